import type { Direction } from '../config/config.ts'

/**
 * Words whose metrics are better when they are higher, or lower. A metric is known by the whole words of the
 * last part of its name, never by a part of a word: `mean_rmsd` is no `mean`.
 */
export const directions: Readonly<Record<'higher' | 'lower', readonly string[]>> = {
  higher: [
    ...['accuracy', 'acc', 'f1', 'f2', 'fbeta', 'precision', 'recall', 'sensitivity', 'specificity', 'auc', 'auroc'],
    ...['auprc', 'ap', 'map', 'mrr', 'ndcg', 'r2', 'iou', 'miou', 'dice', 'jaccard', 'kappa', 'mcc', 'bleu', 'rouge'],
    ...['meteor', 'psnr', 'ssim', 'score', 'reward', 'throughput', 'explainedvariance'],
  ],
  lower: [
    ...['loss', 'logloss', 'error', 'err', 'mse', 'rmse', 'mae', 'mape', 'smape', 'rmsle', 'msle', 'perplexity', 'ppl'],
    ...['wer', 'cer', 'fid', 'kl', 'brier', 'ece', 'eer', 'fpr', 'fnr', 'latency', 'crossentropy', 'nll'],
  ],
}

/** Finds which way a metric is better from its dotted name; `none` when the table does not know, or knows both. */
export function directionOf(name: string): Direction {
  const last = name.split('.').at(-1) ?? ''
  const words = wordsOf(last.includes('/') ? (last.split('/').at(-1) ?? '') : last)
  const isHigher = words.some((word) => directions.higher.includes(word))
  const isLower = words.some((word) => directions.lower.includes(word))
  if (isHigher === isLower) return 'none'
  return isHigher ? 'higher' : 'lower'
}

/** Names of two words that the table has as one. */
const compounds = ['logloss', 'crossentropy', 'explainedvariance']

/** Splits `testF1Score`, `roc_auc` and `log-loss` into their words, `log_loss` also as one. */
function wordsOf(name: string): readonly string[] {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
  const pairs = words.map((word, index) => word + (words[index + 1] ?? ''))
  return [...words, ...pairs.filter((pair) => compounds.includes(pair))]
}
