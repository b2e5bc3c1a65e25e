import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { findExpressions, parseName, unescapeDollars, wholeExpression } from '../../../src/core/pipeline/expression.ts'

describe('findExpressions', () => {
  it.each<[string, readonly string[]]>([
    ['', []],
    ['${a}', ['a']],
    ['x ${a.b} y${ c[0] }', ['a.b', ' c[0] ']],
    ['${}', ['']],
    ['\\${a} ${b}', ['b']],
    ['\\\\${a}', []],
    ['${a\n}', []],
    ['${a', []],
    ['$${a}', ['a']],
    ['${a${b}', ['a${b']],
    ['${a}}', ['a']],
  ])('finds in %j', (text, inners) => {
    expect(findExpressions(text).map(({ inner }) => inner)).toEqual(inners)
  })

  it('tells where each stands', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('${a}', '\\${b}', 'x', '$', '{', '}', '\\', ' ', '\n')), (parts) => {
        const text = parts.join('')
        for (const { start, end, inner } of findExpressions(text)) expect(text.slice(start, end)).toBe(`\${${inner}}`)
      }),
    )
  })
})

describe('wholeExpression', () => {
  it.each([
    ['${a}', 'a'],
    ['${ a }', ' a '],
    ['', undefined],
    ['a', undefined],
    [' ${a}', undefined],
    ['${a} ', undefined],
    ['${a}${b}', undefined],
    ['\\${a}', undefined],
  ])('of %j is %j', (text, inner) => {
    expect(wholeExpression(text)?.inner).toBe(inner)
  })
})

describe('parseName', () => {
  it.each<[string, readonly string[] | undefined]>([
    ['a', ['a']],
    ['a.b[0].c', ['a', 'b', '0', 'c']],
    ['a[b][-1]', ['a', 'b', '-1']],
    [' a . b [ 0 ] ', ['a', 'b', '0']],
    ['a[0] .b', ['a', '0', 'b']],
    ['a-b/c d', ['a-b/c d']],
    ['a. ', ['a', '']],
    ['', undefined],
    ['.', undefined],
    ['a.', undefined],
    ['.a', undefined],
    ['a..b', undefined],
    ['a[]', undefined],
    ['a[0', undefined],
    ['a]', undefined],
    ['a[0]b', undefined],
    ['[0]', undefined],
    ['a[b.c]', undefined],
  ])('of %j', (inner, parts) => {
    expect(parseName(inner)).toEqual(parts)
  })
})

describe('unescapeDollars', () => {
  it('puts back what a backslash has hidden', () => {
    expect(unescapeDollars('\\${a} $b \\$c \\\\${d}')).toBe('${a} $b \\$c \\${d}')
  })
})
