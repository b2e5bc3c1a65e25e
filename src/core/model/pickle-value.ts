/** What is known of a value that a pickle makes: as much as is needed to judge it, and no more. */
export type PickleValue =
  | { readonly kind: 'opaque' | 'none' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'integer'; readonly number: bigint }
  | { readonly kind: 'tuple'; readonly items: readonly PickleValue[] }
  /** Entries whose name is a text, a few at the most; `undefined` once there were more, or another name. */
  | { readonly kind: 'dict'; entries: Map<string, PickleValue> | undefined }
  | { readonly kind: 'global'; readonly name: string; readonly isCallable: boolean }
  | PickleInstance

/** An object of a class that the allow-list has. */
export interface PickleInstance {
  readonly kind: 'instance'
  /** Class or function that made it: `numpy.dtype`. */
  readonly name: string
  readonly args: readonly PickleValue[]
  /** What BUILD gave it last. */
  state: PickleValue | undefined
}

/** A value of which nothing needs to be known. */
export const opaque: PickleValue = { kind: 'opaque' }

/** Stands for `None`. */
export const none: PickleValue = { kind: 'none' }

/** joblib's stand-in for an array whose bytes follow in the file. */
export const arrayWrapper = 'joblib.numpy_pickle.NumpyArrayWrapper'

/** Items of a tuple, entries of a dict that are kept. */
export const mostKept = 32

/** Makes a tuple; of a long one nothing is known but that it is one. */
export function toTuple(items: readonly PickleValue[]): PickleValue {
  return items.length > mostKept ? opaque : { kind: 'tuple', items }
}
