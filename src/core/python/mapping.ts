import { keyOf, type Mapping, type Scalar, type Value, withKeys } from '../value.ts'
import { pythonStr } from './repr.ts'

/** A key that may be no text, and its value. */
export type KeyedEntry = readonly [Scalar, Value]

/** Makes a mapping of entries whose keys may be no text; each is named by what Python's `str` makes of it, the last wins. */
export function mappingOf(entries: readonly KeyedEntry[]): Mapping {
  const named = entries.map(([key, value]) => [pythonStr(key), value] as const)
  const others = new Map<string, Scalar>()
  for (const [key] of entries) {
    if (typeof key === 'string') others.delete(key)
    else others.set(pythonStr(key), key)
  }
  return withKeys(new Map(named), others)
}

/** Gives the entries of a mapping with their keys as they were written. */
export function entriesOf(mapping: Mapping): readonly KeyedEntry[] {
  return [...mapping].map(([name, value]) => [keyOf(mapping, name), value])
}
