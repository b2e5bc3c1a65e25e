import { expect, it } from '@jest/globals'
import { countPairs } from '../../../src/core/plots/count.ts'
import type { Value } from '../../../src/core/value.ts'

interface Pair {
  readonly x: Value
  readonly y: Value
}

function count(pairs: readonly (readonly [Value, Value])[], limit = 100): readonly (readonly [Value, Value, number])[] {
  const counter = countPairs<Pair>(limit)
  for (const [x, y] of pairs) counter.add({ x, y })
  return counter.finish().map(({ item: { x, y }, count: times }) => [x, y, times])
}

it('counts equal pairs in the order in which each first came', () => {
  const pairs = [
    ['b', 'a'],
    ['a', 'a'],
    ['b', 'a'],
    [1n, 'a'],
    ['1', 'a'],
    [1n, 'a'],
    [null, Number.NaN],
    [null, Number.NaN],
  ] as const
  expect(count(pairs)).toEqual([
    ['b', 'a', 2],
    ['a', 'a', 1],
    [1n, 'a', 2],
    ['1', 'a', 1],
    [null, Number.NaN, 2],
  ])
})

it('keeps the most frequent of more than the limit, the earlier of equals', () => {
  const pairs = ['a', 'b', 'c', 'b', 'd', 'd'].map((x) => [x, 0n] as const)
  expect(count(pairs, 2)).toEqual([
    ['b', 0n, 2],
    ['d', 0n, 2],
  ])
  expect(count(pairs, 3).map(([x]) => x)).toEqual(['a', 'b', 'd'])
})

it('tells no more than fifty times the limit apart, and goes on to count those', () => {
  const pairs = Array.from({ length: 120 }, (_, index) => [BigInt(index), 0n] as const)
  const all = [...pairs, [119n, 0n], [119n, 0n], [40n, 0n]] as const
  expect(count(all, 2)).toEqual([
    [0n, 0n, 1],
    [40n, 0n, 2],
  ])
})
