import { describe, expect, it } from '@jest/globals'
import { cutText, magnitudeOf, textLimit, toCell } from '../../../src/core/plots/cell.ts'
import type { Value } from '../../../src/core/value.ts'

describe('toCell', () => {
  it.each<readonly [Value | undefined, Value]>([
    ['3', 3n],
    ['-12', -12n],
    ['0', 0n],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['+2', 2],
    ['1e-05', 1e-5],
    ['1E3', 1000],
    [' 7 ', 7n],
    ['12345678901234567890', 12345678901234567000],
    ['nan', Number.NaN],
    ['-NaN', Number.NaN],
    ['inf', Number.POSITIVE_INFINITY],
    ['-Infinity', Number.NEGATIVE_INFINITY],
    ['', null],
    ['  ', null],
    ['007', '007'],
    ['1_000', '1_000'],
    ['0x1F', '0x1F'],
    ['1e', '1e'],
    ['malignant', 'malignant'],
    [' a ', ' a '],
    ['Infinity and more', 'Infinity and more'],
    [5n, 5n],
    [0.25, 0.25],
    [true, true],
    [null, null],
    [undefined, null],
    [[1n], null],
    [new Map([['a', 1n]]), null],
  ])('makes of %p what an axis shows: %p', (value, expected) => {
    expect(toCell(value)).toEqual(expected)
  })
})

describe('cutText', () => {
  it('leaves a text that fits, and cuts a longer one between two characters', () => {
    const [fits, longer] = ['x'.repeat(textLimit), 'x'.repeat(textLimit + 1)]
    expect(cutText(fits)).toBe(fits)
    expect(cutText(longer)).toBe(`${'x'.repeat(textLimit - 1)}…`)
    expect(cutText(`${'x'.repeat(textLimit - 2)}😀y`)).toBe(`${'x'.repeat(textLimit - 2)}…`)
  })
})

describe('magnitudeOf', () => {
  it.each<readonly [Value, number | undefined]>([
    [3n, 3],
    [0.5, 0.5],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NaN, undefined],
    ['3', undefined],
    [null, undefined],
    [true, undefined],
  ])('gives of %p the number %p', (value, expected) => {
    expect(magnitudeOf(value)).toBe(expected)
  })
})
