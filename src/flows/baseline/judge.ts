import type { Hash } from '../../core/dvc/hash.ts'
import type { LockedStage } from '../../core/dvc/lock.ts'
import { type ManifestEntry, renderManifest } from '../../core/dvc/manifest.ts'
import { isWithin } from '../../core/dvc/path.ts'
import { UserError } from '../../core/error.ts'
import type { Observed } from '../../core/pipeline/change.ts'
import { findChanges } from '../../core/pipeline/explain.ts'
import { buildGraph, type Graph, type StageNode } from '../../core/pipeline/graph.ts'
import { isExternal } from '../../core/pipeline/location.ts'
import { pickParams } from '../../core/pipeline/params.ts'
import { planNodes } from '../../core/pipeline/plan.ts'
import { parseDataFile } from '../../core/text/data-file.ts'
import type { Value } from '../../core/value.ts'
import type { Digests } from '../../ports/data.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import { type RepositoryOutput, readLock, trackedOutputs } from '../data/outputs.ts'
import { readProject } from '../data/project.ts'

/** The files of a commit with what DVC tracks of them. */
interface Evidence {
  readonly snapshot: Snapshot
  readonly digests: Digests
  readonly outputs: readonly RepositoryOutput[]
}

/**
 * Tells why a commit has no results: a stage that makes metrics or plots, or one that it needs, does not
 * match `dvc.lock` by hash. `undefined` when it has them; a repository without a pipeline always has.
 */
export async function judgeCommit(snapshot: Snapshot, digests: Digests): Promise<string | undefined> {
  try {
    const { members, pipelines } = await readProject(snapshot)
    if (pipelines.every(({ stages }) => stages.length === 0)) return undefined
    const evidence = { snapshot, digests, outputs: await trackedOutputs(snapshot) }
    const locks = new Map<string, ReadonlyMap<string, LockedStage>>()
    for (const { file } of pipelines) locks.set(file, await readLock(file, snapshot))
    for (const node of stagesWithResults(buildGraph(members))) {
      const reason = await mismatch(node, locks.get(node.stage.file), evidence)
      if (reason !== undefined) return reason
    }
    return undefined
  } catch (error) {
    if (error instanceof UserError) return error.message.replace(/\.$/u, '')
    throw error
  }
}

/** Stages that make metrics or plots, with all that they need; all stages where none does. */
function stagesWithResults(graph: Graph): readonly StageNode[] {
  const makers = [...graph.values()].filter(
    (node) => node.kind === 'stage' && node.stage.outs.some(({ kind }) => kind !== 'out'),
  )
  const addresses = makers.map(({ address }) => address)
  return planNodes(graph, addresses).filter((node) => node.kind === 'stage')
}

async function mismatch(
  node: StageNode,
  lock: ReadonlyMap<string, LockedStage> | undefined,
  evidence: Evidence,
): Promise<string | undefined> {
  if (lock === undefined || lock.size === 0) return `${node.stage.file.replace(/yaml$/u, 'lock')} is not committed`
  const locked = lock.get(node.stage.name)
  const [reason] = findChanges(node.stage, locked, await observeCommit(node, locked, evidence)).reasons
  return reason === undefined ? undefined : `${node.address}: ${reason}`
}

async function observeCommit(node: StageNode, locked: LockedStage | undefined, evidence: Evidence): Promise<Observed> {
  const { stage } = node
  const deps = new Map<string, Hash | undefined>()
  for (const [index, path] of stage.deps.entries()) deps.set(path, await hashAt(node.deps[index] ?? path, evidence))
  const outs = new Map<string, Hash | undefined>()
  for (const [index, out] of stage.outs.entries()) {
    const recorded = locked?.outs.find(({ path }) => path === out.path)?.hash
    outs.set(out.path, out.cache ? recorded : await hashAt(node.outs[index] ?? out.path, evidence, false))
  }
  const params = new Map<string, ReadonlyMap<string, Value>>()
  for (const [index, [file, names]] of [...stage.params].entries()) {
    const place = node.paramFiles[index] ?? file
    const text = await evidence.snapshot.readText(place)
    if (text !== undefined) params.set(file, pickParams(parseDataFile(text, place), names))
  }
  return { deps, outs, params }
}

/** Hash of a path at the commit: what DVC recorded of it, or else that of the files in git. */
async function hashAt(place: string, evidence: Evidence, isTracked = true): Promise<Hash | undefined> {
  if (isExternal(place)) return undefined
  const recorded = evidence.outputs.find((output) => output.place === place)
  if (isTracked && recorded?.hash !== undefined) return recorded.hash
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
