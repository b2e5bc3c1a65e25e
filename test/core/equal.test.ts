import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isEqual, isSameBytes } from '../../src/core/equal.ts'
import { parseYaml } from '../../src/core/text/yaml.ts'
import type { Value } from '../../src/core/value.ts'

const map = (...entries: readonly [string, Value][]) => new Map(entries)

const { value: anyValue } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(fc.string(), fc.bigInt(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null)),
    fc.array(tie('value')),
    fc.array(fc.tuple(fc.string(), tie('value'))).map((entries) => new Map(entries)),
  ),
}))

/** The same value in fresh containers, names in the opposite order. */
function mirrored(value: Value): Value {
  if (value instanceof Map) return new Map([...value].reverse().map(([key, item]) => [key, mirrored(item)]))
  return Array.isArray(value) ? value.map(mirrored) : value
}

describe('isEqual', () => {
  it.each<[string, Value, Value]>([
    ['an integer and a float of one number', 1n, 1.0],
    ['a float and an integer of one number', 1e3, 1000n],
    ['zero and minus zero', 0, -0],
    ['nothing and nothing', null, null],
    ['two texts', 'a', 'a'],
    ['true and true', true, true],
    ['infinities', Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    ['empty lists', [], []],
    ['lists whose numbers differ in kind', [1n, [2]], [1, [2n]]],
    ['empty mappings', map(), map()],
    ['mappings in another order', map(['a', 1n], ['b', [2n]]), map(['b', [2]], ['a', 1])],
    ['mappings with the same number for a key', parseYaml('{0: a}', 'v'), parseYaml('{0: a}', 'v')],
    ['mappings that hold nothing', map(['a', null]), map(['a', null])],
  ])('holds for %s', (_, one, other) => {
    expect(isEqual(one, other)).toBe(true)
  })

  it.each<[string, Value, Value]>([
    ['NaN and itself', Number.NaN, Number.NaN],
    ['lists that hold NaN', [Number.NaN], [Number.NaN]],
    ['true and 1, other than in Python', true, 1n],
    ['false and 0.0', false, 0],
    ['nothing and 0', null, 0n],
    ['nothing and an empty text', null, ''],
    ['a number and its text', 1n, '1'],
    ['an integer that no float can hold and the nearest float', 9007199254740993n, 9007199254740992],
    ['a key that is a number and one that is its text', parseYaml('{0: a}', 'v'), parseYaml('{"0": a}', 'v')],
    ['infinities of other signs', Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    ['lists in another order', [1n, 2n], [2n, 1n]],
    ['a list and its beginning', [1n, null], [1n]],
    ['a list and one that goes on with nothing', [1n], [1n, null]],
    ['a list and a mapping', [], map()],
    ['a mapping and nothing', map(), null],
    ['mappings with other names', map(['a', null]), map(['b', null])],
    ['mappings of another size', map(['a', 1n]), map(['a', 1n], ['b', null])],
    ['mappings with another value deep inside', map(['a', [map(['b', 1n])]]), map(['a', [map(['b', 2n])]])],
  ])('fails for %s', (_, one, other) => {
    expect(isEqual(one, other)).toBe(false)
    expect(isEqual(other, one)).toBe(false)
  })

  it('holds for a value and its copy in another order of names', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(isEqual(value, mirrored(value))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('gives the same answer both ways', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (one, other) => {
        expect(isEqual(one, other)).toBe(isEqual(other, one))
      }),
      { numRuns: 200 },
    )
  })
})

describe('isSameBytes', () => {
  const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)
  it.each([
    [undefined, undefined, true],
    [undefined, bytes(), false],
    [bytes(), undefined, false],
    [bytes(), bytes(), true],
    [bytes(1, 2), bytes(1, 2), true],
    [bytes(1, 2), bytes(1, 3), false],
    [bytes(1, 2), bytes(1), false],
    [bytes(1), bytes(1, 2), false],
  ])('of %p and %p: %s', (one, other, expected) => {
    expect(isSameBytes(one, other)).toBe(expected)
  })
})
