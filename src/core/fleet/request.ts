import type { Market, Placement, Rung } from './ladder.ts'

/** A request's parameters as AWS's Query protocol has them; lists by the name of one of their items. */
export type Parameter = string | number | boolean | readonly Parameter[] | Parameters

/** Parameters by name. */
export interface Parameters {
  readonly [name: string]: Parameter
}

/** What all instances of a launch have in common. */
export interface Machine {
  readonly image: string
  /** Device of the root volume. */
  readonly rootDevice: string
  readonly rootGibibytes: number
  readonly securityGroups: readonly string[]
  /** Name or ARN of an instance profile; `undefined` gives the instance no role. */
  readonly instanceProfile: string | undefined
}

/** What one instance is. */
export interface Order {
  readonly machine: Machine
  readonly rung: Rung
  /** Base64. */
  readonly userData: string
  readonly tags: ReadonlyMap<string, string>
  readonly token: string
}

/** One instance, its volume, its interface and its spot request lead back to the launch. */
const tagged: Readonly<Record<Market, readonly string[]>> = {
  spot: ['instance', 'volume', 'network-interface', 'spot-instances-request'],
  'on-demand': ['instance', 'volume', 'network-interface'],
}

/** Asks for one instance of the first placement of a rung. */
export function runInstancesRequest(order: Order): Parameters {
  const { rung, token } = order
  const [{ type, subnet }] = rung.placements as readonly [Placement]
  return {
    ...machineOf(order, tagged[rung.market]),
    InstanceType: type,
    ...{ MinCount: 1, MaxCount: 1, ClientToken: token },
    ...(subnet === undefined ? {} : { SubnetId: subnet }),
    ...(rung.market === 'on-demand' ? {} : { InstanceMarketOptions: spotOptions }),
  }
}

/** No highest price: it is the on-demand price, and a lower one is only a reason to be interrupted. */
const spotOptions: Parameters = {
  MarketType: 'spot',
  SpotOptions: { SpotInstanceType: 'one-time', InstanceInterruptionBehavior: 'terminate' },
}

/** What a fleet starts its instance from: a fleet takes user-data and security groups in no other way. */
export function launchTemplateRequest(order: Order): Parameters {
  return {
    LaunchTemplateName: templateName(order.token),
    LaunchTemplateData: machineOf(order, tagged[order.rung.market]),
    TagSpecification: tagsOf(order, ['launch-template']),
    ClientToken: order.token,
  }
}

/** Name of the template of a request: whoever knows the token can remove it. */
export function templateName(token: string): string {
  return `${token}-template`
}

/** Asks for one instance of whichever placement there is room for. */
export function createFleetRequest({ rung, token }: Order): Parameters {
  const { market, placements } = rung
  const overrides = placements.map(({ type, subnet }, index) => ({
    InstanceType: type,
    ...(subnet === undefined ? {} : { SubnetId: subnet }),
    Priority: index,
  }))
  return {
    Type: 'instant',
    ClientToken: token,
    LaunchTemplateConfigs: [
      {
        LaunchTemplateSpecification: { LaunchTemplateName: templateName(token), Version: '$Latest' },
        Overrides: overrides,
      },
    ],
    TargetCapacitySpecification: { TotalTargetCapacity: 1, DefaultTargetCapacityType: market },
    ...(market === 'spot'
      ? {
          SpotOptions: {
            AllocationStrategy: 'capacity-optimized-prioritized',
            InstanceInterruptionBehavior: 'terminate',
          },
        }
      : { OnDemandOptions: { AllocationStrategy: 'prioritized' } }),
  }
}

function machineOf({ machine, userData, tags }: Order, resources: readonly string[]): Parameters {
  const { image, rootDevice, rootGibibytes, securityGroups, instanceProfile } = machine
  return {
    ImageId: image,
    UserData: userData,
    InstanceInitiatedShutdownBehavior: 'terminate',
    // The job's containers are one hop further away than the instance.
    MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1, HttpEndpoint: 'enabled' },
    BlockDeviceMapping: [
      {
        DeviceName: rootDevice,
        Ebs: { VolumeType: 'gp3', VolumeSize: rootGibibytes, Encrypted: true, DeleteOnTermination: true },
      },
    ],
    TagSpecification: tagsOf({ tags }, resources),
    ...(securityGroups.length === 0 ? {} : { SecurityGroupId: securityGroups }),
    ...(instanceProfile === undefined ? {} : { IamInstanceProfile: profileOf(instanceProfile) }),
  }
}

function profileOf(text: string): Parameters {
  return text.startsWith('arn:') ? { Arn: text } : { Name: text }
}

function tagsOf({ tags }: Pick<Order, 'tags'>, resources: readonly string[]): readonly Parameters[] {
  const pairs = [...tags].map(([Key, Value]) => ({ Key, Value }))
  return resources.map((resource) => ({ ResourceType: resource, Tag: pairs }))
}

/** Flattens parameters to the names that go over the wire: `TagSpecification.1.Tag.2.Key`. */
export function flatten(parameters: Parameters): ReadonlyMap<string, string> {
  const flat = new Map<string, string>()
  const put = (name: string, value: Parameter): void => {
    if (typeof value !== 'object') flat.set(name, String(value))
    else for (const [key, part] of entriesOf(value)) put(name === '' ? key : `${name}.${key}`, part)
  }
  put('', parameters)
  return flat
}

function entriesOf(value: readonly Parameter[] | Parameters): readonly (readonly [string, Parameter])[] {
  return Array.isArray(value)
    ? value.map((item: Parameter, index) => [String(index + 1), item] as const)
    : Object.entries(value)
}
