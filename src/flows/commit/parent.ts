import { parseNote } from '../../core/commit/note.ts'
import type { GitHub } from '../../ports/github.ts'

/** Commits that Crisol may have put on a head already: one for each project of the repository. */
const maxSteps = 50

/** Where the next commit goes on a branch. */
export type Parent =
  /** Full SHA: the reviewed head, or what Crisol has put on top of it. */
  | { readonly sha: string }
  /** Why none goes there, as a sentence. */
  | { readonly refusal: string }

/**
 * Finds what a commit goes on top of: the tip of the branch, as long as nobody but Crisol has moved it since the head
 * that was reviewed.
 *
 * @throws {UserError} PERMISSION, GITHUB
 */
export async function findParent(
  { branch, headSha }: { readonly branch: string; readonly headSha: string },
  github: Pick<GitHub, 'refCommit' | 'readCommit'>,
): Promise<Parent> {
  const tip = await github.refCommit(`refs/heads/${branch}`)
  if (tip === undefined) return { refusal: `${branch} is gone, so nothing is committed.` }
  let sha: string | undefined = tip
  for (let step = 0; sha !== undefined && step < maxSteps; step++) {
    if (sha === headSha) return { sha: tip }
    const commit: Awaited<ReturnType<GitHub['readCommit']>> = await github.readCommit(sha)
    sha = parseNote(commit?.message ?? '')?.reviewed === headSha ? commit?.parents[0] : undefined
  }
  return {
    refusal: `${branch} was pushed to since ${headSha.slice(0, 7)}, so nothing is committed: the newer push has a run of its own.`,
  }
}
