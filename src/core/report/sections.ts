import type { StageResult, TestSuite } from '../results/results.ts'
import { renderBytes, renderCount, renderSeconds } from '../text/amount.ts'
import { escapeMarkdown, fence, renderDetails, renderTable } from '../text/markdown.ts'
import { commitLink, type Links } from './links.ts'
import type { MetricRow, Report, Verdict } from './report.ts'

/** The mark of a verdict. */
export const marks: Readonly<Record<Verdict, string>> = { pass: '✅', warn: '⚠️', fail: '❌', neutral: '⚪' }

/** What became of a metric, in words. */
export const outcomeTexts: Readonly<Record<MetricRow['outcome'], string>> = {
  better: 'better',
  same: 'unchanged',
  worse: 'worse',
  regression: 'regression',
  bound: 'out of bounds',
  missing: 'missing',
  new: 'new',
  changed: 'changed',
}

/** Writes the heading of a report: verdict, title, headline. */
export function renderHeading({ verdict, title, headline }: Report): string {
  return `## ${marks[verdict]} ${escapeMarkdown(title)}: ${escapeMarkdown(headline)}`
}

/** Writes what the head is compared with. */
export function renderBaseline({ base, head }: Report, links: Links): string {
  const of = head.commit === undefined || head.dirty ? 'The workspace' : commitLink(head.commit, links)
  const notes = base.notes.map((note) => `<br>${escapeMarkdown(note, 400)}`).join('')
  if (base.commit === undefined) return `${of}: ${base.sentence}, so nothing is compared.${notes}`
  return `${of} against ${commitLink(base.commit, links)}, ${base.sentence}.${notes}`
}

/** Writes remarks that a reviewer must see; empty when there are none. */
export function renderRemarks({ remarks }: Report): string {
  return remarks.map((remark) => `> ${escapeMarkdown(remark, 500)}`).join('\n>\n')
}

/** Metrics to show at once, and those to fold away. */
export function splitMetrics(rows: readonly MetricRow[]): {
  readonly shown: readonly MetricRow[]
  readonly folded: readonly MetricRow[]
} {
  const isQuiet = (row: MetricRow): boolean => row.outcome === 'same' && row.severity === 'none'
  const shown = rows.filter((row) => !isQuiet(row))
  return shown.length === 0 && rows.length <= 10 ? { shown: rows, folded: [] } : { shown, folded: rows.filter(isQuiet) }
}

/** Writes a table of metrics. */
export function renderMetricTable(rows: readonly MetricRow[], hasFiles: boolean): string {
  const file = hasFiles ? (['File'] as const) : []
  const header = [...file, 'Metric', 'Base', 'Head', 'Change', '%', 'Verdict']
  const align = header.map((name) => (['Base', 'Head', 'Change', '%'].includes(name) ? 'right' : 'left'))
  return renderTable(
    header,
    align,
    rows.map((row) => metricCells(row, hasFiles)),
  )
}

const severityMarks = { fail: '❌ ', warn: '⚠️ ', none: '' } as const

function metricCells(row: MetricRow, hasFiles: boolean): readonly string[] {
  const name = row.name === '' ? '(value)' : row.name
  const arrow = { higher: ' ↑', lower: ' ↓', none: '' }[row.direction]
  const strong = (text: string): string => (row.severity === 'none' || text === '' ? text : `**${text}**`)
  return [
    ...(hasFiles ? [escapeMarkdown(row.file)] : []),
    strong(escapeMarkdown(name)) + arrow,
    escapeMarkdown(row.base),
    strong(escapeMarkdown(row.head)),
    escapeMarkdown(row.change),
    escapeMarkdown(row.relative).replace(' %', '&nbsp;%'),
    severityMarks[row.severity] + escapeMarkdown([outcomeTexts[row.outcome], row.reason].filter(Boolean).join(': ')),
  ]
}

/** Writes the parameters that differ; empty when none does. */
export function renderParams({ params }: Report, limit: number): string {
  if (params.length === 0) return ''
  const rows = params
    .slice(0, limit)
    .map(({ file, name, base, head }) => [file, name, base, head].map((cell) => escapeMarkdown(cell)))
  const table = renderTable(['File', 'Parameter', 'Base', 'Head'], ['left', 'left', 'right', 'right'], rows)
  return `### Parameters\n\n${table}${leftOut(params.length - rows.length, 'parameter')}`
}

/** Says how many rows are not shown; empty when all are. */
export function leftOut(count: number, noun: string): string {
  return count <= 0 ? '' : `\n\n${renderCount(count, `more ${noun}`)}, not shown here.`
}

/** Writes tests: one line, and what failed; empty when there are none. */
export function renderTests({ tests }: Report, limit: number): string {
  if (tests.length === 0) return ''
  const mark = tests.some(({ failed }) => failed > 0) ? '❌ ' : ''
  const failures = tests.flatMap((suite) => suite.failures)
  const shown = failures
    .slice(0, limit)
    .map(({ test, message }) => `- ${escapeMarkdown(test)}: ${escapeMarkdown(message, 300)}`)
  const list = shown.length === 0 ? '' : `\n\n${shown.join('\n')}${leftOut(failures.length - shown.length, 'failure')}`
  return `### Tests\n\n${mark}${sayTests(tests)}${list}`
}

/** Says how many tests passed, did not, and were skipped, and how long they took. */
export function sayTests(tests: readonly TestSuite[]): string {
  const sum = (pick: (suite: TestSuite) => number): number => tests.reduce((total, suite) => total + pick(suite), 0)
  const skipped = sum((suite) => suite.skipped)
  const counts = [
    `${sum((suite) => suite.passed)} passed`,
    `${sum((suite) => suite.failed)} failed`,
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ]
  return `${counts.join(', ')} in ${renderSeconds(sum((suite) => suite.seconds))}`
}

/** Characters of a failed stage's last lines. */
const maxFailure = 4000

/** Writes the last lines of each stage that failed; empty when none did. */
export function renderFailures({ stages }: Report, limit: number): string {
  const failed = stages.flatMap(({ name, failure }) => (failure === undefined ? [] : [{ name, failure }]))
  if (failed.length === 0) return ''
  const shown = failed
    .slice(0, limit)
    .map(
      ({ name, failure }) => `❌ The stage **${escapeMarkdown(name)}** failed.\n\n${fence(failure.slice(-maxFailure))}`,
    )
  return shown.join('\n\n') + leftOut(failed.length - shown.length, 'failed stage')
}

/** Writes what became of the stages; empty when nothing was run. */
export function renderStages({ stages }: Report, limit: number): string {
  if (stages.length === 0) return ''
  const rows = stages.slice(0, limit).map(stageCells)
  const table = renderTable(['Stage', '', 'Wall', 'CPU', 'Memory'], ['left', 'left', 'right', 'right', 'right'], rows)
  return renderDetails(`Stages: ${sayStages(stages)}`, table + leftOut(stages.length - rows.length, 'stage'))
}

function stageCells({ name, outcome, seconds, cpuSeconds, peakBytes }: StageResult): readonly string[] {
  return [
    escapeMarkdown(name),
    outcome.replaceAll('-', ' '),
    seconds === undefined ? '' : renderSeconds(seconds),
    cpuSeconds === undefined ? '' : renderSeconds(cpuSeconds),
    peakBytes === undefined || peakBytes === 0 ? '' : renderBytes(peakBytes),
  ]
}

/** Says what became of the stages, and how long they took together. */
export function sayStages(stages: readonly StageResult[]): string {
  const total = stages.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0)
  return `${stageCounts(stages)}${total > 0 ? `, ${renderSeconds(total)}` : ''}`
}

function stageCounts(stages: readonly StageResult[]): string {
  const outcomes = [...new Set(stages.map(({ outcome }) => outcome))]
  return outcomes
    .map((outcome) => `${stages.filter((stage) => stage.outcome === outcome).length} ${outcome.replaceAll('-', ' ')}`)
    .join(', ')
}

/** Writes what could not be read; empty when all could. */
export function renderProblems({ problems }: Report, limit: number): string {
  if (problems.length === 0) return ''
  const shown = problems.slice(0, limit).map(({ message }) => `- ${escapeMarkdown(message, 500)}`)
  return `### Not readable\n\n${shown.join('\n')}${leftOut(problems.length - shown.length, 'file')}`
}

/** Writes the lines that would gate; empty where there is a `crisol.yaml`. */
export function renderSuggestion({ suggestion }: Report): string {
  if (suggestion === undefined) return ''
  const lead = 'Nothing fails a pull request yet. These lines in <code>crisol.yaml</code> would:'
  return renderDetails('How to gate on these metrics', `${lead}\n\n${fence(suggestion, 'yaml')}`)
}
