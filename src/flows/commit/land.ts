import type { Files } from '../../core/commit/parcel.ts'
import { UserError } from '../../core/error.ts'
import { differingPaths, holdsFiles } from './changed.ts'
import { makeCommit } from './make.ts'
import { findParent } from './parent.ts'
import type { GitHubPorts } from './ports.ts'

/** What is committed, and where. */
export interface Landing {
  readonly branch: string
  /** Full SHA of what was reviewed. */
  readonly headSha: string
  /** What changed, and nothing else. */
  readonly files: Files
  readonly message: string
}

/** How it went. */
export type Landed =
  | { readonly outcome: 'committed' | 'unchanged'; readonly sha: string }
  /** Why not, as a sentence. */
  | { readonly outcome: 'skipped'; readonly reason: string }

/** Tries where other jobs of the same run commit to the branch, too. */
const tries = 10

/**
 * Commits onto a branch, on top of the head that was reviewed or of what other jobs of Crisol have put there meanwhile;
 * never onto what anybody else has pushed since. The branch moves forward or not at all.
 *
 * @throws {UserError} PERMISSION, GITHUB, GIT
 */
export async function landOnBranch(landing: Landing, ports: GitHubPorts): Promise<Landed> {
  const { github, clock } = ports
  const { branch } = landing
  for (let attempt = 1; attempt <= tries; attempt++) {
    const parent = await findParent(landing, github)
    if ('refusal' in parent) return { outcome: 'skipped', reason: parent.refusal }
    const found = await findThere(parent.sha, landing, ports)
    if (found !== undefined) return found
    const sha = await makeCommit({ ...landing, parent: parent.sha }, ports)
    const refusal = await github.moveRef(`refs/heads/${branch}`, sha)
    if (refusal === undefined) return { outcome: 'committed', sha }
    if (!/fast.?forward|does not exist/iu.test(refusal)) throw protectedBranch(branch, refusal)
    await clock.sleep(200 * attempt)
  }
  return { outcome: 'skipped', reason: `${branch} was moved ${tries} times meanwhile, so nothing is committed.` }
}

/** Looks at what an earlier attempt of the same run has committed; `undefined` where nothing is there yet. */
async function findThere(tip: string, { headSha, files }: Landing, ports: GitHubPorts): Promise<Landed | undefined> {
  const moved = await differingPaths(files.keys(), [tip, headSha], ports)
  if (moved.length === 0) return undefined
  if (await holdsFiles(tip, files, ports)) return { outcome: 'unchanged', sha: tip }
  return { outcome: 'skipped', reason: explainUnstable(headSha, moved) }
}

/** Says that a training gives other files each time. */
export function explainUnstable(headSha: string, paths: Iterable<string>): string {
  const names = [...paths].slice(0, 5).join(', ')
  return `Crisol committed what was trained for ${headSha.slice(0, 7)} before, and training again gave another ${names}. This would go on for ever, so nothing is committed; fix the seeds of the stages, or commit by hand.`
}

/**
 * Gives the error of a branch that rules keep from being moved.
 *
 * @param refusal GitHub's words
 */
export function protectedBranch(branch: string, refusal: string): UserError {
  return new UserError(
    `GitHub does not let this token move ${branch} (${refusal}); let it bypass the rules of the branch, or take a pull request in its place with to: pull-request.`,
    { code: 'GITHUB' },
  )
}
