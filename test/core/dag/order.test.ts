import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Layers, toLayers } from '../../../src/core/dag/layers.ts'
import { dependentsOfItems, ordersOf } from '../../../src/core/dag/order.ts'
import { anyDag, dagOf } from '../../fakes/dag.ts'

function tell(layers: Layers): readonly string[] {
  return layers.map((layer) => layer.map(({ name, isLine }) => (isLine ? `|${name}|` : name)).join(' '))
}

describe('ordersOf', () => {
  it('begins with the given order and uncrosses it', () => {
    const orders = [...ordersOf(toLayers(dagOf('a', 'b', 'c', 'x: c', 'y: b', 'z: a'), 80))].map(tell)
    expect([orders.at(0), orders.at(-1)]).toEqual([
      ['a b c', 'x y z'],
      ['a b c', 'z y x'],
    ])
  })

  it('lets neighbours change places where means say nothing', () => {
    const crossed = toLayers(dagOf('a', 'b', 'm: b', 'n: a', 'o: a b', 'x: n', 'y: m'), 80)
    expect(tell([...ordersOf(crossed)].at(-1) ?? [])).toEqual(['a b', 'n o m', 'x y'])
  })

  it('keeps every item in its layer', () => {
    const sorted = (layers: Layers): readonly string[] =>
      layers.map((layer) =>
        tell(layer.map((item) => [item]))
          .toSorted()
          .join(),
      )
    fc.assert(
      fc.property(anyDag(10), (dag) => {
        const layers = toLayers(dag, 200)
        for (const order of ordersOf(layers)) expect(sorted(order)).toEqual(sorted(layers))
      }),
      { numRuns: 30 },
    )
  })
})

describe('dependentsOfItems', () => {
  it('gives what hangs on each item', () => {
    const layers = toLayers(dagOf('a', 'b: a', 'c: a', 'd: c'), 80)
    const told = [...dependentsOfItems(layers)].map(([{ name }, items]) => [name, tell([items])])
    expect(told).toEqual([
      ['a', ['b c']],
      ['c', ['d']],
    ])
  })
})
