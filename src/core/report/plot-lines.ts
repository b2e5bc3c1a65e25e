import type { ComparedPlot } from '../plots/compare.ts'
import { toFinite } from '../plots/pairs.ts'
import type { DataPlot, Series } from '../plots/plot.ts'
import type { PlotLine } from './report.ts'

/** Templates that draw one value after the other. */
const lineTemplates = new Set(['linear', 'simple', 'smooth'])

/** Gives what a terminal can draw of a plot: its series by ascending x; none where it is no line plot. */
export function linesOf({ base, head }: ComparedPlot<DataPlot>): readonly PlotLine[] {
  const shown = head ?? base
  if (shown === undefined || shown.ownTemplate !== undefined || !lineTemplates.has(shown.template)) return []
  const sides = [base, head].map((side) => new Map(side?.series.map((series) => [keyOf(series), series])))
  const all = [...new Map(sides.flatMap((side) => [...side])).values()]
  const hasFiles = new Set(all.map(({ y }) => y)).size < all.length
  return all.map((series) => {
    const [before, after] = sides.map((side) => valuesOf(side.get(keyOf(series))))
    return { name: hasFiles ? `${series.file}: ${series.y}` : series.y, base: before ?? [], head: after ?? [] }
  })
}

function keyOf({ file, x, y }: Series): string {
  return JSON.stringify([file, x, y])
}

function valuesOf(series: Series | undefined): readonly number[] {
  const points = (series?.points ?? []).map(({ x, y }) => ({
    x: toFinite(x) ?? Number.NaN,
    y: toFinite(y) ?? Number.NaN,
  }))
  const isOrdered = points.every(({ x }) => !Number.isNaN(x))
  const sorted = isOrdered ? points.toSorted((one, other) => one.x - other.x) : points
  return sorted.map(({ y }) => y).filter(Number.isFinite)
}
