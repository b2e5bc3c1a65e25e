import type { Spec } from './draw-frame.ts'
import type { Colours } from './draw-theme.ts'
import { seriesColour, seriesDash } from './draw-theme.ts'
import type { Trace } from './draw-traces.ts'

/** What a legend says of one trace. */
export interface LegendEntry {
  readonly trace: Trace
  /** A number that sums it up: `AUC 0.981`; empty where there is none. */
  readonly figure: string
}

/** Characters of the longest entry for so many columns beside each other. */
const columns: readonly (readonly [number, number])[] = [
  [3, 21],
  [2, 36],
]

/** Channels that tell whom a mark belongs to. */
export interface Legend {
  readonly color: Spec
  readonly strokeDash: Spec
  /** CSS pixels that it takes above the plot. */
  readonly height: number
}

/** CSS pixels of a row of a legend. */
const rowHeight = 22

/**
 * Encodes who a mark belongs to, by colour (grey for the base, one colour for each series of the head) and by dash. Of
 * several series the base is named once, since its marks have the dash of their series.
 */
export function legendOf(entries: readonly LegendEntry[], colours: Colours): Legend {
  const isMany = new Set(entries.map(({ trace }) => trace.index)).size > 1
  const named = isMany ? withOneBase(entries) : entries
  const labels = named.map(labelOf)
  const longest = Math.max(0, ...labels.map((label) => label.length))
  const count = columns.find(([, most]) => longest <= most)?.[0] ?? 1
  const legend = {
    values: named.map(({ trace }) => trace.id),
    labelExpr: `${JSON.stringify(labels)}[datum.index]`,
    columns: count,
  }
  const domain = entries.map(({ trace }) => trace.id)
  const range = entries.map(({ trace }) => (trace.side === 'base' ? colours.base : seriesColour(trace.index, colours)))
  const dash = entries.map(({ trace }) => seriesDash(trace.index))
  return {
    color: { field: 't', type: 'nominal', scale: { domain, range }, legend },
    strokeDash: { field: 't', type: 'nominal', scale: { domain, range: dash }, legend },
    height: rowHeight * Math.ceil(named.length / count) + 12,
  }
}

/** Names series by their own names; the sides take theirs where there is one series. */
function withOneBase(entries: readonly LegendEntry[]): readonly LegendEntry[] {
  const base = entries.find(({ trace }) => trace.side === 'base')
  const heads = entries.filter(({ trace }) => trace.side === 'head')
  if (heads.length === 0) return entries
  return base === undefined ? heads : [{ trace: { ...base.trace, name: '' }, figure: '' }, ...heads]
}

function labelOf({ trace: { side, name }, figure }: LegendEntry): string {
  const who = name === '' ? side : name
  return figure === '' ? who : `${who}: ${figure}`
}
