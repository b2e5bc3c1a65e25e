import { describe, expect, it } from '@jest/globals'
import { isList, isMapping, isNumeric, keyOf, kindOf, type Scalar, type Value, withKeys } from '../../src/core/value.ts'

/** One value of every kind with all that is said of it. */
const kinds: readonly {
  readonly value: Value | undefined
  readonly kind: string
  readonly is?: 'mapping' | 'list' | 'numeric'
}[] = [
  { value: undefined, kind: 'nothing' },
  { value: null, kind: 'nothing' },
  { value: '', kind: 'text' },
  { value: '1', kind: 'text' },
  { value: true, kind: 'true or false' },
  { value: false, kind: 'true or false' },
  { value: 0n, kind: 'an integer', is: 'numeric' },
  { value: -12n, kind: 'an integer', is: 'numeric' },
  { value: 0, kind: 'a number', is: 'numeric' },
  { value: 1.5, kind: 'a number', is: 'numeric' },
  { value: Number.NaN, kind: 'a number', is: 'numeric' },
  { value: Number.POSITIVE_INFINITY, kind: 'a number', is: 'numeric' },
  { value: [], kind: 'a list', is: 'list' },
  { value: [1n, 'a'], kind: 'a list', is: 'list' },
  { value: new Map(), kind: 'a mapping', is: 'mapping' },
  { value: new Map([['a', 1n]]), kind: 'a mapping', is: 'mapping' },
]

describe('keyOf', () => {
  const plain = new Map([['0', 'a']])
  const keyed = withKeys(
    new Map([
      ['0', 'a'],
      ['None', 'b'],
      ['x', 'c'],
    ]),
    new Map<string, Scalar>([
      ['0', 0n],
      ['None', null],
    ]),
  )

  it.each<[string, ReadonlyMap<string, Value>, string, Scalar]>([
    ['a name for itself', plain, '0', '0'],
    ['a number', keyed, '0', 0n],
    ['nothing', keyed, 'None', null],
    ['text beside other keys', keyed, 'x', 'x'],
    ['a name that is not there for itself', keyed, 'y', 'y'],
  ])('gives %s', (_, mapping, name, key) => {
    expect(keyOf(mapping, name)).toBe(key)
  })
})

describe('kindOf', () => {
  it.each(kinds)('names $value: $kind', ({ value, kind }) => {
    expect(kindOf(value)).toBe(kind)
  })
})

describe('isMapping', () => {
  it.each(kinds)('tells whether $value is a mapping', ({ value, is }) => {
    expect(isMapping(value)).toBe(is === 'mapping')
  })
})

describe('isList', () => {
  it.each(kinds)('tells whether $value is a list', ({ value, is }) => {
    expect(isList(value)).toBe(is === 'list')
  })
})

describe('isNumeric', () => {
  it.each(kinds)('tells whether $value is an integer or a float, and no truth', ({ value, is }) => {
    expect(isNumeric(value)).toBe(is === 'numeric')
  })
})
