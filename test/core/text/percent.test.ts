import { expect, it } from '@jest/globals'
import { decodePercent } from '../../../src/core/text/percent.ts'

it.each([
  ['a%20b%2D', 'a b-'],
  ['a+b', 'a+b'],
  ['%C3%A9', 'é'],
  ['%C3', undefined],
  ['100%', undefined],
])('decodes %s as %s', (text, expected) => {
  expect(decodePercent(text)).toBe(expected)
})
