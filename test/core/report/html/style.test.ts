import { expect, it } from '@jest/globals'
import { style } from '../../../../src/core/report/html/style.ts'

it('loads nothing, and ends no element early', () => {
  expect(style).not.toMatch(/url\(|@import|<\//u)
})

it('closes every block that it opens', () => {
  const count = (brace: string): number => style.split(brace).length
  expect(count('{')).toBe(count('}'))
})
