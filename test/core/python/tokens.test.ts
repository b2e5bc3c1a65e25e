import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { UserError } from '../../../src/core/error.ts'
import { tokenize } from '../../../src/core/python/tokens.ts'
import { faultOf } from '../../fakes/fault.ts'

/** The words of a text; what has no text of its own by its kind. */
function words(text: string): readonly string[] {
  return tokenize(text, 'p.py').map(({ kind, text: word }) => (word === '' ? kind : word))
}

describe('tokenize', () => {
  it.each<[string, string, readonly string[]]>([
    ['nothing', '', ['end']],
    ['comments and blank lines', '# a\n\n   # b\n\t\n', ['end']],
    ['a line without an end', 'a=1', ['a', '=', '1', 'newline', 'end']],
    ['a line that goes on', 'a = \\\n  1\nb', ['a', '=', '1', 'newline', 'b', 'newline', 'end']],
    ['a line that goes on in brackets', 'a = [\n1,  # one\n\n 2]\n', [...'a = [ 1 , 2 ] newline end'.split(' ')]],
    ['line ends of every kind', 'a\r\nb\rc\n', ['a', 'newline', 'b', 'newline', 'c', 'newline', 'end']],
    ['a byte order mark', '\ufeffa', ['a', 'newline', 'end']],
    [
      'blocks',
      'if a:\n  b\n  if c:\n\td\ne',
      ['if', 'a', ':', 'newline', 'indent', 'b', 'newline', 'if', 'c', ':', 'newline'].concat([
        'indent',
        'd',
        'newline',
        'dedent',
        'dedent',
        'e',
        'newline',
        'end',
      ]),
    ],
    ['a block that the file ends', 'if a:\n  b', [...'if a : newline indent b newline dedent end'.split(' ')]],
    [
      'a comment that is indented otherwise',
      'if a:\n  b\n # x\n  c',
      [...'if a : newline indent b newline c newline dedent end'.split(' ')],
    ],
    [
      'numbers',
      '0x_F 1_0.5e-3 .5 1. 1e5 2j 017',
      ['0x_F', '1_0.5e-3', '.5', '1.', '1e5', '2j', '017', 'newline', 'end'],
    ],
    ['operators', 'a**=b//c->...:=!=', ['a', '**=', 'b', '//', 'c', '->', '...', ':=', '!=', 'newline', 'end']],
    ['names of every alphabet', 'größe = 名', ['größe', '=', '名', 'newline', 'end']],
  ])('cuts %s', (_, text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it.each([
    [`'a"\\'b'`],
    ['"c"'],
    [`r'\\''`],
    ['Rb"x"'],
    ["u''"],
    ['"""a\n"b" \\""""'],
    ["'''#'''"],
    [`'a\\\nb'`],
    [`f'{a}'`],
    [`f"{d['k']}"`],
    [`f"{d["k"]}"`],
    [`f'{a:>{w}} {{ {b!r:'>3} }}'`],
    [`rf"\\{a}"`],
    [`f"{"}"}{'('}"`],
    [`f"""{\n a\n}"""`],
  ])('takes %s for one text', (text) => {
    expect(words(`x = ${text}`)).toEqual(['x', '=', text, 'newline', 'end'])
  })

  it.each([
    ["a = 'b\nc", 'p.py:1 is not Python: found a text without its closing quote.'],
    ['a\nb = """c\n', 'p.py:2 is not Python: found a text without its closing quote.'],
    ['a = [1,\n2\n', 'p.py:3 is not Python: found a bracket that is not closed.'],
    ['a = 1)', 'p.py:1 is not Python: found a ) that nothing opens.'],
    ['if a:\n    b\n  c\n', 'p.py:3 is not Python: found a line that is indented unlike those around it.'],
  ])('refuses %j', async (text, message) => {
    expect(await faultOf(() => tokenize(text, 'p.py'))).toEqual({ code: 'SYNTAX', message })
  })

  it('cuts any text, or refuses it with a user error', () => {
    const word = fc.constantFrom(
      ...['a', '\n', '  ', '\t', '(', ')', '"', "'", '"""', 'f"', '{', '}', '\\', '#', ':', '1.', '=', 'b'],
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(word).map((parts) => parts.join('')),
        ),
        (text) => {
          try {
            const kinds = tokenize(text, 'p.py').map(({ kind }) => kind)
            expect(kinds.at(-1)).toBe('end')
            expect(kinds.filter((kind) => kind === 'indent')).toHaveLength(
              kinds.filter((kind) => kind === 'dedent').length,
            )
          } catch (error) {
            expect(error).toBeInstanceOf(UserError)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })
})
