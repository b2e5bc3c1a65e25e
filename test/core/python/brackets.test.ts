import { describe, expect, it } from '@jest/globals'
import { nesting } from '../../../src/core/python/brackets.ts'

describe('nesting', () => {
  it.each([
    ...(['(', '[', '{'] as const).map((text) => [text, 1] as const),
    ...([')', ']', '}'] as const).map((text) => [text, -1] as const),
    ...(['', 'a', '((', '<', '([{'] as const).map((text) => [text, 0] as const),
  ])('of %j is %d', (text, expected) => {
    expect(nesting(text)).toBe(expected)
  })
})
