import { describe, expect, it } from '@jest/globals'
import { imagesLimit, openRoom, plotsLimit, tooLarge } from '../../../src/core/plots/room.ts'

describe('the room of a commit', () => {
  it('has as much for pictures and for points as results may hold', () => {
    const room = openRoom()
    expect([room.take('image', 'a.png', imagesLimit), room.take('data', 'a.csv', plotsLimit)]).toEqual([true, true])
    expect(room.problems()).toEqual([])
  })

  it('takes what still fits after something that did not, and says once what found no room', () => {
    const room = openRoom()
    const taken = (['a.png', 'b.png', 'c.png', 'd.png'] as const).map((file, index) =>
      room.take('image', file, index === 3 ? 1 : imagesLimit - 1),
    )
    expect(taken).toEqual([true, false, false, true])
    expect(room.take('data', 'a.csv', plotsLimit + 1)).toBe(false)
    expect(room.problems()).toEqual([
      {
        file: 'a.csv',
        message:
          'a.csv does not fit into the 12 MB that the points of all plots of a commit may have together. It is left out; name those to show in report.plots of crisol.yaml.',
      },
      {
        file: 'b.png',
        message:
          'b.png does not fit into the 50 MB that all pictures of a commit may have together. It and 1 more are left out; name those to show in report.plots of crisol.yaml.',
      },
    ])
  })
})

it('says what a picture may have', () => {
  expect(tooLarge('a.png')).toBe('a.png is larger than 10 MB, which a picture may have at the most; make it smaller.')
})
