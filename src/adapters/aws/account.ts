import type { XmlElement } from '@rgrove/parse-xml'
import { wordsOf } from '../../core/fleet/fault.ts'
import { accountIn, spotRoleName } from '../../core/fleet/policy.ts'
import type { Parameters } from '../../core/fleet/request.ts'
import { markTag, tagName } from '../../core/fleet/tags.ts'
import type { Account, Subnet, Trial, Verdict } from '../../ports/account.ts'
import type { AwsAccess } from './address.ts'
import { AwsFault, act, itemsIn, patiently, textAt } from './call.ts'
import { openEc2 } from './ec2.ts'
import { explained } from './explain.ts'
import { askJson } from './json.ts'

/** Opens the account for a look at what a repository, or an organisation, may do in it. */
export function openAccount(repository: string, access: AwsAccess): Account {
  const task = { task: 'doctor', repository } as const
  const look = openEc2(access, task)
  return {
    region: access.region,
    isAllowed: async (action, trial) => {
      const parameters = trialOf(action, trial, repository)
      if (parameters === undefined) return { kind: 'unknown', reason: 'it takes an instance of ours, and none runs' }
      return await tryOut(access, action.replace(/^ec2:/u, ''), parameters)
    },
    types: async (names) => {
      const parameters = { Filter: [{ Name: 'instance-type', Value: names }] }
      const root = await look('DescribeInstanceTypes', 'describe instance types', parameters)
      return itemsIn(root, 'instanceTypeSet').map((item) => ({
        name: textAt(item, 'instanceType'),
        cpus: Number(textAt(item, 'vCpuInfo', 'defaultVCpus')),
      }))
    },
    quota: async (code) => {
      const target = 'ServiceQuotasV20190624.GetServiceQuota'
      const request = { service: 'servicequotas', target, body: { ServiceCode: 'ec2', QuotaCode: code } } as const
      const purpose = { ...task, what: 'read a quota', permission: 'servicequotas:GetServiceQuota' }
      const answer = await explained(access, purpose, async () =>
        patiently(() => askJson(access, request)).catch(unless('NoSuchResourceException')),
      )
      const value = (answer?.['Quota'] as { Value?: unknown } | undefined)?.Value
      return typeof value === 'number' ? value : undefined
    },
    hasSpotRole: async () => {
      const request = { service: 'iam', name: 'GetRole', parameters: { RoleName: spotRoleName } } as const
      const purpose = { ...task, what: 'look for the role of spot instances', permission: 'iam:GetRole' }
      const found = await explained(access, purpose, async () =>
        patiently(() => act(access, request)).catch(unless('NoSuchEntity')),
      )
      return found !== undefined
    },
    subnets: async (ids) => {
      const wanted = ids.length > 0 ? { SubnetId: ids } : { Filter: [{ Name: 'default-for-az', Value: ['true'] }] }
      const found = itemsIn(await look('DescribeSubnets', 'describe subnets', wanted), 'subnetSet')
      if (found.length === 0) return []
      const networks = [...new Set(found.map((item) => textAt(item, 'vpcId')))]
      const filter = { Filter: [{ Name: 'vpc-id', Value: networks }] }
      const tables = itemsIn(await look('DescribeRouteTables', 'describe route tables', filter), 'routeTableSet')
      return found.map((item) => toSubnet(item, tables))
    },
  }
}

/** What is not there is an answer. */
function unless(code: string): (error: unknown) => undefined {
  return (error) => {
    if (!(error instanceof AwsFault) || error.code !== code) throw error
  }
}

/** A request that would be refused for nothing but a missing permission; `undefined` where there is nothing to name. */
function trialOf(action: string, trial: Trial, repository: string): Parameters | undefined {
  const { image, type, subnet, instance } = trial
  const own = [{ Key: tagName('repository'), Value: repository }]
  const machine = { ImageId: image ?? 'ami-00000000', InstanceType: type }
  const tagged = (kind: string): Parameters => ({ TagSpecification: [{ ResourceType: kind, Tag: own }] })
  const one = instance === undefined ? undefined : { InstanceId: [instance] }
  const mark = instance === undefined ? undefined : { ResourceId: [instance], Tag: [{ Key: markTag, Value: '0' }] }
  const trials: Readonly<Record<string, Parameters | undefined>> = {
    'ec2:RunInstances': {
      ...{ ...machine, ...tagged('instance'), MinCount: 1, MaxCount: 1 },
      ...(subnet === undefined ? {} : { SubnetId: subnet }),
    },
    'ec2:CreateLaunchTemplate': {
      ...{ LaunchTemplateName: 'crisol-doctor', LaunchTemplateData: machine, ...tagged('launch-template') },
    },
    'ec2:CreateFleet': {
      Type: 'instant',
      LaunchTemplateConfigs: [
        { LaunchTemplateSpecification: { LaunchTemplateName: 'crisol-doctor', Version: '$Latest' } },
      ],
      TargetCapacitySpecification: { TotalTargetCapacity: 1, DefaultTargetCapacityType: 'on-demand' },
    },
    'ec2:TerminateInstances': one,
    'ec2:GetConsoleOutput': instance === undefined ? undefined : { InstanceId: instance },
    'ec2:CreateTags': mark,
    'ec2:DeleteTags': mark,
  }
  return action in trials ? trials[action] : {}
}

/** AWS answers a dry run with a fault in every case; what answers otherwise has allowed it. */
async function tryOut(access: AwsAccess, name: string, parameters: Parameters): Promise<Verdict> {
  try {
    const request = { service: 'ec2', name, parameters: { ...parameters, DryRun: true } } as const
    await patiently(() => act(access, request))
    return { kind: 'allowed' }
  } catch (error) {
    if (!(error instanceof AwsFault)) throw error
    if (error.code === 'DryRunOperation') return { kind: 'allowed' }
    if (error.code !== 'UnauthorizedOperation') return { kind: 'unknown', reason: wordsOf(error) }
    return { kind: 'denied', account: accountIn(error.message) }
  }
}

/** A subnet without a table of its own has the main one of its network. */
function toSubnet(item: XmlElement, tables: readonly XmlElement[]): Subnet {
  const [id, network] = [textAt(item, 'subnetId'), textAt(item, 'vpcId')]
  const associated = (key: string, value: string): XmlElement | undefined =>
    tables.find(
      (table) =>
        textAt(table, 'vpcId') === network &&
        itemsIn(table, 'associationSet').some((association) => textAt(association, key) === value),
    )
  const table = associated('subnetId', id) ?? associated('main', 'true')
  const routes = table === undefined ? [] : itemsIn(table, 'routeSet')
  const out = routes.find(
    (route) => textAt(route, 'destinationCidrBlock') === '0.0.0.0/0' && textAt(route, 'state') !== 'blackhole',
  )
  return { id, hasPublicAddresses: textAt(item, 'mapPublicIpOnLaunch') === 'true', wayOut: targetOf(out) }
}

const targets = ['gatewayId', 'natGatewayId', 'transitGatewayId', 'networkInterfaceId', 'instanceId'] as const

function targetOf(route: XmlElement | undefined): string | undefined {
  if (route === undefined) return undefined
  return targets.map((name) => textAt(route, name)).find((text) => text !== '')
}
