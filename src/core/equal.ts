import { isList, isMapping, isNumeric, keyOf, type Mapping, type Value } from './value.ts'

/**
 * Tells whether two values are equal as Python's `==` has it: `1` equals `1.0`, names may stand in any
 * order, NaN equals nothing, and the key `0` is not the key `'0'`. `true` differs from `1` here, other than in Python.
 */
export function isEqual(one: Value, other: Value): boolean {
  // biome-ignore lint/suspicious/noDoubleEquals: an integer (bigint) and a float compare by their number
  if (isNumeric(one) && isNumeric(other)) return one == other
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((item, index) => isEqual(item, other[index] ?? null))
  }
  if (isMapping(one) && isMapping(other)) return one.size === other.size && holds(one, other)
  return one === other
}

function holds(one: Mapping, other: Mapping): boolean {
  return [...one].every(([key, value]) => {
    const twin = other.get(key)
    return twin !== undefined && typeof keyOf(one, key) === typeof keyOf(other, key) && isEqual(value, twin)
  })
}

/** Tells whether two files hold the same; one that is not there is the same as another that is not. */
export function isSameBytes(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}
