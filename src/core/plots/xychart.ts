import { extentOf } from '../extent.ts'
import { escapeMarkdown, fence } from '../text/markdown.ts'
import type { ComparedPlot } from './compare.ts'
import { pairSeries, type SeriesPair, toFinite } from './pairs.ts'
import type { DataPlot, Series } from './plot.ts'
import { type LinePoint, type Resampled, resample } from './resample.ts'

/** Points of a line: more than a small chart shows, and its text counts in the comment. */
const pointLimit = 60
/** Series of a chart: each is two lines. */
const seriesLimit = 3
/** Characters of a label. */
const labelLimit = 60
/** From here on a number has no fixed decimals. */
const huge = 1e15

/** Colours of the head's lines with the square that stands for each in the legend; legible in light and dark. */
const headColours: readonly (readonly [colour: string, square: string])[] = [
  ['#3a96d0', '🟦'],
  ['#d55e00', '🟧'],
  ['#cc79a7', '🟪'],
]
const baseColour = '#8c959f'

/** A chart with what stands below it: Mermaid has no legend everywhere. */
export interface XyChart {
  /** A fenced block of Mermaid. */
  readonly block: string
  /** Markdown. */
  readonly legend: string
}

interface Line {
  readonly points: readonly LinePoint[]
  readonly colour: string
}

/**
 * Draws the lines of a plot in Mermaid's `xychart-beta`, the base grey and the head coloured. `undefined` where it
 * cannot show them: less than two points, sides that share no range, numbers without fixed decimals.
 */
export function renderXyChart(plot: ComparedPlot<DataPlot>): XyChart | undefined {
  const pairs = pairSeries(plot)
  const lines = pairs.slice(0, seriesLimit).flatMap((pair, index) => linesOf(pair, index, isNumbered(pairs)))
  const resampled = resample(
    lines.map(({ points }) => points),
    pointLimit,
  )
  if (resampled === undefined || !isWritable(resampled)) return undefined
  const { xLabel, yLabel } = (plot.head ?? plot.base) as DataPlot
  const colours = lines.map(({ colour }) => colour).join(', ')
  const values = resampled.lines.flat()
  const digits = decimalsOf(values)
  const rows = [
    `%%{init: {"xyChart": {"width": 640, "height": 300}, "themeVariables": {"xyChart": {"plotColorPalette": "${colours}"}}}}%%`,
    'xychart-beta',
    `  x-axis ${axis(xLabel, [resampled.from, resampled.to], decimalsOf([resampled.from, resampled.to]))}`,
    `  y-axis ${axis(yLabel, rangeOf(values, digits), digits)}`,
    ...resampled.lines.map((line) => `  line [${line.map((value) => fixed(value, digits)).join(', ')}]`),
  ]
  return { block: fence(rows.join('\n'), 'mermaid'), legend: renderLegend(pairs, resampled) }
}

/** Whether each x is a number; else points are counted. */
function isNumbered(pairs: readonly SeriesPair[]): boolean {
  const series = pairs.flatMap(({ base, head }) => [base, head]).filter((one) => one !== undefined)
  return series.every(({ points }) => points.every(({ x }) => toFinite(x) !== undefined))
}

/** The lines of a pair, the head's on top. */
function linesOf({ base, head }: SeriesPair, index: number, isByNumber: boolean): readonly Line[] {
  const colour = headColours[index]?.[0] ?? baseColour
  return [
    ...(base === undefined ? [] : [{ points: pointsOf(base, isByNumber), colour: baseColour }]),
    ...(head === undefined ? [] : [{ points: pointsOf(head, isByNumber), colour }]),
  ].filter(({ points }) => points.length > 0)
}

/** Points that have a value: gaps are dropped. */
function pointsOf({ points }: Series, isByNumber: boolean): readonly LinePoint[] {
  return points.flatMap((point, index) => {
    const x = isByNumber ? toFinite(point.x) : index
    const y = toFinite(point.y)
    return x === undefined || y === undefined ? [] : [{ x, y }]
  })
}

/** Whether fixed decimals can tell its numbers. */
function isWritable({ from, to, lines }: Resampled): boolean {
  const digits = decimalsOf([from, to])
  const isWide = fixed(from, digits) !== fixed(to, digits)
  return isWide && [from, to, ...lines.flat()].every((number) => Math.abs(number) < huge)
}

/** Decimals with which four digits of what differs are seen. */
function decimalsOf(values: readonly number[]): number {
  const [low, high] = extentOf(values)
  const size = high - low || Math.abs(high) || 1
  return Math.min(12, Math.max(0, 3 - Math.floor(Math.log10(size))))
}

/** Mermaid reads fixed decimals alone, and no minus before a zero that rounding made. */
function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals)
  const isZero = /^-0(?:\.0*)?$/u.test(text)
  return (isZero ? text.slice(1) : text).replace(/(\.\d*?)0+$/u, '$1').replace(/\.$/u, '')
}

/** From the lowest to the highest; a flat line needs room around it. */
function rangeOf(values: readonly number[], decimals: number): readonly [number, number] {
  const [low, high] = extentOf(values)
  if (fixed(low, decimals) !== fixed(high, decimals)) return [low, high]
  const room = Math.max(10 ** -decimals, Math.abs(high) / 10)
  return [low - room, high + room]
}

function axis(label: string, [from, to]: readonly [number, number], decimals: number): string {
  const name = toLabel(label)
  return `${name === '' ? '' : `"${name}" `}${fixed(from, decimals)} --> ${fixed(to, decimals)}`
}

/** Text that can stand in quotes in Mermaid: nothing in it ends the quotes, or is code. */
function toLabel(text: string): string {
  const line = text
    .replace(/\s+/gu, ' ')
    .replace(/["`\\[\](){}<>#;%]|[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .trim()
  const characters = [...line]
  return characters.length > labelLimit ? `${characters.slice(0, labelLimit - 1).join('')}…` : line
}

function renderLegend(pairs: readonly SeriesPair[], { isCut }: Resampled): string {
  const shown = pairs.slice(0, seriesLimit)
  const heads = shown.flatMap(({ label, head }, index) => {
    if (head === undefined) return []
    return [`${headColours[index]?.[1]} ${pairs.length === 1 ? 'head' : `${escapeMarkdown(label, labelLimit)} (head)`}`]
  })
  const parts = [
    ...heads,
    ...(shown.some(({ base }) => base !== undefined) ? ['⬜ base'] : []),
    ...(isCut ? ['only where all lines have values'] : []),
    ...(pairs.length > shown.length ? [`${pairs.length - shown.length} more in the table`] : []),
  ]
  return `<sub>${parts.join(' · ')}</sub>`
}
