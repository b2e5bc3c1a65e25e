import { describe, expect, it } from '@jest/globals'
import { type Reading, readWith } from '../../../src/core/pipeline/reading.ts'

function* join(...paths: readonly string[]): Reading<string> {
  const texts: string[] = []
  for (const path of paths) texts.push((yield path) ?? 'none')
  return texts.join(' ')
}

describe('readWith', () => {
  it('gives each file that is asked for, and what comes of it', () => {
    const asked: string[] = []
    const texts = new Map([['a', 'x']])
    const result = readWith(join('a', 'b'), (path) => {
      asked.push(path)
      return texts.get(path)
    })
    expect([result, asked]).toEqual(['x none', ['a', 'b']])
    expect(readWith(join(), () => 'unasked')).toBe('')
  })
})
