import type { Hash } from '../../core/dvc/hash.ts'
import type { LockedStage } from '../../core/dvc/lock.ts'
import { type ManifestEntry, renderManifest } from '../../core/dvc/manifest.ts'
import { isWithin } from '../../core/dvc/path.ts'
import type { Observed } from '../../core/pipeline/change.ts'
import type { StageNode } from '../../core/pipeline/graph.ts'
import { isExternal } from '../../core/pipeline/location.ts'
import { pickParams } from '../../core/pipeline/params.ts'
import { parseDataFile } from '../../core/text/data-file.ts'
import type { Value } from '../../core/value.ts'
import type { Digests } from '../../ports/data.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import type { RepositoryOutput } from '../data/outputs.ts'

/** The files of a commit with what DVC tracks of them. */
export interface Evidence {
  readonly snapshot: Snapshot
  readonly digests: Digests
  readonly outputs: readonly RepositoryOutput[]
}

/** Looks at what a stage of the commit finds, and at what was recorded of its outputs. */
export async function observeCommit(
  node: StageNode,
  locked: LockedStage | undefined,
  evidence: Evidence,
): Promise<Observed> {
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
