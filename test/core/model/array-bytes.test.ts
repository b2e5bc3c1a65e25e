import { describe, expect, it } from '@jest/globals'
import { arrayBytes } from '../../../src/core/model/array-bytes.ts'
import { none, opaque, type PickleInstance, type PickleValue, toTuple } from '../../../src/core/model/pickle-value.ts'

const integer = (number: number): PickleValue => ({ kind: 'integer', number: BigInt(number) })
const text = (value: string): PickleValue => ({ kind: 'text', text: value })

interface Given {
  readonly code: string
  readonly shape?: readonly number[]
  readonly size?: number
  readonly flags?: number
  readonly names?: PickleValue
  readonly subarray?: PickleValue
  readonly alignment?: PickleValue
}

function wrapper({
  code,
  shape = [2, 3],
  size = -1,
  flags = 0,
  names = none,
  subarray = none,
  alignment,
}: Given): PickleInstance {
  const state = [integer(3), text('<'), subarray, names, none, integer(size), integer(-1), integer(flags)]
  const dtype: PickleInstance = {
    kind: 'instance',
    name: 'numpy.dtype',
    args: [text(code), opaque, opaque],
    state: toTuple(state),
  }
  const entries = new Map<string, PickleValue>([
    ['shape', toTuple(shape.map(integer))],
    ['dtype', dtype],
  ])
  if (alignment !== undefined) entries.set('numpy_array_alignment_bytes', alignment)
  return { kind: 'instance', name: 'wrapper', args: [], state: { kind: 'dict', entries } }
}

describe('arrayBytes', () => {
  it.each<[string, Given, number]>([
    ['floats', { code: 'f8' }, 48],
    ['a single number', { code: 'i4', shape: [] }, 4],
    ['nothing', { code: 'b1', shape: [0, 5] }, 0],
    ['texts of five', { code: 'U5', size: 20 }, 120],
    ['records', { code: 'V64', size: 64, flags: 16, names: opaque }, 384],
  ])('counts the bytes of %s', (_, given, bytes) => {
    expect(arrayBytes(wrapper(given))).toEqual({ kind: 'raw', bytes: BigInt(bytes), isAligned: false })
  })

  it('says where a byte of padding goes before', () => {
    expect(arrayBytes(wrapper({ code: 'f8', alignment: integer(16) }))).toMatchObject({ isAligned: true })
    expect(arrayBytes(wrapper({ code: 'f8', alignment: none }))).toMatchObject({ isAligned: false })
  })

  it('knows objects, which come as a pickle', () => {
    expect(arrayBytes(wrapper({ code: 'O8', flags: 63 }))).toEqual({ kind: 'pickle' })
  })

  it.each<[string, Given]>([
    ['a negative length', { code: 'f8', shape: [-1] }],
    ['numbers that say they hold objects', { code: 'f8', flags: 1 }],
    ['numbers that say they have fields', { code: 'f8', names: opaque }],
    ['texts whose sizes disagree', { code: 'U5', size: 21 }],
    ['records of objects', { code: 'V8', size: 8, flags: 27, names: opaque }],
    ['records of arrays', { code: 'V8', size: 8, subarray: opaque }],
    ['objects that say they are none', { code: 'O8', flags: 0 }],
    ['items without bytes', { code: 'S0', size: 0 }],
    ['a type that numpy does not have', { code: 'x8' }],
  ])('is not certain of %s', (_, given) => {
    expect(arrayBytes(wrapper(given))).toBe(undefined)
  })
})
