import { describe, expect, it } from '@jest/globals'
import { type Ends, routeNets, spanOf } from '../../../src/core/dag/route.ts'

/** `0 4 > 2` leaves boxes in the columns 0 and 4 and leads to column 2. */
function net(text: string): Ends {
  const [tops = '', bottoms = ''] = text.split('>')
  const columns = (words: string): readonly number[] => words.trim().split(' ').map(Number)
  return { tops: columns(tops), bottoms: columns(bottoms) }
}

describe('routeNets', () => {
  it.each<readonly [string, readonly string[], object]>([
    ['nothing in one row', [], { rows: [], height: 1, crossings: 0 }],
    ['a straight net in one row', ['3 > 3'], { rows: [0], height: 1, crossings: 0 }],
    ['nets side by side in the same row', ['0 > 4', '6 > 9'], { rows: [0, 0], height: 1, crossings: 0 }],
    ['nets that would touch in rows of their own', ['0 > 4', '5 > 9'], { rows: [0, 1], height: 2, crossings: 0 }],
    ['the right one higher where both go right', ['0 > 10', '5 > 15'], { rows: [1, 0], height: 2, crossings: 0 }],
    ['the left one higher where both go left', ['10 > 0', '15 > 5'], { rows: [0, 1], height: 2, crossings: 0 }],
    ['one that leaves where another ends above it', ['0 > 5', '5 > 9'], { rows: [1, 0], height: 2, crossings: 0 }],
    ['a straight net within another', ['0 6 > 9', '4 > 4'], { rows: [0, 0], height: 1, crossings: 1 }],
  ])('draws %s', (_, nets, channel) => {
    expect(routeNets(nets.map(net))).toEqual(channel)
  })

  it('says where nets are in the way of each other', () => {
    expect(routeNets(['0 > 5', '5 > 0'].map(net))).toEqual({ column: 0 })
  })
})

describe('spanOf', () => {
  it('gives the outermost columns', () => {
    expect(spanOf(net('3 5 > 1 4'))).toEqual([1, 5])
  })
})
