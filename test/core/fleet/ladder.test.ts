import { describe, expect, it } from '@jest/globals'
import {
  clientToken,
  explainTried,
  type MarketChoice,
  pauseAfterPass,
  pauseAfterThrottle,
  rungsOf,
} from '../../../src/core/fleet/ladder.ts'

const [a, b] = ['subnet-aaaaaaaa', 'subnet-bbbbbbbb']

/** Rungs as text: `spot g5.xlarge@a + g5.xlarge@b`. */
function shown(types: readonly string[], subnets: readonly string[], market: MarketChoice): readonly string[] {
  return rungsOf({ types, subnets, market }).map(
    (rung) =>
      `${rung.market} ${rung.placements.map(({ type, subnet = 'none' }) => `${type}@${subnet.at(-1)}`).join(' + ')}`,
  )
}

describe('rungsOf', () => {
  it.each([
    { types: ['x.1'], subnets: [], market: 'on-demand', expected: ['on-demand x.1@e'] },
    {
      types: ['x.1'],
      subnets: [a, b],
      market: 'spot-then-on-demand',
      expected: ['spot x.1@a', 'spot x.1@b', 'on-demand x.1@a', 'on-demand x.1@b'],
    },
    { types: ['x.1', 'y.1', 'z.1'], subnets: [], market: 'spot', expected: ['spot x.1@e', 'spot y.1@e', 'spot z.1@e'] },
    {
      types: ['x.1', 'y.1'],
      subnets: [a, b],
      market: 'spot-then-on-demand',
      expected: ['spot x.1@a', 'spot x.1@b + y.1@a + y.1@b', 'on-demand x.1@a', 'on-demand x.1@b + y.1@a + y.1@b'],
    },
  ] as const)('orders $types in $subnets on $market', ({ types, subnets, market, expected }) => {
    expect(shown(types, subnets, market)).toEqual(expected)
  })
})

it('names each reason once with all that it is for', () => {
  const rung = (type: string) => ({ market: 'spot' as const, placements: [{ type, subnet: undefined }] })
  const none = { code: 'InsufficientInstanceCapacity', message: 'No room.', status: 400 }
  const quota = { code: 'VcpuLimitExceeded', message: 'You have 0 vCPU.', status: 400 }
  expect(
    explainTried([
      { rung: rung('x.1'), faults: [none] },
      { rung: rung('y.1'), faults: [quota] },
      { rung: { market: 'on-demand', placements: [{ type: 'x.1', subnet: a }] }, faults: [none, none] },
      { rung: rung('x.1'), faults: [none] },
    ]),
  ).toBe(
    'AWS has none of what was asked for: spot x.1, on-demand x.1 in subnet-aaaaaaaa (InsufficientInstanceCapacity: No room); spot y.1 (VcpuLimitExceeded: You have 0 vCPU)',
  )
})

it('waits longer each time, up to a bound', () => {
  expect([1, 2, 3, 9].map((pass) => pauseAfterPass(pass, 0.5))).toEqual([5_000, 10_000, 20_000, 60_000])
  expect([1, 2, 9].map((attempt) => pauseAfterThrottle(attempt, 0.5))).toEqual([500, 1_000, 10_000])
  expect([pauseAfterPass(1, 0), pauseAfterThrottle(1, 0.999)]).toEqual([2_500, 749.5])
})

it('gives each request a token of at most 64 characters', () => {
  expect(clientToken('abcd1234', 256, 9_999)).toBe('crisol-abcd1234-256-9999')
})
