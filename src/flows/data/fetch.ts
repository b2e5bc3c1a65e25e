import { isDirectory, objectKey } from '../../core/dvc/hash.ts'
import { UserError } from '../../core/error.ts'
import type { Cache, ObjectStore } from '../../ports/data.ts'
import { mapPool } from '../pool.ts'
import { distinct, objectsWithin, type WantedObject } from './objects.ts'
import type { Progress } from './progress.ts'

/** What a fetch goes through. */
export interface FetchPorts {
  readonly cache: Cache
  readonly remote: ObjectStore
  /** Objects on their way at once, >= 1. */
  readonly jobs: number
  readonly progress?: Progress
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
    const lacking: WantedObject[] = []
    for (const object of distinct(objects)) if (!(await ports.cache.has(object.hash))) lacking.push(object)
    ports.progress?.expect(lacking.length)
    await mapPool(lacking, ports.jobs, (object) => fetchOne(object, ports, tally))
  }
  await fetchAll(wanted.filter(({ hash }) => isDirectory(hash)))
  const within = await Promise.all(wanted.map((object) => objectsWithin(object, ports.cache)))
  await fetchAll([...wanted.filter(({ hash }) => !isDirectory(hash)), ...within.flat()])
  return tally
}

async function fetchOne(
  object: WantedObject,
  { cache, remote, progress }: FetchPorts,
  tally: { objects: number; bytes: number; missing: WantedObject[] },
): Promise<void> {
  const bring = async (): Promise<number | undefined> => {
    const bytes = await remote.read(objectKey(object.hash))
    if (bytes === undefined) return undefined
    const counted = progress === undefined ? bytes : count(bytes, progress)
    return await cache.admit(object.hash, counted, `${object.path} from ${remote.name}`)
  }
  const size = await bring().catch(async (error: unknown) => {
    // What was altered on its way is right the next time; what is wrong twice is what the remote holds.
    if (error instanceof UserError && error.code === 'CORRUPT') return await bring()
    throw error
  })
  if (size === undefined) {
    tally.missing.push(object)
    return
  }
  tally.objects++
  tally.bytes += size
  progress?.done()
}

async function* count(bytes: AsyncIterable<Uint8Array>, progress: Progress): AsyncIterable<Uint8Array> {
  for await (const chunk of bytes) {
    yield chunk
    progress.moved(chunk.length)
  }
}
