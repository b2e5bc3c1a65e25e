import { describe, expect, it } from '@jest/globals'
import { toLayers } from '../../../src/core/dag/layers.ts'
import { joinLines } from '../../../src/core/dag/net.ts'
import { toEnds, widthForLines } from '../../../src/core/dag/port.ts'
import type { Ends } from '../../../src/core/dag/route.ts'
import { dagOf } from '../../fakes/dag.ts'

/** The ends of nets in a graph of two layers, its names at columns, boxes 7 wide and lines 1. */
function endsOf(lines: readonly string[], columns: Readonly<Record<string, number>>): readonly Ends[] {
  const layers = toLayers(dagOf(...lines), 80)
  const [upper = [], lower = []] = layers
  const places = new Map(layers.flat().map((item) => [item, columns[item.isLine ? `|${item.name}|` : item.name] ?? 0]))
  return toEnds(joinLines(upper, lower), { places, width: ({ isLine }) => (isLine ? 1 : 7) })
}

describe('toEnds', () => {
  it.each<readonly [string, readonly string[], Readonly<Record<string, number>>, readonly Ends[]]>([
    ['a straight line where it is over the box', ['a', 'b: a'], { a: 5, b: 7 }, [{ tops: [5], bottoms: [5] }]],
    ['the middle where it is not', ['a', 'b: a'], { a: 1, b: 7 }, [{ tops: [1], bottoms: [7] }]],
    ['the middle where it is over an edge', ['a', 'b: a'], { a: 4, b: 7 }, [{ tops: [4], bottoms: [7] }]],
    [
      'columns of their own, from the left to the right',
      ['a', 'b', 'c: a b', 'd: a'],
      { a: 20, b: 2, c: 10, d: 30 },
      [
        { tops: [20], bottoms: [11, 30] },
        { tops: [2], bottoms: [9] },
      ],
    ],
    ['the column of a line', ['a', 'b: a', 'c: a b'], { a: 5, b: 20, '|a|': 6 }, [{ tops: [5], bottoms: [20, 6] }]],
  ])('gives %s', (_, lines, columns, ends) => {
    expect(endsOf(lines, columns)).toEqual(ends)
  })
})

describe('widthForLines', () => {
  it('leaves a column between lines, and two for edges', () => {
    expect([1, 2, 3].map(widthForLines)).toEqual([3, 5, 7])
  })
})
