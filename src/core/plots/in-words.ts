import { renderBars } from './bar-table.ts'
import type { ComparedPlot } from './compare.ts'
import { renderConfusion } from './confusion-table.ts'
import type { DataPlot } from './plot.ts'
import { renderSeries } from './series-table.ts'
import { renderXyChart } from './xychart.ts'

/** A plot as Markdown alone can show it. */
export interface PlotText {
  /** Whole blocks. */
  readonly markdown: string
  /** Whether a Mermaid chart is among them. */
  readonly hasChart: boolean
}

/** Templates that draw lines. */
const lineTemplates: readonly string[] = ['linear', 'simple', 'smooth']

/**
 * Shows a plot without a picture: lines as a small chart, a confusion matrix with the change of each cell, bars in
 * blocks, anything else by its lowest, highest and last values. A table stands below a chart, which not every
 * reader's GitHub draws.
 *
 * @param mayChart whether there is room for one more chart
 */
export function renderInWords(plot: ComparedPlot<DataPlot>, mayChart: boolean): PlotText {
  const series = [plot.base, plot.head].flatMap((side) => side?.series ?? [])
  if (series.every(({ points }) => points.length === 0)) return { markdown: 'It has no rows.', hasChart: false }
  const template = (plot.head ?? plot.base)?.template ?? ''
  if (template.startsWith('confusion')) return { markdown: renderConfusion(plot), hasChart: false }
  if (template.startsWith('bar_')) return { markdown: renderBars(plot), hasChart: false }
  const chart = mayChart && lineTemplates.includes(template) ? renderXyChart(plot) : undefined
  const table = renderSeries(plot)
  if (chart === undefined) return { markdown: table, hasChart: false }
  return { markdown: [chart.block, chart.legend, table].join('\n\n'), hasChart: true }
}
