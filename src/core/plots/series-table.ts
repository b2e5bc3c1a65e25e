import { extentOf } from '../extent.ts'
import { renderCount } from '../text/amount.ts'
import { escapeMarkdown, renderTable } from '../text/markdown.ts'
import { showPair } from '../text/number.ts'
import type { ComparedPlot } from './compare.ts'
import { pairSeries, type SeriesPair, toFinite } from './pairs.ts'
import type { DataPlot, Series } from './plot.ts'

/** Series that a comment has room for. */
const seriesLimit = 10

/** What is told of a side's values. */
const columns = ['Lowest', 'Highest', 'Last'] as const

/** Writes lowest, highest and last value of each series, base and head: what can be told of any plot in words. */
export function renderSeries(plot: ComparedPlot<DataPlot>): string {
  const pairs = pairSeries(plot)
  const rows = pairs.slice(0, seriesLimit).flatMap(seriesRows)
  const rest = pairs.length - seriesLimit
  const more = rest <= 0 ? '' : `\n\n${renderCount(rest, 'more line')}, not shown here.`
  const table = renderTable(['', 'Side', 'Rows', ...columns], ['left', 'left', ...numeric], rows)
  return table + more
}

const numeric = ['right', 'right', 'right', 'right'] as const

interface Range {
  readonly rowCount: number
  /** Lowest, highest, last; `undefined` where nothing is a number. */
  readonly values: readonly (number | undefined)[]
}

function seriesRows({ label, base, head }: SeriesPair): readonly (readonly string[])[] {
  const [before, after] = [rangeOf(base), rangeOf(head)]
  const shown = columns.map((_, index) => showPair(before?.values[index], after?.values[index], undefined))
  const name = escapeMarkdown(label, 60)
  return [
    ...rowOf(
      [name, 'base'],
      before,
      shown.map((pair) => pair.base),
    ),
    ...rowOf(
      [name, 'head'],
      after,
      shown.map((pair) => pair.head),
    ),
  ]
}

function rowOf(
  lead: readonly [name: string, side: string],
  range: Range | undefined,
  values: readonly string[],
): readonly (readonly string[])[] {
  return range === undefined ? [] : [[...lead, String(range.rowCount), ...values.map((text) => escapeMarkdown(text))]]
}

function rangeOf(series: Series | undefined): Range | undefined {
  if (series === undefined) return undefined
  const { points, rowCount } = series
  const values = points.map(({ y }) => toFinite(y)).filter((value) => value !== undefined)
  const [low, high] = extentOf(values)
  return { rowCount, values: values.length === 0 ? [] : [low, high, values.at(-1)] }
}
