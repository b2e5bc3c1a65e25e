import { isDirectory, objectKey } from '../../core/dvc/hash.ts'
import type { Cache, ObjectStore } from '../../ports/data.ts'
import { mapPool } from '../pool.ts'
import { distinct, objectsWithin, type WantedObject } from './objects.ts'

/** What a push goes through. */
export interface PushPorts {
  readonly cache: Cache
  readonly remote: ObjectStore
  /** Objects on their way at once, >= 1. */
  readonly jobs: number
}

/** What a push sent. */
export interface Pushed {
  /** Objects that the remote did not have. */
  readonly objects: number
  readonly bytes: number
  /** Objects that the cache lacks. */
  readonly missing: readonly WantedObject[]
}

/**
 * Sends objects from the cache to the remote. A manifest goes only after all files that it names, so that
 * a remote never promises what it does not have; nothing that is there is sent again.
 *
 * @throws {UserError} REMOTE
 */
export async function pushObjects(wanted: readonly WantedObject[], ports: PushPorts): Promise<Pushed> {
  const tally = { objects: 0, bytes: 0, missing: [] as WantedObject[] }
  const within = await Promise.all(wanted.map((object) => objectsWithin(object, ports.cache)))
  const files = distinct([...wanted.filter(({ hash }) => !isDirectory(hash)), ...within.flat()])
  await mapPool(files, ports.jobs, (object) => pushOne(object, ports, tally))
  const incomplete = new Set(tally.missing.map(({ hash }) => hash.value))
  const complete = distinct(wanted).filter((object) => {
    if (!isDirectory(object.hash)) return false
    const parts = within[wanted.findIndex(({ hash }) => hash === object.hash)] ?? []
    return parts.every(({ hash }) => !incomplete.has(hash.value))
  })
  await mapPool(complete, ports.jobs, (object) => pushOne(object, ports, tally))
  return tally
}

async function pushOne(
  object: WantedObject,
  { cache, remote }: PushPorts,
  tally: { objects: number; bytes: number; missing: WantedObject[] },
): Promise<void> {
  const key = objectKey(object.hash)
  const stored = await cache.open(object.hash)
  if (stored === undefined) {
    if (!(await remote.has(key))) tally.missing.push(object)
    return
  }
  if (await remote.has(key)) return
  await remote.write(key, stored)
  tally.objects++
  tally.bytes += stored.size
}
