import { pythonStr } from '../python/repr.ts'
import { isNumeric, type Value } from '../value.ts'
import type { ComparedPlot } from './compare.ts'
import type { DataPlot, Series } from './plot.ts'

/** One series of one side, ready to be drawn. */
export interface Trace {
  /** Unique in a plot: `b0`, `h0`. */
  readonly id: string
  readonly side: 'base' | 'head'
  /** Number of the series, the same on both sides. */
  readonly index: number
  /** What tells the series from the others of the plot; empty where there is one. */
  readonly name: string
  readonly series: Series
}

/** Series that are drawn, at the most: more would not be told apart. */
const mostSeries = 12

/** Both sides of a plot as what is drawn. */
export interface Traces {
  /** The base's first, which the head's are drawn over; only the head's of a plot that did not change. */
  readonly traces: readonly Trace[]
  /** Names of the series, by their number. */
  readonly names: readonly string[]
  readonly notes: readonly string[]
}

/** Pairs the series of both sides by file and field. */
export function tracesOf({ base, head, isUnchanged }: ComparedPlot<DataPlot>, most = mostSeries): Traces {
  const all = new Map([...(head?.series ?? []), ...(base?.series ?? [])].map((series) => [keyOf(series), series]))
  const keys = [...all.keys()].slice(0, most)
  const names = namesOf([...all.values()]).slice(0, most)
  const side = (name: Trace['side'], plot: DataPlot | undefined): readonly Trace[] =>
    (plot?.series ?? []).flatMap((series) => {
      const index = keys.indexOf(keyOf(series))
      return index < 0 ? [] : [{ id: name.charAt(0) + index, side: name, index, name: names[index] ?? '', series }]
    })
  const traces = [...(isUnchanged ? [] : side('base', base)), ...side('head', head)]
  const left = all.size - keys.length
  return {
    traces,
    names,
    notes: [
      ...statusNotes(base, head, isUnchanged),
      ...thinnedNotes(traces),
      ...(left > 0 ? [`Series that are not drawn: ${left} more.`] : []),
    ],
  }
}

function keyOf({ file, y }: Series): string {
  return `${file}\n${y}`
}

function statusNotes(base: DataPlot | undefined, head: DataPlot | undefined, isUnchanged: boolean): readonly string[] {
  if (head === undefined) return ['Only the base has this plot.']
  return isUnchanged && base !== undefined ? ['Unchanged from the base.'] : []
}

function thinnedNotes(traces: readonly Trace[]): readonly string[] {
  const counts = traces.map(({ series: { points, rowCount } }) => ({
    shown: points.reduce((sum, { count }) => sum + count, 0),
    rowCount,
  }))
  const most = counts.toSorted((one, other) => other.rowCount - one.rowCount).find((one) => one.shown < one.rowCount)
  return most === undefined ? [] : [`Thinned: ${grouped(most.shown)} of ${grouped(most.rowCount)} rows are drawn.`]
}

/** Gives the traces in the order of a reader, the head's before the base's. */
export function headFirst(traces: readonly Trace[]): readonly Trace[] {
  return (['head', 'base'] as const).flatMap((side) => traces.filter((trace) => trace.side === side))
}

/** Writes a count with its thousands apart. */
export function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',')
}

/** What differs between series: the field, the file below their common folder, or both, as DVC names them. */
function namesOf(all: readonly Series[]): readonly string[] {
  const isOne = (pick: (series: Series) => string): boolean => new Set(all.map(pick)).size <= 1
  const [oneFile, oneField] = [isOne(({ file }) => file), isOne(({ y }) => y)]
  const common = commonFolder(all.map(({ file }) => file))
  return all.map(({ file, y }) => {
    if (oneFile) return oneField ? '' : y
    return oneField ? file.slice(common) : `${file.slice(common)}::${y}`
  })
}

/** Length of the folders that all paths begin with. */
function commonFolder([first = '', ...others]: readonly string[]): number {
  const folders = first.split('/').slice(0, -1)
  const isCommon = (count: number): boolean =>
    others.every((path) => path.startsWith(`${folders.slice(0, count).join('/')}/`))
  let count = folders.length
  while (count > 0 && !isCommon(count)) count--
  return count === 0 ? 0 : folders.slice(0, count).join('/').length + 1
}

/** Labels of the axes, from the side that is reviewed. */
export function labelsOf({ base, head }: ComparedPlot<DataPlot>): { readonly x: string; readonly y: string } {
  const plot = head ?? base
  return { x: plot?.xLabel ?? '', y: plot?.yLabel ?? '' }
}

/** Says how many values are no numbers, and so are left out. */
export function missingNotes(points: readonly { readonly x: Value; readonly y: Value }[]): readonly string[] {
  const count = points.filter(({ x, y }) => isMissing(x) || isMissing(y)).length
  return count === 0 ? [] : [`Not finite, and left out: ${count === 1 ? '1 value' : `${count} values`}.`]
}

/** Tells in words what both sides have of each series, behind its name where there are several. */
export function tellSeries(
  traces: readonly Trace[],
  tell: (base: Trace | undefined, head: Trace | undefined) => string,
): string {
  const indexes = [...new Set(traces.map(({ index }) => index))].sort((one, other) => one - other)
  const told = indexes.map((index) => {
    const own = traces.filter((trace) => trace.index === index)
    const said = tell(...(['base', 'head'].map((side) => own.find((trace) => trace.side === side)) as Pair))
    const name = own[0]?.name ?? ''
    return name === '' ? said : `${name}: ${said}`
  })
  return told.length === 0 ? 'no values' : told.join('; ')
}

type Pair = [base: Trace | undefined, head: Trace | undefined]

/** Texts that stand for no number in a column of numbers. */
const missing = /^(?:[+-]?(?:nan|inf|infinity)|na|n\/a|none|null|)$/iu
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu

/** Size of the numbers that are drawn: what is computed from larger ones may be no number any more. */
const largest = 1e290

/** Gives the number that a value is or writes; `undefined` where it is none, or too large to be drawn. */
export function numberOf(value: Value): number | undefined {
  const found = writtenNumber(value)
  // Adding 0 leaves no -0, which JSON does not know.
  return found !== undefined && Math.abs(found) < largest ? found + 0 : undefined
}

function writtenNumber(value: Value): number | undefined {
  if (typeof value === 'string') return number.test(value.trim()) ? Number(value) : undefined
  return isNumeric(value) ? Number(value) : undefined
}

/** Tells whether values are drawn as numbers: all are, but for what is missing. */
export function areNumbers(values: readonly Value[]): boolean {
  const known = values.filter((value) => !isMissing(value))
  return known.length > 0 && known.every((value) => numberOf(value) !== undefined)
}

/** Tells whether a value says that there is none, or none that is drawn: null, NaN, an infinity, a text that writes one. */
export function isMissing(value: Value): boolean {
  if (typeof value === 'string' && missing.test(value.trim())) return true
  return value === null || (writtenNumber(value) !== undefined && numberOf(value) === undefined)
}

/** Gives the category that a value is, as Python would write it; `undefined` where there is none. */
export function categoryOf(value: Value): string | undefined {
  return value === null || value === '' ? undefined : pythonStr(value)
}
