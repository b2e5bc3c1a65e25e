import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { rowLimit, SeparatedText } from '../../../src/core/plots/separated.ts'
import { faultOf } from '../../fakes/fault.ts'

/** Reads a text that comes in pieces. */
function read(pieces: readonly string[], delimiter: ',' | '\t' = ','): readonly (readonly string[])[] {
  const reader = new SeparatedText(delimiter, 'a.csv')
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()]
}

/** Cuts a text at some places. */
function cut(text: string, places: readonly number[]): readonly string[] {
  const ends = [...places.map((place) => place % (text.length + 1)), text.length].sort((one, other) => one - other)
  return ends.map((end, index) => text.slice(index === 0 ? 0 : ends[index - 1], end))
}

describe('SeparatedText', () => {
  it.each<readonly [string, string, readonly (readonly string[])[]]>([
    [
      'rows',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a last row without a line break', 'a\n1', [['a'], ['1']]],
    ['nothing', '', []],
    ['lines without anything, which it passes over', '\n\na\n\n\n1\n\n', [['a'], ['1']]],
    ['fields without anything', ',\n""\n,"",\n', [['', ''], [''], ['', '', '']]],
    ['every kind of line break', 'a\r\n1\r2\n3\r', [['a'], ['1'], ['2'], ['3']]],
    ['line breaks in quotes', '"a\nb","c\r\nd"\n', [['a\nb', 'c\nd']]],
    ['delimiters and quotes in quotes', '"a,b","c""d",""""\n', [['a,b', 'c"d', '"']]],
    ['a quote within a field', 'a"b,"c"d"e,f\n', [['a"b', 'cd"e', 'f']]],
    ['a quote that is never closed', 'a\n"b,c\nd', [['a'], ['b,c\nd']]],
    ['a quote that two follow at the end', '"a""', [['a"']]],
    ['a mark of the byte order', '\ufeffa\n\ufeffb\n', [['a'], ['\ufeffb']]],
    ['rows of different lengths', 'a,b\n1\n1,2,3\n', [['a', 'b'], ['1'], ['1', '2', '3']]],
  ])('reads %s', (_, text, rows) => {
    expect(read([text])).toEqual(rows)
    expect(read([...text])).toEqual(rows)
  })

  it('takes tabs apart where it is told to', () => {
    expect(read(['a,b\tc\n"1\t2"\t3\n'], '\t')).toEqual([
      ['a,b', 'c'],
      ['1\t2', '3'],
    ])
  })

  it('gives a row as soon as it is whole', () => {
    const reader = new SeparatedText(',', 'a.csv')
    expect([reader.push('a,'), reader.push('b\n1,"2'), reader.push('\n"\n3'), reader.end()]).toEqual([
      [],
      [['a', 'b']],
      [['1', '2\n']],
      [['3']],
    ])
  })

  it('refuses a row without end before it has taken the whole file', async () => {
    const reader = new SeparatedText(',', 'a.csv')
    expect(await faultOf(() => reader.push(`"${'x\n'.repeat(rowLimit / 2)}`))).toEqual({
      code: 'SYNTAX',
      message:
        'a.csv has a row of more than 1000000 characters; expected rows of a table. Look for a quote that is not closed.',
    })
  })

  it('gives back what was written, wherever it is cut', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'é', '😀', ',', '\t', '"', '\n', ' ') })
    const rows = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }))
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n', '\r'), fc.array(fc.nat()), (written, end, places) => {
        const text = written.map((row) => row.map(quote).join(',') + end).join('')
        expect(read(cut(text, places))).toEqual(written)
      }),
    )
  })

  it('reads any text alike, whole or in pieces', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '\ufeff') })
    fc.assert(
      fc.property(text, fc.array(fc.nat()), (any, places) => {
        expect(read(cut(any, places))).toEqual(read([any]))
      }),
    )
  })
})
