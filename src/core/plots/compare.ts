import { isEqual } from '../equal.ts'
import type { Value } from '../value.ts'
import type { DataPlot, Plot, Point, Series } from './plot.ts'

/** One plot on both sides of a change; at least one side is there, and both are of the same kind. */
export interface ComparedPlot<P extends Plot = Plot> {
  readonly id: string
  /** `undefined` when the plot is new, or there is no base. */
  readonly base: P | undefined
  /** `undefined` when the plot is gone. */
  readonly head: P | undefined
  /** Whether both sides are there and hold the same. */
  readonly isUnchanged: boolean
}

/**
 * Puts the plots of both sides together: in the order of the head, then those that are gone. One that was rows and is a
 * picture now, or the reverse, is gone and new: nothing of it can be laid over the other.
 *
 * @param base `undefined` when there is none
 */
export function comparePlots(base: readonly Plot[] | undefined, head: readonly Plot[]): readonly ComparedPlot[] {
  const keyOf = ({ kind, id }: Plot): string => `${kind} ${id}`
  const before = new Map((base ?? []).map((plot) => [keyOf(plot), plot]))
  const compared = head.map((plot): ComparedPlot => {
    const twin = before.get(keyOf(plot))
    before.delete(keyOf(plot))
    return { id: plot.id, base: twin, head: plot, isUnchanged: twin !== undefined && holdsSame(twin, plot) }
  })
  const gone = [...before.values()].map((plot) => ({ id: plot.id, base: plot, head: undefined, isUnchanged: false }))
  return [...compared, ...gone]
}

function holdsSame(one: Plot, other: Plot): boolean {
  if (one.kind === 'image' || other.kind === 'image') {
    return one.kind === 'image' && other.kind === 'image' && one.md5 === other.md5
  }
  return looksSame(one, other) && isEveryPair(one.series, other.series, isSameSeries)
}

function looksSame(one: DataPlot, other: DataPlot): boolean {
  const keys = ['template', 'ownTemplate', 'title', 'xLabel', 'yLabel'] as const
  return keys.every((key) => one[key] === other[key])
}

function isSameSeries(one: Series, other: Series): boolean {
  const keys = ['file', 'x', 'y', 'rowCount'] as const
  return keys.every((key) => one[key] === other[key]) && isEveryPair(one.points, other.points, isSamePoint)
}

function isSamePoint(one: Point, other: Point): boolean {
  const isSame = one.count === other.count && isSameCell(one.x, other.x) && isSameCell(one.y, other.y)
  return isSame && isEqual(one.row ?? null, other.row ?? null)
}

/** NaN is drawn as NaN is. */
function isSameCell(one: Value, other: Value): boolean {
  return isEqual(one, other) || (Number.isNaN(one) && Number.isNaN(other))
}

function isEveryPair<T>(ones: readonly T[], others: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
  if (ones.length !== others.length) return false
  return ones.every((one, index) => {
    const other = others[index]
    return other !== undefined && isSame(one, other)
  })
}
