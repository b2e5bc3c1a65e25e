import { describe, expect, it } from '@jest/globals'
import { heightsOf, widthOfBox } from '../../../src/core/dag/heights.ts'
import { dagOf } from '../../fakes/dag.ts'

describe('heightsOf', () => {
  it.each<readonly [string, readonly string[], Readonly<Record<string, number>>]>([
    ['nothing', [], {}],
    ['a chain', ['c: b', 'b: a', 'a'], { a: 0, b: 1, c: 2 }],
    ['the longest way', ['a', 'b: a', 'c: a b'], { a: 0, b: 1, c: 2 }],
    [
      'what needs nothing, above its first use',
      ['a', 'b: a', 'c: b raw', 'd: c raw', 'raw'],
      { a: 0, b: 1, raw: 1, c: 2, d: 3 },
    ],
    ['what nothing needs, as high as may be', ['a', 'b: a', 'c: b', 'z: a'], { a: 0, b: 1, z: 1, c: 2 }],
    [
      'what does not fit beside others, below',
      ['p', 'a1: p', 'a2: p', 'a3: p', 'r: a1 a2 a3'],
      { p: 0, a1: 1, a2: 1, a3: 2, r: 3 },
    ],
    [
      'what needs nothing, higher where there is no room',
      ['p', 'a1: p', 'a2: p', 'r: a1 a2 q', 'q'],
      { p: 0, q: 0, a1: 1, a2: 1, r: 2 },
    ],
    ['a name that is wider than everything, alone', ['a-very-long-name', 'b'], { 'a-very-long-name': 0, b: 1 }],
  ])('counts %s', (_, lines, heights) => {
    expect(Object.fromEntries(heightsOf(dagOf(...lines), 14))).toEqual(heights)
  })
})

describe('widthOfBox', () => {
  it('counts characters, not units of UTF-16', () => {
    expect([widthOfBox('abc'), widthOfBox('😀')]).toEqual([7, 5])
  })
})
