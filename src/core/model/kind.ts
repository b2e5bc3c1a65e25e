import { UserError } from '../error.ts'
import { compressionOf, toHex } from './compression.ts'

/** Every kind of model that is served. `sklearn` is anything that joblib or pickle wrote. */
export type ModelKind = 'sklearn' | 'skops' | 'xgboost' | 'lightgbm' | 'onnx' | 'mlflow' | 'predictor'

/** What lies at the path of a model. */
export interface ModelSource {
  /** Repository-relative path, for messages. */
  readonly path: string
  /** First bytes of a file, some thousand where it has them; `undefined` for a folder. */
  readonly head: Uint8Array | undefined
  /** Paths of the files below a folder, relative to it; empty for a file. */
  readonly files: readonly string[]
}

/** Bytes of a file that `detectKind` wants to see. */
export const headBytes = 4096

const supported =
  'a model of joblib or pickle (.joblib, .pkl), skops (.skops), XGBoost (.json, .ubj), LightGBM (.txt), ONNX (.onnx), an MLflow folder, or a folder with a predictor.py'

/**
 * Tells what kind a model is, by its name and its first bytes, which must agree.
 *
 * @throws {UserError} MODEL with what was found there, and what is served
 */
export function detectKind({ path, head, files }: ModelSource): ModelKind {
  if (head === undefined) return detectFolder(path, files)
  const suffix = /\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? ''
  const found = contentOf(head)
  const expected = suffixes.get(suffix)
  if (found === undefined || (expected !== undefined && !expected.includes(found))) {
    throw refusal(path, found === undefined ? sayUnknown(head) : contents[found].words)
  }
  const { kind, words } = contents[found]
  if (kind === undefined) throw refusal(path, words)
  // A zip may be anything; skops says so by its name.
  if (kind === 'skops' && suffix !== 'skops') throw refusal(path, words)
  return kind
}

function detectFolder(path: string, files: readonly string[]): ModelKind {
  if (files.includes('MLmodel')) return 'mlflow'
  if (files.includes('predictor.py')) return 'predictor'
  const what = files.length === 0 ? 'is an empty folder' : `is a folder with ${listNames(files)}`
  throw new UserError(`The model ${path} ${what}; expected ${supported}.`, { code: 'MODEL' })
}

/** Content -> kind and words for it; without a kind it is known and not served. */
const contents = {
  pickle: { kind: 'sklearn', words: 'a pickle' },
  compressed: { kind: 'sklearn', words: 'a compressed file' },
  zip: { kind: 'skops', words: 'a zip archive, as PyTorch and Keras write them; export it to ONNX' },
  'xgboost-json': { kind: 'xgboost', words: 'a model of XGBoost in JSON' },
  'xgboost-ubj': { kind: 'xgboost', words: 'a model of XGBoost in UBJSON' },
  'xgboost-old': {
    kind: undefined,
    words: 'a model in the old binary form of XGBoost; save it with save_model("model.ubj")',
  },
  json: { kind: undefined, words: 'JSON that is no model of XGBoost' },
  lightgbm: { kind: 'lightgbm', words: 'a model of LightGBM' },
  onnx: { kind: 'onnx', words: 'a model in ONNX' },
  hdf5: { kind: undefined, words: 'an HDF5 file, as Keras writes it; export it to ONNX' },
} as const satisfies Record<string, { readonly kind: ModelKind | undefined; readonly words: string }>

type Content = keyof typeof contents

/** Suffix -> what may lie behind it. */
const suffixes: ReadonlyMap<string, readonly Content[]> = new Map<string, readonly Content[]>([
  ['joblib', ['pickle', 'compressed']],
  ['pkl', ['pickle', 'compressed']],
  ['pickle', ['pickle', 'compressed']],
  ['skops', ['zip']],
  ['json', ['xgboost-json', 'json']],
  ['ubj', ['xgboost-ubj', 'xgboost-json']],
  ['onnx', ['onnx']],
])

function contentOf(head: Uint8Array): Content | undefined {
  const [hex, text] = [toHex(head.subarray(0, 32)), String.fromCharCode(...head.subarray(0, headBytes))]
  const [, found] = byteSigns.find(([sign]) => sign.test(hex)) ?? textSigns.find(([sign]) => sign.test(text)) ?? []
  return found ?? (compressionOf(head) === 'none' ? undefined : 'compressed')
}

/** Beginning of a file in hexadecimal -> what it is. */
const byteSigns: readonly (readonly [RegExp, Content])[] = [
  [/^800[2-5]/u, 'pickle'],
  [/^504b0304/u, 'zip'],
  [/^894844/u, 'hdf5'],
  // An object whose first name has 7 letters, in the two ways of writing that count: learner, version.
  [/^7b(?:4c0{14}07|6907)(?:6c6561726e6572|76657273696f6e)/u, 'xgboost-ubj'],
  // Field 1 of ONNX's ModelProto is the version of its form, field 2 or later its producer or its graph.
  [/^08[0-7][0-9a-f](?:[1-3]2|[1-4]a|42)/u, 'onnx'],
]

/** Beginning of a text -> what it is. */
const textSigns: readonly (readonly [RegExp, Content])[] = [
  [/^(?:binf|bs64)/u, 'xgboost-old'],
  [/^\{\s*"(?:learner"\s*:|version"\s*:\s*\[)/u, 'xgboost-json'],
  [/^\s*\{/u, 'json'],
  [/^tree\r?\nversion=/u, 'lightgbm'],
  // The older protocols begin with a name, or with a mark and what is put after it.
  [/^(?:c[\w.]+\n[\w.]+\n|\([dlit])/u, 'pickle'],
]

function refusal(path: string, found: string): UserError {
  return new UserError(`The model ${path} holds ${found}; expected ${supported}.`, { code: 'MODEL' })
}

function sayUnknown(head: Uint8Array): string {
  if (head.length === 0) return 'nothing'
  if (head.length > 20 && /^version https:\/\/git-lfs/u.test(String.fromCharCode(...head.subarray(0, 40))))
    return 'a pointer of Git LFS and not the file; fetch it with git lfs pull'
  return `nothing that is known (it begins with the bytes ${toHex(head.subarray(0, 8))})`
}

/** Lists names for a message, a few at the most. */
export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, 8)
  return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ')
}
