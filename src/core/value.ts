/**
 * A value of a data file (YAML, JSON, TOML), as Python would see it. Integers are `bigint` and floats
 * are `number`, always: `1` and `1.0` are different texts, and hash differently in DVC's run cache.
 */
export type Value = Scalar | readonly Value[] | Mapping

/** A value without parts. */
export type Scalar = null | boolean | bigint | number | string

/** Named values in the order of the file. A `Map`, so that no name (`__proto__`) is special. */
export type Mapping = ReadonlyMap<string, Value>

/** Keys that are no text in their file, by the mapping: YAML and Python tell `1` from `'1'`, a `Map` of names does not. */
const otherKeys = new WeakMap<Mapping, ReadonlyMap<string, Scalar>>()

/**
 * Makes a mapping some of whose keys are no text: `{0: cat}`. They are found by what Python's `str` makes of them.
 *
 * @param keys name -> the key, for those alone that are no text
 */
export function withKeys(mapping: Mapping, keys: ReadonlyMap<string, Scalar>): Mapping {
  if (keys.size > 0) otherKeys.set(mapping, keys)
  return mapping
}

/** Gives the key that a name stands for: the name itself, or what `withKeys` has noted. */
export function keyOf(mapping: Mapping, name: string): Scalar {
  const key = otherKeys.get(mapping)?.get(name)
  return key === undefined ? name : key
}

/** Tells whether a value is a mapping. */
export function isMapping(value: Value | undefined): value is Mapping {
  return value instanceof Map
}

/** Tells whether a value is a list. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value)
}

/** Tells whether a value is an integer or a float. Booleans are not numbers here, other than in Python. */
export function isNumeric(value: Value | undefined): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number'
}

/** Names the kind of a value for an error message: `a list`, `text`, `nothing`. */
export function kindOf(value: Value | undefined): string {
  if (value === undefined || value === null) return 'nothing'
  if (isMapping(value)) return 'a mapping'
  if (isList(value)) return 'a list'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'boolean') return 'true or false'
  return typeof value === 'bigint' ? 'an integer' : 'a number'
}
