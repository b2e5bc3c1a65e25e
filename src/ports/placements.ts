import type { Hash } from '../core/dvc/hash.ts'

/**
 * What was brought into the workspace, from run to run, so that an output that is no longer tracked can be taken away
 * again. It is only a memory: without it nothing is taken away.
 */
export interface Placements {
  /** Path of an output -> what was put there. */
  all(): ReadonlyMap<string, Hash>
  /** Takes note of outputs that were put in place, and forgets those that are gone. */
  keep(placed: ReadonlyMap<string, Hash>, gone: readonly string[]): void
}
