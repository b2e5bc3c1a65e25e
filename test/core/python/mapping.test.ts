import { describe, expect, it } from '@jest/globals'
import { entriesOf, type KeyedEntry, mappingOf } from '../../../src/core/python/mapping.ts'

describe('mappingOf', () => {
  it.each<[string, readonly KeyedEntry[], readonly (readonly [string, unknown])[]]>([
    ['text', [['a', 1n]], [['a', 1n]]],
    [
      'what is no text by what Python calls it',
      [
        [0n, 'a'],
        [1.5, 'b'],
        [true, 'c'],
        [null, 'd'],
      ],
      [
        ['0', 'a'],
        ['1.5', 'b'],
        ['True', 'c'],
        ['None', 'd'],
      ],
    ],
    [
      'the last of two of one name, in the place of the first',
      [
        ['a', 1n],
        ['b', 2n],
        ['a', 3n],
      ],
      [
        ['a', 3n],
        ['b', 2n],
      ],
    ],
    ['nothing', [], []],
  ])('names %s', (_, entries, expected) => {
    expect([...mappingOf(entries)]).toEqual(expected)
  })

  it('lets the last of two keys of one name say what the key is', () => {
    expect(
      entriesOf(
        mappingOf([
          [0n, 'a'],
          ['0', 'b'],
        ]),
      ),
    ).toEqual([['0', 'b']])
    expect(
      entriesOf(
        mappingOf([
          ['0', 'b'],
          [0n, 'a'],
        ]),
      ),
    ).toEqual([[0n, 'a']])
  })
})

describe('entriesOf', () => {
  it('gives keys as they were written', () => {
    const entries: readonly KeyedEntry[] = [
      [0n, 'a'],
      ['x', 'b'],
      [null, 'c'],
    ]
    expect(entriesOf(mappingOf(entries))).toEqual(entries)
    expect(entriesOf(new Map([['0', 'a']]))).toEqual([['0', 'a']])
  })
})
