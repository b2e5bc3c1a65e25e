import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isGlob, parseGlob } from '../../../src/core/text/glob.ts'
import { faultOf } from '../../fakes/fault.ts'

describe('parseGlob', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['abc', ['abc'], ['ab', 'abcd', 'xabc']],
    ['a*', ['a', 'ab', 'a/b', 'a\nb'], ['ba']],
    ['*.c', ['.c', 'a.c'], ['a.cc', 'axc']],
    ['a?c', ['abc', 'a/c', 'a😀c'], ['ac', 'abbc']],
    ['[ab]c', ['ac', 'bc'], ['cc', 'c']],
    ['[!ab]c', ['cc', '!c'], ['ac', 'c']],
    ['train-*.loss', ['train-a.loss'], ['train.loss']],
    ['[a-c]', ['a', 'b', 'c'], ['d', '-']],
    ['[a-]', ['a', '-'], ['b']],
    ['[]a]', [']', 'a'], ['b']],
    ['[!]a]', ['b'], [']', 'a']],
    ['[^a]', ['^', 'a'], ['b']],
    ['[c-a]', [], ['a', 'b', 'c', '[c-a]']],
    ['[!c-a]', ['a', 'x'], ['']],
    ['[a', ['[a'], ['a']],
    ['[]', ['[]'], ['', ']']],
    ['[!]', ['[!]'], ['']],
    ['a.b+(c)|{d}^$\\', ['a.b+(c)|{d}^$\\'], ['axb+(c)|{d}^$\\']],
    ['', [''], ['a']],
  ])('of %j fits as fnmatch does', (glob, fitting, others) => {
    const pattern = parseGlob(glob)
    expect(fitting.filter((text) => !pattern.test(text))).toEqual([])
    expect(others.filter((text) => pattern.test(text))).toEqual([])
  })

  it.each<[string, string, boolean]>([
    [`${'*a'.repeat(30)}b`, 'a'.repeat(500), false],
    [`${'*a'.repeat(30)}b`, `${'a'.repeat(500)}b`, true],
    ['**/**/*.csv', `${'x/'.repeat(500)}y.csv`, true],
    ['a*bc*c', 'abcbcc', true],
    ['a*bc*c', 'abc', false],
    ['*a?*[bc]*d', 'xaybzd', true],
  ])('judges %s without trying every way to fit it', (glob, text, expected) => {
    expect(parseGlob(glob).test(text)).toBe(expected)
  })

  it('refuses a pattern that is longer than any name', async () => {
    expect(await faultOf(() => parseGlob('*a'.repeat(501)))).toEqual({
      code: 'SYNTAX',
      message: `The pattern "${'*a'.repeat(20)}..." has 1002 characters; expected at most 1000.`,
    })
  })

  it('makes a pattern of any text, and one that fits the text itself where it means nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseGlob(text).test(text) || isGlob(text)).toBe(true)
      }),
    )
  })
})

describe('isGlob', () => {
  it.each([
    ['a', false],
    ['a.b/c-d', false],
    ['a*', true],
    ['?', true],
    ['[a', true],
  ])('of %s is %s', (text, expected) => {
    expect(isGlob(text)).toBe(expected)
  })
})
