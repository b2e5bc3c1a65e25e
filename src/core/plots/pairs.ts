import { isNumeric, type Value } from '../value.ts'
import type { ComparedPlot } from './compare.ts'
import type { DataPlot, Series } from './plot.ts'

/** One series on both sides; at least one is there. */
export interface SeriesPair {
  /** The field, with its file where two files have it. */
  readonly label: string
  readonly base: Series | undefined
  readonly head: Series | undefined
}

/** Pairs the series of both sides by file and field: those of the head in its order, then those that are gone. */
export function pairSeries({ base, head }: ComparedPlot<DataPlot>): readonly SeriesPair[] {
  const [before, after] = [byKey(base?.series ?? []), byKey(head?.series ?? [])]
  const keys = [...new Set([...after.keys(), ...before.keys()])]
  const pairs = keys.map((key) => ({ base: before.get(key), head: after.get(key) }))
  const fields = pairs.map((pair) => seriesOf(pair).y)
  return pairs.map((pair, index) => {
    const { file, y } = seriesOf(pair)
    const isAlone = fields.filter((field) => field === fields[index]).length === 1
    return { label: isAlone ? y : `${file}: ${y}`, ...pair }
  })
}

function byKey(series: readonly Series[]): ReadonlyMap<string, Series> {
  return new Map(series.map((one) => [JSON.stringify([one.file, one.x, one.y]), one]))
}

function seriesOf({ base, head }: Pick<SeriesPair, 'base' | 'head'>): Series {
  return (head ?? base) as Series
}

/** A plot from rows on both sides; `undefined` for a picture that the project made. */
export function asData({ id, base, head, isUnchanged }: ComparedPlot): ComparedPlot<DataPlot> | undefined {
  const [before, after] = [base, head].map((plot) => (plot?.kind === 'data' ? plot : undefined))
  return before === undefined && after === undefined ? undefined : { id, base: before, head: after, isUnchanged }
}

/** A value as a finite number; `undefined` for anything else. */
export function toFinite(value: Value | undefined): number | undefined {
  if (!isNumeric(value)) return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}
