import type { LockedStage } from '../../core/dvc/lock.ts'
import { parseRun, parseRunFile, runFolder } from '../../core/dvc/run-cache.ts'
import { UserError } from '../../core/error.ts'
import type { Console } from '../../ports/console.ts'
import type { Digests, ObjectStore, RunCache } from '../../ports/data.ts'
import { mapPool } from '../pool.ts'
import type { BringOptions } from './bring.ts'
import { gather, toStored } from './bytes.ts'
import { jobsFor } from './jobs.ts'
import type { TransferPorts } from './ports.ts'
import { requireRemote } from './remotes.ts'

/** Where entries of the run cache go from and to. */
export interface RunTransfer {
  readonly from: ObjectStore
  readonly to: ObjectStore
  /** Entries on their way at once, >= 1. */
  readonly jobs: number
  readonly digests: Pick<Digests, 'bytes' | 'sha256'>
  readonly console: Pick<Console, 'warning'>
}

/**
 * Copies the entries of the run cache that the other side lacks, those that are not what they are called left out. Gives
 * their number.
 *
 * @throws {UserError} REMOTE, READ-ONLY
 */
export async function copyRuns(transfer: RunTransfer): Promise<number> {
  const { from, to, jobs } = transfer
  const known = new Set(await to.list('runs/'))
  const lacking = (await from.list('runs/')).filter((key) => parseRunFile(key) !== undefined && !known.has(key))
  const copied = await mapPool(lacking, jobs, async (key) => await copyRun(key, transfer))
  return copied.filter(Boolean).length
}

/**
 * Brings the entries of the run cache that a remote has and that are not here.
 *
 * @throws {UserError} INPUT without a remote; REMOTE
 */
export async function fetchRuns({ remote, jobs }: BringOptions, ports: TransferPorts): Promise<void> {
  const from = await requireRemote(remote, ports)
  await copyRuns({ ...ports, from, to: ports.runCache, jobs: jobsFor(from, jobs) })
}

/** Copies one entry; false where it is not there, or not what it is called. */
async function copyRun(key: string, { from, to, digests, console }: RunTransfer): Promise<boolean> {
  const stream = await from.read(key)
  if (stream === undefined) return false
  const bytes = await gather(stream)
  if (readRun(new TextDecoder().decode(bytes), key, digests) === undefined) {
    console.warning(
      `${from.name} has the entry ${key} of the run cache, which is not what it is called; it was left out.`,
    )
    return false
  }
  return await to.write(key, toStored(bytes, digests))
}

/** Where a run is looked for. */
export interface RunSearch extends Pick<RunTransfer, 'digests' | 'console'> {
  readonly runCache: RunCache
  /** Opens the remote to look in where the run cache here has nothing; `undefined` for none. */
  readonly openRemote: () => Promise<ObjectStore | undefined>
}

/**
 * Finds what came of a stage by the key of its run: the entry that was written last here, or else one of the remote,
 * which is brought here. A remote that fails costs the finding, and nothing else.
 */
export async function findRunByKey(key: string, search: RunSearch): Promise<LockedStage | undefined> {
  const folder = `${runFolder(key)}/`
  const entry = (await search.runCache.newest(folder)) ?? (await bringRun(folder, search))
  const stream = entry === undefined ? undefined : await search.runCache.read(entry)
  if (entry === undefined || stream === undefined) return undefined
  return readRun(new TextDecoder().decode(await gather(stream)), entry, search.digests)
}

async function bringRun(
  folder: string,
  { runCache, openRemote, digests, console }: RunSearch,
): Promise<string | undefined> {
  try {
    const from = await openRemote()
    const there = (await from?.list(folder)) ?? []
    for (const key of there)
      if (from !== undefined) await copyRun(key, { from, to: runCache, jobs: 1, digests, console })
    return await runCache.newest(folder)
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'REMOTE') throw error
    console.warning(`${error.message} What it holds is not restored.`)
    return undefined
  }
}

/** Reads an entry; `undefined` where it is not what its path says. */
function readRun(text: string, key: string, { sha256 }: Pick<Digests, 'sha256'>): LockedStage | undefined {
  const name = parseRunFile(key)
  if (name === undefined) return undefined
  try {
    return parseRun(text, name, sha256)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
