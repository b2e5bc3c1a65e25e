import { describe, expect, it } from '@jest/globals'
import {
  judgeSubnet,
  judgeTypes,
  missing,
  ok,
  renderFindings,
  sayQuotas,
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

describe('sayQuotas', () => {
  it.each([
    [['g5.xlarge', 'g4dn.xlarge'], 'G and VT (L-DB2E81BA on demand, L-3819A6DF spot)'],
    [['p4d.24xlarge'], 'P (L-417A185B on demand, L-7212CCBC spot)'],
    [['inf2.xlarge'], 'Inf (L-1945791B on demand, L-B5D1601B spot)'],
    [
      ['c7i.large', 'trn1.2xlarge'],
      'Trn (L-2C3B7624 on demand, L-6B0D517C spot); Standard (A, C, D, H, I, M, R, T, Z) (L-1216C47A on demand, L-34B43A08 spot)',
    ],
    [['q1.large'], 'quotas of their own'],
  ])('names those of %j', (names, expected) => {
    expect(sayQuotas(names).says).toBe(
      `Not looked at. These types count against ${expected}; a new account has 0 vCPUs of GPU families, so look in Service Quotas.`,
    )
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
