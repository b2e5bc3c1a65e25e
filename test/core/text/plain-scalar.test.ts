import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isAmbiguous, resolvePlain } from '../../../src/core/text/plain-scalar.ts'
import type { Scalar } from '../../../src/core/value.ts'

const infinity = Number.POSITIVE_INFINITY

/** Plain scalars that are not text, and what ruamel.yaml 0.18 reads them as. */
const resolved: readonly [string, Scalar][] = [
  ['', null],
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
  ['0', 0n],
  ['-0', 0n],
  ['00', 0n],
  ['0_', 0n],
  ['017', 17n],
  ['-017', -17n],
  ['08', 8n],
  ['0_1', 1n],
  ['+1', 1n],
  ['1_000', 1000n],
  ['1__0', 10n],
  ['1_', 1n],
  ['-_1', -1n],
  ['+_1', 1n],
  ['0o17', 15n],
  ['0o7_7', 63n],
  ['0o_7', 7n],
  ['0x1F', 31n],
  ['-0x1f', -31n],
  ['0x_F', 15n],
  ['0b101', 5n],
  ['+0b1_1', 3n],
  ['123456789012345678901234567890', 123456789012345678901234567890n],
  ['0.0', 0],
  ['-0.0', -0],
  ['1.0', 1],
  ['5.', 5],
  ['.5', 0.5],
  ['-.5', -0.5],
  ['+.5', 0.5],
  ['._5', 0.5],
  ['-._5', -0.5],
  ['.5_0', 0.5],
  ['.5e-3', 0.0005],
  ['.5e+3', 500],
  ['1e5', 100_000],
  ['1E5', 100_000],
  ['1e+5', 100_000],
  ['1.e5', 100_000],
  ['1.5e3', 1500],
  ['12e03', 12_000],
  ['1_0.5', 10.5],
  ['1_._5', 1.5],
  ['1._', 1],
  ['1.5_', 1.5],
  ['1.5_e3', 1500],
  ['1_e5', 100_000],
  ['.inf', infinity],
  ['+.INF', infinity],
  ['-.Inf', -infinity],
  ['.nan', Number.NaN],
  ['.NaN', Number.NaN],
  ['.NAN', Number.NaN],
]

/** Plain scalars that are text to ruamel.yaml 0.18. */
const texts = [
  'a',
  'yes',
  'no',
  'on',
  'off',
  'y',
  'tRue',
  'nULL',
  'None',
  'nan',
  'inf',
  '.inF',
  '+.nan',
  '_1',
  '_',
  '0x',
  '0xG',
  '0o8',
  '0b2',
  '0O17',
  '0B1',
  '0X1F',
  '1e',
  '1e_5',
  '1e5_',
  '.5e3',
  '.5_e3',
  '-.e1',
  '.',
  '-.',
  '..',
  '--1',
  '+-1',
  '1.2.3',
  '1:30',
  '190:20:30',
  '1 000',
  ' 1',
  '٣',
  '2024-1-2',
  '2024-01',
  '24-01-02',
  '2024-01-02x',
]

/** Plain scalars that ruamel.yaml takes for a number without digits, and then fails on. */
const digitless = ['0x_', '-0x_', '0o_', '0b_', '-_', '+__', '._', '-.__', '._e+5']

const dates = [
  '2024-01-02',
  '2024-01-02T10:00:00Z',
  '2024-1-2 1:00:00',
  '2024-01-02t10:00:00.123',
  '2024-01-02 10:00:00.1 -05:30',
  '2024-01-02 10:00:00 +1',
]

describe('resolvePlain', () => {
  it.each(resolved)('reads %j as %p, as ruamel does', (text, value) => {
    expect(resolvePlain(text)).toBe(value)
  })

  it.each([...texts, '=', '<<'])('reads %j as text, as ruamel does', (text) => {
    expect(resolvePlain(text)).toBe(text)
  })

  it.each(dates)('leaves the date %j text', (text) => {
    expect(resolvePlain(text)).toBe(text)
  })

  it.each(digitless)('reads %j, a number without digits, as text', (text) => {
    expect(resolvePlain(text)).toBe(text)
  })

  it('reads every integer in every base', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n }), fc.constantFrom('', '-', '+'), (number, sign) => {
        const signed = sign === '-' ? -number : number
        const forms = [
          number.toString(),
          `0x${number.toString(16)}`,
          `0o${number.toString(8)}`,
          `0b${number.toString(2)}`,
        ]
        expect(forms.map((form) => resolvePlain(sign + form))).toEqual([signed, signed, signed, signed])
      }),
      { numRuns: 200 },
    )
  })

  it('gives the text itself or a value, whatever the text', () => {
    const soup = fc.string({ unit: fc.constantFrom(...'0123456789_+-.eExobaf:TZ ', 'inf', 'nan', 'true', '~') })
    fc.assert(
      fc.property(soup, (text) => {
        const value = resolvePlain(text)
        expect(typeof value === 'string' ? value : text).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('isAmbiguous', () => {
  it.each([...resolved.map(([text]) => text), ...digitless, ...dates, '=', '<<'])(
    'tells that %j must be quoted to stay text, as ruamel does',
    (text) => {
      expect(isAmbiguous(text)).toBe(true)
    },
  )

  it.each(texts)('tells that %j stays text', (text) => {
    expect(isAmbiguous(text)).toBe(false)
  })
})
