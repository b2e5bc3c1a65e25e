import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { UserError } from '../../../src/core/error.ts'
import { parseJson, renderJson } from '../../../src/core/python/json.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import type { Value } from '../../../src/core/value.ts'
import { refusal } from '../../fakes/fault.ts'

const golden = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/dvc/py_float.json'), 'utf8'),
) as readonly { readonly repr: string; readonly json: string }[]

const map = (...entries: readonly [string, Value][]) => new Map(entries)

const { value: anyValue } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(fc.string({ unit: 'binary' }), fc.bigInt(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value')),
    fc.array(fc.tuple(fc.string({ unit: 'binary' }), tie('value'))).map((entries) => new Map(entries)),
  ),
}))

describe('parseJson', () => {
  it.each<[string, Value]>([
    ['null', null],
    ['true', true],
    [' false\r\n', false],
    ['0', 0n],
    ['-0', 0n],
    ['-12', -12n],
    ['123456789012345678901234567890', 123456789012345678901234567890n],
    ['1.0', 1],
    ['-0.0', -0],
    ['1e3', 1000],
    ['1E-2', 0.01],
    ['2.5e+1', 25],
    ['1e999', Number.POSITIVE_INFINITY],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['-Infinity', Number.NEGATIVE_INFINITY],
    ['""', ''],
    ['"a\\"b\\\\c\\/d\\u00e9\\n"', 'a"b\\c/dé\n'],
    ['"\\ud83d\\ude00"', '😀'],
    ['"\\ud800"', '\ud800'],
    ['"\u007f\u0085\u2028"', '\u007f\u0085\u2028'],
    ['[]', []],
    ['[ ]', []],
    ['[1, [2.0, "x"] , null]', [1n, [2, 'x'], null]],
    ['{}', map()],
    ['{ "a" : 1 ,\t"b":{"c":[ ]}}', map(['a', 1n], ['b', map(['c', []])])],
    ['{"": 1}', map(['', 1n])],
    ['{"a": 1, "a": 2}', map(['a', 2n])],
    ['{"__proto__": {"x": 1}, "constructor": 2}', map(['__proto__', map(['x', 1n])], ['constructor', 2n])],
    ['\ufeff[1]', [1n]],
  ])('reads %j as Python does', (text, value) => {
    expect(parseJson(text, 'm.json')).toEqual(value)
  })

  it('keeps names in the order of the file, numbers among them too', () => {
    const parsed = parseJson('{"10": 1, "b": 2, "2": 3, "a": 4, "10": 5}', 'm.json')
    expect([...(parsed as ReadonlyMap<string, Value>)]).toEqual([
      ['10', 5n],
      ['b', 2n],
      ['2', 3n],
      ['a', 4n],
    ])
  })

  it('leaves the prototype of everything alone', () => {
    parseJson('{"__proto__": {"polluted": true}}', 'm.json')
    expect('polluted' in {}).toBe(false)
  })

  it.each([
    ['', 'm.json:1:1 is not JSON: found the end of the file; expected a value.'],
    ['\n ', 'm.json:2:2 is not JSON: found the end of the file; expected a value.'],
    ['{"a": 1} x', 'm.json:1:10 is not JSON: found "x" after the end of the value.'],
    ['1 2', 'm.json:1:3 is not JSON: found "2" after the end of the value.'],
    ['01', 'm.json:1:2 is not JSON: found "1" after the end of the value.'],
    ['1.', 'm.json:1:2 is not JSON: found "." after the end of the value.'],
    ['.5', 'm.json:1:1 is not JSON: found "."; expected a value.'],
    ['+1', 'm.json:1:1 is not JSON: found "+"; expected a value.'],
    ['-', 'm.json:1:1 is not JSON: found "-"; expected a value.'],
    ['-NaN', 'm.json:1:1 is not JSON: found "-"; expected a value.'],
    ['True', 'm.json:1:1 is not JSON: found "T"; expected a value.'],
    ['[1,]', 'm.json:1:4 is not JSON: found "]"; expected a value.'],
    ['[1', 'm.json:1:3 is not JSON: found the end of the file; expected a comma or ].'],
    ['[1 2]', 'm.json:1:4 is not JSON: found "2"; expected a comma or ].'],
    ['{"a": 1', 'm.json:1:8 is not JSON: found the end of the file; expected a comma or }.'],
    ['{"a": 1]', 'm.json:1:8 is not JSON: found "]"; expected a comma or }.'],
    ['{"a": 1,}', `m.json:1:9 is not JSON: found "}"; expected a name in double quotes.`],
    ['{\n  a: 1}', 'm.json:2:3 is not JSON: found "a"; expected a name in double quotes.'],
    ["{'a': 1}", 'm.json:1:2 is not JSON: found "\'"; expected a name in double quotes.'],
    ['{"a" 1}', 'm.json:1:6 is not JSON: found "1"; expected a colon.'],
    ['{"a":}', 'm.json:1:6 is not JSON: found "}"; expected a value.'],
    ['["a]', 'm.json:1:2 is not JSON: found a text without its closing quote.'],
    ['"a\\"', 'm.json:1:1 is not JSON: found a text without its closing quote.'],
    ['["a\nb"]', 'm.json:1:2 is not JSON: found a text with a bad escape or a control character.'],
    ['{\n "\\x": 1}', 'm.json:2:2 is not JSON: found a text with a bad escape or a control character.'],
    ['"\\u12"', 'm.json:1:1 is not JSON: found a text with a bad escape or a control character.'],
    ['[1] // note', 'm.json:1:5 is not JSON: found "/" after the end of the value.'],
    ['<<<<<<< HEAD\n{}', 'm.json:1:1 is not JSON: found "<"; expected a value.'],
    ['[1\u00a0]', 'm.json:1:3 is not JSON: found "\u00a0"; expected a comma or ].'],
  ])('refuses %j and tells where', (text, message) => {
    expect(refusal(() => parseJson(text, 'm.json'))).toEqual({ message, code: 'SYNTAX' })
  })

  it('reads nesting up to 200', () => {
    const text = '['.repeat(201) + ']'.repeat(201)
    expect(renderJson(parseJson(text, 'm.json'))).toBe(text)
  })

  it.each([
    ['lists', '['.repeat(202), 'm.json:1:202 is not JSON: found nesting deeper than 200.'],
    ['a hundred thousand lists', '['.repeat(100_000), 'm.json:1:202 is not JSON: found nesting deeper than 200.'],
    ['mappings', '{"a":'.repeat(100_000), 'm.json:1:1006 is not JSON: found nesting deeper than 200.'],
  ])('refuses %s that are nested deeper', (_, text, message) => {
    expect(refusal(() => parseJson(text, 'm.json'))).toEqual({ message, code: 'SYNTAX' })
  })

  it('reads what JSON.stringify writes, indented or not', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), fc.nat(4), (value, indent) => {
        const parsed = parseJson(JSON.stringify(value, null, indent), 'm.json')
        expect(JSON.parse(renderJson(parsed))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      { numRuns: 200 },
    )
  })

  it('refuses any text that is not JSON with a user error, and never fails otherwise', () => {
    const soup = fc.string({ unit: fc.constantFrom(...'{}[]",:\\ \n-+.eE012aNuInfity', 'true', 'null', 'NaN') })
    fc.assert(
      fc.property(soup, (text) => {
        try {
          expect(parseJson(renderJson(parseJson(text, 'm.json')), 'again.json')).toEqual(parseJson(text, 'm.json'))
        } catch (error) {
          if (!(error instanceof UserError)) throw error
          expect(error.message).toMatch(/^m\.json:\d+:\d+ is not JSON: found .+\.$/u)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('renderJson', () => {
  it.each(golden)('writes the float $repr as json.dumps does: $json', ({ json }) => {
    expect(renderJson(parseJson(json, 'm.json'))).toBe(json)
  })

  it.each<[Value, string]>([
    [null, 'null'],
    [true, 'true'],
    [false, 'false'],
    [1n, '1'],
    [1, '1.0'],
    [-0, '-0.0'],
    [1e16, '1e+16'],
    [0.00001, '1e-05'],
    [10n ** 30n, '1000000000000000000000000000000'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
    ['', '""'],
    ['é😀\u2028"\\\b\f\n\r\t/\0', '"\\u00e9\\ud83d\\ude00\\u2028\\"\\\\\\b\\f\\n\\r\\t/\\u0000"'],
    ['\u007f', '"\\u007f"'],
    ['\ud800', '"\\ud800"'],
    ["<>&'", '"<>&\'"'],
    [[], '[]'],
    [map(), '{}'],
    [
      map(['b', [1n, 2, Number.NaN]], ['a', map(['z', null], ['y', true])], ['', -0]),
      '{"b": [1, 2.0, NaN], "a": {"z": null, "y": true}, "": -0.0}',
    ],
    [map(['__proto__', 1n], ['10', 2n], ['2', 3n]), '{"__proto__": 1, "10": 2, "2": 3}'],
  ])('writes %p as json.dumps does', (value, text) => {
    expect(renderJson(value)).toBe(text)
  })

  it('sorts names at every level by code point when asked, as sort_keys does', () => {
    const value = map(['😀', 1n], ['\uffff', 2n], ['b', map(['d', 1n], ['c', 2n])], ['a', [map(['z', 1n], ['y', 2n])]])
    expect(renderJson(value, { sortKeys: true })).toBe(
      '{"a": [{"y": 2, "z": 1}], "b": {"c": 2, "d": 1}, "\\uffff": 2, "\\ud83d\\ude00": 1}',
    )
    expect([...value.keys()]).toEqual(['😀', '\uffff', 'b', 'a'])
  })

  it('writes keys that are no text as text, and sorts numbers by their size', () => {
    const value = parseYaml('{b: 1, 10: x, 2: x, -1: x, a: {true: y, null: z, 1.5: w}}', 'v')
    expect(renderJson(value, { sortKeys: true })).toBe(
      '{"-1": "x", "2": "x", "10": "x", "a": {"null": "z", "true": "y", "1.5": "w"}, "b": 1}',
    )
    expect(renderJson(value)).toBe(
      '{"b": 1, "10": "x", "2": "x", "-1": "x", "a": {"true": "y", "null": "z", "1.5": "w"}}',
    )
  })

  it('writes ASCII that parseJson reads back as the same value', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const text = renderJson(value)
        expect(text).toMatch(/^[ -~]*$/u)
        expect(parseJson(text, 'm.json')).toEqual(value)
      }),
      { numRuns: 500 },
    )
  })

  it('writes the same for equal mappings in any order when names are sorted', () => {
    const entries = fc.uniqueArray(fc.tuple(fc.string({ unit: 'binary' }), fc.bigInt()), { selector: ([key]) => key })
    fc.assert(
      fc.property(entries, (some) => {
        const one = renderJson(new Map(some), { sortKeys: true })
        expect(renderJson(new Map(some.toReversed()), { sortKeys: true })).toBe(one)
        expect(parseJson(one, 'm.json')).toEqual(new Map(some))
      }),
      { numRuns: 200 },
    )
  })
})
