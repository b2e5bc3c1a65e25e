import type { XmlElement } from '@rgrove/parse-xml'
import type { AwsAccess } from '../../src/adapters/aws/address.ts'
import { act, itemsIn, patiently, textAt } from '../../src/adapters/aws/call.ts'
import { tagsIn } from '../../src/adapters/aws/ours.ts'
import { spotRoleName } from '../../src/core/fleet/policy.ts'
import type { Parameters } from '../../src/core/fleet/request.ts'
import { encodeTags, type InstanceTags } from '../../src/core/fleet/tags.ts'

/** A cloud on this machine, as the account's owner sees it: by the environment's AWS_ENDPOINT_URL. */
export const owner: AwsAccess = {
  region: 'eu-west-1',
  credentials: async () => ({ accessKeyId: 'made-up-access-key', secretAccessKey: 'made-up-secret-key' }),
}

/** Tags of an instance of `octocat/breast-cancer`, with two hours to live. */
export function tagsOf(runnerId: number, rest: Partial<InstanceTags> = {}): ReadonlyMap<string, string> {
  return encodeTags({
    ...{ repository: 'octocat/breast-cancer', runId: 7, label: 'crisol-7', runnerId, nonce: 'ab12' },
    ...{ expires: Date.now() + 7_200_000, ...rest },
  })
}

/** Starts instances with tags. Gives their ids. */
export async function startInstances(
  tags: ReadonlyMap<string, string>,
  { count = 1, isSpot = false }: { readonly count?: number; readonly isSpot?: boolean } = {},
): Promise<readonly string[]> {
  const pairs = [...tags].map(([Key, Value]) => ({ Key, Value }))
  const root = await act(owner, {
    ...{ service: 'ec2', name: 'RunInstances' },
    parameters: {
      ...{ ImageId: 'ami-12345678', InstanceType: 'g5.xlarge', MinCount: count, MaxCount: count },
      ...(isSpot ? { InstanceMarketOptions: { MarketType: 'spot' } } : {}),
      TagSpecification: [{ ResourceType: 'instance', Tag: pairs }],
    },
  })
  return itemsIn(root, 'instancesSet').map((item) => textAt(item, 'instanceId'))
}

/** Does something else in the cloud. */
export async function does(name: string, parameters: Parameters): Promise<void> {
  await act(owner, { service: 'ec2', name, parameters })
}

/** Sets one tag. */
export async function tag(id: string, [Key, Value]: readonly [string, string]): Promise<void> {
  await does('CreateTags', { ResourceId: [id], Tag: [{ Key, Value }] })
}

/** Gives the state of every instance that there is, by its id. */
export async function statesOf(): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries((await allInstances()).map((item) => [textAt(item, 'instanceId'), stateOf(item)]))
}

/** Gives the instances that are about to run, or do: id -> tags. */
export async function livingTags(): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const living = (await allInstances()).filter((item) => ['pending', 'running'].includes(stateOf(item)))
  return new Map(living.map((item) => [textAt(item, 'instanceId'), tagsIn(item)]))
}

/** Reads, once more where a connection that was kept too long is closed just then. */
async function read(name: string): Promise<XmlElement> {
  return await patiently(() => act(owner, { service: 'ec2', name, parameters: {} }))
}

async function allInstances(): Promise<readonly XmlElement[]> {
  const root = await read('DescribeInstances')
  return itemsIn(root, 'reservationSet').flatMap((one) => itemsIn(one, 'instancesSet'))
}

function stateOf(item: XmlElement): string {
  return textAt(item, 'instanceState', 'name')
}

/** Gives the names of the launch templates that there are. */
export async function templateNames(): Promise<readonly string[]> {
  const root = await read('DescribeLaunchTemplates')
  return itemsIn(root, 'launchTemplates').map((item) => textAt(item, 'launchTemplateName'))
}

/** Makes or looks for something, and gives its id: the text of an element of the answer. */
export async function make(name: string, parameters: Parameters, path: readonly string[]): Promise<string> {
  return textAt(await act(owner, { service: 'ec2', name, parameters }), ...path)
}

/** Makes the role that spot instances need: moto gives it another name when it is made as AWS makes it. */
export async function makeSpotRole(): Promise<void> {
  const policy = { Version: '2012-10-17', Statement: [] }
  const parameters = { RoleName: spotRoleName, AssumeRolePolicyDocument: JSON.stringify(policy) }
  await act(owner, { service: 'iam', name: 'CreateRole', parameters })
}
