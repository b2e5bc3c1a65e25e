import { describe, expect, it } from '@jest/globals'
import { layOut } from '../../../src/core/dag/layout.ts'
import { dagOf } from '../../fakes/dag.ts'

describe('layOut', () => {
  it('finds places and routes', () => {
    const { places, gaps, layers } = layOut(dagOf('a', 'b: a', 'c: a'), 80) ?? {}
    expect([...(places ?? [])].map(([{ name }, column]) => [name, column])).toEqual([
      ['a', 6],
      ['b', 2],
      ['c', 9],
    ])
    expect(gaps).toEqual([{ nets: [{ tops: [6], bottoms: [2, 9] }], rows: [0], height: 1, crossings: 0 }])
    expect(layers?.length).toBe(2)
  })

  it('makes a box as wide as the lines that meet it ask for', () => {
    const layout = layOut(dagOf('a', 'b', 'c', 'x: a b c', 'y: a', 'z: b'), 80)
    const [item] = (layout?.layers[1] ?? []).filter(({ name }) => name === 'x')
    expect(item === undefined ? undefined : layout?.width(item)).toBe(7)
  })

  it('gets from an order in which two lines are in the way of each other to one without crossings', () => {
    const layout = layOut(dagOf('a', 'b', 'x: b', 'y: a', 'z: x y'), 80)
    expect(layout?.layers.map((layer) => layer.map(({ name }) => name).join(' '))).toEqual(['a b', 'y x', 'z'])
    expect(layout?.gaps.map(({ crossings }) => crossings)).toEqual([0, 0])
  })

  it.each<readonly [string, readonly string[], number]>([
    ['a name wider than the screen', ['abcdefgh'], 11],
    ['more lines side by side than the screen has room for', ['a', 'b: a', 'c: b a'], 7],
    ['a cycle', ['a: b', 'b: a'], 80],
    [
      'more than can be taken in',
      Array.from({ length: 101 }, (_, index) => `n${index}${index > 0 ? `: n${index - 1}` : ''}`),
      80,
    ],
  ])('gives up on %s', (_, lines, columns) => {
    expect(layOut(dagOf(...lines), columns)).toBeUndefined()
  })
})
