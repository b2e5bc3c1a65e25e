import { isDirectory, objectKey } from '../../core/dvc/hash.ts'
import { UserError } from '../../core/error.ts'
import type { Cache, Digests, ObjectStore } from '../../ports/data.ts'
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
  /** Hashes files of the workspace, where what stands there already may be taken from it; absent where nothing is. */
  readonly digests?: Pick<Digests, 'file'> | undefined
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
 * Brings objects into the cache: manifests first, then all files at once, each object one time, checked while it
 * streams. What the workspace holds at its path is taken from there, everything else from the remote.
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
  { cache, remote, progress, digests }: FetchPorts,
  tally: { objects: number; bytes: number; missing: WantedObject[] },
): Promise<void> {
  if (await adopt(object, cache, digests)) {
    progress?.done()
    return
  }
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

/** Takes an object from where it is wanted, if it stands there already. */
async function adopt({ hash, path }: WantedObject, cache: Cache, digests: FetchPorts['digests']): Promise<boolean> {
  const found = isDirectory(hash) ? undefined : await digests?.file(path, hash.algorithm)
  if (found?.md5 !== hash.value) return false
  await cache.adopt(hash, path)
  return true
}

async function* count(bytes: AsyncIterable<Uint8Array>, progress: Progress): AsyncIterable<Uint8Array> {
  for await (const chunk of bytes) {
    yield chunk
    progress.moved(chunk.length)
  }
}
