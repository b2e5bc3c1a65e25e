import { isDirectory } from '../../core/dvc/hash.ts'
import { type ManifestEntry, parseManifest, renderManifest } from '../../core/dvc/manifest.ts'
import { UserError } from '../../core/error.ts'
import { checkpointFolder, newestSaved, savedFolder, savedName } from '../../core/pipeline/checkpoint.ts'
import { renderCount } from '../../core/text/amount.ts'
import type { Cache, ObjectStore } from '../../ports/data.ts'
import { once, toStored } from '../data/bytes.ts'
import { checkout } from '../data/checkout.ts'
import { fetchObjects } from '../data/fetch.ts'
import { jobsFor } from '../data/jobs.ts'
import { measure } from '../data/measure.ts'
import { renderObjects, type WantedObject } from '../data/objects.ts'
import { openProgress } from '../data/progress.ts'
import { pushObjects } from '../data/push.ts'
import type { StagePorts } from './ports.ts'

/** Folder of the workspace in which a stage keeps what an interrupted run of it goes on from. */
export interface Checkpoint {
  /** Address of the stage. */
  readonly stage: string
  /** Key of its run in the run cache: what it runs with. */
  readonly key: string
  /** Path from the root. */
  readonly path: string
  /** Path beside it of what is brought from the remote: as long as it is there, the folder is not whole. */
  readonly incoming: string
  /** Gives the folder back to other runs. */
  readonly release: () => void
}

/**
 * Brings the checkpoint of a run that was saved last from the remote, each file checked. One that cannot be brought
 * whole costs a warning, and the stage begins anew.
 */
export async function bringCheckpoint(checkpoint: Checkpoint, ports: StagePorts): Promise<void> {
  try {
    const remote = await ports.openRemote(undefined)
    if (remote !== undefined) await bringFrom(remote, checkpoint, ports)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    ports.console.warning(`${error.message} The stage ${checkpoint.stage} begins without its checkpoint.`)
    await ports.workspace.remove(checkpoint.path)
  }
  // It says that the folder is not whole, and goes when it is, or is gone.
  await ports.workspace.remove(checkpoint.incoming)
}

async function bringFrom(remote: ObjectStore, checkpoint: Checkpoint, ports: StagePorts): Promise<void> {
  const store = storeOf(remote, checkpoint)
  const saved = newestSaved(await store.list(savedFolder))
  if (saved === undefined) return
  const { workspace, digests, placements, checkpoints } = ports
  const cache = checkpoints.cacheAt(checkpoint.incoming)
  const progress = openProgress({ what: 'fetched', bytes: 0 }, ports)
  const object = { hash: saved.hash, path: `checkpoint of ${checkpoint.stage}` }
  const { missing } = await fetchObjects([object], { cache, remote: store, jobs: jobsFor(remote, undefined), progress })
  if (missing.length > 0) throw incomplete(remote, missing)
  const target = { path: checkpoint.path, hash: saved.hash, executable: false, isCopied: true }
  await checkout([target], { workspace, digests, placements, cache }, { force: true })
}

function incomplete({ name }: ObjectStore, missing: readonly WantedObject[]): UserError {
  const count = renderCount(missing.length, 'object')
  return new UserError(`${name} lacks ${count} of it: ${renderObjects(missing)}.`, { code: 'MISSING' })
}

/**
 * Sends a checkpoint to the remote: its files, then their manifest, and last the name that says that it is whole. Tells
 * whether the remote took it; where it did not, a warning says why.
 */
export async function sendCheckpoint(checkpoint: Checkpoint, ports: StagePorts): Promise<boolean> {
  try {
    const remote = await ports.openRemote(undefined)
    if (remote === undefined) return false
    await sendTo(remote, checkpoint, ports)
    ports.console.info(`${checkpoint.stage}: its checkpoint is in ${remote.name}`)
    return true
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    ports.console.warning(`${error.message} The checkpoint of ${checkpoint.stage} stays on this machine.`)
    return error.code !== 'REMOTE' && error.code !== 'READ-ONLY'
  }
}

async function sendTo(remote: ObjectStore, checkpoint: Checkpoint, ports: StagePorts): Promise<void> {
  const { workspace, digests } = ports
  const store = storeOf(remote, checkpoint)
  const measured = await measure(checkpoint.path, { workspace, digests })
  if (measured === undefined) return
  const newest = newestSaved(await store.list(savedFolder))
  if (newest?.hash.value === measured.hash.value) return
  const object = { hash: measured.hash, path: `checkpoint of ${checkpoint.stage}` }
  const { missing } = await pushObjects([object], {
    cache: cacheOf(checkpoint, await measured.entries(), ports),
    remote: store,
    jobs: jobsFor(remote, undefined),
    progress: openProgress({ what: 'pushed', bytes: measured.size }, ports),
  })
  if (missing.length > 0) throw changed(checkpoint)
  const name = savedName({ number: (newest?.number ?? 0) + 1, hash: measured.hash })
  await store.write(name, toStored(new TextEncoder().encode(measured.hash.value), digests))
}

/**
 * Gives the files of a checkpoint as a cache that is read from, without a copy of them.
 *
 * @throws {UserError} PATH for a name that nobody could bring back
 */
function cacheOf(
  { path, stage }: Checkpoint,
  entries: readonly ManifestEntry[],
  { checkpoints }: StagePorts,
): Pick<Cache, 'open' | 'readText'> {
  const text = renderManifest(entries)
  const files = new Map(parseManifest(text, `The checkpoint of ${stage}`).map((entry) => [entry.md5, entry.path]))
  const bytes = new TextEncoder().encode(text)
  return {
    readText: async () => text,
    open: async (wanted) =>
      isDirectory(wanted)
        ? { hash: wanted, size: bytes.length, open: () => once(bytes) }
        : checkpoints.open(`${path}/${files.get(wanted.value)}`, wanted),
  }
}

function changed({ stage, path }: Checkpoint): UserError {
  return new UserError(`A file of the checkpoint of ${stage} in ${path} went while it was sent; expected it to stay.`, {
    code: 'MISSING',
  })
}

/** The part of a remote in which the checkpoints of a run lie, as a store of its own. */
function storeOf(remote: ObjectStore, { key }: Checkpoint): ObjectStore {
  const folder = checkpointFolder(key)
  return {
    name: remote.name,
    jobs: remote.jobs,
    has: async (name) => await remote.has(folder + name),
    read: async (name) => await remote.read(folder + name),
    write: async (name, object) => await remote.write(folder + name, object),
    list: async (prefix) => (await remote.list(folder + prefix)).map((name) => name.slice(folder.length)),
  }
}
