import { isList, isMapping, type Value } from '../value.ts'
import type { ComparedPlot } from './compare.ts'
import { configOf, type Spec } from './draw-frame.ts'
import { coloursOf, seriesDash, type Theme } from './draw-theme.ts'
import { grouped, headFirst, labelsOf, type Trace, tracesOf } from './draw-traces.ts'
import type { DataPlot } from './plot.ts'

/** A template of the user's own, filled. */
export interface OwnDrawn {
  readonly spec: Spec
  readonly summary: string
  readonly notes: readonly string[]
}

/** CSS pixels of a plot's sides, where a template asks for them. */
const side = 300
/** Forms of the sources where there are several. */
const shapes = ['circle', 'square', 'triangle', 'diamond']

/**
 * Fills the anchors of a template (`<DVC_METRIC_DATA>` and its like) as DVC does. Rows say in `rev` which side they are
 * of, and in `filename` and `field` which source, where there are several.
 *
 * @param template text of the template's file
 */
export function drawOwn(
  plot: ComparedPlot<DataPlot>,
  template: string,
  theme: Theme,
): OwnDrawn | { readonly problem: string } {
  const name = (plot.head ?? plot.base)?.template ?? ''
  const filled = fill(parse(template), anchorsOf(plot, theme))
  if (typeof filled !== 'object' || filled === null || Array.isArray(filled))
    return { problem: `The template "${name}" is not a JSON object; the plot is drawn as linear.` }
  if (!template.includes('<DVC_METRIC_DATA>'))
    return { problem: `The template "${name}" has no "<DVC_METRIC_DATA>"; the plot is drawn as linear.` }
  const { notes, traces } = tracesOf(plot)
  const colours = coloursOf(theme)
  const own = filled as Spec
  const config = { ...configOf(colours), ...(own['config'] as Spec | undefined) }
  const count = (of: Trace['side']): number =>
    traces.filter((trace) => trace.side === of).reduce((sum, { series }) => sum + series.points.length, 0)
  return {
    spec: { background: colours.background, padding: 16, ...own, config },
    summary: `rows base ${grouped(count('base'))} → head ${grouped(count('head'))}`,
    notes,
  }
}

function parse(template: string): unknown {
  try {
    return JSON.parse(template)
  } catch {
    return undefined
  }
}

/** Replaces each text that is an anchor by what it stands for, and anchors within a text by text. */
function fill(value: unknown, anchors: ReadonlyMap<string, unknown>): unknown {
  if (typeof value === 'string') return anchors.has(value) ? anchors.get(value) : fillText(value, anchors)
  if (Array.isArray(value)) return value.map((item) => fill(item, anchors))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, fill(below, anchors)]))
}

function fillText(text: string, anchors: ReadonlyMap<string, unknown>): string {
  return text.replaceAll(/<DVC_METRIC_[A-Z_]+>/gu, (anchor) => {
    const value = anchors.get(anchor)
    return value === undefined ? anchor : typeof value === 'string' ? value : JSON.stringify(value)
  })
}

/** Names of the columns that a template speaks of. */
interface Columns {
  readonly x: string
  readonly y: string
  /** What tells the sources apart (`filename`, `field`, `filename::field`); `undefined` where there is one. */
  readonly source: string | undefined
}

function columnsOf(traces: readonly Trace[]): Columns {
  const unlike = (pick: (trace: Trace) => string): boolean => new Set(traces.map(pick)).size > 1
  const [files, fields] = [unlike(({ series }) => series.file), unlike(({ series }) => series.y)]
  const source = [...(files ? ['filename'] : []), ...(fields ? ['field'] : [])].join('::')
  return {
    x: unlike(({ series }) => series.x) ? 'dvc_inferred_x_value' : (traces[0]?.series.x ?? ''),
    y: fields ? 'dvc_inferred_y_value' : (traces[0]?.series.y ?? ''),
    source: source === '' ? undefined : source,
  }
}

function anchorsOf(plot: ComparedPlot<DataPlot>, theme: Theme): ReadonlyMap<string, unknown> {
  const { traces } = tracesOf(plot)
  const columns = columnsOf(traces)
  const [x, y] = [escapePath(columns.x), escapePath(columns.y)]
  const labels = labelsOf(plot)
  const from = columns.source === undefined ? [] : [columns.source]
  const anchors = {
    DATA: headFirst(traces).flatMap((trace) => rowsOf(trace, columns)),
    TITLE: (plot.head ?? plot.base)?.title ?? plot.id,
    ...{ X: x, Y: y, X_LABEL: labels.x, Y_LABEL: labels.y },
    COLOR: { field: 'rev', scale: colourScale(traces, theme) },
    ...sourceAnchors(columns, traces),
    TOOLTIP: ['rev', x, y, ...from].map((field) => ({ field })),
    GROUP_BY: ['rev', ...from],
    GROUP_BY_X: ['rev', ...from, x],
    GROUP_BY_Y: ['rev', ...from, y],
    PIVOT_FIELD: ['rev', ...from].map((field) => `datum[${JSON.stringify(field)}]`).join(" + '::' + "),
    PLOT_WIDTH: side,
    PLOT_HEIGHT: side,
    ZOOM_AND_PAN: { name: 'grid', select: 'interval', bind: 'scales' },
  }
  return new Map(Object.entries(anchors).map(([name, value]) => [`<DVC_METRIC_${name}>`, value]))
}

function colourScale(traces: readonly Trace[], theme: Theme): Spec {
  const { series, base } = coloursOf(theme)
  const sides = (['head', 'base'] as const).filter((name) => traces.some((trace) => trace.side === name))
  return { domain: sides, range: sides.map((name) => (name === 'head' ? series[0] : base)) }
}

/** What is told by dash, form or place; nothing where there is one source. */
function sourceAnchors({ source }: Columns, traces: readonly Trace[]): Spec {
  if (source === undefined) return { STROKE_DASH: {}, SHAPE: {}, ROW: {}, COLUMN: {} }
  const domain = [...new Set(traces.map(({ name }) => name))].sort()
  const legend = { symbolFillColor: 'transparent', symbolStrokeColor: 'grey' }
  const place = { field: source, sort: [] }
  return {
    STROKE_DASH: { field: source, scale: { domain, range: domain.map((_, index) => seriesDash(index)) }, legend },
    SHAPE: { field: source, scale: { domain, range: domain.map((_, index) => shapes[index % shapes.length]) }, legend },
    ROW: place,
    COLUMN: place,
  }
}

function rowsOf({ side: rev, name, series }: Trace, { x, y, source }: Columns): readonly Spec[] {
  return series.points.map((point) => ({
    ...{ [x]: toJson(point.x), [y]: toJson(point.y) },
    ...(point.row === undefined ? {} : (toJson(point.row) as Spec)),
    ...(y === 'dvc_inferred_y_value' ? { [y]: toJson(point.y) } : {}),
    ...(x === 'dvc_inferred_x_value' ? { [x]: toJson(point.x) } : {}),
    ...(source === undefined ? {} : { [source]: name }),
    rev,
  }))
}

/** Marks of a path within a value are part of a column's name here. */
function escapePath(column: string): string {
  return column.replaceAll(/[.[\]]/gu, '\\$&')
}

function toJson(value: Value): unknown {
  if (isMapping(value)) return Object.fromEntries([...value].map(([key, below]) => [key, toJson(below)]))
  if (isList(value)) return value.map(toJson)
  if (typeof value === 'bigint') return Number(value)
  return typeof value === 'number' && !Number.isFinite(value) ? null : value
}
