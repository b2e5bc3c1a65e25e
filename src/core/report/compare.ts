import type { Cause, Config, ImageMode } from '../config/config.ts'
import { isEqual } from '../equal.ts'
import { type Judgement, judgeMetric, type Outcome, type Pair } from '../gate/judge.ts'
import { pythonStr } from '../python/repr.ts'
import type { Baseline } from '../results/baseline.ts'
import type { Problem, Results, Table } from '../results/results.ts'
import { showPair, showPercent } from '../text/number.ts'
import { compareCodePoints } from '../text/order.ts'
import type { Value } from '../value.ts'
import { sentenceOf } from './baseline-sentence.ts'
import { headlineOf } from './headline.ts'
import type { Acceptance, MetricRow, ParamRow, PlotRow, Report, Severity, Verdict } from './report.ts'
import { suggestConfig } from './suggestion.ts'
import { type PastMetrics, trendsOf } from './trends.ts'

/** What is compared. */
export interface Comparison {
  readonly head: Results
  readonly baseline: Baseline
  /** The gates that count: those of the base, or the head's where the base has none. */
  readonly config: Config
  readonly title: string
  /** Who accepted the regressions of this head; `undefined` when nobody did. */
  readonly accepted: Acceptance | undefined
  /** Sentences to show beside the findings. */
  readonly remarks: readonly string[]
  readonly images: ImageMode
  /** A fault in the configuration, which always fails. */
  readonly configProblem: Problem | undefined
  /** Plots of both sides, ready to be shown. */
  readonly plots: readonly PlotRow[]
  /** Commits with results, the base first and then what it was built on. */
  readonly history: readonly PastMetrics[]
}

/** Compares the head with its base and weighs what it finds. */
export function compareResults(comparison: Comparison): Report {
  const { head, baseline, config } = comparison
  const judged = judgeAll(comparison)
  const metrics = judged.map(({ row }) => row)
  const findings = findingsOf(metrics, comparison)
  const verdict = verdictOf(findings, judged, comparison)
  const problems = problemsOf(comparison)
  return {
    title: comparison.title,
    verdict,
    conclusion: verdict === 'pass' ? 'success' : verdict === 'fail' ? 'failure' : 'neutral',
    headline: headlineOf({
      metrics,
      tests: head.tests,
      stages: head.stages,
      problems,
      hasBase: baseline.results !== undefined,
    }),
    head: head.source,
    base: { commit: baseline.commit, sentence: sentenceOf(baseline), notes: baseline.notes },
    metrics,
    params: paramRows(baseline.results?.params, head.params),
    tests: head.tests,
    stages: head.stages,
    problems,
    remarks: [...acceptanceRemark(comparison, metrics), ...comparison.remarks],
    isGated: config.isDeclared,
    suggestion: config.isDeclared
      ? undefined
      : suggestConfig(judged.map(({ judgement, row }) => ({ name: row.name, judgement }))),
    images: comparison.images,
    environment: head.environment,
    plots: comparison.plots,
    trends: trendsOf(
      judged.filter(({ judgement }) => isJudged(judgement, config)),
      comparison,
    ),
  }
}

/** Problems of the head, each once: whoever collected it may have read the configuration too. */
function problemsOf({ head, configProblem }: Comparison): readonly Problem[] {
  if (configProblem === undefined) return head.problems
  return [configProblem, ...head.problems.filter(({ message }) => message !== configProblem.message)]
}

/** Whether a metric can go against the change: by a rule, or by its name where there are no rules. */
function isJudged({ direction, hasBound, isDeclared }: Judgement, config: Config): boolean {
  return (direction !== 'none' || hasBound) && isDeclared === config.isDeclared
}

interface Judged {
  readonly row: MetricRow
  readonly judgement: Judgement
}

const weights: Readonly<Record<Severity, number>> = { fail: 0, warn: 1, none: 2 }
const ranks: readonly Outcome[] = ['regression', 'bound', 'missing', 'worse', 'better', 'changed', 'new', 'same']

function judgeAll(comparison: Comparison): readonly Judged[] {
  const pairs = pairsOf(comparison.baseline.results?.metrics ?? new Map(), comparison.head.metrics)
  const judged = pairs.map((pair) => {
    const judgement = judgeMetric(pair, comparison.config)
    return { judgement, row: toRow(pair, judgement, severityOf(judgement, comparison)) }
  })
  return judged.sort(
    (one, other) =>
      weights[one.row.severity] - weights[other.row.severity] ||
      Number(other.judgement.isDeclared) - Number(one.judgement.isDeclared) ||
      ranks.indexOf(one.row.outcome) - ranks.indexOf(other.row.outcome),
  )
}

function pairsOf(base: Table, head: Table): readonly Pair[] {
  const files = [...new Set([...head.keys(), ...base.keys()])].sort(compareCodePoints)
  return files.flatMap((file) => {
    const [before, after] = [base.get(file), head.get(file)]
    const names = [...new Set([...(after?.keys() ?? []), ...(before?.keys() ?? [])])]
    return names.map((name) => ({ file, name, base: before?.get(name), head: after?.get(name) }))
  })
}

function toRow(pair: Pair, { direction, outcome, reason, change, relative }: Judgement, severity: Severity): MetricRow {
  const shown = showPair(pair.base, pair.head, change)
  return {
    file: pair.file,
    name: pair.name,
    ...shown,
    relative: relative === undefined || relative === 0 ? '' : showPercent(relative),
    direction,
    outcome,
    severity,
    reason,
  }
}

const causes: Readonly<Partial<Record<Outcome, Cause>>> = {
  regression: 'regression',
  bound: 'bound',
  missing: 'missing',
}

function severityOf(judgement: Judgement, { config, accepted }: Comparison): Severity {
  const cause = causes[judgement.outcome]
  if (cause === undefined) return 'none'
  // A metric that no rule names is told, and does not fail a pull request that declares what does.
  const isOnlyTold = !judgement.isDeclared && cause === 'regression'
  const gate = config.gate[cause]
  if (gate === 'ignore') return 'none'
  const isAccepted = accepted !== undefined && cause !== 'bound'
  return gate === 'warn' || isOnlyTold || isAccepted ? 'warn' : 'fail'
}

function findingsOf(metrics: readonly MetricRow[], { head, config, configProblem }: Comparison): readonly Severity[] {
  const weigh = (cause: Cause): Severity =>
    config.gate[cause] === 'ignore' ? 'none' : (config.gate[cause] as Severity)
  return [
    ...metrics.map(({ severity }) => severity),
    ...(head.tests.some(({ failed }) => failed > 0) ? [weigh('tests')] : []),
    ...(head.problems.length > 0 ? [weigh('unreadable')] : []),
    ...(head.stages.some(({ outcome }) => outcome === 'failed') ? (['fail'] as const) : []),
    ...(configProblem === undefined ? [] : (['fail'] as const)),
  ]
}

function verdictOf(findings: readonly Severity[], judged: readonly Judged[], { baseline }: Comparison): Verdict {
  if (findings.includes('fail')) return 'fail'
  if (findings.includes('warn')) return 'warn'
  const hasBound = judged.some(({ judgement }) => judgement.hasBound)
  return baseline.results === undefined && !hasBound ? 'neutral' : 'pass'
}

function acceptanceRemark({ accepted }: Comparison, metrics: readonly MetricRow[]): readonly string[] {
  const isNeeded = metrics.some(({ outcome }) => outcome === 'regression' || outcome === 'missing')
  if (accepted === undefined || !isNeeded) return []
  return [`${accepted.by} accepted the regressions of this commit with the label crisol:accept.`]
}

function paramRows(base: Table | undefined, head: Table): readonly ParamRow[] {
  if (base === undefined) return []
  return pairsOf(base, head)
    .filter((pair) => pair.base === undefined || pair.head === undefined || !isEqual(pair.base, pair.head))
    .map((pair) => ({ file: pair.file, name: pair.name, base: textOf(pair.base), head: textOf(pair.head) }))
}

function textOf(value: Value | undefined): string {
  return value === undefined ? '–' : pythonStr(value)
}
