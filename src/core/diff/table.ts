import { isEqual } from '../equal.ts'
import type { Table } from '../results/results.ts'
import { compareCodePoints } from '../text/order.ts'
import { isNumeric, type Value } from '../value.ts'

/** One value that differs, as `dvc metrics diff` and `dvc params diff` give it. */
export interface Difference {
  readonly file: string
  /** Dotted name; empty for a file that is one value. */
  readonly name: string
  /** `null` where that side lacks it. */
  readonly old: Value
  readonly new: Value
  /** New minus old where both are numbers (truths count as 0 and 1); `undefined` otherwise. */
  readonly diff: bigint | number | undefined
}

/**
 * Compares two tables as DVC does: equal is what Python's `==` calls equal, so 1 and 1.0 are, and NaN never
 * is. `true` differs from `1`, which DVC does not show. Files and names by code point.
 *
 * @param all also gives what is equal
 */
export function diffTables(base: Table, head: Table, all = false): readonly Difference[] {
  const files = [...new Set([...base.keys(), ...head.keys()])].sort(compareCodePoints)
  return files.flatMap((file) => {
    const [before, after] = [base.get(file), head.get(file)]
    const names = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].sort(compareCodePoints)
    return names
      .map((name) => toDifference({ file, name, old: before?.get(name) ?? null, new: after?.get(name) ?? null }))
      .filter((difference) => all || !isEqual(difference.old, difference.new))
  })
}

function toDifference(pair: Omit<Difference, 'diff'>): Difference {
  return { ...pair, diff: subtract(toNumber(pair.new), toNumber(pair.old)) }
}

function toNumber(value: Value): bigint | number | undefined {
  if (typeof value === 'boolean') return value ? 1n : 0n
  return isNumeric(value) ? value : undefined
}

function subtract(one: bigint | number | undefined, other: bigint | number | undefined): bigint | number | undefined {
  if (one === undefined || other === undefined) return undefined
  return typeof one === 'bigint' && typeof other === 'bigint' ? one - other : Number(one) - Number(other)
}
