import { describe, expect, it } from '@jest/globals'
import { type PastMetrics, trendsOf } from '../../../src/core/report/trends.ts'
import { resultsWith } from '../../fakes/results.ts'

const past = (commit: string, metrics: string): PastMetrics => ({ commit, metrics: resultsWith(metrics).metrics })
const judged = (...names: readonly string[]) => names.map((name) => ({ row: { file: 'm.json', name } }))

describe('trendsOf', () => {
  it('gives what a metric was, oldest first, of seeds the mean', () => {
    const history = [past('c', '{acc: 3}'), past('b', '{acc: [1, 2, 3]}'), past('a', '{acc: 1.5}')]
    expect(trendsOf(judged('acc'), { history, head: resultsWith('{acc: 4}') })).toEqual([
      {
        ...{ file: 'm.json', name: 'acc', head: 4 },
        values: [
          { commit: 'a', value: 1.5 },
          { commit: 'b', value: 2 },
          { commit: 'c', value: 3 },
        ],
      },
    ])
  })

  it('passes over what is no number, and a metric that was none at two commits', () => {
    const history = [past('c', '{a: 1, b: 1}'), past('b', '{a: .nan, b: x}'), past('a', '{a: 2, b: .inf}')]
    expect(trendsOf(judged('a', 'b', 'gone'), { history, head: resultsWith('{a: x}') })).toEqual([
      {
        ...{ file: 'm.json', name: 'a', head: undefined },
        values: [
          { commit: 'a', value: 2 },
          { commit: 'c', value: 1 },
        ],
      },
    ])
  })

  it('gives a hundred at the most', () => {
    const names = Array.from({ length: 120 }, (_, index) => `m${index}`)
    const table = `{${names.map((name) => `${name}: 1`).join(', ')}}`
    const trends = trendsOf(judged(...names), { history: [past('b', table), past('a', table)], head: resultsWith('') })
    expect(trends.map(({ name }) => name)).toEqual(names.slice(0, 100))
  })
})
