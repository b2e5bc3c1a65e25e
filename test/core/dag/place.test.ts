import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Item, toLayers } from '../../../src/core/dag/layers.ts'
import { halves, placeItems, widthOf } from '../../../src/core/dag/place.ts'
import { anyDag, dagOf } from '../../fakes/dag.ts'

const width = ({ name, isLine }: Item): number => (isLine ? 1 : name.length + 4)

describe('placeItems', () => {
  it.each<readonly [string, readonly string[], Readonly<Record<string, number>>]>([
    ['a chain in one column', ['a', 'long: a', 'b: long'], { a: 4, long: 4, b: 4 }],
    ['what has two uses in the middle of them', ['a', 'b: a', 'c: a'], { a: 6, b: 2, c: 9 }],
    ['what has two needs in the middle of them', ['a', 'b', 'c: a b'], { a: 2, b: 9, c: 6 }],
  ])('puts %s', (_, lines, columns) => {
    const places = placeItems({ layers: toLayers(dagOf(...lines), 40), width, columns: 40 })
    expect(Object.fromEntries([...places].map(([{ name }, column]) => [name, column]))).toEqual(columns)
  })

  it('keeps lines straight', () => {
    const layers = toLayers(dagOf('a', 'b: a', 'c: b', 'd: c', 'e: d a'), 40)
    const places = placeItems({ layers, width, columns: 40 })
    const lines = [...places].filter(([{ isLine }]) => isLine).map(([, column]) => column)
    expect(new Set(lines).size).toBe(1)
  })

  it('keeps neighbours in order and apart, within the columns', () => {
    fc.assert(
      fc.property(anyDag(10), (dag) => {
        const layers = toLayers(dag, 60)
        const columns = Math.max(...layers.map((layer) => widthOf(layer, width)))
        const places = placeItems({ layers, width, columns })
        const edges = (item: Item): readonly [number, number] => {
          const [left, right] = halves(width(item))
          return [(places.get(item) ?? Number.NaN) - left, (places.get(item) ?? Number.NaN) + right]
        }
        for (const layer of layers) {
          const ends = layer.map((item) => edges(item)[1])
          for (const [index, item] of layer.entries()) {
            expect(edges(item)[0]).toBeGreaterThanOrEqual(index === 0 ? 0 : (ends[index - 1] ?? 0) + 2)
          }
          expect(ends.at(-1)).toBeLessThanOrEqual(columns)
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('widthOf', () => {
  it('counts items and the blanks between them', () => {
    const [layer = []] = toLayers(dagOf('a', 'bc'), 40)
    expect([widthOf(layer, width), widthOf([], width)]).toEqual([13, 0])
  })
})

describe('halves', () => {
  it.each([
    [5, [2, 3]],
    [6, [3, 3]],
    [1, [0, 1]],
  ])('splits %d', (whole, parts) => {
    expect(halves(whole)).toEqual(parts)
  })
})
