import type { DataPlot, ImagePlot, Plot, Point, Series } from '../../src/core/plots/plot.ts'
import type { PlotRow } from '../../src/core/report/report.ts'
import type { Value } from '../../src/core/value.ts'

/** A point that stands for one row, or for `count`. */
export function pointOf(x: Value, y: Value, count = 1): Point {
  return { x, y, count, row: undefined }
}

/** A series of `acc` over `step` from pairs. */
export function seriesOf(pairs: readonly (readonly [x: Value, y: Value])[], more: Partial<Series> = {}): Series {
  const points = pairs.map(([x, y]) => pointOf(x, y))
  return { ...{ file: 'acc.csv', x: 'step', y: 'acc', points, rowCount: points.length }, ...more }
}

/** A line plot. */
export function dataPlot(series: readonly Series[], more: Partial<DataPlot> = {}): DataPlot {
  return {
    ...{ kind: 'data', id: 'acc.csv', template: 'linear', ownTemplate: undefined, title: 'Accuracy' },
    ...{ xLabel: 'step', yLabel: 'acc', series, ...more },
  }
}

/** A picture that the project made. */
export function imagePlot(md5: string, size = 10): ImagePlot {
  return { kind: 'image', id: 'out/photo.png', md5, size }
}

/** A row of a report. */
export function plotRow(id: string, more: Partial<PlotRow> & { readonly sides?: PlotSides } = {}): PlotRow {
  const { sides = {}, ...rest } = more
  const isUnchanged = rest.isUnchanged ?? false
  const compared = { id, base: sides.base, head: sides.head ?? dataPlot([], { id }), isUnchanged }
  const picture = { kind: 'none' } as const
  return { ...{ id, title: id, alt: `alt of ${id}`, isUnchanged, notes: [], compared, picture, lines: [] }, ...rest }
}

/** Both sides of a row. */
export interface PlotSides {
  readonly base?: Plot
  readonly head?: Plot
}
