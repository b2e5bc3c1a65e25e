import type { Artifact } from '../../core/dvc/artifact.ts'
import { type Hash, isDirectory } from '../../core/dvc/hash.ts'
import type { LockedStage } from '../../core/dvc/lock.ts'
import { mayRestoreRun, nameRun } from '../../core/dvc/run-cache.ts'
import type { StageNode } from '../../core/pipeline/graph.ts'
import type { Digests } from '../../ports/data.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import type { RepositoryOutput } from '../data/outputs.ts'
import { type Evidence, observeCommit } from './evidence.ts'

/** What judging a commit asks of the world. */
export interface JudgePorts {
  readonly digests: Digests
  /** Finds what came of a stage by the key of its run. */
  readonly findRun: (key: string) => Promise<LockedStage | undefined>
  /** Text of an object from the cache or the remote; `undefined` when neither has it. */
  readonly readObject: (hash: Hash) => Promise<string | undefined>
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
  { digests, findRun, readObject }: JudgePorts,
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
    if (kind !== 'out' && !isDirectory(hash) && (await readObject(hash)) === undefined) return undefined
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

/** Reads files from runs in place of what the commit has of them. */
export function withRestored(
  snapshot: Snapshot,
  restored: RunOutputs,
  { readObject }: Pick<JudgePorts, 'readObject'>,
): Snapshot {
  if (restored.size === 0) return snapshot
  const readText = async (path: string): Promise<string | undefined> => {
    const hash = restored.get(path)
    return hash === undefined ? await snapshot.readText(path) : await readObject(hash)
  }
  return {
    ...snapshot,
    readText,
    readBytes: async (path) => {
      if (!restored.has(path)) return await snapshot.readBytes(path)
      const text = await readText(path)
      return text === undefined ? undefined : new TextEncoder().encode(text)
    },
  }
}
