import { describe, expect, it } from '@jest/globals'
import { meanOf, settleInOrder } from '../../../src/core/dag/settle.ts'

describe('settleInOrder', () => {
  it.each<readonly [string, readonly (readonly [number, number])[], readonly number[]]>([
    ['nothing', [], []],
    [
      'what is in order',
      [
        [1, 1],
        [2, 1],
        [2, 1],
      ],
      [1, 2, 2],
    ],
    [
      'what is not, at its mean',
      [
        [3, 1],
        [1, 1],
      ],
      [2, 2],
    ],
    [
      'by its weight',
      [
        [4, 3],
        [0, 1],
      ],
      [3, 3],
    ],
    [
      'what a pool then violates',
      [
        [2, 1],
        [5, 1],
        [-1, 1],
        [9, 1],
      ],
      [2, 2, 2, 9],
    ],
  ])('gives %s', (_, wishes, settled) => {
    expect(settleInOrder(wishes.map(([at, weight]) => ({ at, weight })))).toEqual(settled)
  })
})

describe('meanOf', () => {
  it('weighs', () => {
    expect(
      meanOf([
        { at: 1, weight: 1 },
        { at: 4, weight: 2 },
      ]),
    ).toEqual({ at: 3, weight: 3 })
  })
})
