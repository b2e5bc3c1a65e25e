import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { UserError } from '../../../src/core/error.ts'
import { parseToml } from '../../../src/core/text/toml.ts'
import type { Value } from '../../../src/core/value.ts'
import { refusal } from '../../fakes/fault.ts'

const map = (...entries: readonly [string, Value][]) => new Map(entries)

describe('parseToml', () => {
  it.each<[string, Value]>([
    ['1', 1n],
    ['-0', 0n],
    ['+1_000', 1000n],
    ['0x10', 16n],
    ['0o17', 15n],
    ['0b11', 3n],
    ['9223372036854775807', 9223372036854775807n],
    ['99999999999999999999', 99999999999999999999n],
    ['1.0', 1],
    ['-0.0', -0],
    ['1e3', 1000],
    ['1_0.5', 10.5],
    ['inf', Number.POSITIVE_INFINITY],
    ['-inf', Number.NEGATIVE_INFINITY],
    ['nan', Number.NaN],
    ['true', true],
    ['false # why', false],
    ['"a\\n\\u00e9"', 'a\né'],
    ["'a\\n'", 'a\\n'],
    ['"""\na\nb"""', 'a\nb'],
    ['1979-05-27', '1979-05-27'],
    ['1979-05-27T07:32:00Z', '1979-05-27T07:32:00.000Z'],
    ['07:32:00', '07:32:00.000'],
    ['[1, 2.0, [\n"x", ]]', [1n, 2, ['x']]],
    ['[]', []],
    ['{x = 1, y = [1979-05-27]}', map(['x', 1n], ['y', ['1979-05-27']])],
  ])('reads the value %s', (text, value) => {
    expect(parseToml(`a = ${text}`, 'p.toml')).toEqual(map(['a', value]))
  })

  it.each<[string, Value]>([
    ['', map()],
    ['# only a comment\n', map()],
    ['a = 1\r\nb = 2\r\n', map(['a', 1n], ['b', 2n])],
    ['a.b.c = 1\na.b.d = 2', map(['a', map(['b', map(['c', 1n], ['d', 2n])])])],
    ['[a.b]\nc = 1\n[d]', map(['a', map(['b', map(['c', 1n])])], ['d', map()])],
    ['[[a]]\nb = 1\n[[a]]\nb = 2', map(['a', [map(['b', 1n]), map(['b', 2n])]])],
    ['"" = 1\n"a.b" = 2', map(['', 1n], ['a.b', 2n])],
    [
      '__proto__ = 1\nconstructor.prototype.x = 2',
      map(['__proto__', 1n], ['constructor', map(['prototype', map(['x', 2n])])]),
    ],
    ['[__proto__]\npolluted = true', map(['__proto__', map(['polluted', true])])],
  ])('reads the file %j', (text, value) => {
    expect(parseToml(text, 'p.toml')).toEqual(value)
    expect('polluted' in {}).toBe(false)
  })

  it('keeps names in the order of the file', () => {
    expect([...(parseToml('z = 1\na = 2\n[m]\n[b]', 'p.toml') as ReadonlyMap<string, Value>).keys()]).toEqual([
      'z',
      'a',
      'm',
      'b',
    ])
  })

  it.each([
    ['a = ', 'p.toml:1:5 is not TOML: invalid value.'],
    ['\n\n  a = tru', 'p.toml:3:7 is not TOML: invalid value.'],
    ['x', 'p.toml:1:1 is not TOML: incomplete key-value: cannot find end of key.'],
    ['a: 1', 'p.toml:1:2 is not TOML: illegal character in key.'],
    ['a = "x', 'p.toml:1:5 is not TOML: unfinished string.'],
    ['a = "\\q"', 'p.toml:1:7 is not TOML: unrecognised escape sequence.'],
    ["a = 'x\ny'", 'p.toml:1:7 is not TOML: control characters are not allowed in strings.'],
    ['a = [1', 'p.toml:1:7 is not TOML: expected comma or end of structure.'],
    ['a = 010', 'p.toml:1:5 is not TOML: illegal leading zero.'],
    ['a = 1979-13-45', 'p.toml:1:5 is not TOML: invalid date.'],
    ['a = 1 b = 2', 'p.toml:1:7 is not TOML: each key-value declaration must be followed by an end-of-line.'],
    ['a = 1\na = 2', 'p.toml:2:1 is not TOML: trying to redefine an already defined table or value.'],
    ['[a]\n[a]', 'p.toml:2:2 is not TOML: trying to redefine an already defined table or value.'],
    ['a.b = 1\na = 2', 'p.toml:2:1 is not TOML: trying to redefine an already defined table or value.'],
    ['<<<<<<< HEAD\na = 1', 'p.toml:1:1 is not TOML: illegal character in key.'],
  ])('refuses %j and tells where', (text, message) => {
    expect(refusal(() => parseToml(text, 'p.toml'))).toEqual({ message, code: 'SYNTAX' })
  })

  it('reads nesting up to 200', () => {
    const text = `${'['.repeat(199)}1${']'.repeat(199)}`
    let value: Value = 1n
    for (let depth = 0; depth < 199; depth++) value = [value]
    expect(parseToml(`a = ${text}`, 'p.toml')).toEqual(map(['a', value]))
  })

  it.each([
    [
      'lists',
      `a = ${'['.repeat(100_000)}`,
      'p.toml:1:205 is not TOML: document contains excessively nested structures. aborting.',
    ],
    ['a dotted name', `${'a.'.repeat(100_000)}a = 1`, 'p.toml is not data: found nesting deeper than 200.'],
    ['a dotted table', `[${'a.'.repeat(200)}a]`, 'p.toml is not data: found nesting deeper than 200.'],
  ])('refuses %s of deeper nesting', (_, text, message) => {
    expect(refusal(() => parseToml(text, 'p.toml'))).toEqual({ message, code: 'SYNTAX' })
  })

  it('reads what names and values are written, integers exactly', () => {
    const name = fc.string({ unit: 'binary' })
    const entries = fc.uniqueArray(fc.tuple(name, fc.oneof(fc.bigInt(), fc.boolean(), fc.string({ unit: 'binary' }))), {
      selector: ([key]) => key,
    })
    const quote = (text: string) => JSON.stringify(text).replaceAll('\u007f', '\\u007f')
    fc.assert(
      fc.property(entries, (some) => {
        const lines = some.map(
          ([key, value]) => `${quote(key)} = ${typeof value === 'string' ? quote(value) : String(value)}\n`,
        )
        expect(parseToml(lines.join(''), 'p.toml')).toEqual(new Map<string, Value>(some))
      }),
      { numRuns: 200 },
    )
  })

  it('refuses any text that is not TOML with a user error, and never fails otherwise', () => {
    const soup = fc.string({
      unit: fc.constantFrom(...'[]{}=.,"\'#\n ab01-:TeZ\\+_', '"""', 'true', 'inf', '__proto__'),
    })
    fc.assert(
      fc.property(soup, (text) => {
        try {
          expect(parseToml(text, 'p.toml')).toBeInstanceOf(Map)
        } catch (error) {
          if (!(error instanceof UserError)) throw error
          expect(error.message).toMatch(/^p\.toml:\d+:\d+ is not TOML: .+\.$/u)
        }
      }),
      { numRuns: 500 },
    )
  })
})
