import { compareCodePoints } from '../text/order.ts'
import { categoryOf, numberOf } from './draw-traces.ts'
import type { Series } from './plot.ts'

/** How often each class was taken for each: `counts.get(actual)?.get(predicted)`. */
export interface Confusion {
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** Counts what was actual (y) and what was predicted (x). Points without one of them are left out. */
export function confusionOf({ points }: Pick<Series, 'points'>): Confusion {
  const counts = new Map<string, Map<string, number>>()
  for (const { x, y, count } of points) {
    const [predicted, actual] = [categoryOf(x), categoryOf(y)]
    if (predicted === undefined || actual === undefined) continue
    const row = counts.get(actual) ?? new Map<string, number>()
    row.set(predicted, (row.get(predicted) ?? 0) + count)
    counts.set(actual, row)
  }
  return { counts }
}

/** Gives how often a class was taken for another. */
export function countAt({ counts }: Confusion, actual: string, predicted: string): number {
  return counts.get(actual)?.get(predicted) ?? 0
}

/** Gives how often a class occurred. */
export function rowTotal({ counts }: Confusion, actual: string): number {
  return sum(counts.get(actual)?.values() ?? [])
}

/** Gives the share that is on the diagonal, in [0, 1]; `undefined` where nothing was counted. */
export function diagonalShare(confusion: Confusion): number | undefined {
  const { counts } = confusion
  const total = sum([...counts.keys()].map((actual) => rowTotal(confusion, actual)))
  return total === 0 ? undefined : sum([...counts.keys()].map((actual) => countAt(confusion, actual, actual))) / total
}

/**
 * Names the classes of some matrices, numbers by their size and all else by code point. Of more than there is room for,
 * those are kept that occur most, actual or predicted.
 */
export function classesOf(matrices: readonly Confusion[], most: number): { kept: readonly string[]; left: number } {
  const weights = new Map<string, number>()
  const add = (name: string, count: number): Map<string, number> => weights.set(name, (weights.get(name) ?? 0) + count)
  for (const { counts } of matrices)
    for (const [actual, row] of counts)
      for (const [predicted, count] of row) {
        add(actual, count)
        add(predicted, count)
      }
  const names = sortClasses(weights.keys())
  const heaviest = names.toSorted((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0)).slice(0, most)
  return { kept: names.filter((name) => heaviest.includes(name)), left: names.length - heaviest.length }
}

/** Gives the names of classes once each, numbers by their size and all else by code point. */
export function sortClasses(names: Iterable<string>): readonly string[] {
  return [...new Set(names)].sort(compareClasses)
}

function compareClasses(one: string, other: string): number {
  const [first, second] = [numberOf(one), numberOf(other)]
  if (first === undefined || second === undefined)
    return first === second ? compareCodePoints(one, other) : first === undefined ? 1 : -1
  return first - second || compareCodePoints(one, other)
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
