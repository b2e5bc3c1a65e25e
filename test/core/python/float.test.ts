import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { floatRepr, roundFloat } from '../../../src/core/python/float.ts'

/** What Python 3 says of each float: `float.hex`, `repr`, `round` and `json.dumps`. */
const golden = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/dvc/py_float.json'), 'utf8'),
) as readonly {
  readonly hex: string
  readonly repr: string
  readonly round2: string
  readonly round3: string
  readonly round5: string
}[]

/** Reads what Python's `float.hex` writes. */
function fromHex(hex: string): number {
  const [, sign, whole = '', fraction = '', power = '0'] = /^(-?)0x([01])\.([0-9a-f]+)p([-+]\d+)$/u.exec(hex) ?? []
  if (sign === undefined) return Number(hex.replace('inf', 'Infinity'))
  const size = (Number(`0x${whole}${fraction}`) / 16 ** fraction.length) * 2 ** Number(power)
  return sign === '-' ? -size : size
}

describe('floatRepr', () => {
  it.each(golden)('writes $hex as Python does: $repr', ({ hex, repr }) => {
    expect(floatRepr(fromHex(hex))).toBe(repr)
  })

  it.each([
    [0, '0.0'],
    [-0, '-0.0'],
    [100, '100.0'],
    [1234567890123456, '1234567890123456.0'],
    [9999999999999998, '9999999999999998.0'],
    [1e16, '1e+16'],
    [-1.5e300, '-1.5e+300'],
    [0.0001, '0.0001'],
    [0.00001, '1e-05'],
    [-0.000012345, '-1.2345e-05'],
    [5e-324, '5e-324'],
    [Number.MAX_VALUE, '1.7976931348623157e+308'],
    [Number.NaN, 'nan'],
    [Number.POSITIVE_INFINITY, 'inf'],
    [Number.NEGATIVE_INFINITY, '-inf'],
  ])('writes %d', (number, repr) => {
    expect(floatRepr(number)).toBe(repr)
  })

  it('writes what reads back as the same float, always with a point or an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const text = floatRepr(number)
        expect(text).toMatch(/^-?(?:\d+\.\d+|\d(?:\.\d+)?e[-+]\d{2,3})$/u)
        expect(Number(text)).toBe(number)
      }),
      { numRuns: 500 },
    )
  })
})

describe('roundFloat', () => {
  it.each(golden)('rounds $hex to 2, 3 and 5 places as Python does', ({ hex, round2, round3, round5 }) => {
    const number = fromHex(hex)
    expect([2, 3, 5].map((digits) => floatRepr(roundFloat(number, digits)))).toEqual([round2, round3, round5])
  })

  it.each([
    [0.5, 0, 0],
    [1.5, 0, 2],
    [2.5, 0, 2],
    [-0.5, 0, -0],
    [-2.5, 0, -2],
    [-0.4, 0, -0],
    [0.125, 2, 0.12],
    [0.375, 2, 0.38],
    [0.25, 1, 0.2],
    [0.35, 1, 0.3],
    [0.05, 1, 0.1],
    [2.675, 2, 2.67],
    [1.005, 2, 1],
    [999.9995, 3, 1000],
    [0.5000000000000001, 0, 1],
    [123456789012345680, 1, 123456789012345680],
    [0.1, 60, 0.1],
    [5e-324, 60, 0],
    [1e21, 2, 1e21],
    [-1e22, 3, -1e22],
    [Number.NaN, 2, Number.NaN],
    [Number.POSITIVE_INFINITY, 2, Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY, 2, Number.NEGATIVE_INFINITY],
  ])('rounds %d to %d places: %d, as Python does', (number, digits, expected) => {
    expect(roundFloat(number, digits)).toBe(expected)
  })

  it('rounds once: rounding again changes nothing', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.integer({ min: 0, max: 20 }), (number, digits) => {
        const rounded = roundFloat(number, digits)
        expect(roundFloat(rounded, digits)).toBe(rounded)
      }),
      { numRuns: 200 },
    )
  })
})
