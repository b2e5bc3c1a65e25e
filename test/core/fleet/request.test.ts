import { describe, expect, it } from '@jest/globals'
import {
  createFleetRequest,
  flatten,
  launchTemplateRequest,
  type Order,
  runInstancesRequest,
} from '../../../src/core/fleet/request.ts'

const order: Order = {
  machine: {
    image: 'ami-0123456789abcdef0',
    rootDevice: '/dev/sda1',
    rootGibibytes: 100,
    securityGroups: ['sg-01234567', 'sg-89abcdef'],
    instanceProfile: undefined,
  },
  rung: { market: 'spot', placements: [{ type: 'g5.xlarge', subnet: 'subnet-01234567' }] },
  userData: 'aGk=',
  tags: new Map([['crisol:repo', 'o/r']]),
  token: 'crisol-abcd1234-1-1',
}

const common = {
  ImageId: 'ami-0123456789abcdef0',
  UserData: 'aGk=',
  InstanceInitiatedShutdownBehavior: 'terminate',
  MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1, HttpEndpoint: 'enabled' },
  BlockDeviceMapping: [
    {
      DeviceName: '/dev/sda1',
      Ebs: { VolumeType: 'gp3', VolumeSize: 100, Encrypted: true, DeleteOnTermination: true },
    },
  ],
  SecurityGroupId: ['sg-01234567', 'sg-89abcdef'],
}

const tagged = (...resources: readonly string[]) =>
  resources.map((ResourceType) => ({ ResourceType, Tag: [{ Key: 'crisol:repo', Value: 'o/r' }] }))

describe('runInstancesRequest', () => {
  it('asks for one spot instance that terminates with its power, with no highest price and no role', () => {
    expect(runInstancesRequest(order)).toEqual({
      ...common,
      InstanceType: 'g5.xlarge',
      MinCount: 1,
      MaxCount: 1,
      ClientToken: 'crisol-abcd1234-1-1',
      SubnetId: 'subnet-01234567',
      InstanceMarketOptions: {
        MarketType: 'spot',
        SpotOptions: { SpotInstanceType: 'one-time', InstanceInterruptionBehavior: 'terminate' },
      },
      TagSpecification: tagged('instance', 'volume', 'network-interface', 'spot-instances-request'),
    })
  })

  it('asks for an on-demand instance in the default network, with the role that was given', () => {
    const machine = { ...order.machine, securityGroups: [], instanceProfile: 'trainer' }
    const rung = { market: 'on-demand' as const, placements: [{ type: 'c5.large', subnet: undefined }] }
    const { SecurityGroupId: _, ...without } = common
    expect(runInstancesRequest({ ...order, machine, rung })).toEqual({
      ...without,
      InstanceType: 'c5.large',
      MinCount: 1,
      MaxCount: 1,
      ClientToken: 'crisol-abcd1234-1-1',
      IamInstanceProfile: { Name: 'trainer' },
      TagSpecification: tagged('instance', 'volume', 'network-interface'),
    })
  })

  it('tells an ARN of a profile from its name', () => {
    const instanceProfile = 'arn:aws:iam::123456789012:instance-profile/trainer'
    const request = runInstancesRequest({ ...order, machine: { ...order.machine, instanceProfile } })
    expect(request['IamInstanceProfile']).toEqual({ Arn: instanceProfile })
  })
})

describe('a fleet', () => {
  const placements = [
    { type: 'g5.xlarge', subnet: 'subnet-01234567' },
    { type: 'g4dn.xlarge', subnet: undefined },
  ]

  it('starts from a template that has what an instance has but its type and its place', () => {
    expect(launchTemplateRequest(order)).toEqual({
      LaunchTemplateName: 'crisol-abcd1234-1-1-template',
      LaunchTemplateData: {
        ...common,
        TagSpecification: tagged('instance', 'volume', 'network-interface', 'spot-instances-request'),
      },
      TagSpecification: tagged('launch-template'),
      ClientToken: 'crisol-abcd1234-1-1',
    })
  })

  it.each([
    {
      market: 'spot',
      options: {
        SpotOptions: {
          AllocationStrategy: 'capacity-optimized-prioritized',
          InstanceInterruptionBehavior: 'terminate',
        },
      },
    },
    { market: 'on-demand', options: { OnDemandOptions: { AllocationStrategy: 'prioritized' } } },
  ] as const)('asks for one $market instance of whichever there is, the first rather', ({ market, options }) => {
    expect(createFleetRequest({ ...order, rung: { market, placements } })).toEqual({
      Type: 'instant',
      ClientToken: 'crisol-abcd1234-1-1',
      LaunchTemplateConfigs: [
        {
          LaunchTemplateSpecification: { LaunchTemplateName: 'crisol-abcd1234-1-1-template', Version: '$Latest' },
          Overrides: [
            { InstanceType: 'g5.xlarge', SubnetId: 'subnet-01234567', Priority: 0 },
            { InstanceType: 'g4dn.xlarge', Priority: 1 },
          ],
        },
      ],
      TargetCapacitySpecification: { TotalTargetCapacity: 1, DefaultTargetCapacityType: market },
      ...options,
    })
  })
})

it('flattens parameters to the names that go over the wire', () => {
  expect([...flatten({ A: 1, B: { C: true, D: [{ E: 'x' }, { E: 'y' }] }, F: ['p', 'q'], G: [] })]).toEqual([
    ['A', '1'],
    ['B.C', 'true'],
    ['B.D.1.E', 'x'],
    ['B.D.2.E', 'y'],
    ['F.1', 'p'],
    ['F.2', 'q'],
  ])
})
