import { isDirectory, objectKey } from '../../core/dvc/hash.ts'
import type { Cache, ObjectStore } from '../../ports/data.ts'
import { mapPool } from '../pool.ts'
import { distinct, objectsWithin, type WantedObject } from './objects.ts'

/** What a fetch goes through. */
export interface FetchPorts {
  readonly cache: Cache
  readonly remote: ObjectStore
  /** Objects on their way at once, >= 1. */
  readonly jobs: number
  /** Told of each object that arrived, with its size in bytes. */
  readonly onObject?: (bytes: number) => void
}

/** What a fetch brought. */
export interface Fetched {
  /** Objects that came from the remote. */
  readonly objects: number
  readonly bytes: number
  /** Objects that neither the cache nor the remote holds. */
  readonly missing: readonly WantedObject[]
}

/**
 * Brings objects from the remote into the cache: manifests first, then all files at once, each object one
 * time, checked while it streams.
 *
 * @throws {UserError} CORRUPT, REMOTE
 */
export async function fetchObjects(wanted: readonly WantedObject[], ports: FetchPorts): Promise<Fetched> {
  const tally = { objects: 0, bytes: 0, missing: [] as WantedObject[] }
  const fetchAll = async (objects: readonly WantedObject[]): Promise<void> => {
    await mapPool(distinct(objects), ports.jobs, (object) => fetchOne(object, ports, tally))
  }
  await fetchAll(wanted.filter(({ hash }) => isDirectory(hash)))
  const within = await Promise.all(wanted.map((object) => objectsWithin(object, ports.cache)))
  await fetchAll([...wanted.filter(({ hash }) => !isDirectory(hash)), ...within.flat()])
  return tally
}

async function fetchOne(
  object: WantedObject,
  { cache, remote, onObject }: FetchPorts,
  tally: { objects: number; bytes: number; missing: WantedObject[] },
): Promise<void> {
  if (await cache.has(object.hash)) return
  const bytes = await remote.read(objectKey(object.hash))
  if (bytes === undefined) {
    tally.missing.push(object)
    return
  }
  const size = await cache.admit(object.hash, bytes, `${object.path} from ${remote.name}`)
  tally.objects++
  tally.bytes += size
  onObject?.(size)
}
