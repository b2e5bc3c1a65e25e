import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareCodePoints, sortByCodePoint } from '../../../src/core/text/order.ts'

/** Any text, with many characters around the surrogates, where UTF-16 order goes wrong. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('', 'a', '\ud7ff', '\ue000', '\uffff', '😀', '\u{10000}', '\u{10ffff}'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 6,
})

/** Order of lists of code points, position by position. */
function compareLists(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((code, position) => code !== other[position])
  if (index === -1) return Math.sign(one.length - other.length)
  return Math.sign((one[index] ?? 0) - (other[index] ?? -1))
}

const codesOf = (text: string) => [...text].map((character) => character.codePointAt(0) ?? 0)

describe('compareCodePoints', () => {
  it.each([
    ['', '', 0],
    ['a', 'a', 0],
    ['', 'a', -1],
    ['a', 'b', -1],
    ['a', 'B', 1],
    ['a', 'ab', -1],
    ['b', 'ab', 1],
    ['10', '2', -1],
    ['_', 'a', -1],
    ['e', 'é', -1],
    ['é', 'e\u0301', 1],
    ['\uffff', '😀', -1],
    ['\ue000', '\u{10000}', -1],
    ['\ud7ff', '\u{10000}', -1],
    ['a\uffffz', 'a😀', -1],
    ['😀', '😁', -1],
    ['\u{10000}', '\u{10ffff}', -1],
  ])('compares %j with %j as Python does', (one, other, sign) => {
    expect(Math.sign(compareCodePoints(one, other))).toBe(sign)
    expect(Math.sign(compareCodePoints(other, one))).toBe(0 - sign)
  })

  it('sorts names as Python does', () => {
    const names = ['b', '😀', '\uffff', 'é', 'B', 'a10', 'a2', '', 'a']
    expect(names.sort(compareCodePoints)).toEqual(['', 'B', 'a', 'a10', 'a2', 'b', 'é', '\uffff', '😀'])
  })

  it('orders as the lists of code points do', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(Math.sign(compareCodePoints(one, other))).toBe(compareLists(codesOf(one), codesOf(other)))
      }),
      { numRuns: 500 },
    )
  })

  it('orders as UTF-8 bytes do', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(Math.sign(compareCodePoints(one, other))).toBe(Buffer.compare(Buffer.from(one), Buffer.from(other)))
      }),
      { numRuns: 500 },
    )
  })
})

describe('sortByCodePoint', () => {
  it('sorts as the comparison does, with characters beyond U+FFFF and without', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        expect(sortByCodePoint([...texts])).toEqual([...texts].sort(compareCodePoints))
      }),
      { numRuns: 500 },
    )
  })
})
