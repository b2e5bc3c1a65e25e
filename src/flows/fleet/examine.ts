import { UserError } from '../../core/error.ts'
import { type Finding, judgeQuota, judgeSubnet, judgeTypes, missing, ok, unknown } from '../../core/fleet/findings.ts'
import { checkImage, type Image, type ImageChoice, nameOfImage, trustedOwners } from '../../core/fleet/image.ts'
import type { Market } from '../../core/fleet/ladder.ts'
import { spotRoleName, statementsFor, type Task } from '../../core/fleet/policy.ts'
import { quotasOf } from '../../core/fleet/quota.ts'
import type { Account, Subnet, Trial } from '../../ports/account.ts'
import type { Instance, Instances } from '../../ports/instances.ts'
import type { Launch } from '../../ports/launch.ts'
import type { Runners } from '../../ports/runners.ts'
import { attemptFinding } from '../attempt-finding.ts'

/** What an examination asks of the world. */
export interface ExaminePorts {
  readonly account: Account
  readonly findImage: Launch['findImage']
  readonly instances: Instances
  readonly runners: Runners
  /** Name of the runner that is registered and taken away again. */
  readonly runnerName: string
}

/** What is to be launched later. */
export interface ExamineRequest {
  /** `owner/name`, or the organisation. */
  readonly repository: string
  /** Types of instances, at least one. */
  readonly types: readonly string[]
  readonly image: ImageChoice
  readonly markets: readonly Market[]
  /** Empty for those of the default network. */
  readonly subnets: readonly string[]
}

/** Actions that a dry run tells of, in the order in which a launch needs them. */
const actions: readonly (readonly [Task, string])[] = [
  ['launch', 'ec2:DescribeInstances'],
  ['launch', 'ec2:DescribeImages'],
  ['launch', 'ec2:RunInstances'],
  ['launch', 'ec2:TerminateInstances'],
  ['launch', 'ec2:GetConsoleOutput'],
  ['fleet', 'ec2:CreateLaunchTemplate'],
  ['fleet', 'ec2:CreateFleet'],
  ['reap', 'ec2:DescribeLaunchTemplates'],
  ['reap', 'ec2:CreateTags'],
  ['reap', 'ec2:DeleteTags'],
  ['doctor', 'ec2:DescribeInstanceTypes'],
  ['doctor', 'ec2:DescribeSubnets'],
  ['doctor', 'ec2:DescribeRouteTables'],
]

/** Looks at everything that a launch and the reaper need, and changes nothing that stays. */
export async function examine(request: ExamineRequest, ports: ExaminePorts): Promise<readonly Finding[]> {
  const { account } = ports
  let instances: readonly Instance[] = []
  const first = await attempt('credentials', async () => {
    instances = await ports.instances.list().catch(unlessForbidden)
    return [ok('credentials', `AWS answers in ${account.region}.`)]
  })
  // Nothing that AWS is asked would be answered otherwise.
  if (first.some(({ state }) => state === 'missing')) return [...first, ...(await gitHub(ports))]
  const image = await imageFor(request, ports)
  const permissions = await permissionsOf(
    request,
    { image: image.found?.id, instance: instances[0]?.id },
    ports.account,
  )
  const types = await typesOf(request, ports)
  const subnets = await attempt('subnets', async () => {
    const found = await account.subnets(request.subnets)
    return [...found.map(judgeSubnet), ...absent(request.subnets, found)]
  })
  const network = [...image.findings, ...types, ...subnets]
  return [...first, ...permissions, ...network, ...(await spotRoleOf(request, ports)), ...(await gitHub(ports))]
}

/** Who is refused is known. */
function unlessForbidden(error: unknown): readonly Instance[] {
  if (error instanceof UserError && error.code === 'PERMISSION') return []
  throw error
}

async function typesOf({ types, markets }: ExamineRequest, { account }: ExaminePorts): Promise<readonly Finding[]> {
  return await attempt('instance types', async () => {
    const found = await account.types(types)
    const cpus = new Map(found.map(({ name, cpus }) => [name, cpus]))
    const findings = [judgeTypes(types, [...cpus.keys()])]
    for (const quota of quotasOf(types, markets)) {
      const judged = attempt('quota', async () => [judgeQuota(quota, await account.quota(quota.code), cpus)])
      findings.push(...(await judged))
    }
    return findings
  })
}

/** A launch has AWS make the role, where it may. */
async function spotRoleOf({ markets }: ExamineRequest, { account }: ExaminePorts): Promise<readonly Finding[]> {
  if (!markets.includes('spot')) return []
  return await attempt('spot', async () => {
    if (await account.hasSpotRole()) return [ok('spot', 'The account has the role that spot instances need.')]
    const repair = `aws iam create-service-linked-role --aws-service-name spot.amazonaws.com`
    return [
      unknown(
        'spot',
        `The first spot instance makes the role ${spotRoleName}, if iam:CreateServiceLinkedRole is allowed; by hand: ${repair}.`,
      ),
    ]
  })
}

function absent(wanted: readonly string[], found: readonly Subnet[]): readonly Finding[] {
  if (wanted.length === 0 && found.length === 0) {
    return [missing('subnets', 'The region has no default network; name subnets with --subnets.')]
  }
  const lost = wanted.filter((id) => !found.some((subnet) => subnet.id === id))
  return lost.map((id) => missing(`subnet ${id}`, `The region has no subnet ${id}.`))
}

interface Found {
  readonly found: Image | undefined
  readonly findings: readonly Finding[]
}

async function imageFor({ image, types }: ExamineRequest, { findImage }: ExaminePorts): Promise<Found> {
  let found: Image | undefined
  const findings = await attempt('image', async () => {
    const one = await findImage(image, trustedOwners)
    found = one
    for (const type of types) checkImage(one, type, undefined)
    return [ok('image', `${nameOfImage(image)} is ${one.id}, for ${one.architecture}.`)]
  })
  return { found, findings }
}

async function permissionsOf(
  { repository, types, subnets }: ExamineRequest,
  found: Pick<Trial, 'image' | 'instance'>,
  account: Account,
): Promise<readonly Finding[]> {
  const trial: Trial = { ...found, type: types[0] ?? '', subnet: subnets[0] }
  const findings: Finding[] = []
  for (const [task, action] of actions) {
    const check = `permission ${action}`
    const verdict = await account.isAllowed(action, trial)
    if (verdict.kind === 'allowed') findings.push(ok(check, 'Allowed.'))
    else if (verdict.kind === 'unknown') findings.push(unknown(check, `Not known: ${verdict.reason}.`))
    else {
      const add = statementsFor(action, task, { region: account.region, account: verdict.account, repository })
      findings.push(missing(check, `Not allowed; docs/iam/${task}.json has it.`, add))
    }
  }
  return findings
}

/** A runner that is registered as a launch does it, and taken away again. */
async function gitHub({ runners, runnerName }: ExaminePorts): Promise<readonly Finding[]> {
  return await attempt('GitHub', async () => {
    const { id } = await runners.register(runnerName, ['crisol-doctor'])
    await runners.remove(id)
    return [ok('GitHub', 'The token may register runners and take them away.')]
  })
}

async function attempt(check: string, look: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  return await attemptFinding(look, (message) => missing(check, message))
}
