import { renderCount } from '../text/amount.ts'
import { renderDetails } from '../text/markdown.ts'
import type { Links } from './links.ts'
import { renderPlots } from './plots.ts'
import type { Report } from './report.ts'
import {
  leftOut,
  renderBaseline,
  renderFailures,
  renderHeading,
  renderMetricTable,
  renderParams,
  renderProblems,
  renderRemarks,
  renderStages,
  renderSuggestion,
  renderTests,
  splitMetrics,
} from './sections.ts'

/** UTF-16 units of a comment, at the most: GitHub refuses 65,536, and the marker needs room. */
export const commentBudget = 60_000

/** How much of each part is shown. */
interface Amounts {
  readonly metrics: number
  readonly folded: number
  readonly lines: number
  readonly plots: number
}

/** From everything to hardly anything: the first that fits is taken. */
const ladder: readonly Amounts[] = [
  { metrics: 2000, folded: 2000, lines: 200, plots: 30 },
  { metrics: 2000, folded: 2000, lines: 200, plots: 6 },
  { metrics: 400, folded: 0, lines: 100, plots: 6 },
  { metrics: 150, folded: 0, lines: 40, plots: 6 },
  { metrics: 60, folded: 0, lines: 15, plots: 6 },
  { metrics: 20, folded: 0, lines: 5, plots: 2 },
  { metrics: 5, folded: 0, lines: 1, plots: 0 },
]

/**
 * Writes the comment on a pull request: the verdict first, then what changed, then the rest folded. Always
 * whole Markdown, never longer than the budget.
 *
 * @param budget UTF-16 units
 */
export function renderComment(report: Report, links: Links, budget = commentBudget): string {
  let text = ''
  for (const amounts of ladder) {
    text = compose(report, links, amounts)
    if (text.length <= budget) return text
  }
  return [renderHeading(report), renderFooter(links, report)].join('\n\n')
}

function compose(report: Report, links: Links, amounts: Amounts): string {
  return [
    renderHeading(report),
    renderBaseline(report, links),
    renderRemarks(report),
    renderFailures(report, amounts.lines),
    renderMetrics(report, amounts),
    renderPlots(report, links, amounts.plots),
    renderProblems(report, amounts.lines),
    renderParams(report, amounts.lines),
    renderTests(report, amounts.lines),
    renderStages(report, amounts.lines),
    renderSuggestion(report),
    renderFooter(links, report),
  ]
    .filter((section) => section !== '')
    .join('\n\n')
}

function renderMetrics({ metrics }: Report, amounts: Amounts): string {
  if (metrics.length === 0) return ''
  // A column costs room: the file is told where the name alone would not tell.
  const hasFiles = new Set(metrics.map(({ name }) => name)).size < metrics.length
  const { shown, folded } = splitMetrics(metrics)
  const top = shown.slice(0, amounts.metrics)
  const table = top.length === 0 ? '' : renderMetricTable(top, hasFiles) + leftOut(shown.length - top.length, 'metric')
  return [table, renderFolded(folded, hasFiles, amounts)].filter((part) => part !== '').join('\n\n')
}

function renderFolded(rows: Report['metrics'], hasFiles: boolean, { folded }: Amounts): string {
  if (rows.length === 0) return ''
  const summary = `${renderCount(rows.length, 'unchanged metric')}`
  return folded === 0 ? `${summary}.` : renderDetails(summary, renderMetricTable(rows.slice(0, folded), hasFiles))
}

function renderFooter({ run, page }: Links, { metrics }: Report): string {
  const isDirected = metrics.some(({ direction }) => direction !== 'none')
  const parts = [
    ...(isDirected ? ['↑ higher is better, ↓ lower is better'] : []),
    'Crisol',
    ...(page === undefined ? [] : [`[HTML report](${page})`]),
    ...(run === undefined ? [] : [`[this run](${run})`]),
  ]
  return `<sub>${parts.join(' · ')}</sub>`
}
