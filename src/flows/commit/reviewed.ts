import { parseNote, renderMessage } from '../../core/commit/note.ts'
import type { Files } from '../../core/commit/parcel.ts'
import { type CommitTarget, findCommitTarget } from '../../core/commit/target.ts'
import { UserError } from '../../core/error.ts'
import { runUrl, type WorkflowRun } from '../../core/github/run.ts'
import { renderCount } from '../../core/text/amount.ts'
import { carryChecks } from './carry.ts'
import { changedSince, differingPaths } from './changed.ts'
import { readBounds } from './gather.ts'
import { explainUnstable, landOnBranch, protectedBranch } from './land.ts'
import { type Offered, offerPullRequest } from './offer.ts'
import type { GitHubPorts } from './ports.ts'

/** How it is committed. */
export interface CommitRequest {
  readonly to: 'branch' | 'pull-request'
  /** Empty for the usual one. */
  readonly message: string
  readonly dryRun: boolean
  /** Takes the files as they were trained; not asked where nothing is committed anyway. */
  readonly take: () => Promise<Files>
}

/** What became of it. */
export interface Committed {
  readonly outcome: 'committed' | 'unchanged' | 'skipped'
  /** Full SHA of the commit that has the files; empty where there is none. */
  readonly sha: string
  /** What changed, relative to the project. */
  readonly files: readonly string[]
  /** Number of the pull request that has the commit; `undefined` without one. */
  readonly pullRequest: number | undefined
  /** One sentence, or a few. */
  readonly summary: string
  /** YAML that the job lacks; absent when it lacks nothing. */
  readonly lacking?: string
}

/**
 * Commits what a run trained to the branch that it reviewed. Whatever speaks against it is told as a notice and fails
 * nothing: a fork, a newer push, a base that moved, a training that gives something else each time.
 *
 * @throws {UserError} PIPELINE, PATH, GIT, GITHUB, INPUT, SYNTAX
 */
export async function commitReviewed(run: WorkflowRun, request: CommitRequest, ports: GitHubPorts): Promise<Committed> {
  const target = findCommitTarget(run)
  if (typeof target === 'string') return skip([], target)
  const plan = await planCommit(target, request, ports)
  if ('reason' in plan) return skip(plan.files, plan.reason)
  const paths = [...plan.files.keys()]
  if (paths.length === 0) return { ...skip([], 'Git has all that was trained.'), outcome: 'unchanged' }
  if (request.dryRun) return skip(paths, `${renderCount(paths.length, 'file')} would be committed to ${target.branch}.`)
  const note = { project: ports.pathInRepository('') || '.', reviewed: target.headSha }
  const landing = { ...target, files: plan.files, message: renderMessage(request.message, note, runUrl(run)) }
  const offered = await mayWrite(target.branch, async () =>
    request.to === 'branch'
      ? await landOnBranch(landing, ports)
      : await offerPullRequest({ ...landing, project: note.project }, ports),
  )
  if ('lacking' in offered) return { ...skip(paths, offered.reason), lacking: offered.lacking }
  if (offered.outcome === 'skipped') return skip(paths, offered.reason)
  if (request.to === 'branch') await carry({ from: target.headSha, to: offered.sha, runId: run.runId }, ports)
  return toCommitted(offered, paths, target)
}

function toCommitted(
  offered: Exclude<Offered, { readonly outcome: 'skipped' }>,
  files: readonly string[],
  { branch }: CommitTarget,
): Committed {
  const { outcome, sha, pullRequest } = offered
  const where = pullRequest === undefined ? branch : `${branch} by pull request ${pullRequest}`
  const verb = outcome === 'committed' ? 'committed' : 'committed already'
  const summary = `${renderCount(files.length, 'file')} ${verb} to ${where} as ${sha.slice(0, 7)}.`
  return { outcome, sha, files, pullRequest, summary }
}

function skip(files: readonly string[], reason: string): Committed {
  return { outcome: 'skipped', sha: '', files, pullRequest: undefined, summary: reason }
}

/** What is to be committed, or why nothing is. */
type Plan = { readonly files: Files } | { readonly files: readonly string[]; readonly reason: string }

async function planCommit(
  { branch, headSha }: CommitTarget,
  request: CommitRequest,
  ports: GitHubPorts,
): Promise<Plan> {
  const checkedOut = await requireCheckout(headSha, ports)
  // What training may change is read from the commit: in the workspace other code has run.
  const bounds = await readBounds(ports.openCommit(checkedOut))
  const files = await changedSince(checkedOut, { files: await request.take(), bounds }, ports)
  if (files.size === 0) return { files }
  const stale = await differingPaths(files.keys(), [checkedOut, headSha], ports)
  if (stale.length > 0) {
    const reason = `${stale.slice(0, 5).join(', ')} changed on the base since ${branch} left it, so nothing is committed; merge the base into ${branch}, and the next review commits.`
    return { files: stale, reason }
  }
  const commit = await ports.github.readCommit(headSha)
  const isOwn = parseNote(commit?.message ?? '')?.project === (ports.pathInRepository('') || '.')
  return isOwn ? { files: [...files.keys()], reason: explainUnstable(headSha, files.keys()) } : { files }
}

/** The commit that was trained: the head itself, or the merge commit of the pull request. */
async function requireCheckout(headSha: string, { repository }: GitHubPorts): Promise<string> {
  const head = await repository.head()
  const commit = head === undefined ? undefined : await repository.commit(head)
  if (head !== undefined && (head === headSha || commit?.parents.includes(headSha) === true)) return head
  throw new UserError(
    `${head?.slice(0, 7) ?? 'Nothing'} is checked out, and ${headSha.slice(0, 7)} was reviewed; check out that commit or its merge with the base.`,
    { code: 'INPUT' },
  )
}

/** What a token may not do, and what would let it. */
interface Refused {
  readonly reason: string
  readonly lacking: string
}

const permissions = ['permissions:', '  contents: write', '  pull-requests: write', '  checks: write'].join('\n')

/** Does what needs `contents: write`, and says how a workflow gets it. */
async function mayWrite(branch: string, work: () => Promise<Offered>): Promise<Offered | Refused> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'PERMISSION') throw error
    if (/\bprotected\b|\brule/iu.test(error.message)) throw protectedBranch(branch, error.message)
    return { reason: `Nothing is committed. ${error.message} The job lacks these lines:`, lacking: permissions }
  }
}

/** A check that cannot be repeated costs no commit: it is told, since a rule may wait for it. */
async function carry(request: Parameters<typeof carryChecks>[0], { github, console }: GitHubPorts): Promise<void> {
  try {
    const names = await carryChecks(request, github)
    if (names.length > 0) console.info(`${names.join(', ')} repeated on ${request.to.slice(0, 7)}`)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    console.warning(
      `The check runs of ${request.from.slice(0, 7)} are not on ${request.to.slice(0, 7)}: ${error.message}`,
    )
  }
}
