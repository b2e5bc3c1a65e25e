import { describe, expect, it } from '@jest/globals'
import { architectureOf, hasNvidia, parseInstanceTypes } from '../../../src/core/fleet/instance-type.ts'
import { faultOf } from '../../fakes/fault.ts'

describe('architectureOf', () => {
  it.each([
    ...['g5.xlarge', 'g4dn.xlarge', 'g6e.2xlarge', 'gr6.4xlarge', 'p4d.24xlarge', 'p6-b200.48xlarge', 'm7i-flex.large'],
    ...['c5.large', 'u-6tb1.metal', 'x2idn.16xlarge', 'inf2.xlarge', 'trn1.2xlarge', 'hpc7a.12xlarge', 'g4ad.xlarge'],
  ])('is x86_64 for %s', (type) => {
    expect(architectureOf(type)).toBe('x86_64')
  })

  it.each([
    ...[
      'm6g.large',
      'c7gn.large',
      'r8gd.large',
      't4g.micro',
      'g5g.xlarge',
      'x2gd.large',
      'im4gn.large',
      'is4gen.large',
    ],
    ...['hpc7g.4xlarge', 'a1.large', 'i8ge.large', 'p6e-gb200.36xlarge'],
  ])('is arm64 for %s', (type) => {
    expect(architectureOf(type)).toBe('arm64')
  })
})

it.each([
  ['g5.xlarge', true],
  ['g5g.xlarge', true],
  ['gr6.4xlarge', true],
  ['p5.48xlarge', true],
  ['g4ad.xlarge', false],
  ['c5.large', false],
])('tells whether %s has a GPU of NVIDIA: %s', (type, expected) => {
  expect(hasNvidia(type)).toBe(expected)
})

describe('parseInstanceTypes', () => {
  it('takes types in their order, each once', () => {
    expect(parseInstanceTypes(['g5.xlarge', 'g4dn.xlarge', 'g5.xlarge'])).toEqual(['g5.xlarge', 'g4dn.xlarge'])
  })

  const example = 'expected types such as g5.xlarge, split on commas, spaces and newlines'
  it.each([
    {
      types: [],
      message: `Input instance-types is empty; ${example}, here or as runner.instance-types in crisol.yaml.`,
    },
    { types: ['g5'], message: `Input instance-types has "g5"; ${example}.` },
    { types: ['c5.large', 'G5.xlarge'], message: `Input instance-types has "G5.xlarge"; ${example}.` },
    { types: ['$(id).x'], message: `Input instance-types has "$(id).x"; ${example}.` },
    {
      types: ['mac2.metal'],
      message: 'Input instance-types has mac2.metal; Crisol starts Linux, which Macs on EC2 do not run.',
    },
    {
      types: ['c5.large', 'c6g.large'],
      message:
        'Input instance-types has c5.large (x86_64) and c6g.large (arm64); expected types of one architecture, since one image is for one.',
    },
  ])('refuses $types', async ({ types, message }) => {
    expect(await faultOf(() => parseInstanceTypes(types))).toEqual({ code: 'INPUT', message })
  })
})
