import type { Results } from './results.ts'

/** What a head is compared with, and how it was found, so that the report can say it. */
export interface Baseline {
  /** Results of the base commit; `undefined` when no commit with results could be found. */
  readonly results: Results | undefined
  /** Full SHA of the commit that was chosen; `undefined` when there is none. */
  readonly commit: string | undefined
  /** How it relates to the head. */
  readonly relation: Relation
  /** Commits between the first candidate and the chosen one, >= 0; 0 when it is the first candidate. */
  readonly distance: number
  /** Sentences for the reader: which candidates had no results, and why. */
  readonly notes: readonly string[]
}

/**
 * `merge-parent`: first parent of the merge commit that `pull_request` checks out; `branch`: newest commit of the base
 * branch with results; `head`: the commit that work which is not committed is based on.
 */
export type Relation = 'merge-parent' | 'merge-base' | 'first-parent' | 'branch' | 'head' | 'given' | 'none'
