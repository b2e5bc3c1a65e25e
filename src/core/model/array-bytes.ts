import type { PickleInstance, PickleValue } from './pickle-value.ts'

/** What follows in a file of joblib where it stands for an array: raw bytes, or a pickle of its own. */
export type ArrayBytes =
  | { readonly kind: 'raw'; readonly bytes: bigint; readonly isAligned: boolean }
  | { readonly kind: 'pickle' }

/** The state of numpy's types that have no parts: version, byte order, no sub-array, names or fields. */
interface TypeState {
  readonly version: bigint
  readonly size: bigint
  readonly flags: bigint
  readonly hasFields: boolean
}

/**
 * Finds how many bytes of the file an array takes whose stand-in was just built. `undefined` where that is not certain:
 * a reader that is off by one byte would take data for instructions.
 */
export function arrayBytes({ state }: PickleInstance): ArrayBytes | undefined {
  if (state?.kind !== 'dict') return undefined
  const count = countOf(state.entries?.get('shape'))
  const dtype = state.entries?.get('dtype')
  if (count === undefined || dtype?.kind !== 'instance' || dtype.name !== 'numpy.dtype') return undefined
  const [code] = dtype.args
  if (code?.kind !== 'text') return undefined
  if (/^\|?O8?$/u.test(code.text)) return isObjectState(dtype.state) ? { kind: 'pickle' } : undefined
  const size = itemSize(code.text, dtype.state)
  const alignment = state.entries?.get('numpy_array_alignment_bytes')
  if (size === undefined || size === 0n) return undefined
  return { kind: 'raw', bytes: count * size, isAligned: alignment !== undefined && alignment.kind !== 'none' }
}

function countOf(shape: PickleValue | undefined): bigint | undefined {
  if (shape?.kind !== 'tuple') return undefined
  let count = 1n
  for (const length of shape.items) {
    if (length.kind !== 'integer' || length.number < 0n) return undefined
    count *= length.number
  }
  return count
}

/** Sizes of fixed types are in their names; of texts and records the state repeats them. */
function itemSize(code: string, value: PickleValue | undefined): bigint | undefined {
  const [, letter, digits = ''] = /^[<>|=]?([biufcmMSUV])(\d{1,9})$/u.exec(code) ?? []
  const state = typeState(value)
  // Bit 0 of the flags says that there are objects in it.
  if (letter === undefined || state === undefined || (state.flags & 1n) === 1n) return undefined
  const size = BigInt(digits) * (letter === 'U' ? 4n : 1n)
  const isCertain = 'SUV'.includes(letter) ? state.size === size : !state.hasFields
  return isCertain ? size : undefined
}

function isObjectState(value: PickleValue | undefined): boolean {
  const state = typeState(value)
  return state !== undefined && !state.hasFields && state.flags === 63n
}

/** `undefined` where it is not as numpy writes it. */
function typeState(value: PickleValue | undefined): TypeState | undefined {
  if (value?.kind !== 'tuple') return undefined
  const [version, order, subarray, names, fields, size, alignment, flags] = value.items
  if (version?.kind !== 'integer' || version.number < 3n || version.number > 4n) return undefined
  if (order?.kind !== 'text' || subarray?.kind !== 'none') return undefined
  if (size?.kind !== 'integer' || alignment?.kind !== 'integer' || flags?.kind !== 'integer') return undefined
  if (flags.number < 0n || flags.number > 255n) return undefined
  const hasFields = names?.kind !== 'none' || fields?.kind !== 'none'
  return { version: version.number, size: size.number, flags: flags.number, hasFields }
}
