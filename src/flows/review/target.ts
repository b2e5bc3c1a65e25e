import { UserError } from '../../core/error.ts'
import { type CompletedRun, completedRunOf } from '../../core/github/completed-run.ts'
import { at, type WorkflowRun } from '../../core/github/run.ts'
import type { GitHub, PullRequest } from '../../ports/github.ts'
import type { Repository } from '../../ports/repository.ts'
import type { Obstacles } from './obstacles.ts'

/** What a run reports on. */
export interface Target {
  /** Open pull requests that get the comment; several branches of one head are possible on a push. */
  readonly pullRequests: readonly PullRequest[]
  /** Full SHA that check runs belong to: the head of the pull request, never its merge commit. */
  readonly headSha: string
  /** Full SHA whose history gives the base: what is checked out, or the head; `undefined` outside git. */
  readonly commit: string | undefined
  readonly checkout: 'merge-commit' | 'branch'
  /** Branch that the change is for; `undefined` when none is known. */
  readonly baseBranch: string | undefined
  /** Whether a check run belongs there: a scheduled or dispatched run is for its summary alone. */
  readonly hasCheck: boolean
  /** The run whose end is the event, and which left the results; `undefined` where this run's code is trusted with them. */
  readonly stranger: CompletedRun | undefined
}

/** What the user said of the target. */
export interface TargetRequest {
  /** Pull request that the user named; `undefined` when none. */
  readonly pullRequest: number | undefined
  /** Full SHA that the head of the pull request must have; `undefined` for whichever it has. */
  readonly expectedHead: string | undefined
  /** Folder of results that another job made; `undefined` when they are those of the checkout. */
  readonly results: string | undefined
}

/** What finding the target asks of the world. */
export interface TargetPorts {
  readonly github: GitHub
  readonly repository: Repository
  /** Remembers a token that may not read pull requests: then none gets a comment. */
  readonly obstacles: Obstacles
}

/** Runs that nobody reviews the commit of. */
const unreviewed: readonly string[] = ['workflow_dispatch', 'schedule']

/**
 * Finds what a run reports on from its event.
 *
 * @throws {UserError} INPUT; PERMISSION, GITHUB where the pull request of a completed run cannot be looked for
 */
export async function findTarget(run: WorkflowRun, request: TargetRequest, ports: TargetPorts): Promise<Target> {
  refuseUntrusted(run, request, await ports.repository.head())
  if (run.event === 'workflow_run') return await ofCompletedRun(run, ports)
  if (run.event === 'pull_request' || run.event === 'pull_request_target') {
    return await ofPullRequest(fromPayload(run), request, ports)
  }
  return (await ofNumber(run, request, ports)) ?? (await ofCommit(run, ports))
}

/** The commit of the run, with the open pull requests that it is the head of. */
async function ofCommit(run: WorkflowRun, { github, repository, obstacles }: TargetPorts): Promise<Target> {
  const branch = run.event === 'push' ? /^refs\/heads\/(.+)$/u.exec(run.ref)?.[1] : undefined
  const list = async (): Promise<readonly PullRequest[]> =>
    branch === undefined ? [] : await github.openPullRequests(branch)
  const open = await obstacles.attempt('pull-requests: write', list)
  const ours = (open ?? []).filter(({ headSha }) => headSha === run.sha)
  return {
    pullRequests: ours,
    headSha: run.sha,
    commit: await repository.head(),
    checkout: 'branch',
    baseBranch: ours[0]?.baseBranch ?? defaultBranch(run),
    hasCheck: !unreviewed.includes(run.event),
    stranger: undefined,
  }
}

function refuseUntrusted(run: WorkflowRun, { results }: TargetRequest, head: string | undefined): void {
  const remedy = remedies.get(run.event)
  if (remedy === undefined) return
  if (head !== undefined && head !== run.sha) {
    throw new UserError(
      `${run.event} runs with write access, and a commit other than the base is checked out: that would run a stranger’s code with it. ${remedy}`,
      { code: 'INPUT' },
    )
  }
  if (results !== undefined) return
  throw new UserError(
    `${run.event} checks out the base, which holds nothing of the pull request to report on. ${remedy}`,
    { code: 'INPUT' },
  )
}

/** Events on what strangers did that run with write access -> what to do where they are used otherwise. */
const remedies: ReadonlyMap<string, string> = new Map([
  ['pull_request_target', 'Use on: pull_request.'],
  ['workflow_run', 'Check out the default branch, and give results: the folder of what the run left.'],
])

/**
 * The pull request that a run was for, asked of GitHub by the head that the run had: the event names none for a fork, and
 * nothing that the run left is to be believed. What is checked out has nothing of it.
 */
async function ofCompletedRun(run: WorkflowRun, { github }: TargetPorts): Promise<Target> {
  const stranger = completedRunOf(run)
  const { headSha, headBranch, headRepository, runId } = stranger
  const open = await github.openPullRequests(headBranch, headRepository)
  const [only, ...others] = open.filter((one) => one.headSha === headSha)
  const head = `the head of run ${runId}, ${headSha.slice(0, 7)} of ${headRepository}`
  if (only === undefined) {
    throw new UserError(`No open pull request has ${head}: it was closed, or pushed over. Nothing is reported.`, {
      code: 'INPUT',
    })
  }
  if (others.length > 0) {
    const numbers = [only, ...others].map(({ number }) => number).join(' and ')
    throw new UserError(`Pull requests ${numbers} have ${head}; expected one. Close the others, and run it again.`, {
      code: 'INPUT',
    })
  }
  return {
    ...{ pullRequests: [only], headSha, commit: undefined, checkout: 'branch', baseBranch: only.baseBranch },
    ...{ hasCheck: true, stranger },
  }
}

function defaultBranch({ payload, ref }: WorkflowRun): string | undefined {
  const name = at(payload, 'repository', 'default_branch')
  if (typeof name !== 'string') return undefined
  return ref === `refs/heads/${name}` ? undefined : name
}

/** A pull request, where what is checked out is its merge commit, its head, or was committed on top of one of them. */
async function ofPullRequest(
  pullRequest: PullRequest,
  { results, expectedHead }: TargetRequest,
  { repository }: TargetPorts,
): Promise<Target> {
  const { number, headSha, baseBranch } = pullRequest
  if (expectedHead !== undefined && expectedHead !== headSha) {
    throw new UserError(
      `Pull request ${number} has the head ${headSha} by now, and input head is ${expectedHead}; read the new one, and start with that.`,
      { code: 'INPUT' },
    )
  }
  const head = await repository.head()
  const own = head === undefined ? undefined : await ownCommit(headSha, head, repository)
  if (head !== undefined && own === undefined && results === undefined) {
    throw new UserError(
      `Pull request ${number} has the head ${headSha.slice(0, 7)}, and ${head.slice(0, 7)} is checked out; check out refs/pull/${number}/merge or its head.`,
      { code: 'INPUT' },
    )
  }
  return {
    pullRequests: [pullRequest],
    headSha,
    commit: own ?? (head === undefined ? undefined : headSha),
    checkout: own === undefined || own === headSha ? 'branch' : 'merge-commit',
    baseBranch,
    hasCheck: true,
    stranger: undefined,
  }
}

/** Commits that a job may have made on top of what it checked out, say to keep `dvc.lock`. */
const ownWork = 3

/** The head of a pull request or its merge commit, at or right behind what is checked out; `undefined` for neither. */
async function ownCommit(headSha: string, checkedOut: string, repository: Repository): Promise<string | undefined> {
  let sha: string | undefined = checkedOut
  for (let step = 0; sha !== undefined && step <= ownWork; step++) {
    if (sha === headSha) return sha
    const parents: readonly string[] = (await repository.commit(sha))?.parents ?? []
    if (parents.length > 1 && parents.includes(headSha)) return sha
    sha = parents[0]
  }
  return undefined
}

function fromPayload({ payload }: WorkflowRun): PullRequest {
  const number = at(payload, 'pull_request', 'number')
  const headSha = at(payload, 'pull_request', 'head', 'sha')
  const baseBranch = at(payload, 'pull_request', 'base', 'ref')
  if (typeof number !== 'bigint' || typeof headSha !== 'string' || typeof baseBranch !== 'string') {
    throw new UserError('The event holds no pull request; GITHUB_EVENT_PATH must name what GitHub wrote.', {
      code: 'INPUT',
    })
  }
  const labels = at(payload, 'pull_request', 'labels')
  const names = Array.isArray(labels) ? labels.map((label) => String(at(label, 'name'))) : []
  return { number: Number(number), headSha, baseBranch, labels: names }
}

/** The pull request that the user named; `undefined` when none is named, or when GitHub does not tell of it. */
async function ofNumber(run: WorkflowRun, request: TargetRequest, ports: TargetPorts): Promise<Target | undefined> {
  const { pullRequest: number } = request
  if (number === undefined) return undefined
  const answer = await ports.obstacles.attempt('pull-requests: write', async () => ({
    pullRequest: await ports.github.pullRequest(number),
  }))
  if (answer === undefined) return undefined
  if (answer.pullRequest !== undefined) return await ofPullRequest(answer.pullRequest, request, ports)
  throw new UserError(`Input pull-request is ${number}; ${run.repository} has no such pull request.`, { code: 'INPUT' })
}
