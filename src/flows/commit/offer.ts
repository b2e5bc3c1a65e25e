import { parseNote } from '../../core/commit/note.ts'
import { UserError } from '../../core/error.ts'
import type { NewPullRequest } from '../../ports/github.ts'
import { holdsFiles } from './changed.ts'
import { type Landed, type Landing, protectedBranch } from './land.ts'
import { makeCommit } from './make.ts'
import { findParent } from './parent.ts'
import type { GitHubPorts } from './ports.ts'

/** What is offered by a pull request into the branch that was reviewed. */
export interface Offer extends Landing {
  /** Directory of the project from the repository's root; `.` for the root itself. */
  readonly project: string
}

/** How it went, with the number of the pull request. */
export type Offered = Landed & { readonly pullRequest?: number }

/**
 * Commits onto a branch of Crisol's own and keeps one pull request from it into the branch that was reviewed.
 *
 * @throws {UserError} PERMISSION, GITHUB, GIT
 */
export async function offerPullRequest(offer: Offer, ports: GitHubPorts): Promise<Offered> {
  const parent = await findParent(offer, ports.github)
  if ('refusal' in parent) return { outcome: 'skipped', reason: parent.refusal }
  const branch = ownBranch(offer)
  const landed = await placeOn(branch, { ...offer, parent: parent.sha }, ports)
  return { ...landed, pullRequest: await keepPullRequest(toPullRequest(offer, branch), ports) }
}

/** Gives the branch of a project: `crisol/topic`, `crisol/topic@models-churn`. */
function ownBranch({ branch, project }: Offer): string {
  const name = project.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/\.(?=\.|$)|^\.|\.lock$/gu, '-')
  return project === '.' ? `crisol/${branch}` : `crisol/${branch}@${name}`
}

/** Points our branch at a commit on top of what was reviewed; what an earlier review left there is replaced. */
async function placeOn(
  branch: string,
  { project, ...offer }: Offer & { readonly parent: string },
  ports: GitHubPorts,
): Promise<Landed> {
  const ref = `refs/heads/${branch}`
  const tip = await readTip(branch, project, ports)
  const isSameHead = tip !== undefined && tip.parents[0] === offer.parent
  if (isSameHead && (await holdsFiles(tip.sha, offer.files, ports))) return { outcome: 'unchanged', sha: tip.sha }
  const sha = await makeCommit(offer, ports)
  if (tip === undefined) await createBranch(branch, sha, ports)
  else await ports.github.resetRef(ref, sha)
  return { outcome: 'committed', sha }
}

async function readTip(
  branch: string,
  project: string,
  { github }: GitHubPorts,
): Promise<{ readonly sha: string; readonly parents: readonly string[] } | undefined> {
  const sha = await github.refCommit(`refs/heads/${branch}`)
  if (sha === undefined) return undefined
  const commit = await github.readCommit(sha)
  if (commit !== undefined && parseNote(commit.message)?.project === project) return { sha, parents: commit.parents }
  throw notOurs(branch)
}

async function createBranch(branch: string, sha: string, { github }: GitHubPorts): Promise<void> {
  const ref = `refs/heads/${branch}`
  try {
    const refusal = await github.createRef(ref, sha)
    if (refusal !== undefined) throw protectedBranch(branch, refusal)
  } catch (error) {
    // Where the answer was lost it may be there: looking tells.
    const isMade = error instanceof UserError && error.code === 'AMBIGUOUS' && (await github.refCommit(ref)) === sha
    if (!isMade) throw error
  }
}

function notOurs(branch: string): UserError {
  return new UserError(
    `The tip of ${branch} is no commit of Crisol for this project, so it stays as it is; delete or rename the branch.`,
    { code: 'GITHUB' },
  )
}

function toPullRequest({ branch: baseBranch, project }: Offer, branch: string): NewPullRequest {
  const of = project === '.' ? '' : ` of ${project}`
  return {
    ...{ branch, baseBranch, title: `Keep what was trained${of} for ${baseBranch}` },
    body: `\`dvc.lock\` and the metrics that git tracks, as they were trained and reviewed on \`${baseBranch}\`. Merged, \`dvc pull\` gives everybody the model that was reviewed. Crisol brings this branch up to date with each review, and keeps nothing else on it.`,
  }
}

/** Gives the number of the open pull request, which is opened where there is none. */
async function keepPullRequest(wanted: NewPullRequest, { github }: GitHubPorts): Promise<number> {
  const find = async (): Promise<number | undefined> =>
    (await github.openPullRequests(wanted.branch)).find(({ baseBranch }) => baseBranch === wanted.baseBranch)?.number
  const open = await find()
  if (open !== undefined) return open
  try {
    return await github.createPullRequest(wanted)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    if (/not permitted to create/iu.test(error.message)) throw mayNotOpen(error)
    // It may be there for all that: another job opened it, or the answer was lost.
    const made = error.code === 'PERMISSION' ? undefined : await find()
    if (made === undefined) throw error
    return made
  }
}

function mayNotOpen(cause: UserError): UserError {
  return new UserError(
    'GitHub Actions may not open pull requests in this repository; allow it under Settings, Actions, General, Workflow permissions, or give github-token another token.',
    { code: 'GITHUB', cause },
  )
}
