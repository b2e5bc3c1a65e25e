import { describe, expect, it } from '@jest/globals'
import { encodeTags, type InstanceTags, markTag, parseMark, parseTags, tagName } from '../../../src/core/fleet/tags.ts'

const tags: InstanceTags = {
  ...{ repository: 'o/r', runId: 7, label: 'crisol-7-ab', runnerId: 42, nonce: 'ab12', expires: 1_790_000_000_000 },
}

describe('parseTags', () => {
  it('reads what was written', () => {
    expect(parseTags(encodeTags(tags))).toEqual(tags)
  })

  it.each(['repository', 'runId', 'label', 'runnerId', 'nonce', 'expires'] as const)(
    'takes an instance without its %s for none of ours',
    (key) => {
      const others = new Map([...encodeTags(tags)].filter(([name]) => name !== tagName(key)))
      expect(parseTags(others)).toBe(undefined)
    },
  )

  it.each(['', '-1', '1e3', 'NaN', '9'.repeat(16)])(
    'takes an instance whose runner is %j for none of ours',
    (value) => {
      expect(parseTags(new Map([...encodeTags(tags), [tagName('runnerId'), value]]))).toBe(undefined)
    },
  )
})

describe('parseMark', () => {
  it.each([
    ['1790000000000', 1_790_000_000_000],
    ['', undefined],
    ['-1', undefined],
    ['soon', undefined],
    ['9'.repeat(16), undefined],
  ])('reads %j as %j', (text, expected) => {
    expect(parseMark(new Map([[markTag, text]]))).toBe(expected)
  })
})
