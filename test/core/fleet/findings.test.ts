import { describe, expect, it } from '@jest/globals'
import {
  judgeQuota,
  judgeSubnet,
  judgeTypes,
  missing,
  ok,
  renderFindings,
  unknown,
} from '../../../src/core/fleet/findings.ts'

describe('judgeTypes', () => {
  it.each([
    [['g5.xlarge', 'g4dn.xlarge'], 'ok', 'The region has g5.xlarge, g4dn.xlarge.'],
    [[], 'missing', 'The region has no g5.xlarge, g4dn.xlarge; choose other types, or another region.'],
    [['g4dn.xlarge'], 'missing', 'The region has no g5.xlarge; choose other types, or another region.'],
  ])('finds, where the region has %j of two: %s', (found, state, says) => {
    const names = ['g5.xlarge', 'g4dn.xlarge']
    expect(judgeTypes(names, found)).toEqual({
      ...{ check: 'instance types', state, says, add: [] },
    })
  })
})

describe('judgeSubnet', () => {
  it.each([
    ['igw-1', true, 'ok', 'Subnet subnet-1 leads out by igw-1.'],
    ['nat-1', false, 'ok', 'Subnet subnet-1 leads out by nat-1.'],
    [
      ...['igw-1', false, 'missing'],
      'Subnet subnet-1 leads to igw-1 and gives instances no public address; turn on its public addresses, or route it to a NAT gateway.',
    ],
    [
      ...[undefined, true, 'missing'],
      'Subnet subnet-1 has no route to 0.0.0.0/0; add one to a NAT or an internet gateway.',
    ],
  ] as const)('judges a way out by %j with public addresses %j: %s', (wayOut, hasPublicAddresses, state, says) => {
    expect(judgeSubnet({ id: 'subnet-1', wayOut, hasPublicAddresses })).toEqual({
      ...{ check: 'subnet subnet-1', state, says, add: [] },
    })
  })
})

describe('judgeQuota', () => {
  const quota = { families: 'G and VT', market: 'spot', code: 'L-1', types: ['g5.xlarge', 'g5.48xlarge'] } as const
  const cpus = new Map([
    ['g5.xlarge', 4],
    ['g5.48xlarge', 192],
  ])

  it.each([
    [192, 'ok', '192 vCPUs (L-1).'],
    [8, 'missing', 'It is 8 vCPUs and g5.48xlarge has 192; ask for more of L-1 in Service Quotas.'],
    [
      ...[0, 'missing'],
      'It is 0 vCPUs and g5.xlarge has 4, g5.48xlarge has 192; ask for more of L-1 in Service Quotas.',
    ],
    [undefined, 'unknown', 'AWS does not say how high L-1 is; look in Service Quotas.'],
  ] as const)('finds of %j vCPUs: %s', (height, state, says) => {
    expect(judgeQuota(quota, height, cpus)).toEqual({ check: 'quota G and VT, spot', state, says, add: [] })
  })
})

describe('renderFindings', () => {
  it('shows every finding, and each statement to add once', () => {
    const statement = { Sid: 'A', Effect: 'Allow', Action: ['ec2:X'], Resource: ['*'] } as const
    const findings = [
      ok('a', 'Fine.'),
      missing('b', 'No.', [statement]),
      missing('c', 'No.', [statement]),
      unknown('d', 'Hm.'),
    ]
    expect(renderFindings(findings)).toBe(
      `✓ a: Fine.\n✗ b: No.\n✗ c: No.\n? d: Hm.\n\nAdd to the policy of the role:\n${JSON.stringify(statement, null, 2)}`,
    )
    expect(renderFindings([ok('a', 'Fine.')])).toBe('✓ a: Fine.')
  })
})
