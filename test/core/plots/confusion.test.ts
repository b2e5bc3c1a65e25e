import { describe, expect, it } from '@jest/globals'
import { classesOf, confusionOf, countAt, diagonalShare, rowTotal } from '../../../src/core/plots/confusion.ts'
import { point } from '../../fakes/plots.ts'

const two = confusionOf({
  points: [point('a', 'a', 6), point('b', 'a', 2), point('b', 'b', 1), point('b', 'b', 1), point(null, 'b', 9)],
})

describe('confusionOf', () => {
  it('adds up what was taken for what, and leaves out what lacks one of them', () => {
    expect(two.counts).toEqual(
      new Map([
        [
          'a',
          new Map([
            ['a', 6],
            ['b', 2],
          ]),
        ],
        ['b', new Map([['b', 2]])],
      ]),
    )
    expect([countAt(two, 'a', 'b'), countAt(two, 'b', 'a'), rowTotal(two, 'a'), rowTotal(two, 'c')]).toEqual([
      2, 0, 8, 0,
    ])
  })

  it('gives the share on the diagonal, and none of nothing', () => {
    expect([diagonalShare(two), diagonalShare(confusionOf({ points: [] }))]).toEqual([0.8, undefined])
  })
})

describe('classesOf', () => {
  it('orders numbers by their size before all else by code point', () => {
    const names = ['10', 'b', '9', 'B', '1.0', '1']
    const matrix = confusionOf({ points: names.map((name) => point(name, name)) })
    expect(classesOf([matrix], 10)).toEqual({ kept: ['1', '1.0', '9', '10', 'B', 'b'], left: 0 })
  })

  it('keeps the classes that occur most on either side, in their order', () => {
    const other = confusionOf({ points: [point('c', 'c', 3), point('d', 'c', 1)] })
    expect(classesOf([two, other], 3)).toEqual({ kept: ['a', 'b', 'c'], left: 1 })
  })
})
