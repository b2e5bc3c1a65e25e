import { isDirectory, objectKey } from '../../core/dvc/hash.ts'
import type { Selected } from '../../core/dvc/select.ts'
import type { CloudStatus } from '../../core/dvc/status.ts'
import type { ObjectStore } from '../../ports/data.ts'
import { mapPool } from '../pool.ts'
import { jobsFor } from './jobs.ts'
import { distinct, objectOf, objectsWithin, type WantedObject } from './objects.ts'
import type { TransferPorts } from './ports.ts'
import { groupByRemote } from './remotes.ts'
import type { CachedOutput } from './wanted.ts'

/** How the remote is asked. */
export interface CloudOptions {
  /** Name of the remote; `undefined` for that of each output. */
  readonly remote: string | undefined
  /** Objects asked for at once, >= 1; `undefined` for what the remote's configuration says. */
  readonly jobs: number | undefined
}

/**
 * Compares the cache with the remote: `new` has not been pushed, `deleted` is on the remote alone, `missing` is nowhere.
 *
 * @returns path -> state, what they share left out
 * @throws {UserError} INPUT without a remote; REMOTE
 */
export async function findCloudStatus(
  wanted: readonly Selected<CachedOutput>[],
  { remote, jobs }: CloudOptions,
  ports: TransferPorts,
): Promise<ReadonlyMap<string, CloudStatus>> {
  const statuses = new Map<string, CloudStatus>()
  const own = wanted.filter(({ output }) => output.source?.kind !== 'repository' && output.push)
  for (const group of await groupByRemote(own, remote, ports)) {
    for (const object of group.outputs.map(objectOf)) {
      for (const [path, status] of await compare(object, group.remote, { jobs: jobsFor(group.remote, jobs), ports }))
        statuses.set(path, status)
    }
  }
  return statuses
}

interface Comparing {
  readonly jobs: number
  readonly ports: TransferPorts
}

async function compare(
  object: WantedObject,
  remote: ObjectStore,
  { jobs, ports: { cache } }: Comparing,
): Promise<readonly (readonly [string, CloudStatus])[]> {
  const isThere = await remote.has(objectKey(object.hash))
  const within = isDirectory(object.hash) ? await objectsOf(object, remote, { isThere, cache }) : []
  // A manifest on the remote promises all files that it names.
  const ask = async ({ hash }: WantedObject): Promise<boolean> =>
    (isThere && isDirectory(object.hash)) || (await remote.has(objectKey(hash)))
  const found = await mapPool(
    distinct(within),
    jobs,
    async (one) => await toStatus(one, await cache.has(one.hash), ask),
  )
  const own = await toStatus(object, await cache.has(object.hash), async () => isThere)
  const hasParts = within.length > 0
  return [
    ...(own === undefined || (hasParts && own === 'deleted') ? [] : [[object.path, own] as const]),
    ...pairs(within, found),
  ]
}

function pairs(
  objects: readonly WantedObject[],
  found: readonly (CloudStatus | undefined)[],
): readonly (readonly [string, CloudStatus])[] {
  return distinct(objects).flatMap(({ path }, index) => {
    const status = found[index]
    return status === undefined ? [] : [[path, status] as const]
  })
}

async function toStatus(
  object: WantedObject,
  isHere: boolean,
  ask: (object: WantedObject) => Promise<boolean>,
): Promise<CloudStatus | undefined> {
  const isThere = await ask(object)
  if (isHere) return isThere ? undefined : 'new'
  return isThere ? 'deleted' : 'missing'
}

/** The files of a directory, by its manifest in the cache or else on the remote, which then is brought here. */
async function objectsOf(
  object: WantedObject,
  remote: ObjectStore,
  { isThere, cache }: { readonly isThere: boolean; readonly cache: TransferPorts['cache'] },
): Promise<readonly WantedObject[]> {
  if (isThere && !(await cache.has(object.hash))) {
    const bytes = await remote.read(objectKey(object.hash))
    if (bytes !== undefined) await cache.admit(object.hash, bytes, `${object.path} from ${remote.name}`)
  }
  return await objectsWithin(object, cache)
}
