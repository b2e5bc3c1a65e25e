import type { Hash } from '../../core/dvc/hash.ts'
import { type Selected, selectOutputs, type Wanted } from '../../core/dvc/select.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import { type RepositoryOutput, trackedOutputs } from './outputs.ts'

/** An output that DVC caches and has a hash for. */
export type CachedOutput = RepositoryOutput & { readonly hash: Hash }

/** Finds the outputs that targets name, those alone that a cache can hold. */
export async function findWanted(snapshot: Snapshot, wanted: Wanted): Promise<readonly Selected<CachedOutput>[]> {
  return selectOutputs(await trackedOutputs(snapshot), wanted).filter(isCached)
}

function isCached(selected: Selected<RepositoryOutput>): selected is Selected<CachedOutput> {
  return selected.output.cache && selected.output.hash !== undefined
}
