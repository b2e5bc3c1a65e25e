import { UserError } from '../error.ts'
import { parseChoice, parseCount, parseList, type ReadInput } from '../inputs.ts'
import { type Access, parseAccess, parseOrganisation, parseRole } from './access.ts'
import { type Archive, parseArchive, parseRunnerDirectory, parseUser } from './archive.ts'
import { defaultImage, type ImageChoice, parseImage, parseOwners, trustedOwners } from './image.ts'
import { parseInstanceTypes } from './instance-type.ts'
import { type MarketChoice, marketChoices } from './ladder.ts'
import { minuteBounds, parseMinutes } from './minutes.ts'
import { parseInstanceProfile, parseSecurityGroups, parseSubnets } from './network.ts'

/** Whose runners are kept, and by what AWS and GitHub are asked. */
export interface FleetInputs {
  readonly access: Access
  /** Role that the workflow's own identity takes on; `undefined` for the credentials that are there. */
  readonly role: string | undefined
  /** Whose runners they are; `undefined` for the repository's. */
  readonly organisation: string | undefined
  /** Id of the group that runners join; 1 is everybody's default. */
  readonly group: number
}

/** The machines that are launched, whatever for. */
export interface LaunchInputs extends FleetInputs {
  readonly types: readonly string[]
  readonly image: ImageChoice
  /** Whose images are taken. */
  readonly owners: readonly string[]
  readonly subnets: readonly string[]
  readonly securityGroups: readonly string[]
  readonly market: MarketChoice
  readonly maxMinutes: number
  readonly idleMinutes: number
  /** Minutes in which AWS is asked again when it has no room. */
  readonly capacityWait: number
  /** Of the root volume; `undefined` for the image's own. */
  readonly gibibytes: number | undefined
  readonly instanceProfile: string | undefined
  /** An archive of the caller's, or the directory of a runner that the image has; `undefined` for the pinned one. */
  readonly runner: Archive | string | undefined
  /** User that jobs run as. */
  readonly user: string
  /** Directory of the project, relative to the workspace; empty for the workspace itself. */
  readonly workingDirectory: string
}

/** GiB, as many as a volume of this kind has at the most. */
export const mostGibibytes = 16_384

/**
 * Reads whose runners are kept, and by what AWS and GitHub are asked.
 *
 * @throws {UserError} INPUT
 */
export function readFleetInputs(read: ReadInput): FleetInputs {
  return {
    ...{ access: parseAccess(read), role: parseRole(read('role-to-assume')) },
    organisation: parseOrganisation(read('organisation')),
    group: parseCount('runner-group', read('runner-group')) ?? 1,
  }
}

/**
 * Reads the machines that are launched.
 *
 * @throws {UserError} INPUT
 */
export function readLaunchInputs(read: ReadInput): LaunchInputs {
  const types = parseInstanceTypes(parseList(read('instance-types')))
  const gibibytes = parseCount('volume-size', read('volume-size'))
  return {
    ...{ types, image: parseImage(read('image')) ?? defaultImage(types) },
    owners: [...trustedOwners, ...parseOwners(parseList(read('image-owners')))],
    subnets: parseSubnets(parseList(read('subnets'))),
    securityGroups: parseSecurityGroups(parseList(read('security-groups'))),
    market: parseChoice('market', read('market'), marketChoices) ?? 'on-demand',
    maxMinutes: parseMinutes('max-minutes', read('max-minutes'), minuteBounds.max) ?? 360,
    idleMinutes: parseMinutes('idle-minutes', read('idle-minutes'), minuteBounds.idle) ?? 5,
    capacityWait: parseMinutes('capacity-wait', read('capacity-wait'), minuteBounds.wait) ?? 10,
    gibibytes: gibibytes === undefined ? undefined : atMost('volume-size', gibibytes, mostGibibytes),
    instanceProfile: parseInstanceProfile(read('instance-profile')),
    runner: parseRunner(read),
    user: parseUser(read('user')) ?? 'runner',
    workingDirectory: read('working-directory'),
    ...readFleetInputs(read),
  }
}

/**
 * Holds a number against what there is at the most.
 *
 * @throws {UserError} INPUT
 */
export function atMost(name: string, number: number, most: number): number {
  if (number <= most) return number
  throw new UserError(`Input ${name} is ${number}; expected at most ${most}.`, { code: 'INPUT' })
}

function parseRunner(read: ReadInput): Archive | string | undefined {
  const archive = parseArchive(read('runner-url'), read('runner-sha256'))
  const directory = parseRunnerDirectory(read('runner-directory'))
  if (archive === undefined || directory === undefined) return archive ?? directory
  throw new UserError('Inputs runner-url and runner-directory are both set; expected one of them.', { code: 'INPUT' })
}
