import { type Hash, isDirectory } from '../../core/dvc/hash.ts'
import type { Selected } from '../../core/dvc/select.ts'
import { UserError } from '../../core/error.ts'
import { renderCount } from '../../core/text/amount.ts'
import type { Cache } from '../../ports/data.ts'
import type { Workspace } from '../../ports/workspace.ts'
import { type Fetched, fetchObjects } from './fetch.ts'
import { bringImport } from './imports.ts'
import { jobsFor } from './jobs.ts'
import { objectOf, objectsWithin, renderObjects, type WantedObject } from './objects.ts'
import type { TransferPorts } from './ports.ts'
import { openProgress } from './progress.ts'
import { groupByRemote } from './remotes.ts'
import type { CachedOutput } from './wanted.ts'

/** How objects are brought. */
export interface BringOptions {
  /** Name of the remote; `undefined` for that of each output. */
  readonly remote: string | undefined
  /** Objects on their way at once, >= 1; `undefined` for what the remote's configuration says. */
  readonly jobs: number | undefined
}

/**
 * Brings into the cache what it lacks of some outputs: from their remotes, and what was imported from where it came
 * from.
 *
 * @throws {UserError} INPUT without a remote; CORRUPT, REMOTE
 */
export async function bringIntoCache(
  wanted: readonly Selected<CachedOutput>[],
  { remote, jobs }: BringOptions,
  ports: TransferPorts,
): Promise<Fetched> {
  const absent: Selected<CachedOutput>[] = []
  for (const one of wanted) if (!(await isHeld(objectOf(one), ports.cache))) absent.push(one)
  const bytes = absent.reduce((sum, { output, within }) => sum + (within === undefined ? (output.size ?? 0) : 0), 0)
  const progress = openProgress({ what: 'fetched', bytes }, ports)
  const fetched: Fetched[] = []
  const own: Selected<CachedOutput>[] = []
  for (const one of absent) {
    const imported = await bringImport(one, progress, ports)
    if (imported === undefined) own.push(one)
    else fetched.push(imported)
  }
  for (const group of await groupByRemote(own, remote, ports)) {
    const objects = group.outputs.map(objectOf)
    const digests = (await isAnyThere(objects, ports.workspace)) ? ports.digests : undefined
    fetched.push(
      await fetchObjects(objects, {
        cache: ports.cache,
        remote: group.remote,
        jobs: jobsFor(group.remote, jobs),
        progress,
        digests,
      }),
    )
  }
  return {
    objects: fetched.reduce((sum, { objects }) => sum + objects, 0),
    bytes: fetched.reduce((sum, one) => sum + one.bytes, 0),
    missing: fetched.flatMap(({ missing }) => missing),
  }
}

/** Whether any of what is wanted may stand in the workspace already: in a fresh copy of a repository nothing does. */
async function isAnyThere(objects: readonly WantedObject[], workspace: Workspace): Promise<boolean> {
  for (const { path } of objects) if (await isThere(path, workspace)) return true
  return false
}

/** What lies behind a symlink is not looked at. */
async function isThere(path: string, workspace: Workspace): Promise<boolean> {
  try {
    return (await workspace.stat(path)) !== undefined
  } catch (error) {
    if (error instanceof UserError && error.code === 'PATH') return false
    throw error
  }
}

/** Whether the cache holds an object and, of a directory, all that is wanted of it. */
export async function isHeld(object: WantedObject, cache: Cache): Promise<boolean> {
  return (await cache.has(object.hash)) && (await cache.hasAll(await hashesWithin(object, cache)))
}

/** Whether the cache has an output by the names of its objects: what they hold is looked at when they are used. */
export async function isListed(object: Omit<WantedObject, 'within'>, cache: Cache): Promise<boolean> {
  if (!(await cache.has(object.hash))) return false
  return !isDirectory(object.hash) || (await cache.lists(object.hash, () => hashesWithin(object, cache)))
}

async function hashesWithin(object: WantedObject, cache: Cache): Promise<readonly Hash[]> {
  return (await objectsWithin(object, cache)).map(({ hash }) => hash)
}

/** Gives the error for objects that are nowhere, each with its path. */
export function missingObjects(missing: readonly WantedObject[]): UserError {
  return new UserError(
    `The remote lacks ${renderCount(missing.length, 'object')}: ${renderObjects(missing)}. Whoever has the data runs dvc push; allow-missing goes on without.`,
    { code: 'MISSING' },
  )
}
