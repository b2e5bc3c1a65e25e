import { describe, expect, it } from '@jest/globals'
import type { Tried } from '../../../src/core/fleet/ladder.ts'
import { adviseQuota, quotasOf } from '../../../src/core/fleet/quota.ts'

describe('quotasOf', () => {
  it.each([
    [['g5.xlarge', 'g4dn.xlarge'], ['G and VT: L-DB2E81BA, L-3819A6DF']],
    [['p4d.24xlarge'], ['P: L-417A185B, L-7212CCBC']],
    [['inf2.xlarge'], ['Inf: L-1945791B, L-B5D1601B']],
    [
      ['c7i.large', 'trn1.2xlarge', 'im4gn.large'],
      ['Trn: L-2C3B7624, L-6B0D517C', 'Standard: L-1216C47A, L-34B43A08'],
    ],
    [['q1.large'], []],
  ])('gives those of %j', (types, expected) => {
    const found = quotasOf(types, ['on-demand', 'spot'])
    const names = [...new Set(found.map(({ families }) => families))]
    const codes = (name: string): string =>
      found.flatMap(({ families, code }) => (families === name ? [code] : [])).join(', ')
    expect(names.map((name) => `${name}: ${codes(name)}`)).toEqual(expected)
    expect(quotasOf(types, ['spot']).map(({ market }) => market)).toEqual(expected.map(() => 'spot'))
  })
})

describe('adviseQuota', () => {
  const tried = (market: 'spot' | 'on-demand', code: string, ...types: readonly string[]): Tried => ({
    rung: { market, placements: types.map((type) => ({ type, subnet: undefined })) },
    faults: [{ code, message: '', status: 400 }],
  })

  it.each([
    { name: 'no quota is full', all: [tried('spot', 'InsufficientInstanceCapacity', 'g5.xlarge')], expected: '' },
    { name: 'the type has no known quota', all: [tried('spot', 'VcpuLimitExceeded', 'q1.large')], expected: '' },
    {
      name: 'one is full on both markets',
      all: [
        ...[tried('spot', 'MaxSpotInstanceCountExceeded', 'g5.xlarge', 'g4dn.xlarge')],
        ...[tried('on-demand', 'VcpuLimitExceeded', 'g5.xlarge'), tried('on-demand', 'VcpuLimitExceeded', 'g6.xlarge')],
      ],
      expected: 'Ask for more of L-3819A6DF (G and VT, spot), L-DB2E81BA (G and VT, on-demand) in Service Quotas.',
    },
  ])('says where $name: "$expected"', ({ all, expected }) => {
    expect(adviseQuota(all)).toBe(expected)
  })
})
