import { type Config, defaultConfig } from '../../core/config/config.ts'
import { parseConfig } from '../../core/config/parse.ts'
import { isEqual } from '../../core/equal.ts'
import { UserError } from '../../core/error.ts'
import { compareResults } from '../../core/report/compare.ts'
import type { Acceptance, Report } from '../../core/report/report.ts'
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
    accepted: review.accepted,
    remarks: remarksOn(review),
    configProblem: head.problem,
  })
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
function remarksOn({ head, baseline }: Review): readonly string[] {
  if (baseline.results === undefined || head.config === baseline.results.config) return []
  const changed = (['metrics', 'gate'] as const).filter(
    (part) => !isEqual(partOf(head.config, part), partOf(baseline.results?.config, part)),
  )
  if (changed.length === 0) return []
  const judge =
    baseline.results.config === undefined
      ? 'the base has no crisol.yaml, so those of this change count'
      : 'those of the base count'
  return [`This change edits ${changed.join(' and ')} in crisol.yaml; ${judge}.`]
}

function partOf(text: string | undefined, part: string): Value {
  if (text === undefined) return null
  try {
    const root = parseYaml(text, 'crisol.yaml')
    return isMapping(root) ? (root.get(part) ?? null) : null
  } catch {
    return null
  }
}
