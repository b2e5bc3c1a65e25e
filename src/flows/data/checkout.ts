import { type Hash, isDirectory } from '../../core/dvc/hash.ts'
import { type ManifestEntry, parseManifest } from '../../core/dvc/manifest.ts'
import { isWithin } from '../../core/dvc/path.ts'
import { UserError } from '../../core/error.ts'
import type { DataPorts } from '../../ports/data.ts'
import { mapPool } from '../pool.ts'
import type { MeasurePorts } from './measure.ts'

/** What is to stand at a path of the workspace. */
export interface CheckoutTarget {
  /** Repository-relative and checked. */
  readonly path: string
  readonly hash: Hash
  readonly executable: boolean
  /** Paths within the directory that are wanted; the whole of it when `undefined`, and then nothing else stays in it. */
  readonly within?: readonly string[] | undefined
}

/** What became of a path. */
export type Change = 'unchanged' | 'modified' | 'added'

/** What checking out asks of the world. */
export type CheckoutPorts = DataPorts & MeasurePorts

/** A file to write. */
interface Write {
  readonly path: string
  readonly hash: Hash
  readonly executable: boolean
}

/** What brings one target about, found before anything is touched. */
interface Plan {
  readonly target: CheckoutTarget
  readonly change: Change
  readonly writes: readonly Write[]
  /** Paths that go: of files that are not wanted, and of what is no file where one is to be. */
  readonly removals: readonly string[]
  /** Files whose bytes will be gone. */
  readonly losses: readonly string[]
}

/** Files read or written at once. */
const concurrency = 16

/**
 * Brings files and directories from the cache into the workspace: each file whole or not at all, and none of them
 * before all can be.
 *
 * @param force removes even what nothing else holds
 * @returns what became of each target, in their order
 * @throws {UserError} MISSING when the cache lacks an object; PATH when something is in the way that nothing else holds
 */
export async function checkout(
  targets: readonly CheckoutTarget[],
  ports: CheckoutPorts,
  force: boolean,
): Promise<readonly Change[]> {
  const plans: Plan[] = []
  for (const target of targets) plans.push(await planCheckout(target, ports))
  await requireObjects(plans, ports)
  if (!force) await refuseLosses(plans, ports)
  for (const plan of plans) await apply(plan, ports)
  return plans.map(({ change }) => change)
}

async function planCheckout(target: CheckoutTarget, ports: CheckoutPorts): Promise<Plan> {
  return isDirectory(target.hash) ? await planDirectory(target, ports) : await planFile(target, ports)
}

async function planFile(target: CheckoutTarget, ports: CheckoutPorts): Promise<Plan> {
  const { path, hash, executable } = target
  const write = { path, hash, executable }
  const entry = await ports.workspace.stat(path)
  if (entry === undefined) return { target, change: 'added', writes: [write], removals: [], losses: [] }
  if (entry.kind === 'directory') {
    const files = await ports.workspace.files(path)
    const losses = files.map((file) => `${path}/${file.path}`)
    return { target, change: 'modified', writes: [write], removals: [path], losses }
  }
  const found = await ports.digests.file(path, hash.algorithm)
  if (found?.md5 === hash.value) return { target, change: 'unchanged', writes: [], removals: [], losses: [] }
  // A link that leads nowhere holds nothing.
  const losses = entry.kind === 'symlink' && found === undefined ? [] : [path]
  return { target, change: 'modified', writes: [write], removals: [], losses }
}

async function planDirectory(target: CheckoutTarget, ports: CheckoutPorts): Promise<Plan> {
  const { path, hash, within } = target
  const entries = (await readManifest(hash, path, ports)).filter((entry) => isWanted(entry.path, within))
  const there = await ports.workspace.stat(path)
  const isFolder = there?.kind === 'directory'
  const inTheWay = there === undefined || isFolder ? [] : [path]
  const present = new Map(
    (isFolder ? await ports.workspace.files(path, ports.isIgnored) : []).map((file) => [file.path, file.stamp]),
  )
  const wanted = new Set(entries.map((entry) => entry.path))
  const extra = [...present.keys()].filter((name) => !wanted.has(name) && within === undefined)
  const found = await mapPool(entries, concurrency, async (entry) => {
    const stamp = present.get(entry.path)
    return stamp === undefined ? undefined : await ports.digests.file(`${path}/${entry.path}`, hash.algorithm, stamp)
  })
  const stale = entries.filter((entry, index) => found[index]?.md5 !== entry.md5)
  const other = [...extra, ...stale.filter((entry) => present.has(entry.path)).map((entry) => entry.path)]
  const isSame = stale.length === 0 && extra.length === 0 && isFolder
  return {
    target,
    change: there === undefined ? 'added' : isSame ? 'unchanged' : 'modified',
    writes: stale.map((entry) => ({
      path: `${path}/${entry.path}`,
      hash: { algorithm: hash.algorithm, value: entry.md5 },
      executable: false,
    })),
    removals: [...inTheWay, ...extra.map((name) => `${path}/${name}`)],
    losses: [...inTheWay, ...other.map((name) => `${path}/${name}`)],
  }
}

function isWanted(path: string, within: readonly string[] | undefined): boolean {
  return within === undefined || within.some((part) => isWithin(path, part))
}

/**
 * Reads the manifest of a directory from the cache.
 *
 * @throws {UserError} MISSING, CORRUPT, PATH
 */
export async function readManifest(
  hash: Hash,
  path: string,
  { cache }: Pick<DataPorts, 'cache'>,
): Promise<readonly ManifestEntry[]> {
  const text = await cache.readText(hash)
  if (text === undefined) throw missing([{ path, hash }])
  return parseManifest(text, `${path} (${hash.value})`)
}

async function requireObjects(plans: readonly Plan[], { cache }: DataPorts): Promise<void> {
  const writes = plans.flatMap((plan) => plan.writes)
  const held = await mapPool(writes, concurrency, (write) => cache.has(write.hash))
  const absent = writes.filter((_, index) => !held[index])
  if (absent.length > 0) throw missing(absent)
}

/** Gives the error for objects that the cache lacks. */
export function missing(objects: readonly { readonly path: string; readonly hash: Hash }[]): UserError {
  const shown = objects.slice(0, 10).map(({ path, hash }) => `${path} (${hash.value})`)
  const more = objects.length > shown.length ? ` and ${objects.length - shown.length} more` : ''
  return new UserError(`The cache lacks ${shown.join(', ')}${more}; run crisol pull.`, { code: 'MISSING' })
}

/** Refuses to remove or overwrite what the cache does not hold too. */
async function refuseLosses(plans: readonly Plan[], ports: CheckoutPorts): Promise<void> {
  for (const { target, losses } of plans) {
    for (const path of losses) {
      const digest = await ports.digests.file(path, target.hash.algorithm)
      const isKept =
        digest !== undefined && (await ports.cache.has({ algorithm: target.hash.algorithm, value: digest.md5 }))
      if (isKept) continue
      throw new UserError(`${path} holds what nothing else does; move it away, or use force to replace it.`, {
        code: 'PATH',
      })
    }
  }
}

async function apply({ removals, writes }: Plan, ports: CheckoutPorts): Promise<void> {
  for (const path of removals) await ports.workspace.remove(path)
  await mapPool(writes, concurrency, async ({ path, hash, executable }) => {
    await ports.cache.materialise(hash, path, { executable })
    ports.digests.learn(path, hash)
  })
}
