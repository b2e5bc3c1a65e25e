import { describe, expect, it } from '@jest/globals'
import { judge, type Limit } from '../../bench/limits.ts'
import type { Cost } from '../../bench/measure.ts'

const cost = (wall: number, cpu: number, memory: number): Cost => ({ wall, cpu, memory })
const costs = new Map([
  ['crisol', [cost(900, 200, 100), cost(500, 100, 100), cost(1, 1, 100)]],
  ['dvc', [cost(5000, 500, 200)]],
])

describe('a limit', () => {
  it.each<[Limit, object]>([
    [
      { peer: 'dvc', cost: 'wall', timesLess: 10 },
      {
        what: 'time',
        peer: 'dvc',
        ours: '500 ms',
        theirs: '5.00 s',
        limit: '10 x less',
        ratio: '10.0 x less',
        isMet: true,
      },
    ],
    [
      { peer: 'dvc', cost: 'cpu', timesLess: 6 },
      {
        what: 'CPU',
        peer: 'dvc',
        ours: '100 ms',
        theirs: '500 ms',
        limit: '6 x less',
        ratio: '5.0 x less',
        isMet: false,
      },
    ],
    [
      { peer: 'dvc', cost: 'memory', atMost: 0.5 },
      {
        what: 'peak memory',
        peer: 'dvc',
        ours: '105 MB',
        theirs: '210 MB',
        limit: '<= 0.5 x',
        ratio: '0.50 x',
        isMet: true,
      },
    ],
    [
      { peer: 'dvc', cost: 'wall', atMost: 0.09 },
      {
        what: 'time',
        peer: 'dvc',
        ours: '500 ms',
        theirs: '5.00 s',
        limit: '<= 0.09 x',
        ratio: '0.10 x',
        isMet: false,
      },
    ],
    [
      { peer: 'dvc', cost: 'wall', isShown: true },
      { what: 'time', peer: 'dvc', ours: '500 ms', theirs: '5.00 s', limit: '', ratio: '0.10 x', isMet: undefined },
    ],
    [
      { cost: 'memory', megabytes: 104 },
      { what: 'peak memory', peer: '', ours: '105 MB', theirs: '', limit: '<= 104 MB', ratio: '', isMet: false },
    ],
    [
      { cost: 'wall', seconds: 0.5 },
      { what: 'time', peer: '', ours: '500 ms', theirs: '', limit: '<= 500 ms', ratio: '', isMet: true },
    ],
  ])('of %j is held against the medians', (limit, row) => {
    expect(judge({ name: 'pull', limits: [limit] }, costs)).toEqual([{ work: 'pull', ...row }])
  })

  it('beside a peer that was not measured is a mistake', () => {
    const limits = [{ peer: 'rclone', cost: 'wall', atMost: 1 }] as const
    expect(() => judge({ name: 'pull', limits }, costs)).toThrow(new Error('There is no peer "rclone".'))
  })
})
