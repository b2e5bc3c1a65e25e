import type { Hash } from '../../core/dvc/hash.ts'
import { type Selected, selectOutputs, type Wanted } from '../../core/dvc/select.ts'
import { UserError } from '../../core/error.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import { type RepositoryOutput, trackedOutputs } from './outputs.ts'

/** An output that a cache can hold, since it has a hash. */
export type CachedOutput = RepositoryOutput & { readonly hash: Hash }

/** Finds the outputs that targets name, those alone that a cache can hold. */
export async function findWanted(snapshot: Snapshot, wanted: Wanted): Promise<readonly Selected<CachedOutput>[]> {
  return selectOutputs(await trackedOutputs(snapshot), wanted).filter(isCached)
}

/**
 * Finds the outputs that targets name and git tracks, of which the cache has a copy where their stage ran: the run cache
 * restores a stage only with all of its outputs.
 */
export async function findCopied(snapshot: Snapshot, wanted: Wanted): Promise<readonly Selected<CachedOutput>[]> {
  const selected = selectOutputs(await trackedOutputs(snapshot), wanted)
  return selected.filter((one): one is Selected<CachedOutput> => !one.output.cache && one.output.hash !== undefined)
}

function isCached(selected: Selected<RepositoryOutput>): selected is Selected<CachedOutput> {
  return selected.output.cache && selected.output.hash !== undefined
}

/**
 * Finds the outputs that targets name to bring them here.
 *
 * @throws {UserError} UNSUPPORTED for one that was imported without being downloaded, from where we cannot read
 */
export async function findFetchable(snapshot: Snapshot, wanted: Wanted): Promise<readonly Selected<CachedOutput>[]> {
  const selected = selectOutputs(await trackedOutputs(snapshot), wanted)
  for (const { output } of selected) if (output.cache && output.hash === undefined) refusePartial(output)
  return selected.filter(isCached)
}

function refusePartial({ owner, source }: RepositoryOutput): void {
  if (source?.kind !== 'address') return
  throw new UserError(
    `${owner} was imported from ${source.url} and never downloaded; Crisol downloads such data from paths of this machine. Use with-dvc, or run dvc update ${owner} and dvc push once.`,
    { code: 'UNSUPPORTED' },
  )
}
