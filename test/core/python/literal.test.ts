import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readLiteral } from '../../../src/core/python/literal.ts'
import { entriesOf } from '../../../src/core/python/mapping.ts'
import { pythonRepr } from '../../../src/core/python/repr.ts'
import { tokenize } from '../../../src/core/python/tokens.ts'
import { isMapping, type Value } from '../../../src/core/value.ts'

/** Reads a text that must be one literal from its first to its last word. */
function read(text: string): Value | undefined {
  const tokens = tokenize(text, 'p.py')
  const found = readLiteral(tokens, 0)
  return tokens[found?.end ?? 0]?.kind === 'newline' ? found?.value : undefined
}

describe('readLiteral', () => {
  it.each<[string, Value]>([
    ['1', 1n],
    ['-3', -3n],
    ['+3', 3n],
    ['-(3)', -3n],
    ['(((3)))', 3n],
    ['1_000', 1000n],
    ['00', 0n],
    ['0xfF', 255n],
    ['0o17', 15n],
    ['0b1_1', 3n],
    ['123456789012345678901234567890', 123456789012345678901234567890n],
    ['1.0', 1],
    ['1.', 1],
    ['.5', 0.5],
    ['-1e-5', -1e-5],
    ['1_0.2_5', 10.25],
    ['1e400', Number.POSITIVE_INFINITY],
    ['None', null],
    ['True', true],
    ['False', false],
    ["''", ''],
    [`'a' "b" '''c'''`, 'abc'],
    ["('a'\n'b')", 'ab'],
    [String.raw`'\n\t\\\'\"\x41\101\0\u00e9\U0001F600\q\a\v'`, '\n\t\\\'"AA\0é😀\\q\u0007\v'],
    ["'a\\\nb'", 'ab'],
    [String.raw`r'\n\''`, String.raw`\n\'`],
    ["u'x'", 'x'],
    ['"""a\nb"""', 'a\nb'],
    ['()', []],
    ['(1,)', [1n]],
    ['1,', [1n]],
    ['1, (2, 3), [4]', [1n, [2n, 3n], [4n]]],
    ['[]', []],
    ['[1, [2, 3], {"a": 1},]', [1n, [2n, 3n], new Map([['a', 1n]])]],
    ['{1, 2, 1.0}', [1n, 2n]],
    ['set()', []],
    ['{}', new Map()],
    [
      '{"a": 1, "b": {"c": (2,)},}',
      new Map<string, Value>([
        ['a', 1n],
        ['b', new Map([['c', [2n]]])],
      ]),
    ],
    ['{"a": 1, "a": 2}', new Map([['a', 2n]])],
  ])('reads %s', (text, value) => {
    expect(read(text)).toEqual(value)
  })

  it('keeps what the keys of a dictionary are', () => {
    const value = read('{0: "a", "1": "b", None: "c", True: "d", -1.5: "e"}')
    expect(isMapping(value) && entriesOf(value)).toEqual([
      [0n, 'a'],
      ['1', 'b'],
      [null, 'c'],
      [true, 'd'],
      [-1.5, 'e'],
    ])
  })

  it.each([
    ...['x', 'x.y', 'f()', '1 + 2', '- -1', '-True', '~1', 'not True', '1 if a else 2', '"a" % b', '[1][0]', '[*a]'],
    ...['[x for x in y]', '{**a}', '{"a": b}', '{[1]: 2}', '{(1, 2): 3}', 'b"x"', '"a" b"b"', 'f"x"', '"a" f"b"', '1j'],
    ...[
      '1 + 2j',
      '...',
      '017',
      'lambda: 1',
      '(1',
      '[1',
      '{1: }',
      '{1',
      '1 2',
      '"\\N{BULLET}"',
      '"\\x4"',
      '"\\Uffffffff"',
    ],
    ...['set([1])', 'dict()', '()()', '', '{,}', '[,]', '-"a"', '-', '(yield)'],
  ])('takes %j for no literal', (text) => {
    const closed = text.replace(
      /^([([{])[^)\]}]*$/u,
      (whole, bracket: string) => `${whole}${bracket === '(' ? ']' : ')'}`,
    )
    expect(read(closed)).toBeUndefined()
  })

  it('stops at nesting that Python refuses too', () => {
    expect(read(`${'['.repeat(150)}${']'.repeat(150)}`)).toBeDefined()
    expect(read(`${'['.repeat(5000)}${']'.repeat(5000)}`)).toBeUndefined()
  })

  it('reads back what repr writes', () => {
    const { value } = fc.letrec<{ value: Value }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.bigInt(),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.boolean(),
          fc.constant(null),
        ) as fc.Arbitrary<Value>,
        fc.array(tie('value')),
        fc.array(fc.tuple(fc.string(), tie('value'))).map((entries) => new Map(entries)),
      ),
    }))
    fc.assert(
      fc.property(value, (generated) => {
        expect(read(pythonRepr(generated))).toEqual(generated)
      }),
    )
  })
})
