import { expect, it } from '@jest/globals'
import { parseInstanceProfile, parseSecurityGroups, parseSubnets } from '../../../src/core/fleet/network.ts'
import { faultOf } from '../../fakes/fault.ts'

it('takes subnets and groups in their order, each once', () => {
  expect(parseSubnets(['subnet-0123456789abcdef0', 'subnet-01234567', 'subnet-01234567'])).toEqual([
    'subnet-0123456789abcdef0',
    'subnet-01234567',
  ])
  expect(parseSecurityGroups(['sg-01234567'])).toEqual(['sg-01234567'])
  expect([parseSubnets([]), parseSecurityGroups([])]).toEqual([[], []])
})

it.each([
  {
    read: () => parseSubnets(['subnet-01234567', 'vpc-01234567']),
    message:
      'Input subnets has "vpc-01234567"; expected ids such as subnet-0123456789abcdef0, split on commas, spaces and newlines.',
  },
  {
    read: () => parseSecurityGroups(['default']),
    message:
      'Input security-groups has "default"; expected ids such as sg-0123456789abcdef0, split on commas, spaces and newlines.',
  },
  {
    read: () => parseInstanceProfile('a b'),
    message: 'Input instance-profile is "a b"; expected the name of an instance profile or its ARN.',
  },
])('says: $message', async ({ read, message }) => {
  expect(await faultOf(read)).toEqual({ code: 'INPUT', message })
})

it.each([
  ['', undefined],
  ['trainer', 'trainer'],
  ['arn:aws:iam::123456789012:instance-profile/a/trainer', 'arn:aws:iam::123456789012:instance-profile/a/trainer'],
])('reads the profile %j', (text, expected) => {
  expect(parseInstanceProfile(text)).toBe(expected)
})
