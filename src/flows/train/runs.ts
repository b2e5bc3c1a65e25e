import type { LockedStage } from '../../core/dvc/lock.ts'
import { mayRestoreRun, maySaveRun, nameRun, renderRun, runFile } from '../../core/dvc/run-cache.ts'
import { UserError } from '../../core/error.ts'
import type { StageNode } from '../../core/pipeline/graph.ts'
import type { ObjectStore } from '../../ports/data.ts'
import { toStored } from '../data/bytes.ts'
import { fetchObjects } from '../data/fetch.ts'
import { jobsFor } from '../data/jobs.ts'
import type { WantedObject } from '../data/objects.ts'
import { findRunByKey } from '../data/run-cache.ts'
import { toLocked } from './locked.ts'
import type { Findings } from './observe.ts'
import type { StagePorts } from './ports.ts'

/**
 * Finds in the run cache what came of a stage when it ran with the same command, dependencies and parameters: the entry
 * that was written last, or with `pull` one of the remote.
 */
export async function findRun(
  node: StageNode,
  findings: Findings,
  { pull, ports }: { readonly pull: boolean; readonly ports: StagePorts },
): Promise<LockedStage | undefined> {
  const key = runKeyOf(node, findings, ports)
  if (key === undefined) return undefined
  const openRemote = async (): Promise<ObjectStore | undefined> =>
    pull ? await ports.openRemote(undefined) : undefined
  return await findRunByKey(key, { ...ports, openRemote })
}

/**
 * Gives the key of what a stage runs with: its command, dependencies and parameters, and the paths of its outputs;
 * `undefined` where these do not tell all.
 */
export function runKeyOf(
  node: StageNode,
  findings: Findings,
  { digests }: Pick<StagePorts, 'digests'>,
): string | undefined {
  const inputs = toLocked(node, findings, new Map())
  const isWhole = inputs.deps.every(({ hash }) => hash !== undefined)
  return isWhole && mayRestoreRun(node, inputs) ? nameRun(inputs, digests.sha256).key : undefined
}

/** Brings objects that the cache lacks from the remote; what is not there either is told by whoever needs it. */
export async function bringObjects(objects: readonly WantedObject[], ports: StagePorts): Promise<void> {
  try {
    const remote = await ports.openRemote(undefined)
    if (remote !== undefined)
      await fetchObjects(objects, { cache: ports.cache, remote, jobs: jobsFor(remote, undefined) })
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'REMOTE') throw error
    ports.console.warning(`${error.message} What it holds is not restored.`)
  }
}

/** Keeps what came of a stage for whoever runs it with the same inputs again. */
export async function saveRun(node: StageNode, locked: LockedStage, ports: StagePorts): Promise<void> {
  if (!maySaveRun(node)) return
  const bytes = new TextEncoder().encode(renderRun(locked))
  await ports.runCache.write(runFile(nameRun(locked, ports.digests.sha256)), toStored(bytes, ports.digests))
}
