import type { Artifact } from '../../core/dvc/artifact.ts'
import { type Hash, isDirectory } from '../../core/dvc/hash.ts'
import type { LockedStage } from '../../core/dvc/lock.ts'
import { isWithin } from '../../core/dvc/path.ts'
import { mayRestoreRun, nameRun } from '../../core/dvc/run-cache.ts'
import type { StageNode } from '../../core/pipeline/graph.ts'
import { compareCodePoints } from '../../core/text/order.ts'
import type { Digests } from '../../ports/data.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import { gather } from '../data/bytes.ts'
import { filesOfDirectory } from '../data/directory.ts'
import type { RepositoryOutput } from '../data/outputs.ts'
import { type Evidence, observeCommit } from './evidence.ts'

/** What judging a commit asks of the world. */
export interface JudgePorts {
  readonly digests: Digests
  /** Finds what came of a stage by the key of its run. */
  readonly findRun: (key: string) => Promise<LockedStage | undefined>
  /** Bytes of an object from the cache or the remote, in pieces; `undefined` when neither has it. */
  readonly openObject: (hash: Hash) => Promise<AsyncIterable<Uint8Array> | undefined>
}

/** Place of an output -> what a run made of it. */
export type RunOutputs = ReadonlyMap<string, Hash>

/**
 * Finds what came of a stage of a commit when it ran with what the commit holds. `undefined` when the run cache does not
 * know, or the metrics of the run are nowhere.
 */
export async function findRunOf(
  node: StageNode,
  evidence: Evidence,
  { digests, findRun, openObject }: JudgePorts,
): Promise<RunOutputs | undefined> {
  const { stage } = node
  const { deps, params } = await observeCommit(node, undefined, evidence)
  const inputs: LockedStage = {
    command: stage.command,
    deps: [...deps].map(([path, hash]) => artifactOf(path, hash)),
    params,
    outs: stage.outs.map(({ path }) => artifactOf(path, undefined)),
  }
  const isWhole = inputs.deps.every(({ hash }) => hash !== undefined)
  if (!isWhole || !mayRestoreRun(node, inputs)) return undefined
  const run = await findRun(nameRun(inputs, digests.sha256).key)
  const outputs = new Map<string, Hash>()
  for (const [index, { path, kind }] of stage.outs.entries()) {
    const hash = run?.outs.find((out) => out.path === path)?.hash
    if (hash === undefined) return undefined
    if (kind !== 'out' && (await openObject(hash)) === undefined) return undefined
    outputs.set(node.outs[index] ?? path, hash)
  }
  return outputs
}

function artifactOf(path: string, hash: Hash | undefined): Artifact {
  return { path, hash, size: undefined, files: undefined, executable: false }
}

/** Puts what a run made in place of what was recorded. */
export function withRun(
  outputs: readonly RepositoryOutput[],
  { stage }: StageNode,
  run: RunOutputs,
): readonly RepositoryOutput[] {
  const others = outputs.filter(({ place }) => !run.has(place))
  const made = [...run].map(([place, hash]) => ({
    ...{ ...artifactOf(place, hash), place, owner: `${stage.file}:${stage.name}`, source: undefined, deps: [] },
    ...{ cache: true, push: true, persist: false, remote: undefined },
  }))
  return [...others, ...made]
}

/**
 * Reads files from runs in place of what the commit has of them, those of directories too.
 *
 * @throws {UserError} CORRUPT, PATH for a manifest that does not parse
 */
export async function withRestored(
  snapshot: Snapshot,
  restored: RunOutputs,
  { openObject }: Pick<JudgePorts, 'openObject'>,
): Promise<Snapshot> {
  if (restored.size === 0) return snapshot
  const files = await unpack(restored, openObject)
  const openFile: Snapshot['openFile'] = async (path) => {
    const hash = files.get(path)
    return hash === undefined ? await snapshot.openFile(path) : await openObject(hash)
  }
  const readBytes: Snapshot['readBytes'] = async (path) => {
    const bytes = files.has(path) ? await openFile(path) : undefined
    return bytes === undefined ? await snapshot.readBytes(path) : await gather(bytes)
  }
  const isReplaced = (path: string): boolean => [...restored.keys()].some((place) => isWithin(path, place))
  return {
    ...snapshot,
    openFile,
    readBytes,
    readText: async (path) => {
      const bytes = files.has(path) ? await readBytes(path) : undefined
      return bytes === undefined ? await snapshot.readText(path) : new TextDecoder().decode(bytes)
    },
    list: async (directory) => {
      const others = (await snapshot.list(directory)).filter((path) => !isReplaced(path))
      const made = [...files.keys()].filter((path) => path !== directory && isWithin(path, directory))
      return [...others, ...made].sort(compareCodePoints)
    },
  }
}

/** Gives the hash of each file, those of directories by their manifests. */
async function unpack(restored: RunOutputs, openObject: JudgePorts['openObject']): Promise<RunOutputs> {
  const files = new Map<string, Hash>()
  for (const [place, hash] of restored) {
    if (!isDirectory(hash)) files.set(place, hash)
    else for (const [path, one] of await filesOfDirectory(place, hash, openObject)) files.set(path, one)
  }
  return files
}
