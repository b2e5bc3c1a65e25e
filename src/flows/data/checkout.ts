import type { FileCounts, OutputChange } from '../../core/dvc/changes.ts'
import { type Hash, isDirectory } from '../../core/dvc/hash.ts'
import { type ManifestEntry, parseManifest } from '../../core/dvc/manifest.ts'
import { directoryOf, isWithin } from '../../core/dvc/path.ts'
import { UserError } from '../../core/error.ts'
import { renderCount } from '../../core/text/amount.ts'
import type { DataPorts } from '../../ports/data.ts'
import type { Entry } from '../../ports/workspace.ts'
import { mapPool } from '../pool.ts'
import type { MeasurePorts } from './measure.ts'
import { renderObjects } from './objects.ts'
import { findObstacles } from './obstacles.ts'

/** What is to stand at a path of the workspace. */
export interface CheckoutTarget {
  /** Repository-relative and checked. */
  readonly path: string
  readonly hash: Hash
  readonly executable: boolean
  /** Whether it is to be a file of its own whatever the links of the configuration: git holds it. */
  readonly isCopied?: boolean | undefined
  /** Paths within the directory that are wanted; the whole of it when `undefined`, and then nothing else stays in it. */
  readonly within?: readonly string[] | undefined
}

/** How paths are checked out. */
export interface CheckoutOptions {
  /** Removes even what nothing else holds. */
  readonly force: boolean
  /** Makes every file anew, what is right too, so that it is linked as the configuration says. */
  readonly relink?: boolean
}

/** What checking out asks of the world. */
export type CheckoutPorts = DataPorts & MeasurePorts

/** A file to write. */
interface Write {
  readonly path: string
  readonly hash: Hash
  readonly executable: boolean
  readonly isCopied: boolean
}

/** What brings one target about, found before anything is touched. */
interface Plan {
  readonly target: CheckoutTarget
  /** `undefined` where the target stands as it should. */
  readonly change: OutputChange | undefined
  readonly writes: readonly Write[]
  /** Paths that go: of files that are not wanted, and of what is no file where one is to be. */
  readonly removals: readonly string[]
  /** Files whose bytes will be gone. */
  readonly losses: readonly string[]
}

/** Files read or written at once. */
const concurrency = 16

const none: FileCounts = { modified: 0, added: 0, deleted: 0 }

/**
 * Brings files and directories from the cache into the workspace: each file whole or not at all, and none of them
 * before all can be.
 *
 * @returns what is other than before, in the order of the targets
 * @throws {UserError} MISSING when the cache lacks an object; PATH when something is in the way that nothing else
 * holds; ENVIRONMENT when the disk has no room
 */
export async function checkout(
  targets: readonly CheckoutTarget[],
  ports: CheckoutPorts,
  { force, relink = false }: CheckoutOptions,
): Promise<readonly OutputChange[]> {
  const plans: Plan[] = []
  for (const target of targets) plans.push(await planCheckout(target, ports, relink))
  await requireObjects(plans, ports)
  const losses: Loss[] = []
  for (const plan of plans) {
    const inTheWay = await findObstacles(plan, ports.workspace)
    for (const path of [...plan.losses, ...inTheWay]) losses.push({ path, algorithm: plan.target.hash.algorithm })
  }
  if (!force) await refuseLosses(losses, ports)
  for (const plan of plans) await apply(plan, ports)
  return plans.flatMap(({ change }) => (change === undefined ? [] : [change]))
}

async function planCheckout(target: CheckoutTarget, ports: CheckoutPorts, relink: boolean): Promise<Plan> {
  return isDirectory(target.hash) ? await planDirectory(target, ports, relink) : await planFile(target, ports, relink)
}

async function planFile(target: CheckoutTarget, ports: CheckoutPorts, relink: boolean): Promise<Plan> {
  const { path, hash, executable, isCopied = false } = target
  const write = { path, hash, executable, isCopied }
  const toChange = (kind: 'added' | 'modified'): OutputChange => ({
    ...{ path, kind, isDirectory: false },
    files: { ...none, [kind]: 1 },
  })
  const entry = await ports.workspace.stat(path)
  if (entry === undefined) return { target, change: toChange('added'), writes: [write], removals: [], losses: [] }
  if (entry.kind === 'directory') {
    const files = await ports.workspace.files(path)
    const losses = files.map((file) => `${path}/${file.path}`)
    return { target, change: toChange('modified'), writes: [write], removals: [path], losses }
  }
  const found = await ports.digests.file(path, hash.algorithm)
  if (found?.md5 === hash.value) {
    const change = isAsExecutable(entry, executable) ? undefined : toChange('modified')
    return { target, change, writes: relink || change !== undefined ? [write] : [], removals: [], losses: [] }
  }
  // A link that leads nowhere holds nothing.
  const losses = entry.kind === 'symlink' && found === undefined ? [] : [path]
  return { target, change: toChange('modified'), writes: [write], removals: [], losses }
}

/** As under DVC, what need not be executable may be. */
function isAsExecutable({ mode }: Entry, executable: boolean): boolean {
  return !executable || (mode & 0o100) !== 0
}

async function planDirectory(target: CheckoutTarget, ports: CheckoutPorts, relink: boolean): Promise<Plan> {
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
  const modified = stale.filter((entry) => present.has(entry.path)).map((entry) => entry.path)
  const files = { modified: modified.length, added: stale.length - modified.length, deleted: extra.length }
  const isSame = stale.length === 0 && extra.length === 0 && isFolder
  return {
    target,
    change: isSame ? undefined : { path, kind: there === undefined ? 'added' : 'modified', isDirectory: true, files },
    writes: (relink ? entries : stale).map((entry) => ({
      path: `${path}/${entry.path}`,
      hash: { algorithm: hash.algorithm, value: entry.md5 },
      ...{ executable: false, isCopied: target.isCopied === true },
    })),
    removals: [...inTheWay, ...extra.map((name) => `${path}/${name}`)],
    losses: [...inTheWay, ...[...extra, ...modified].map((name) => `${path}/${name}`)],
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
  const sizes = await mapPool(writes, concurrency, (write) => cache.size(write.hash))
  const absent = writes.filter((_, index) => sizes[index] === undefined)
  if (absent.length > 0) throw missing(absent)
  const bytes = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)
  if (writes[0] !== undefined) await cache.requireRoom(bytes, writes[0].hash)
}

/** Gives the error for objects that the cache lacks. */
export function missing(objects: readonly { readonly path: string; readonly hash: Hash }[]): UserError {
  return new UserError(`The cache lacks ${renderObjects(objects)}; run crisol pull.`, { code: 'MISSING' })
}

/** A file whose bytes will be gone. */
interface Loss {
  readonly path: string
  readonly algorithm: Hash['algorithm']
}

/** Refuses to remove or overwrite what the cache does not hold too. */
async function refuseLosses(losses: readonly Loss[], ports: CheckoutPorts): Promise<void> {
  const lost: string[] = []
  for (const { path, algorithm } of losses) {
    const digest = await ports.digests.file(path, algorithm)
    if (digest === undefined || !(await ports.cache.has({ algorithm, value: digest.md5 }))) lost.push(path)
  }
  if (lost.length === 0) return
  const shown = lost.slice(0, 10).join(', ')
  const more = lost.length > 10 ? ` and ${renderCount(lost.length - 10, 'more file')}` : ''
  const [holds, them] = lost.length === 1 ? ['holds', 'it'] : ['hold', 'them']
  throw new UserError(
    `${shown}${more} ${holds} what nothing else does; move ${them} away, or use force to replace ${them}.`,
    {
      code: 'PATH',
    },
  )
}

async function apply({ target, removals, writes, change }: Plan, ports: CheckoutPorts): Promise<void> {
  for (const path of removals) await ports.workspace.remove(path)
  const isWhole = isDirectory(target.hash) && target.within === undefined
  if (isWhole && change !== undefined && writes.length === 0) await ports.workspace.makeDirectory(target.path)
  await mapPool(writes, concurrency, async ({ path, hash, executable, isCopied }) => {
    await ports.cache.materialise(hash, path, { executable, isCopied })
    ports.digests.learn(path, hash)
  })
  for (const path of removals) await removeEmptyAbove(path, target.path, ports)
}

/** Removes the directories that a removed file leaves empty, up to that of the output, which stays. */
async function removeEmptyAbove(path: string, top: string, { workspace }: CheckoutPorts): Promise<void> {
  for (let above = directoryOf(path); above !== top && isWithin(above, top); above = directoryOf(above)) {
    if (!(await workspace.removeEmpty(above))) return
  }
}
