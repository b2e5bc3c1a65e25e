import { type Config, defaultConfig, type ImageMode } from '../../core/config/config.ts'
import { parseConfig } from '../../core/config/parse.ts'
import { isEqual } from '../../core/equal.ts'
import { UserError } from '../../core/error.ts'
import { isPicked } from '../../core/plots/definitions.ts'
import type { Plot } from '../../core/plots/plot.ts'
import { compareResults } from '../../core/report/compare.ts'
import type { Acceptance, PlotRow, Report } from '../../core/report/report.ts'
import type { PastMetrics } from '../../core/report/trends.ts'
import type { Baseline } from '../../core/results/baseline.ts'
import type { Problem, Results } from '../../core/results/results.ts'
import { parseYaml } from '../../core/text/yaml.ts'
import { isMapping, type Value } from '../../core/value.ts'

/** What is compared, with what the user and the maintainers said. */
export interface Review {
  readonly head: Results
  readonly baseline: Baseline
  /** Heading that the user gave; `undefined` for that of `crisol.yaml`. */
  readonly title: string | undefined
  /** Heading where nobody gave one. */
  readonly defaultTitle: string
  readonly accepted: Acceptance | undefined
  /** Sentences that a reviewer must see. */
  readonly remarks: readonly string[]
  readonly plots: readonly PlotRow[]
  /** Commits with results, the base first and then what it was built on. */
  readonly history: readonly PastMetrics[]
}

/** Compares by the gates of the base; the head's count only where the base has none. */
export function compareReview(review: Review): Report {
  const head = readConfig(review.head.config)
  const base = readConfig(review.baseline.results?.config)
  const config = base.config ?? head.config ?? defaultConfig
  return compareResults({
    head: review.head,
    baseline: review.baseline,
    config,
    title: review.title ?? head.config?.report.title ?? config.report.title ?? review.defaultTitle,
    images: imagesOf(review),
    accepted: review.accepted,
    remarks: [...review.remarks, ...remarksOn(review, base.problem)],
    configProblem: head.problem,
    plots: review.plots,
    history: review.history,
  })
}

/** Gives how `crisol.yaml` wants plots to reach a reader of Markdown: the head's, failing that the base's. */
export function imagesOf({ head, baseline }: Pick<Review, 'head' | 'baseline'>): ImageMode {
  const config = readConfig(head.config).config ?? readConfig(baseline.results?.config).config ?? defaultConfig
  return config.report.images
}

/** Gives the plots of both sides. One of the base that the head's `crisol.yaml` picks no more is left out: it is not gone. */
export function plotsOf({ head, baseline }: Pick<Review, 'head' | 'baseline'>): {
  readonly base: readonly Plot[] | undefined
  readonly head: readonly Plot[]
} {
  const patterns = readConfig(head.config).config?.report.plots ?? []
  return { base: baseline.results?.plots.filter(({ id }) => isPicked(id, patterns)), head: head.plots }
}

function readConfig(text: string | undefined): {
  readonly config: Config | undefined
  readonly problem: Problem | undefined
} {
  if (text === undefined) return { config: undefined, problem: undefined }
  try {
    return { config: parseConfig(text, 'crisol.yaml'), problem: undefined }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { config: undefined, problem: { file: 'crisol.yaml', message: error.message } }
  }
}

/** A pull request that changes what it is judged by must say so. */
function remarksOn({ head, baseline }: Review, baseProblem: Problem | undefined): readonly string[] {
  if (baseProblem !== undefined) {
    return [`crisol.yaml of the base does not parse, so the gates of this change count: ${baseProblem.message}`]
  }
  if (baseline.results === undefined || head.config === baseline.results.config) return []
  const [before, after] = [baseline.results.config, head.config]
  const isChanged = (...path: readonly string[]): boolean => !isEqual(partOf(after, path), partOf(before, path))
  const gates = ['metrics', 'gate'].filter((part) => isChanged(part))
  const judge =
    before === undefined ? 'the base has no crisol.yaml, so those of this change count' : 'those of the base count'
  return [
    ...(gates.length === 0 ? [] : [`This change edits ${gates.join(' and ')} in crisol.yaml; ${judge}.`]),
    // Which files a test step writes is known at the head alone.
    ...(before !== undefined && isChanged('report', 'tests')
      ? ['This change edits report.tests in crisol.yaml; its own list counts.']
      : []),
    ...(isChanged('runner') ? ['This change edits runner in crisol.yaml: the machines that are launched.'] : []),
  ]
}

/** The value at a path of keys; `null` where there is none. */
function partOf(text: string | undefined, path: readonly string[]): Value {
  if (text === undefined) return null
  try {
    return path.reduce<Value>(
      (part, key) => (isMapping(part) ? (part.get(key) ?? null) : null),
      parseYaml(text, 'crisol.yaml'),
    )
  } catch {
    return null
  }
}
