import { describe, expect, it } from '@jest/globals'
import { toLine } from '../../../src/core/text/line.ts'

describe('toLine', () => {
  it.each([
    { name: 'lines and tabs', text: ' a\r\n\tb\n', expected: 'a b' },
    { name: 'what turns text around', text: 'a\u202eb\u2066c', expected: 'abc' },
    { name: 'what cannot be seen', text: 'a\u200bb\u115fc\ufe0f', expected: 'abc' },
    { name: 'half a character', text: 'a\ud800b', expected: 'ab' },
    { name: 'characters beyond the first plane', text: '🙂', expected: '🙂' },
  ])('keeps of $name what can be seen', ({ text, expected }) => {
    expect(toLine(text)).toBe(expected)
  })

  it('cuts by characters and marks it', () => {
    expect([toLine('🙂🙂🙂', 3), toLine('🙂🙂🙂🙂', 3), toLine('x'.repeat(300)).length]).toEqual([
      '🙂🙂🙂',
      '🙂🙂…',
      200,
    ])
  })
})
