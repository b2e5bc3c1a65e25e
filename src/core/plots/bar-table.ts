import { extentOf } from '../extent.ts'
import { pythonStr } from '../python/repr.ts'
import { renderCount } from '../text/amount.ts'
import { escapeMarkdown, renderTable } from '../text/markdown.ts'
import { showPair } from '../text/number.ts'
import type { ComparedPlot } from './compare.ts'
import { toFinite } from './pairs.ts'
import type { DataPlot, Point } from './plot.ts'

/** Bars that a comment has room for. */
const barLimit = 15
/** Columns of the longest bar. */
const barWidth = 16

interface Bar {
  readonly name: string
  readonly base: number | undefined
  readonly head: number | undefined
}

/** Writes bars as a table, each drawn in blocks; those of a sorted template the largest first. */
export function renderBars(plot: ComparedPlot<DataPlot>): string {
  const [base, head] = [valuesOf(plot.base), valuesOf(plot.head)]
  const bars = [...new Set([...head.keys(), ...base.keys()])].map((name) => ({
    ...{ name, base: base.get(name), head: head.get(name) },
  }))
  const isSorted = (plot.head ?? plot.base)?.template.endsWith('sorted') === true
  const ordered = isSorted ? bars.toSorted((one, other) => barValue(other) - barValue(one)) : bars
  const [, longest] = extentOf(bars.map((bar) => Math.abs(barValue(bar))))
  const rows = ordered.slice(0, barLimit).map((bar) => barCells(bar, longest))
  const { xLabel, yLabel } = (plot.head ?? plot.base) as DataPlot
  const header = [escapeMarkdown(yLabel, 40), escapeMarkdown(xLabel, 40), 'Base', 'Head', 'Change']
  const rest = bars.length - rows.length
  const more = rest === 0 ? '' : `\n\n${renderCount(rest, 'more bar')}, not shown here.`
  return renderTable(header, ['left', 'left', 'right', 'right', 'right'], rows) + more
}

/** Name -> value. Bars lie: the value is on the x axis, unless only y has numbers. */
function valuesOf(plot: DataPlot | undefined): ReadonlyMap<string, number> {
  const values = new Map<string, number>()
  for (const point of plot?.series.flatMap(({ points }) => points) ?? []) {
    const [name, value] = toBar(point)
    if (value !== undefined) values.set(name, value)
  }
  return values
}

function toBar({ x, y }: Point): readonly [name: string, value: number | undefined] {
  const value = toFinite(x)
  return value === undefined ? [pythonStr(x), toFinite(y)] : [pythonStr(y), value]
}

function barValue({ base, head }: Bar): number {
  return head ?? base ?? 0
}

function barCells(bar: Bar, longest: number): readonly string[] {
  const { name, base, head } = bar
  const change = base === undefined || head === undefined || base === head ? undefined : head - base
  const shown = showPair(base, head, change)
  const length = longest === 0 ? 0 : Math.round((Math.abs(barValue(bar)) / longest) * barWidth)
  const block = barValue(bar) < 0 ? '▒' : '█'
  return [escapeMarkdown(name, 40), block.repeat(length), ...[shown.base, shown.head, shown.change].map(escapeCell)]
}

function escapeCell(text: string): string {
  return escapeMarkdown(text)
}
