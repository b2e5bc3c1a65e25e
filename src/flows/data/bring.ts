import type { ImportSource } from '../../core/dvc/dvc-file.ts'
import { isDirectory } from '../../core/dvc/hash.ts'
import type { Selected } from '../../core/dvc/select.ts'
import { UserError } from '../../core/error.ts'
import { renderCount } from '../../core/text/amount.ts'
import type { Cache, ObjectStore } from '../../ports/data.ts'
import { type Fetched, fetchObjects } from './fetch.ts'
import { objectOf, objectsWithin, type WantedObject } from './objects.ts'
import type { TransferPorts } from './ports.ts'
import { openProgress, type Progress } from './progress.ts'
import { groupByRemote } from './remotes.ts'
import type { CachedOutput } from './wanted.ts'

/** How objects are brought. */
export interface BringOptions {
  /** Name of the remote; `undefined` for that of each output. */
  readonly remote: string | undefined
  /** Objects on their way at once, >= 1. */
  readonly jobs: number
}

/**
 * Brings into the cache what it lacks of some outputs: from their remotes, and what was imported from the repository
 * that it came from.
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
  const fetchFrom = async (store: ObjectStore, objects: readonly WantedObject[]): Promise<void> => {
    fetched.push(await fetchObjects(objects, { cache: ports.cache, remote: store, jobs, progress }))
  }
  for (const group of await groupByRemote(absent.filter(isOwn), remote, ports)) {
    await fetchFrom(group.remote, group.outputs.map(objectOf))
  }
  for (const one of absent.filter((selected) => !isOwn(selected))) fetched.push(await bringImport(one, progress, ports))
  return {
    objects: fetched.reduce((sum, { objects }) => sum + objects, 0),
    bytes: fetched.reduce((sum, one) => sum + one.bytes, 0),
    missing: fetched.flatMap(({ missing }) => missing),
  }
}

/** What was imported from an address is pushed like what was added here; what came from a repository is not. */
function isOwn({ output }: Selected<CachedOutput>): boolean {
  return output.source?.kind !== 'repository'
}

/** Whether the cache holds an object and, of a directory, all that is wanted of it. */
export async function isHeld(object: WantedObject, cache: Cache): Promise<boolean> {
  if (!(await cache.has(object.hash))) return false
  for (const { hash } of await objectsWithin(object, cache)) if (!(await cache.has(hash))) return false
  return true
}

/** Brings an import: from the remote of the repository that it came from, or from its git where DVC does not track it. */
async function bringImport(
  selected: Selected<CachedOutput>,
  progress: Progress,
  ports: TransferPorts,
): Promise<Fetched> {
  const { source } = selected.output
  if (source?.kind !== 'repository') throw new Error('Not an import.')
  const origin = await ports.openSource(source)
  if (origin.remote === undefined) return await adoptFromGit(selected, source, { ports, readBytes: origin.readBytes })
  const fetched = await fetchObjects([objectOf(selected)], {
    cache: ports.cache,
    remote: origin.remote,
    jobs: 32,
    progress,
  })
  if (fetched.missing.length === 0) return fetched
  return await adoptFromGit(selected, source, { ports, readBytes: origin.readBytes })
}

interface Git {
  readonly ports: TransferPorts
  readonly readBytes: (path: string) => Promise<Uint8Array | undefined>
}

async function adoptFromGit(
  { output, within }: Selected<CachedOutput>,
  source: Extract<ImportSource, { readonly kind: 'repository' }>,
  { ports, readBytes }: Git,
): Promise<Fetched> {
  const object = { hash: output.hash, path: output.place, within }
  const bytes = isDirectory(output.hash) ? undefined : await readBytes(source.path)
  if (bytes === undefined) return { objects: 0, bytes: 0, missing: [object] }
  await ports.cache.admit(output.hash, once(bytes), `${source.path} of ${source.url}`)
  return { objects: 1, bytes: bytes.length, missing: [] }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** Gives the error for objects that are nowhere, each with its path. */
export function missingObjects(missing: readonly WantedObject[]): UserError {
  const shown = missing.slice(0, 10).map(({ path, hash }) => `${path} (${hash.value})`)
  const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : ''
  return new UserError(
    `The remote lacks ${renderCount(missing.length, 'object')}: ${shown.join(', ')}${more}. Whoever has the data runs dvc push; allow-missing goes on without.`,
    { code: 'MISSING' },
  )
}
