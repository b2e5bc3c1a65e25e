import { describe, expect, it } from '@jest/globals'
import { unquote } from '../../../src/core/python/unquote.ts'

describe('unquote', () => {
  it.each<[string, string | undefined]>([
    [`''`, ''],
    [`"a'b"`, "a'b"],
    [`"""a"b\n"""`, 'a"b\n'],
    ["u'x'", 'x'],
    [String.raw`'\a\b\f\n\r\t\v\\\'\"'`, '\u0007\b\f\n\r\t\v\\\'"'],
    [String.raw`'\0\7x\101\1234'`, '\0\u0007xAS4'],
    [String.raw`'\x41\u00e9\U0001F600'`, 'Aé😀'],
    [String.raw`'\q\8\-'`, String.raw`\q\8\-`],
    ["'a\\\nb'", 'ab'],
    [String.raw`r'\n\''`, String.raw`\n\'`],
    [String.raw`R"\x"`, String.raw`\x`],
    [String.raw`'\ud800'`, '\ud800'],
    ["b'x'", undefined],
    ["Rb'x'", undefined],
    ["f'x'", undefined],
    [String.raw`'\x4'`, undefined],
    [String.raw`'\u12'`, undefined],
    [String.raw`'\U00110000'`, undefined],
    [String.raw`'\N{BULLET}'`, undefined],
  ])('gives for %s %j', (written, text) => {
    expect(unquote(written)).toBe(text)
  })
})
