import type { ComparedPlot } from './compare.ts'
import { type Axis, axisOf, plane } from './draw-axis.ts'
import type { Body, Spec } from './draw-frame.ts'
import { type Legend, legendOf } from './draw-legend.ts'
import { curveOf, type Placed, type Summary, shortNumber, showSides, summariesOf } from './draw-summary.ts'
import type { Colours } from './draw-theme.ts'
import { labelsOf, missingNotes, type Trace, tellSeries, tracesOf } from './draw-traces.ts'
import type { DataPlot } from './plot.ts'

/** Points of a line, at the most, that are each marked by a dot. */
const fewPoints = 12
/** Points of a line, at the least, that are smoothed, and the fraction of them that each is averaged over. */
const [manyPoints, smoothing] = [40, 1 / 15]

/** A trace with its points in order. */
interface Line {
  readonly trace: Trace
  readonly points: readonly Placed[]
  readonly summaries: readonly Summary[]
}

/** Draws lines over each other: the base grey, the head in colour, the best point of each marked. */
export function drawLines(plot: ComparedPlot<DataPlot>, colours: Colours): Body {
  const { traces, notes } = tracesOf(plot)
  const isSmooth = (plot.head ?? plot.base)?.template === 'smooth'
  const points = traces.flatMap(({ series }) => series.points)
  const first = traces.at(-1)?.series
  const curve = first === undefined ? undefined : curveOf(first.x, first.y)
  const domain = curve === undefined ? undefined : ([0, 1] as const)
  const label = labelsOf(plot)
  const x = axisOf(
    points.map((point) => point.x),
    { title: label.x, domain, margin: 0, ticks: 8 },
  )
  const y = axisOf(
    points.map((point) => point.y),
    { title: label.y, domain, margin: 0.05, ticks: 6 },
  )
  const lines = traces.map((trace) => toLine(trace, x, y))
  const [main] = lines.flatMap(({ summaries }) => summaries.slice(0, 1))
  const legend = legendOf(
    lines.map(({ trace, summaries }) => ({ trace, figure: figureOf(summaries) })),
    colours,
  )
  const layers = [
    ...(curve?.hasDiagonal === true ? [diagonal(colours)] : []),
    ...lineLayers(lines, isSmooth),
    dotLayer(lines, curve === undefined ? fewPoints : 0),
    ...(main?.kind === 'best' ? [ringLayer(lines, colours)] : []),
  ]
  return {
    spec: { ...plane(x, y, legend.height), layer: layers.map((layer) => withLegend(layer, legend)) },
    summary: summaryOf(lines),
    notes: [...notes, ...missingNotes(points)],
  }
}

function toLine(trace: Trace, x: Axis, y: Axis): Line {
  const placed = trace.series.points.flatMap((point): readonly Placed[] => {
    const at = x.place(point.x)
    return at === undefined ? [] : [{ x: at, y: y.place(point.y) as number | undefined }]
  })
  const points = inOrder(placed)
  return { trace, points, summaries: y.isNumber ? summariesOf(points, trace.series.x, trace.series.y) : [] }
}

/** Orders by x. A file that runs backwards is turned round, so that points of one x keep their order too. */
function inOrder(points: readonly Placed[]): readonly Placed[] {
  const ascending = (list: readonly Placed[]): boolean =>
    list.every(({ x }, index) => index === 0 || typeof x === 'string' || x >= Number(list[index - 1]?.x))
  if (ascending(points)) return points
  const reversed = points.toReversed()
  return ascending(reversed) ? reversed : points.toSorted((one, other) => Number(one.x) - Number(other.x))
}

function rows(lines: readonly Line[], points: (line: Line) => readonly Placed[]): Spec {
  const values = lines.flatMap((line) => points(line).map(({ x, y }) => ({ x, y: y ?? null, t: line.trace.id })))
  return { values }
}

function lineLayers(lines: readonly Line[], isSmooth: boolean): readonly Spec[] {
  const mark = { type: 'line', strokeWidth: 2.5, strokeCap: 'butt', strokeJoin: 'round', order: false }
  const raw = rows(lines, ({ points }) => points)
  if (!isSmooth || lines.every(({ points }) => points.length < manyPoints)) return [{ data: raw, mark }]
  return [
    { data: raw, mark: { ...mark, strokeWidth: 1, opacity: 0.35 } },
    { data: rows(lines, ({ points }) => smooth(points)), mark },
  ]
}

/** Puts each point on the straight line that fits it and its neighbours best, so that the ends keep their slope. */
function smooth(points: readonly Placed[]): readonly Placed[] {
  if (points.length < manyPoints) return points
  const reach = Math.ceil((points.length * smoothing) / 2)
  return points.map(({ x }, index) => {
    const first = Math.max(0, index - reach)
    const near = points
      .slice(first, index + reach + 1)
      .flatMap(({ y }, offset) => (y === undefined ? [] : [{ at: first + offset, y }]))
    return { x, y: near.length === 0 ? undefined : fitAt(near, index) }
  })
}

/** Value of the line of least squares. */
function fitAt(near: readonly { readonly at: number; readonly y: number }[], index: number): number {
  const mean = (pick: (point: { at: number; y: number }) => number): number =>
    near.reduce((sum, point) => sum + pick(point), 0) / near.length
  const [at, y] = [mean((point) => point.at), mean((point) => point.y)]
  const spread = mean((point) => (point.at - at) ** 2)
  const slope = spread === 0 ? 0 : mean((point) => (point.at - at) * (point.y - y)) / spread
  return y + slope * (index - at)
}

/** Dots where a line alone would not show a point: few of them, or one between two gaps. */
function dotLayer(lines: readonly Line[], few: number): Spec {
  const isAlone = (points: readonly Placed[], index: number): boolean =>
    points[index - 1]?.y === undefined && points[index + 1]?.y === undefined
  const dots = ({ points }: Line): readonly Placed[] =>
    points.filter(({ y }, index) => y !== undefined && (points.length <= few || isAlone(points, index)))
  return { data: rows(lines, dots), mark: { type: 'point', filled: true, size: 45, opacity: 1 } }
}

function ringLayer(lines: readonly Line[], { background }: Colours): Spec {
  const best = ({ summaries }: Line): readonly Placed[] =>
    summaries.flatMap(({ kind, at }) => (kind === 'best' && at !== undefined ? [at] : []))
  const mark = { type: 'point', filled: false, fill: background, size: 110, strokeWidth: 2.5, opacity: 1 }
  return { data: rows(lines, best), mark }
}

/** Gives marks their colour and dash; the lines alone are in the legend. */
function withLegend(layer: Spec, { color, strokeDash }: Legend): Spec {
  if (layer['encoding'] !== undefined) return layer
  const mark = layer['mark'] as Spec
  if (mark['type'] !== 'line')
    return { ...layer, encoding: { [mark['filled'] === true ? 'fill' : 'stroke']: { ...color, legend: null } } }
  const legend = { ...(color['legend'] as Spec), symbolType: 'stroke', symbolOpacity: 1 }
  return { ...layer, encoding: { color: { ...color, legend }, strokeDash: { ...strokeDash, legend } } }
}

function diagonal({ base }: Colours): Spec {
  const ends = [0, 1].map((end) => ({ x: end, y: end }))
  const mark = { type: 'line', color: base, strokeWidth: 1, strokeDash: [2, 4], order: false }
  return { data: { values: ends }, mark, encoding: {} }
}

function figureOf([first]: readonly Summary[]): string {
  if (first === undefined) return ''
  return `${first.kind} ${shortNumber(first.value)}${first.kind === 'best' ? placeOf(first) : ''}`
}

function placeOf({ at }: Summary): string {
  if (at === undefined) return ''
  return ` at ${typeof at.x === 'number' ? shortNumber(at.x) : at.x}`
}

function summaryOf(lines: readonly Line[]): string {
  const lineOf = (trace: Trace | undefined): Line | undefined => lines.find((line) => line.trace === trace)
  return tellSeries(
    lines.map(({ trace }) => trace),
    (base, head) => figuresOf(lineOf(base), lineOf(head)),
  )
}

function figuresOf(base: Line | undefined, head: Line | undefined): string {
  const kinds = new Set([head, base].flatMap((line) => (line?.summaries ?? []).map(({ kind }) => kind)))
  const shown = [...kinds].map((kind) => {
    const [from, to] = [base, head].map((line) => line?.summaries.find((summary) => summary.kind === kind)?.value)
    return `${kind} ${showSides(from, to)}`
  })
  return shown.length === 0 ? `points ${showSides(base?.points.length, head?.points.length)}` : shown.join(', ')
}
