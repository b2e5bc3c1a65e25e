import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { showNumber, showPair, showPercent } from '../../../src/core/text/number.ts'
import type { Value } from '../../../src/core/value.ts'

const infinity = Number.POSITIVE_INFINITY

describe('showPair', () => {
  it.each<[string, [Value | undefined, Value | undefined, number | undefined], [string, string, string]]>([
    ['floats with four digits', [0.912, 0.918, 0.006], ['0.9120', '0.9180', '+0.0060']],
    ['a fall with a minus sign', [100, 99.5, -0.5], ['100.00', '99.50', '−0.50']],
    ['no change', [0.9, 0.9, 0], ['0.9000', '0.9000', '±0.0000']],
    ['zeros', [0, 0, 0], ['0.000', '0.000', '±0.000']],
    ['more decimals for a change that hides', [9.9996, 9.9998, 0.0002], ['9.99960', '9.99980', '+0.00020']],
    ['a small change like its values', [0.99, 0.9899, 0.9899 - 0.99], ['0.990000', '0.989900', '−0.000100']],
    ['four decimals more at the most', [0.5, 0.50000001, 1e-8], ['0.50000000', '0.50000001', '+1.000e-8']],
    ['few decimals for large floats', [1000, 1000.4, 0.4], ['1000.00', '1000.40', '+0.40']],
    ['very large floats with a power', [1e12, 2e12, 1e12], ['1.000e12', '2.000e12', '+1.000e12']],
    ['very small floats with a power', [1e-7, 2e-7, 1e-7], ['1.000e-7', '2.000e-7', '+1.000e-7']],
    ['negative floats', [-3, -1, 2], ['−3.000', '−1.000', '+2.000']],
    ['integers as they are', [123456n, 123400n, -56], ['123456', '123400', '−56']],
    ['equal integers', [7n, 7n, 0], ['7', '7', '±0']],
    ['an integer that became a float', [10n, 12.5, 2.5], ['10', '12.50', '+2.50']],
    ['a float that became an integer', [12.5, 10n, -2.5], ['12.50', '10', '−2.50']],
    ['a metric that is new', [undefined, 0.5, undefined], ['–', '0.5000', '']],
    ['a metric that is gone', [0.5, undefined, undefined], ['0.5000', '–', '']],
    ['nothing at all', [undefined, undefined, undefined], ['–', '–', '']],
    ['NaN', [Number.NaN, 0.5, undefined], ['n/a', '0.5000', '']],
    ['infinities', [0.5, infinity, undefined], ['0.5000', '∞', '']],
    ['minus infinity', [-infinity, 0.5, undefined], ['−∞', '0.5000', '']],
    [
      'one value per seed as mean and deviation',
      [[0.9, 0.92], [0.91, 0.95], 0.02],
      ['0.9100 ± 0.0141 (n = 2)', '0.9300 ± 0.0283 (n = 2)', '+0.0200'],
    ],
    [
      'integers per seed as mean and deviation',
      [[1n, 2n, 3n], [2n, 2n], 0],
      ['2.000 ± 1.000 (n = 3)', '2.000 ± 0.000 (n = 2)', '±0.000'],
    ],
    ['one seed as its value', [[0.5], [0.25], -0.25], ['0.5000', '0.2500', '−0.2500']],
    ['what is no number as Python writes it', [true, null, undefined], ['True', 'None', '']],
    ['text as it is', ['a', "it's", undefined], ['a', "it's", '']],
    ['lists that are not of numbers', [[], ['a', 1], undefined], ['[]', "['a', 1.0]", '']],
    ['a mapping', [new Map([['a', 1n]]), undefined, undefined], ["{'a': 1}", '–', '']],
  ])('shows %s', (_, [base, head, change], [shownBase, shownHead, shownChange]) => {
    expect(showPair(base, head, change)).toEqual({ base: shownBase, head: shownHead, change: shownChange })
  })

  it('shows both floats with the same decimals, and different ones differently unless the change is tiny', () => {
    const number = fc.integer({ min: -999_999, max: 999_999 }).map((whole) => whole / 1000)
    fc.assert(
      fc.property(number, number, (base, head) => {
        const shown = showPair(base, head, head - base)
        expect(shown.base.split('.')[1]?.length).toBe(shown.head.split('.')[1]?.length)
        expect(shown.base === shown.head).toBe(base === head)
        expect(shown.change.at(0)).toBe(head > base ? '+' : head < base ? '−' : '±')
      }),
      { numRuns: 300 },
    )
  })
})

describe('showNumber', () => {
  it.each([
    [0, 3, '0.000'],
    [-0, 2, '0.00'],
    [1.5, 0, '2'],
    [-1234.5678, 2, '−1234.57'],
    [999_999_999, 0, '999999999'],
    [1e9, 2, '1.000e9'],
    [-2.5e12, 2, '−2.500e12'],
    [1.5e300, 1, '1.500e300'],
    [0.0001, 4, '0.0001'],
    [0.00009, 4, '9.000e-5'],
    [-5e-10, 3, '−5.000e-10'],
    [Number.NaN, 2, 'n/a'],
    [infinity, 2, '∞'],
    [-infinity, 2, '−∞'],
  ])('writes %d with %d decimals as %s', (number, decimals, text) => {
    expect(showNumber(number, decimals)).toBe(text)
  })

  it('writes any number so that it reads back nearly the same, with no hyphen for a minus in front', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), (number) => {
        const text = showNumber(number, 12)
        expect(text).toMatch(/^−?\d+\.\d+(?:e-?\d+)?$/u)
        const readBack = Number(text.replace('−', '-'))
        expect(Math.abs(readBack - number)).toBeLessThanOrEqual(Math.abs(number) * 0.0005)
      }),
      { numRuns: 300 },
    )
  })
})

describe('showPercent', () => {
  it.each([
    [0.012, '+1.2 %'],
    [-0.00034, '−0.034 %'],
    [0, '±0.0 %'],
    [1, '+100.0 %'],
    [-0.5, '−50.0 %'],
    [0.0999, '+10.0 %'],
    [0.05, '+5.0 %'],
    [0.005, '+0.50 %'],
    [0.000012, '+0.0012 %'],
    [1e-7, '+1.000e-5 %'],
    [123.45, '+12345.0 %'],
    [1e9, '+1.000e11 %'],
    [infinity, '+∞ %'],
    [-infinity, '−∞ %'],
    [Number.NaN, 'n/a %'],
  ])('writes %d as %s', (fraction, text) => {
    expect(showPercent(fraction)).toBe(text)
  })

  it('never shows a change as none', () => {
    const fraction = fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((number) => number !== 0)
    fc.assert(
      fc.property(fraction, (number) => {
        expect(showPercent(number)).toMatch(number > 0 ? /^\+.*[1-9].* %$/u : /^−.*[1-9].* %$/u)
      }),
      { numRuns: 300 },
    )
  })
})
