import type { ComparedPlot } from './compare.ts'
import { type Axis, axisOf, plane } from './draw-axis.ts'
import type { Body, Spec } from './draw-frame.ts'
import { legendOf } from './draw-legend.ts'
import { showSides } from './draw-summary.ts'
import type { Colours } from './draw-theme.ts'
import { labelsOf, missingNotes, numberOf, type Trace, tellSeries, tracesOf } from './draw-traces.ts'
import type { DataPlot } from './plot.ts'

/** Forms of the series, in this order. */
const shapes = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down']
/** Points, at the least, that are drawn so that what lies under another shows through. */
const crowd = 200
/** Fraction of the distance between two values that a point may be moved by. */
const jitter = 0.5

/** Draws points, the base's grey below the head's; with `scatter_jitter` moved a little, always by the same. */
export function drawScatter(plot: ComparedPlot<DataPlot>, colours: Colours): Body {
  const { traces, notes } = tracesOf(plot)
  const points = traces.flatMap(({ series }) => series.points)
  const label = labelsOf(plot)
  const x = axisOf(
    points.map((point) => point.x),
    { title: label.x, margin: 0.05, ticks: 8 },
  )
  const y = axisOf(
    points.map((point) => point.y),
    { title: label.y, margin: 0.05, ticks: 6 },
  )
  const isMoved = (plot.head ?? plot.base)?.template === 'scatter_jitter'
  const rows = isMoved ? moved(rowsOf(traces, x, y), x, y) : rowsOf(traces, x, y)
  const { color, height } = legendOf(
    traces.map((trace) => ({ trace, figure: '' })),
    colours,
  )
  const domain = traces.map(({ id }) => id)
  const range = traces.map(({ index }) => shapes[index % shapes.length])
  const { encoding, ...frame } = plane(x, y, height)
  return {
    spec: {
      ...frame,
      data: { values: rows },
      mark: {
        type: 'point',
        filled: true,
        size: rows.length >= crowd ? 30 : 55,
        opacity: rows.length >= crowd ? 0.6 : 0.85,
      },
      encoding: {
        ...(encoding as Spec),
        ...(isMoved ? offsets(x, y) : {}),
        color,
        shape: { field: 't', type: 'nominal', scale: { domain, range }, legend: (color as Spec)['legend'] },
      },
    },
    summary: summaryOf(traces, x, y),
    notes: [...notes, ...missingNotes(points)],
  }
}

interface Row {
  readonly x: number | string
  readonly y: number | string
  /** Trace. */
  readonly t: string
}

function rowsOf(traces: readonly Trace[], x: Axis, y: Axis): readonly Row[] {
  return traces.flatMap(({ id, series }) =>
    series.points.flatMap((point) => {
      const [placedX, placedY] = [x.place(point.x), y.place(point.y)]
      return placedX === undefined || placedY === undefined ? [] : [{ x: placedX, y: placedY, t: id }]
    }),
  )
}

/** Moves numbers by a part of the distance between two of them; what categories are moved by is written beside. */
function moved(rows: readonly Row[], x: Axis, y: Axis): readonly Spec[] {
  const [stepX, stepY] = [stepOf(rows.map((row) => row.x)), stepOf(rows.map((row) => row.y))]
  return rows.map((row, index) => {
    const [dx, dy] = [spread(2 * index), spread(2 * index + 1)]
    return {
      ...{ x: x.isNumber ? Number(row.x) + dx * jitter * stepX : row.x, t: row.t },
      y: y.isNumber ? Number(row.y) + dy * jitter * stepY : row.y,
      ...(x.isNumber ? {} : { dx }),
      ...(y.isNumber ? {} : { dy }),
    }
  })
}

function offsets(x: Axis, y: Axis): Spec {
  const offset = (field: string): Spec => ({ field, type: 'quantitative', scale: { domain: [-1, 1] } })
  return { ...(x.isNumber ? {} : { xOffset: offset('dx') }), ...(y.isNumber ? {} : { yOffset: offset('dy') }) }
}

/** The least distance between two numbers that differ; 0 where there are none. */
function stepOf(places: readonly (number | string)[]): number {
  const sorted = [...new Set(places.map(Number))].filter(Number.isFinite).sort((one, other) => one - other)
  const steps = sorted.slice(1).map((number, index) => number - (sorted[index] ?? number))
  return steps.length === 0 ? 0 : steps.reduce((one, other) => Math.min(one, other))
}

/** A number in [-0.5, 0.5] that looks like chance and is always the same: the fractions of multiples of the golden ratio. */
function spread(index: number): number {
  const multiple = (index * index + index + 1) * 0.618_033_988_749_895
  return multiple - Math.floor(multiple) - 0.5
}

function summaryOf(traces: readonly Trace[], x: Axis, y: Axis): string {
  return tellSeries(traces, (base, head) => {
    const points = `points ${showSides(countOf(base, x, y), countOf(head, x, y))}`
    const field = (head ?? base)?.series.y ?? ''
    return y.isNumber ? `${points}, mean ${field} ${showSides(meanOf(base), meanOf(head))}` : points
  })
}

function countOf(trace: Trace | undefined, x: Axis, y: Axis): number | undefined {
  return trace === undefined ? undefined : rowsOf([trace], x, y).length
}

function meanOf(trace: Trace | undefined): number | undefined {
  const values = (trace?.series.points ?? []).map((point) => numberOf(point.y)).filter((value) => value !== undefined)
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
}
