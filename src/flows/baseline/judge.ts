import type { Hash } from '../../core/dvc/hash.ts'
import { type LockedStage, parseLock } from '../../core/dvc/lock.ts'
import { type ManifestEntry, renderManifest } from '../../core/dvc/manifest.ts'
import { isWithin, joinPath } from '../../core/dvc/path.ts'
import { UserError } from '../../core/error.ts'
import { findChanges, type Observed } from '../../core/pipeline/change.ts'
import { buildGraph, type Graph, type Node, orderStages } from '../../core/pipeline/graph.ts'
import { pickParams } from '../../core/pipeline/params.ts'
import { parseDataFile } from '../../core/text/data-file.ts'
import type { Value } from '../../core/value.ts'
import type { Digests } from '../../ports/data.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import { type RepositoryOutput, readPipeline, trackedOutputs } from '../data/outputs.ts'

/** The files of a commit with what DVC tracks of them. */
interface Evidence {
  readonly snapshot: Snapshot
  readonly digests: Digests
  readonly outputs: readonly RepositoryOutput[]
  readonly locked: ReadonlyMap<string, LockedStage>
}

/**
 * Tells why a commit has no results: a stage that makes metrics or plots, or one that it needs, does not
 * match `dvc.lock` by hash. `undefined` when it has them; a repository without a pipeline always has.
 */
export async function judgeCommit(snapshot: Snapshot, digests: Digests): Promise<string | undefined> {
  try {
    const pipeline = await readPipeline(snapshot)
    if (pipeline === undefined || pipeline.stages.length === 0) return undefined
    const text = await snapshot.readText('dvc.lock')
    if (text === undefined) return 'dvc.lock is not committed'
    const evidence = { snapshot, digests, outputs: await trackedOutputs(snapshot), locked: parseLock(text, 'dvc.lock') }
    for (const node of stagesWithResults(buildGraph(pipeline.stages))) {
      const [reason] = await mismatches(node, evidence)
      if (reason !== undefined) return `${node.stage.name}: ${reason}`
    }
    return undefined
  } catch (error) {
    if (error instanceof UserError) return error.message.replace(/\.$/u, '')
    throw error
  }
}

/** Stages that make metrics or plots, with all that they need; all stages where none does. */
function stagesWithResults(graph: Graph): readonly Node[] {
  const makers = [...graph.values()].filter(({ stage }) => stage.outs.some(({ kind }) => kind !== 'out'))
  return orderStages(
    graph,
    makers.map(({ stage }) => stage.name),
  )
}

async function mismatches(node: Node, evidence: Evidence): Promise<readonly string[]> {
  const locked = evidence.locked.get(node.stage.name)
  const { reasons } = findChanges(node.stage, locked, await observeCommit(node, locked, evidence))
  return reasons
}

async function observeCommit(node: Node, locked: LockedStage | undefined, evidence: Evidence): Promise<Observed> {
  const { stage } = node
  const deps = new Map<string, Hash | undefined>()
  for (const [index, path] of stage.deps.entries()) deps.set(path, await hashAt(node.deps[index] ?? path, evidence))
  const outs = new Map<string, Hash | undefined>()
  for (const [index, out] of stage.outs.entries()) {
    const recorded = locked?.outs.find(({ path }) => path === out.path)?.hash
    outs.set(out.path, out.cache ? recorded : await hashAt(node.outs[index] ?? out.path, evidence, false))
  }
  const params = new Map<string, ReadonlyMap<string, Value>>()
  for (const [file, names] of stage.params) {
    const place = joinPath(stage.directory, file)
    const text = await evidence.snapshot.readText(place)
    if (text !== undefined) params.set(file, pickParams(parseDataFile(text, place), names))
  }
  return { deps, outs, params }
}

/** Hash of a path at the commit: what DVC recorded of it, or else that of the files in git. */
async function hashAt(place: string, evidence: Evidence, isTracked = true): Promise<Hash | undefined> {
  const recorded = evidence.outputs.find((output) => output.place === place)
  if (isTracked && recorded !== undefined) return recorded.hash
  const bytes = await evidence.snapshot.readBytes(place)
  if (bytes !== undefined) return { algorithm: 'md5', value: evidence.digests.bytes(bytes).md5 }
  const entries = await entriesAt(place, evidence)
  if (entries.length === 0) return undefined
  return { algorithm: 'md5', value: `${evidence.digests.bytes(renderManifest(entries)).md5}.dir` }
}

/** Files below a directory, those in git and those that DVC tracks one by one. */
async function entriesAt(place: string, { snapshot, digests, outputs }: Evidence): Promise<readonly ManifestEntry[]> {
  const entries: ManifestEntry[] = []
  for (const file of await snapshot.list(place)) {
    const bytes = await snapshot.readBytes(file)
    if (bytes !== undefined) entries.push({ path: file.slice(place.length + 1), md5: digests.bytes(bytes).md5 })
  }
  for (const output of outputs) {
    if (isWithin(output.place, place) && output.hash !== undefined && output.cache) {
      entries.push({ path: output.place.slice(place.length + 1), md5: output.hash.value })
    }
  }
  return entries
}
