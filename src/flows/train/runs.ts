import type { LockedStage } from '../../core/dvc/lock.ts'
import { mayRestoreRun, maySaveRun, nameRun, renderRun, runFile, runFolder } from '../../core/dvc/run-cache.ts'
import { UserError } from '../../core/error.ts'
import type { StageNode } from '../../core/pipeline/graph.ts'
import type { ObjectStore } from '../../ports/data.ts'
import { fetchObjects } from '../data/fetch.ts'
import type { WantedObject } from '../data/objects.ts'
import { copyRun, readRun } from '../data/run-cache.ts'
import { toLocked } from './locked.ts'
import type { Findings } from './observe.ts'
import type { StagePorts } from './ports.ts'

/** Objects on their way at once. */
const jobs = 32

/**
 * Finds in the run cache what came of a stage when it ran with the same command, dependencies and parameters: the entry
 * that was written last, or with `pull` one of the remote.
 */
export async function findRun(
  node: StageNode,
  findings: Findings,
  { pull, ports }: { readonly pull: boolean; readonly ports: StagePorts },
): Promise<LockedStage | undefined> {
  const inputs = toLocked(node, findings, new Map())
  const isWhole = inputs.deps.every(({ hash }) => hash !== undefined)
  if (!isWhole || !mayRestoreRun(node, inputs)) return undefined
  const folder = `${runFolder(nameRun(inputs, ports.digests.sha256).key)}/`
  const here = (await ports.runCache.newest(folder)) ?? (pull ? await bringRun(folder, ports) : undefined)
  if (here === undefined) return undefined
  const text = await textOf(here, ports.runCache)
  return text === undefined ? undefined : readRun(text, here, ports.digests)
}

/** Brings the entries of a key from the remote. Gives one of them. */
async function bringRun(folder: string, ports: StagePorts): Promise<string | undefined> {
  return await withRemote(ports, async (from) => {
    for (const key of await from.list(folder)) {
      await copyRun(key, { from, to: ports.runCache, jobs, digests: ports.digests, console: ports.console })
    }
    return await ports.runCache.newest(folder)
  })
}

/** Brings objects that the cache lacks from the remote; what is not there either is told by whoever needs it. */
export async function bringObjects(objects: readonly WantedObject[], ports: StagePorts): Promise<void> {
  await withRemote(ports, async (remote) => {
    await fetchObjects(objects, { cache: ports.cache, remote, jobs })
  })
}

/** Works with the default remote. One that fails costs the restoring, and not the training. */
async function withRemote<T>(ports: StagePorts, work: (remote: ObjectStore) => Promise<T>): Promise<T | undefined> {
  try {
    const remote = await ports.openRemote(undefined)
    return remote === undefined ? undefined : await work(remote)
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'REMOTE') throw error
    ports.console.warning(`${error.message} What it holds is not restored.`)
    return undefined
  }
}

async function textOf(key: string, store: ObjectStore): Promise<string | undefined> {
  const stream = await store.read(key)
  if (stream === undefined) return undefined
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of stream) text += decoder.decode(chunk, { stream: true })
  return text + decoder.decode()
}

/** Keeps what came of a stage for whoever runs it with the same inputs again. */
export async function saveRun(node: StageNode, locked: LockedStage, ports: StagePorts): Promise<void> {
  if (!maySaveRun(node)) return
  const bytes = new TextEncoder().encode(renderRun(locked))
  const { md5, size } = ports.digests.bytes(bytes)
  const entry = { hash: { algorithm: 'md5', value: md5 }, size, open: () => once(bytes) } as const
  await ports.runCache.write(runFile(nameRun(locked, ports.digests.sha256)), entry)
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
