import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { pythonRepr, pythonStr } from '../../../src/core/python/repr.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import type { Value } from '../../../src/core/value.ts'

const map = (...entries: readonly [string, Value][]) => new Map(entries)

/** What is not text, with its `repr` and `str`, which are one. */
const plain: readonly [Value, string][] = [
  [null, 'None'],
  [true, 'True'],
  [false, 'False'],
  [0n, '0'],
  [-12345678901234567890n, '-12345678901234567890'],
  [1, '1.0'],
  [0.1, '0.1'],
  [1e16, '1e+16'],
  [-0, '-0.0'],
  [Number.NaN, 'nan'],
  [Number.NEGATIVE_INFINITY, '-inf'],
  [[], '[]'],
  [['a'], "['a']"],
  [[1n, 'a', true, null, 1], "[1, 'a', True, None, 1.0]"],
  [map(), '{}'],
  [
    map(['a', [1n, 2, null, true, false, 'x', map(["b'", -0])]], ['', map()]),
    `{'a': [1, 2.0, None, True, False, 'x', {"b'": -0.0}], '': {}}`,
  ],
  [map(['__proto__', 1n], ['10', 2n], ['2', 3n]), "{'__proto__': 1, '10': 2, '2': 3}"],
]

describe('pythonRepr', () => {
  it.each(plain)('writes %p as Python does: %s', (value, text) => {
    expect(pythonRepr(value)).toBe(text)
  })

  it.each([
    ['a', "'a'"],
    ['', "''"],
    ["it's", '"it\'s"'],
    ['say "hi"', `'say "hi"'`],
    [`both ' and "`, `'both \\' and "'`],
    ['back\\slash', "'back\\\\slash'"],
    ['\n\r\t', "'\\n\\r\\t'"],
    ['\0\u0007\u001b\u007f', "'\\x00\\x07\\x1b\\x7f'"],
    ['\u0080\u00a0\u00adÿ', "'\\x80\\xa0\\xadÿ'"],
    ['é ñ 日本 ½ €', "'é ñ 日本 ½ €'"],
    ['\u0301', "'\u0301'"],
    ['\u200b\u2028\ufeff\ue000\u0378\u3000', "'\\u200b\\u2028\\ufeff\\ue000\\u0378\\u3000'"],
    ['😀', "'😀'"],
    ['\u{e0001}\u{10ffff}', "'\\U000e0001\\U0010ffff'"],
    ['\ud800', "'\\ud800'"],
  ])('writes the text %j as Python does', (text, expected) => {
    expect(pythonRepr(text)).toBe(expected)
  })

  it('writes one line without control, format or lone surrogate characters for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(pythonRepr(text)).toMatch(/^(?:'[^\p{C}\p{Zl}\p{Zp}]*'|"[^\p{C}\p{Zl}\p{Zp}]*")$/u)
      }),
      { numRuns: 300 },
    )
  })

  it('writes printable ASCII so that only quotes and backslashes are escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        const inner = pythonRepr(text).slice(1, -1)
        expect(inner.replaceAll(/\\(['\\])/gu, '$1')).toBe(text)
      }),
      { numRuns: 300 },
    )
  })
})

describe('pythonStr', () => {
  it.each(plain)('writes %p as Python does: %s', (value, text) => {
    expect(pythonStr(value)).toBe(text)
  })

  it('writes keys as they were written', () => {
    expect(pythonStr(parseYaml("{0: a, '1': b, true: c}", 'v'))).toBe("{0: 'a', '1': 'b', True: 'c'}")
  })

  it('leaves text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(pythonStr(text)).toBe(text)
      }),
      { numRuns: 200 },
    )
  })
})
