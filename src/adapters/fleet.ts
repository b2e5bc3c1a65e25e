import { randomBytes } from 'node:crypto'
import type { Clock } from '../ports/clock.ts'
import type { Instances } from '../ports/instances.ts'
import type { Launch } from '../ports/launch.ts'
import type { Runners } from '../ports/runners.ts'
import type { Templates } from '../ports/templates.ts'
import { openAccess } from './aws/access.ts'
import { openInstances } from './aws/instances.ts'
import { openLaunch } from './aws/launch.ts'
import { openTemplates } from './aws/templates.ts'
import { type App, mintToken } from './github/app-token.ts'
import { openRunners, type RunnerScope } from './github/runners.ts'
import { apiUrl, graphqlUrl } from './workflow.ts'

/** Where a fleet is and by what it is reached. */
export interface FleetAccess {
  readonly scope: RunnerScope
  /** Id of the group that new runners join. */
  readonly group: number
  readonly github: { readonly token: string } | App
  /** Role that the workflow's own identity takes on; `undefined` for the credentials that are there. */
  readonly role: string | undefined
  readonly clock: Clock
  /** Hears of every secret that is made on the way. */
  readonly mask: (secret: string) => void
}

/** Instances and runners, and what starts them. */
export interface Fleet {
  readonly launch: Launch
  readonly instances: Instances
  readonly templates: Templates
  readonly runners: Runners
}

/**
 * Opens AWS and GitHub. Nothing is asked yet: an app's token and a role's credentials are made when they are needed.
 *
 * @throws {UserError} INPUT when no region is set
 */
export function openFleet({ scope, group, github, role, clock, mask }: FleetAccess): Fleet {
  const aws = openAccess(role)
  const owner = 'repository' in scope ? scope.repository : scope.organisation
  const api = { apiUrl: apiUrl(), graphqlUrl: graphqlUrl(), clock }
  const open = async (): Promise<Runners> => {
    if ('token' in github) return openRunners(scope, { ...api, token: github.token }, group)
    const token = await mintToken(github, scope, api)
    mask(token)
    return openRunners(scope, { ...api, token }, group)
  }
  return {
    ...{ launch: openLaunch(owner, aws), instances: openInstances(owner, aws) },
    ...{ templates: openTemplates(owner, aws), runners: onDemand(open) },
  }
}

/** Runners that are opened once, when they are first asked for. */
function onDemand(open: () => Promise<Runners>): Runners {
  let opening: Promise<Runners> | undefined
  const get = async (): Promise<Runners> => {
    opening ??= open()
    return await opening
  }
  return {
    register: async (name, labels) => await (await get()).register(name, labels),
    find: async (id) => await (await get()).find(id),
    list: async () => await (await get()).list(),
    remove: async (id) => await (await get()).remove(id),
  }
}

/** Gives eight random digits and small letters. */
export function newNonce(): string {
  return randomBytes(4).toString('hex')
}
