import { isDirectory, objectKey } from '../../core/dvc/hash.ts'
import type { Cache, ObjectStore } from '../../ports/data.ts'
import { mapPool } from '../pool.ts'
import { distinct, objectsWithin, type WantedObject } from './objects.ts'
import type { Progress } from './progress.ts'

/** What a push goes through. */
export interface PushPorts {
  readonly cache: Pick<Cache, 'open' | 'readText'>
  readonly remote: ObjectStore
  /** Objects on their way at once, >= 1. */
  readonly jobs: number
  readonly progress?: Progress
}

/** What a push sent. */
export interface Pushed {
  /** Objects that the remote did not have. */
  readonly objects: number
  readonly bytes: number
  /** Objects that neither the cache nor the remote has. */
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
  const lacking = await withoutPromised(wanted, ports)
  const within = await Promise.all(lacking.map((object) => objectsWithin(object, ports.cache)))
  const files = distinct([...lacking.filter(({ hash }) => !isDirectory(hash)), ...within.flat()])
  const absent = await withoutThere(files, ports)
  ports.progress?.expect(absent.length)
  await mapPool(absent, ports.jobs, (object) => pushOne(object, ports, tally))
  const incomplete = new Set(tally.missing.map(({ hash }) => hash.value))
  const complete = lacking.filter(
    (object, index) =>
      isDirectory(object.hash) &&
      object.within === undefined &&
      (within[index] ?? []).every(({ hash }) => !incomplete.has(hash.value)),
  )
  await mapPool(distinct(complete), ports.jobs, (object) => pushOne(object, ports, tally))
  return tally
}

/** A manifest on the remote promises all files that it names. */
async function withoutPromised(
  wanted: readonly WantedObject[],
  { remote, jobs }: PushPorts,
): Promise<readonly WantedObject[]> {
  const promised = await mapPool(
    wanted,
    jobs,
    async ({ hash }) => isDirectory(hash) && (await remote.has(objectKey(hash))),
  )
  return wanted.filter((_, index) => !promised[index])
}

/** Objects from which on a look at a few of them is worth it, and how many those are. */
const [many, few] = [64, 8]

/**
 * Leaves out what the remote has, where it has any of a few: a store may hear of an object only with all its bytes, and
 * of a large directory with a small change nearly all would be sent for nothing.
 */
async function withoutThere(
  objects: readonly WantedObject[],
  { remote, jobs }: PushPorts,
): Promise<readonly WantedObject[]> {
  const ask = async (some: readonly WantedObject[]): Promise<readonly boolean[]> =>
    await mapPool(some, jobs, async ({ hash }) => await remote.has(objectKey(hash)))
  const step = Math.floor(objects.length / few)
  if (objects.length < many || !(await ask(objects.filter((_, index) => index % step === 0))).includes(true))
    return objects
  const found = await ask(objects)
  return objects.filter((_, index) => !found[index])
}

async function pushOne(
  object: WantedObject,
  { cache, remote, progress }: PushPorts,
  tally: { objects: number; bytes: number; missing: WantedObject[] },
): Promise<void> {
  const key = objectKey(object.hash)
  const stored = await cache.open(object.hash)
  if (stored === undefined) {
    if (!(await remote.has(key))) tally.missing.push(object)
  } else if (await remote.write(key, stored)) {
    tally.objects++
    tally.bytes += stored.size
    progress?.moved(stored.size)
  }
  progress?.done()
}
