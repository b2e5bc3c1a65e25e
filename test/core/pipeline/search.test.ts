import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { postOrder, type Search } from '../../../src/core/pipeline/search.ts'

function search(graph: Readonly<Record<string, readonly string[]>>, starts = Object.keys(graph)): Search {
  const { order, cycle } = postOrder(starts, (name) => graph[name] ?? [])
  return { order, cycle }
}

describe('postOrder', () => {
  it.each<[string, Readonly<Record<string, readonly string[]>>, readonly string[]]>([
    ['nothing', {}, []],
    ['a chain', { c: ['b'], b: ['a'], a: [] }, ['a', 'b', 'c']],
    ['a diamond, its sides in order', { d: ['b', 'c'], b: ['a'], c: ['a'], a: [] }, ['a', 'b', 'c', 'd']],
    ['parts, the first start first', { b: [], a: [], c: ['a'] }, ['b', 'a', 'c']],
    ['what is led to and is no start', { a: ['z'] }, ['z', 'a']],
  ])('leaves %s', (_, graph, order) => {
    expect(search(graph)).toEqual({ order, cycle: undefined })
  })

  it.each<[Readonly<Record<string, readonly string[]>>, readonly string[]]>([
    [{ a: ['a'] }, ['a', 'a']],
    [{ a: ['b'], b: ['c'], c: ['b'] }, ['b', 'c', 'b']],
    [{ a: ['b'], b: ['a'], c: ['d'], d: ['c'] }, ['a', 'b', 'a']],
  ])('finds the first cycle of %j', (graph, cycle) => {
    expect(search(graph).cycle).toEqual(cycle)
  })

  it('goes as far as a chain is long', () => {
    const { order } = postOrder(['0'], (name) => (name === '100000' ? [] : [String(Number(name) + 1)]))
    expect([order.length, order[0], order.at(-1)]).toEqual([100_001, '100000', '0'])
  })

  it('leaves each name one time and after all that it leads to, where there is no cycle', () => {
    const links = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 40 })
    fc.assert(
      fc.property(links, fc.shuffledSubarray([...Array(12).keys()]), (pairs, starts) => {
        const graph = Object.fromEntries([...Array(12).keys()].map((one) => [one, [] as string[]]))
        for (const [one, other] of pairs) if (one > other) graph[one]?.push(String(other))
        const { order, cycle } = search(graph, starts.map(String))
        expect([cycle, new Set(order).size]).toEqual([undefined, order.length])
        for (const name of order) {
          for (const next of graph[name] ?? []) expect(order.indexOf(next)).toBeLessThan(order.indexOf(name))
        }
      }),
    )
  })
})
