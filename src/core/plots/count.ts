import type { Value } from '../value.ts'

/** An item with how many came that equal it. */
export interface Counted<T> {
  readonly item: T
  /** >= 1. */
  readonly count: number
}

/** Counts equal items. */
export interface Counter<T> {
  add(item: T): void
  /** In the order in which each first came. */
  finish(): readonly Counted<T>[]
}

/** Different items that are told apart for each that is kept. */
const reach = 50

/**
 * Counts items by two values of each, as the cells of a confusion matrix. Of more than the limit the most frequent are
 * kept; what first comes after 50 times as many is not counted.
 */
export function countPairs<T extends { readonly x: Value; readonly y: Value }>(limit: number): Counter<T> {
  const columns = new Map<Value, Map<Value, { item: T; count: number }>>()
  const all: { item: T; count: number }[] = []
  return {
    add: (item) => {
      const column = columns.get(item.x) ?? new Map<Value, { item: T; count: number }>()
      columns.set(item.x, column)
      const cell = column.get(item.y)
      if (cell !== undefined) cell.count++
      else if (all.length < limit * reach) {
        const first = { item, count: 1 }
        column.set(item.y, first)
        all.push(first)
      }
    },
    finish: () => {
      if (all.length <= limit) return all
      const frequent = new Set(all.toSorted((one, other) => other.count - one.count).slice(0, limit))
      return all.filter((one) => frequent.has(one))
    },
  }
}
