import { describe, expect, it } from '@jest/globals'
import { endOfText } from '../../../src/core/python/string-end.ts'

describe('endOfText', () => {
  it.each([
    [`'abc' d`, "'", false, 5],
    [`'' d`, "'", false, 2],
    [`'a\\' b' c`, "'", false, 7],
    [`'a\\\nb' c`, "'", false, 6],
    [`'''a'b\n''c''' d`, "'''", false, 13],
    [`'{' c`, "'", true, 3],
    [`'{a}' c`, "'", true, 5],
    [`'{d['k']}' c`, "'", true, 10],
    [`'{{' c`, "'", true, 4],
    [`'{a:>{w}}' c`, "'", true, 10],
    [`'{a:'>3}' c`, "'", true, 9],
    [`'{ {'b': 1}['b'] }' c`, "'", true, 19],
    [`'{"""x"""}' c`, "'", true, 11],
    [`'{("}")}' c`, "'", true, 9],
    [`'abc`, "'", false, undefined],
    [`'a\nb'`, "'", false, undefined],
    [`'''a''`, "'''", false, undefined],
    [`'a\\`, "'", false, undefined],
  ])('of %j with quote %s and fields %s is %s', (text, quote, hasFields, end) => {
    expect(endOfText(text, quote.length, { quote, hasFields })).toBe(end)
  })
})
