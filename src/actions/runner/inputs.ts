import { UserError } from '../../core/error.ts'
import { type Access, parseAccess, parseOrganisation, parseRole } from '../../core/fleet/access.ts'
import { type Archive, parseArchive, parseRunnerDirectory, parseUser } from '../../core/fleet/archive.ts'
import { defaultImage, type ImageChoice, parseImage, parseOwners, trustedOwners } from '../../core/fleet/image.ts'
import { parseInstanceTypes } from '../../core/fleet/instance-type.ts'
import { parseLabel } from '../../core/fleet/label.ts'
import { type MarketChoice, marketChoices } from '../../core/fleet/ladder.ts'
import { parseMinutes } from '../../core/fleet/minutes.ts'
import { parseInstanceProfile, parseSecurityGroups, parseSubnets } from '../../core/fleet/network.ts'
import { parseChoice, parseCount, parseList, type ReadInput } from '../../core/inputs.ts'

/** When a launch is done: when AWS has taken it, or when the runners are online. */
export type Wait = 'accepted' | 'online'

/** What `runner` is told. */
export interface Inputs {
  readonly types: readonly string[]
  readonly image: ImageChoice
  /** Whose images are taken. */
  readonly owners: readonly string[]
  readonly subnets: readonly string[]
  readonly securityGroups: readonly string[]
  readonly market: MarketChoice
  /** Runners of one label, >= 1. */
  readonly count: number
  /** `undefined` makes one of run, job and something random. */
  readonly label: string | undefined
  readonly maxMinutes: number
  readonly idleMinutes: number
  /** Minutes in which AWS is asked again when it has no room. */
  readonly capacityWait: number
  readonly wait: Wait
  /** Of the root volume; `undefined` for the image's own. */
  readonly gibibytes: number | undefined
  readonly instanceProfile: string | undefined
  /** An archive of the caller's, or the directory of a runner that the image has; `undefined` for the pinned one. */
  readonly runner: Archive | string | undefined
  /** User that jobs run as. */
  readonly user: string
  readonly access: Access
  /** Role that the workflow's own identity takes on; `undefined` for the credentials that are there. */
  readonly role: string | undefined
  /** Whose runners they are; `undefined` for the repository's. */
  readonly organisation: string | undefined
  /** Id of the group that runners join; 1 is everybody's default. */
  readonly group: number
}

const limits = {
  max: { least: 1, most: 7_200, because: 'GitHub ends a job on such a runner after five days' },
  idle: { least: 1, most: 1_440, because: 'GitHub keeps a job waiting for a day' },
  wait: { least: 0, most: 45, because: 'the configuration of a runner is good for about an hour' },
} as const

/** As many as a matrix has jobs at the most. */
const mostRunners = 256

/**
 * Reads the inputs of `runner`.
 *
 * @throws {UserError} INPUT
 */
export function readInputs(read: ReadInput): Inputs {
  const types = parseInstanceTypes(parseList(read('instance-types')))
  return {
    ...{ types, image: parseImage(read('image')) ?? defaultImage(types) },
    owners: [...trustedOwners, ...parseOwners(parseList(read('image-owners')))],
    subnets: parseSubnets(parseList(read('subnets'))),
    securityGroups: parseSecurityGroups(parseList(read('security-groups'))),
    market: parseChoice('market', read('market'), marketChoices) ?? 'on-demand',
    count: atMost('count', parseCount('count', read('count')) ?? 1, mostRunners),
    label: parseLabel(read('label')),
    maxMinutes: parseMinutes('max-minutes', read('max-minutes'), limits.max) ?? 360,
    idleMinutes: parseMinutes('idle-minutes', read('idle-minutes'), limits.idle) ?? 5,
    capacityWait: parseMinutes('capacity-wait', read('capacity-wait'), limits.wait) ?? 10,
    wait: parseChoice('wait', read('wait'), ['accepted', 'online']) ?? 'accepted',
    gibibytes: volumeSize(parseCount('volume-size', read('volume-size'))),
    instanceProfile: parseInstanceProfile(read('instance-profile')),
    runner: parseRunner(read),
    user: parseUser(read('user')) ?? 'runner',
    ...{ access: parseAccess(read), role: parseRole(read('role-to-assume')) },
    organisation: parseOrganisation(read('organisation')),
    group: parseCount('runner-group', read('runner-group')) ?? 1,
  }
}

function atMost(name: string, number: number, most: number): number {
  if (number <= most) return number
  throw new UserError(`Input ${name} is ${number}; expected at most ${most}.`, { code: 'INPUT' })
}

/** GiB, as many as a volume of this kind has at the most. */
function volumeSize(size: number | undefined): number | undefined {
  return size === undefined ? undefined : atMost('volume-size', size, 16_384)
}

function parseRunner(read: ReadInput): Archive | string | undefined {
  const archive = parseArchive(read('runner-url'), read('runner-sha256'))
  const directory = parseRunnerDirectory(read('runner-directory'))
  if (archive === undefined || directory === undefined) return archive ?? directory
  throw new UserError('Inputs runner-url and runner-directory are both set; expected one of them.', { code: 'INPUT' })
}
