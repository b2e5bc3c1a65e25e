import type { ImportSource } from '../../core/dvc/dvc-file.ts'
import { isDirectory, isSameHash } from '../../core/dvc/hash.ts'
import { renderManifest } from '../../core/dvc/manifest.ts'
import type { Selected } from '../../core/dvc/select.ts'
import type { Cache } from '../../ports/data.ts'
import { once } from './bytes.ts'
import { type Fetched, fetchObjects } from './fetch.ts'
import { objectOf } from './objects.ts'
import type { ImportedPath, TransferPorts } from './ports.ts'
import type { Progress } from './progress.ts'
import type { CachedOutput } from './wanted.ts'

/** Objects on their way at once from another repository's remote. */
const jobs = 32

/**
 * Brings an import from where it came from: from the remote of another repository or from its git, from a path of this
 * machine that still holds what it held. `undefined` for what is no import, or is to be had from our own remote alone.
 *
 * @throws {UserError} GIT, CORRUPT, REMOTE
 */
export async function bringImport(
  selected: Selected<CachedOutput>,
  progress: Progress,
  ports: TransferPorts,
): Promise<Fetched | undefined> {
  const { source } = selected.output
  if (source?.kind === 'repository') return await bringFromRepository(selected, source, { progress, ports })
  if (source === undefined || /^\w+:\/\//u.test(source.url)) return undefined
  return await bringFromPath(selected, ports.openPath(source.url), ports.cache)
}

interface Bringing {
  readonly progress: Progress
  readonly ports: TransferPorts
}

async function bringFromRepository(
  selected: Selected<CachedOutput>,
  source: Extract<ImportSource, { readonly kind: 'repository' }>,
  { progress, ports }: Bringing,
): Promise<Fetched> {
  const { remote, readBytes } = await ports.openSource(source)
  const object = objectOf(selected)
  if (remote !== undefined) {
    const fetched = await fetchObjects([object], { cache: ports.cache, remote, jobs, progress })
    if (fetched.missing.length === 0) return fetched
  }
  const bytes = isDirectory(object.hash) ? undefined : await readBytes(source.path)
  if (bytes === undefined) return { objects: 0, bytes: 0, missing: [object] }
  await ports.cache.admit(object.hash, once(bytes), `${source.path} of ${source.url}`)
  return { objects: 1, bytes: bytes.length, missing: [] }
}

async function bringFromPath(
  { output: { hash, place } }: Selected<CachedOutput>,
  path: ImportedPath,
  cache: Cache,
): Promise<Fetched | undefined> {
  const measured = await path.measure(hash.algorithm)
  if (measured === undefined || !isSameHash(measured.hash, hash)) return undefined
  const isFolder = isDirectory(hash)
  const entries = await measured.entries()
  const parts = entries.map(({ path: name, md5 }) => ({ name, value: md5, path: `${place}/${name}` }))
  const files = isFolder ? parts : [{ name: undefined, value: hash.value, path: place }]
  let objects = 0
  let bytes = 0
  for (const { name, value, path: what } of files) {
    const object = { algorithm: hash.algorithm, value }
    if (await cache.has(object)) continue
    bytes += await cache.admit(object, path.read(name), what)
    objects++
  }
  if (isFolder) await cache.admit(hash, once(new TextEncoder().encode(renderManifest(entries))), place)
  return { objects, bytes, missing: [] }
}
