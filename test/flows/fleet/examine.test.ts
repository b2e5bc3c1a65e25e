import { describe, expect, it } from '@jest/globals'
import { UserError } from '../../../src/core/error.ts'
import type { Finding } from '../../../src/core/fleet/findings.ts'
import { type ExaminePorts, examine } from '../../../src/flows/fleet/examine.ts'
import type { MachineType, Subnet, Verdict } from '../../../src/ports/account.ts'
import { anInstance, type Fleet, openFleet } from '../../fakes/fleet.ts'

/** What an account of a test has and allows. */
interface Setting {
  readonly fleet?: Fleet
  readonly verdicts?: Readonly<Record<string, Verdict>>
  readonly types?: readonly MachineType[]
  readonly quota?: number
  readonly hasSpotRole?: boolean
  readonly subnets?: readonly Subnet[]
  readonly architecture?: string
}

const subnet: Subnet = { id: 'subnet-1', hasPublicAddresses: true, wayOut: 'igw-1' }
const request = {
  repository: 'o/r',
  types: ['g5.xlarge'],
  image: { id: 'ami-12345678' },
  markets: ['spot'],
  subnets: [],
} as const

function ports({ fleet = openFleet([anInstance('i-1')], []), ...setting }: Setting): ExaminePorts {
  return {
    ...{ ...fleet.ports, runnerName: 'crisol-mub87lvk-ab12-0' },
    findImage: async () => {
      return {
        id: 'ami-12345678',
        architecture: setting.architecture ?? 'x86_64',
        rootDevice: '/dev/sda1',
        rootGibibytes: 8,
      }
    },
    account: {
      region: 'eu-west-1',
      isAllowed: async (action, { instance }) => {
        const needsOne = ['ec2:TerminateInstances', 'ec2:CreateTags', 'ec2:DeleteTags'].includes(action)
        if (needsOne && instance === undefined) return { kind: 'unknown', reason: 'it takes an instance' }
        return setting.verdicts?.[action] ?? { kind: 'allowed' }
      },
      types: async (names) => setting.types ?? names.map((name) => ({ name, cpus: 4 })),
      quota: async () => setting.quota ?? 8,
      hasSpotRole: async () => setting.hasSpotRole ?? true,
      subnets: async () => setting.subnets ?? [subnet],
    },
  }
}

function faults(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ state }) => state === 'missing').map(({ check, says }) => `${check}: ${says}`)
}

describe('examine', () => {
  it('finds everything in order, and leaves no runner', async () => {
    const fleet = openFleet([anInstance('i-1')], [])
    const findings = await examine(request, ports({ fleet }))
    expect(findings.filter(({ state }) => state !== 'ok')).toEqual([])
    expect(findings.map(({ check }) => check)).toEqual([
      ...['credentials', 'permission ec2:DescribeInstances', 'permission ec2:DescribeImages'],
      ...['permission ec2:RunInstances', 'permission ec2:TerminateInstances', 'permission ec2:GetConsoleOutput'],
      ...['permission ec2:CreateLaunchTemplate', 'permission ec2:CreateFleet'],
      ...['permission ec2:DescribeLaunchTemplates', 'permission ec2:CreateTags', 'permission ec2:DeleteTags'],
      ...['permission ec2:DescribeInstanceTypes', 'permission ec2:DescribeSubnets'],
      ...[
        'permission ec2:DescribeRouteTables',
        'image',
        'instance types',
        'quota G and VT, spot',
        'subnet subnet-1',
        'spot',
        'GitHub',
      ],
    ])
    expect([...fleet.runners.keys()]).toEqual([])
    expect(fleet.done).toEqual(['remove 1'])
  })

  it('gives the statement of a permission that is missing, for this region, account and repository', async () => {
    const verdicts = { 'ec2:DeleteTags': { kind: 'denied', account: '123456789012' } } as const
    const found = (await examine(request, ports({ verdicts }))).find(({ check }) => check.endsWith('DeleteTags'))
    expect(found).toEqual({
      ...{ check: 'permission ec2:DeleteTags', state: 'missing', says: 'Not allowed; docs/iam/reap.json has it.' },
      add: [
        {
          ...{ Sid: 'CrisolMark', Effect: 'Allow', Action: ['ec2:CreateTags', 'ec2:DeleteTags'] },
          Resource: ['arn:aws:ec2:eu-west-1:123456789012:instance/*'],
          Condition: {
            StringEquals: { 'aws:ResourceTag/crisol:repo': 'o/r' },
            'ForAllValues:StringEquals': { 'aws:TagKeys': ['crisol:marked'] },
          },
        },
      ],
    })
  })

  it('says what it could not try without an instance', async () => {
    const findings = await examine(request, ports({ fleet: openFleet([], []) }))
    expect(
      findings.filter(({ says }) => says === 'Not known: it takes an instance.').map(({ check }) => check),
    ).toEqual(['permission ec2:TerminateInstances', 'permission ec2:CreateTags', 'permission ec2:DeleteTags'])
  })

  it.each<[string, Setting, string]>([
    [
      'an image of another architecture',
      { architecture: 'arm64' },
      'image: The image ami-12345678 is for arm64 and g5.xlarge is x86_64; choose another input image or instance-types.',
    ],
    [
      'a type that the region has not',
      { types: [] },
      'instance types: The region has no g5.xlarge; choose other types, or another region.',
    ],
    ['no default network', { subnets: [] }, 'subnets: The region has no default network; name subnets with --subnets.'],
    [
      'a subnet without a way out',
      { subnets: [{ ...subnet, wayOut: undefined }] },
      'subnet subnet-1: Subnet subnet-1 has no route to 0.0.0.0/0; add one to a NAT or an internet gateway.',
    ],
  ])('tells of %s', async (_, setting, expected) => {
    expect(faults(await examine(request, ports(setting)))).toEqual([expected])
  })

  it('says what the first spot instance makes, and asks nothing of it where no spot is wanted', async () => {
    const findings = await examine(request, ports({ hasSpotRole: false }))
    expect(findings.find(({ check }) => check === 'spot')?.says).toBe(
      'The first spot instance makes the role AWSServiceRoleForEC2Spot, if iam:CreateServiceLinkedRole is allowed; by hand: aws iam create-service-linked-role --aws-service-name spot.amazonaws.com.',
    )
    const onDemand = await examine({ ...request, markets: ['on-demand'] }, ports({}))
    expect(onDemand.filter(({ check }) => /quota|spot/u.test(check)).map(({ check }) => check)).toEqual([
      'quota G and VT, on-demand',
    ])
  })

  it('tells of a subnet that is not there', async () => {
    const wanted = { ...request, subnets: ['subnet-1', 'subnet-2'] }
    expect(faults(await examine(wanted, ports({})))).toEqual(['subnet subnet-2: The region has no subnet subnet-2.'])
  })

  it('asks AWS nothing more when it does not know the credentials, and GitHub all the same', async () => {
    const fleet = openFleet([], [])
    fleet.faults.set('instances', new UserError('AWS does not know the credentials.', { code: 'AWS' }))
    expect((await examine(request, ports({ fleet }))).map(({ check, state }) => [check, state])).toEqual([
      ['credentials', 'missing'],
      ['GitHub', 'ok'],
    ])
  })

  it('goes on when instances may not be listed, which is one permission of many', async () => {
    const fleet = openFleet([], [])
    fleet.faults.set('instances', new UserError('They may not list.', { code: 'PERMISSION' }))
    const findings = await examine(request, ports({ fleet }))
    expect(faults(findings)).toEqual([])
    expect(findings).toHaveLength(20)
  })

  it('tells of a token that may not remove runners', async () => {
    const fleet = openFleet([], [])
    fleet.faults.set(1, new UserError('The token may not remove a runner.', { code: 'PERMISSION' }))
    expect(faults(await examine(request, ports({ fleet })))).toEqual(['GitHub: The token may not remove a runner.'])
  })

  it('takes no fault of its own for something that is missing', async () => {
    const fleet = openFleet([], [])
    fleet.faults.set('instances', new TypeError('x is not a function'))
    await expect(examine(request, ports({ fleet }))).rejects.toThrow('x is not a function')
  })
})
