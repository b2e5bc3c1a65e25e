import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'
import { openAccount } from '../../../src/adapters/aws/account.ts'
import type { Account, Trial } from '../../../src/ports/account.ts'
import { describeWith } from '../../counterparts.ts'
import { does, make, makeSpotRole, owner, startInstances, statesOf, tagsOf } from '../../fakes/cloud.ts'
import { type Cloud, startCloud } from '../../servers/cloud.ts'

const nothing: Trial = { image: 'ami-12345678', type: 'g5.xlarge', subnet: undefined, instance: undefined }

describeWith(['moto'], 'an account', (binary) => {
  let cloud: Cloud
  let account: Account

  beforeAll(async () => {
    cloud = await startCloud(binary)
    account = openAccount('octocat/breast-cancer', owner)
  })
  afterEach(async () => {
    expect(cloud.ec2.violations).toEqual([])
    await cloud.reset()
  })
  afterAll(async () => await cloud.stop())

  it.each(['DescribeInstances', 'DescribeInstanceTypes', 'DescribeSubnets', 'DescribeRouteTables', 'RunInstances'])(
    'allows ec2:%s, and is not changed by the question',
    async (name) => {
      expect(await account.isAllowed(`ec2:${name}`, nothing)).toEqual({ kind: 'allowed' })
      expect(await statesOf()).toEqual({})
    },
  )

  it('lets an instance be ended and marked, and does neither', async () => {
    const [instance = ''] = await startInstances(tagsOf(1))
    for (const name of ['TerminateInstances', 'CreateTags', 'DeleteTags']) {
      expect(await account.isAllowed(`ec2:${name}`, { ...nothing, instance })).toEqual({ kind: 'allowed' })
    }
    expect(await statesOf()).toEqual({ [instance]: 'running' })
  })

  it.each(['TerminateInstances', 'GetConsoleOutput', 'CreateTags', 'DeleteTags'])(
    'cannot be asked about ec2:%s without an instance',
    async (name) => {
      const reason = 'it takes an instance of ours, and none runs'
      expect(await account.isAllowed(`ec2:${name}`, nothing)).toEqual({ kind: 'unknown', reason })
    },
  )

  it.each([
    [
      'UnauthorizedOperation',
      'User: arn:aws:iam::123456789012:user/x is not authorized to perform: ec2:RunInstances',
      { kind: 'denied', account: '123456789012' },
    ],
    [
      'InvalidAMIID.NotFound',
      'The image id ami-12345678 does not exist',
      { kind: 'unknown', reason: 'InvalidAMIID.NotFound: The image id ami-12345678 does not exist' },
    ],
  ])('answers %s', async (code, message, expected) => {
    cloud.ec2.fail({ action: 'RunInstances', does: { status: 403, code, message } })
    expect(await account.isAllowed('ec2:RunInstances', nothing)).toEqual(expected)
  })

  it('has the types that the region has', async () => {
    expect(await account.types(['g4dn.xlarge', 'g99.huge'])).toEqual([{ name: 'g4dn.xlarge', cpus: 4 }])
  })

  it('has quotas, and none that AWS does not know', async () => {
    expect(await account.quota('L-DB2E81BA')).toBeUndefined()
    const action = 'ServiceQuotasV20190624.GetServiceQuota'
    cloud.ec2.fail({ action, does: { xml: '{"Quota":{"QuotaCode":"L-DB2E81BA","Value":8.0}}' } })
    expect(await account.quota('L-DB2E81BA')).toBe(8)
  })

  it('has the role of spot instances once it is made', async () => {
    expect(await account.hasSpotRole()).toBe(false)
    await makeSpotRole()
    expect(await account.hasSpotRole()).toBe(true)
  })

  it('has subnets of the default network, which lead out', async () => {
    const found = await account.subnets([])
    expect(found.length).toBeGreaterThan(0)
    expect(found.map(({ hasPublicAddresses }) => hasPublicAddresses)).toEqual(found.map(() => true))
  })

  it('tells where the default route of a subnet leads, of its own table or of the main one', async () => {
    const network = await make('CreateVpc', { CidrBlock: '10.0.0.0/16' }, ['vpc', 'vpcId'])
    const subnetIn = async (cidr: string): Promise<string> =>
      await make('CreateSubnet', { VpcId: network, CidrBlock: cidr }, ['subnet', 'subnetId'])
    const [inner, outer] = [await subnetIn('10.0.1.0/24'), await subnetIn('10.0.2.0/24')]
    const gateway = await make('CreateInternetGateway', {}, ['internetGateway', 'internetGatewayId'])
    await does('AttachInternetGateway', { InternetGatewayId: gateway, VpcId: network })
    const table = await make('CreateRouteTable', { VpcId: network }, ['routeTable', 'routeTableId'])
    await does('CreateRoute', { RouteTableId: table, DestinationCidrBlock: '0.0.0.0/0', GatewayId: gateway })
    await does('AssociateRouteTable', { RouteTableId: table, SubnetId: outer })
    const found = await account.subnets([inner, outer])
    expect(new Map(found.map(({ id, ...rest }) => [id, rest]))).toEqual(
      new Map([
        [inner, { hasPublicAddresses: false, wayOut: undefined }],
        [outer, { hasPublicAddresses: false, wayOut: gateway }],
      ]),
    )
  })
})
