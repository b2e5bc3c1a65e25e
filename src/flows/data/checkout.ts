import { type Hash, isDirectory } from '../../core/dvc/hash.ts'
import { type ManifestEntry, parseManifest } from '../../core/dvc/manifest.ts'
import { UserError } from '../../core/error.ts'
import type { DataPorts } from '../../ports/data.ts'
import { mapPool } from '../pool.ts'
import { filesBelow, type MeasurePorts } from './measure.ts'

/** What is to stand at a path of the workspace. */
export interface CheckoutTarget {
  /** Repository-relative and checked. */
  readonly path: string
  readonly hash: Hash
  readonly executable: boolean
  /** Whether files that the cache does not hold may be removed from a directory. */
  readonly force?: boolean
}

/** What became of a path. */
export type Change = 'unchanged' | 'modified' | 'added'

/** Files written at once. */
const concurrency = 16

/**
 * Brings a file or directory from the cache into the workspace. A directory ends up with its files and
 * no other; each file is written whole or not at all.
 *
 * @throws {UserError} MISSING when the cache lacks an object; PATH when a file is in the way that nothing else holds
 */
export async function checkout(target: CheckoutTarget, ports: DataPorts & MeasurePorts): Promise<Change> {
  return isDirectory(target.hash) ? await checkoutDirectory(target, ports) : await checkoutFile(target, ports)
}

async function checkoutFile(target: CheckoutTarget, ports: DataPorts): Promise<Change> {
  const { path, hash, executable } = target
  const entry = await ports.workspace.stat(path)
  if (entry?.kind === 'file' && (await ports.digests.file(path, hash.algorithm))?.md5 === hash.value) return 'unchanged'
  if (entry?.kind === 'directory') await clear(target, await filesBelow(path, ports), ports)
  await requireObject(hash, path, ports)
  await ports.cache.materialise(hash, path, { executable })
  return entry === undefined ? 'added' : 'modified'
}

async function checkoutDirectory(target: CheckoutTarget, ports: DataPorts & MeasurePorts): Promise<Change> {
  const { path, hash } = target
  const entries = await readManifest(hash, path, ports)
  const entry = await ports.workspace.stat(path)
  if (entry !== undefined && entry.kind !== 'directory') await ports.workspace.remove(path)
  const present = entry?.kind === 'directory' ? await filesBelow(path, ports) : []
  const wanted = new Set(entries.map((file) => file.path))
  const extra = present.filter((name) => !wanted.has(name))
  await requireAll(entries, hash, { path, ports })
  await clear(target, extra, ports)
  const changes = await mapPool(entries, concurrency, (file) =>
    checkoutFile(
      { path: `${path}/${file.path}`, hash: { algorithm: hash.algorithm, value: file.md5 }, executable: false },
      ports,
    ),
  )
  if (entry === undefined) return 'added'
  return extra.length > 0 || changes.some((change) => change !== 'unchanged') ? 'modified' : 'unchanged'
}

/**
 * Reads the manifest of a directory from the cache.
 *
 * @throws {UserError} MISSING, CORRUPT, PATH
 */
export async function readManifest(hash: Hash, path: string, ports: DataPorts): Promise<readonly ManifestEntry[]> {
  const text = await ports.cache.readText(hash)
  if (text === undefined) throw missing([{ path, hash }])
  return parseManifest(text, `${path} (${hash.value})`)
}

async function requireAll(
  entries: readonly ManifestEntry[],
  hash: Hash,
  { path, ports }: { readonly path: string; readonly ports: DataPorts },
): Promise<void> {
  const absent: { path: string; hash: Hash }[] = []
  await mapPool(entries, concurrency, async (entry) => {
    const file = { path: `${path}/${entry.path}`, hash: { algorithm: hash.algorithm, value: entry.md5 } }
    const present =
      (await ports.cache.has(file.hash)) || (await ports.digests.file(file.path, hash.algorithm))?.md5 === entry.md5
    if (!present) absent.push(file)
  })
  if (absent.length > 0) throw missing(absent)
}

async function requireObject(hash: Hash, path: string, { cache }: DataPorts): Promise<void> {
  if (!(await cache.has(hash))) throw missing([{ path, hash }])
}

/** Gives the error for objects that the cache lacks. */
export function missing(objects: readonly { readonly path: string; readonly hash: Hash }[]): UserError {
  const shown = objects.slice(0, 10).map(({ path, hash }) => `${path} (${hash.value})`)
  const more = objects.length > shown.length ? ` and ${objects.length - shown.length} more` : ''
  return new UserError(`The cache lacks ${shown.join(', ')}${more}; run crisol pull.`, { code: 'MISSING' })
}

/** Removes files that are in the way, unless they hold what nothing else does. */
async function clear(target: CheckoutTarget, names: readonly string[], ports: DataPorts): Promise<void> {
  for (const name of names) {
    const path = `${target.path}/${name}`
    const digest = await ports.digests.file(path, target.hash.algorithm)
    const isKept =
      digest === undefined || (await ports.cache.has({ algorithm: target.hash.algorithm, value: digest.md5 }))
    if (!isKept && target.force !== true) {
      throw new UserError(
        `${path} is not part of ${target.path} and nothing else holds it; move it away, or use force to remove it.`,
        {
          code: 'PATH',
        },
      )
    }
  }
  for (const name of names) await ports.workspace.remove(`${target.path}/${name}`)
}
