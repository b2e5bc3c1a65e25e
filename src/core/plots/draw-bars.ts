import type { ComparedPlot } from './compare.ts'
import { extentOf } from './draw-axis.ts'
import { type Body, pictureWidth, type Spec, smallText } from './draw-frame.ts'
import { legendOf } from './draw-legend.ts'
import { showNumbers, showSides } from './draw-summary.ts'
import type { Colours } from './draw-theme.ts'
import {
  categoryOf,
  headFirst,
  labelsOf,
  missingNotes,
  numberOf,
  type Trace,
  tellSeries,
  tracesOf,
} from './draw-traces.ts'
import type { DataPlot } from './plot.ts'

/** Categories that are drawn, at the most, and bars. */
const [mostCategories, mostBars] = [20, 60]
/** CSS pixels of a bar with what is free between two, of what is free between two categories, and of the axis. */
const [barHeight, gap, axisHeight] = [11, 9, 60]
/** CSS pixels of a letter, about. */
const letterWidth = 7
/** Categories that are told in words. */
const toldCategories = 3

/** A trace as what it has for each category. */
interface Bars {
  readonly trace: Trace
  readonly values: ReadonlyMap<string, number>
}

/** A bar. */
interface Row {
  readonly x: number
  readonly y: string
  /** Trace. */
  readonly t: string
  /** What is written at its end. */
  readonly text?: string
}

/** Draws bars to the right, those of the base below those of the head: in the file's order, or the head's longest first. */
export function drawBars(plot: ComparedPlot<DataPlot>, colours: Colours): Body {
  const { traces, notes } = tracesOf(plot)
  // The head's bar stands above: who reads down meets it first.
  const bars = headFirst(traces).map((trace) => ({ trace, values: valuesOf(trace) }))
  const isSorted = (plot.head ?? plot.base)?.template === 'bar_horizontal_sorted'
  const { kept, left } = categoriesOf(bars, isSorted)
  const entries = bars.map(({ trace }) => ({ trace, figure: '' }))
  const legend = legendOf(entries, colours)
  const height = Math.max(1, kept.length) * (bars.length * barHeight + gap) + axisHeight + legend.height
  const rows = rowsOf(bars, kept)
  const order = { field: 't', scale: { domain: bars.map(({ trace }) => trace.id) } }
  const labels = labelsOf(plot)
  return {
    spec: {
      ...{ width: pictureWidth, height, autosize: { type: 'fit', contains: 'padding' } },
      data: { values: rows },
      encoding: {
        x: { field: 'x', type: 'quantitative', title: labels.x, scale: scaleOf(rows), axis: { tickCount: 6 } },
        y: { field: 'y', type: 'nominal', title: null, sort: null, scale: { domain: kept, paddingInner: 0.25 } },
        yOffset: order,
      },
      layer: [{ mark: { type: 'bar' }, encoding: { color: legend.color } }, figures],
    },
    summary: summaryOf(bars, kept),
    notes: [
      ...notes,
      ...(left > 0 ? [`The ${kept.length} largest are drawn; ${left} more are left out.`] : []),
      ...missingNotes(traces.flatMap(({ series }) => series.points)),
    ],
  }
}

/** Rows of one category are added up, as bars upon each other would be. */
function valuesOf({ series }: Trace): ReadonlyMap<string, number> {
  const values = new Map<string, number>()
  for (const { x, y } of series.points) {
    const [category, value] = [categoryOf(y), numberOf(x)]
    if (category !== undefined && value !== undefined) values.set(category, (values.get(category) ?? 0) + value)
  }
  return values
}

/** The categories of all traces, those of the first in front; the largest of them where there are too many. */
function categoriesOf(bars: readonly Bars[], isSorted: boolean): { kept: readonly string[]; left: number } {
  const names = [...new Set(bars.flatMap(({ values }) => [...values.keys()]))]
  const value = (name: string): number => bars.find(({ values }) => values.has(name))?.values.get(name) ?? 0
  const most = Math.max(1, Math.min(mostCategories, Math.floor(mostBars / Math.max(1, bars.length))))
  const largest = names.toSorted((one, other) => Math.abs(value(other)) - Math.abs(value(one))).slice(0, most)
  const inOrder = isSorted ? names.toSorted((one, other) => value(other) - value(one)) : names
  return { kept: inOrder.filter((name) => largest.includes(name)), left: names.length - largest.length }
}

function rowsOf(bars: readonly Bars[], kept: readonly string[]): readonly Row[] {
  const told = bars.some(({ trace }) => trace.side === 'head') ? 'head' : 'base'
  return bars.flatMap(({ trace, values }) =>
    kept.flatMap((y) => {
      const x = values.get(y)
      const base = bars.find((one) => one.trace.side === 'base' && one.trace.index === trace.index)?.values.get(y)
      return x === undefined ? [] : [{ x, y, t: trace.id, ...(trace.side === told ? { text: figureOf(x, base) } : {}) }]
    }),
  )
}

/** Writes a value and how much it is more than the base's: `0.955 (+0.077)`. */
function figureOf(value: number, base: number | undefined): string {
  const shown = showNumbers(base, value)
  return base === undefined || base === value ? shown.head : `${shown.head} (${shown.change})`
}

/** Bars start at 0, and leave room for the figures at their ends, as wide as those are in a picture. */
function scaleOf(rows: readonly Row[]): Spec {
  const [least, most] = extentOf([0, ...rows.map(({ x }) => x)])
  const longest = (texts: readonly string[]): number => letterWidth * Math.max(0, ...texts.map((text) => text.length))
  const names = Math.min(200, longest(rows.map(({ y }) => y)))
  const figure = longest(rows.map(({ text = '' }) => text)) + letterWidth
  const ends = least < 0 && most > 0 ? 2 : 1
  const room = ((most - least || 1) * figure) / (pictureWidth - 60 - names - ends * figure)
  return { domain: [least < 0 ? least - room : 0, most > 0 || least === 0 ? most + room : 0], nice: false }
}

/** The figures of one side: those of the other are in the changes. */
const figures: Spec = {
  transform: [{ filter: 'isValid(datum.text)' }],
  mark: {
    ...{ type: 'text', baseline: 'middle', fontSize: smallText },
    align: { expr: "datum.x < 0 ? 'right' : 'left'" },
    dx: { expr: 'datum.x < 0 ? -4 : 4' },
  },
  encoding: { text: { field: 'text', type: 'nominal' } },
}

/** Tells the first categories. */
function summaryOf(bars: readonly Bars[], kept: readonly string[]): string {
  const valuesFor = (trace: Trace | undefined) => bars.find((one) => one.trace === trace)?.values
  const traces = bars.map(({ trace }) => trace)
  if (kept.length === 0) return 'no values'
  return tellSeries(traces, (base, head) => {
    const [from, to] = [valuesFor(base), valuesFor(head)]
    const told = kept.slice(0, toldCategories).map((name) => `${name} ${showSides(from?.get(name), to?.get(name))}`)
    return `${told.join(', ')}${kept.length > toldCategories ? ', …' : ''}`
  })
}
