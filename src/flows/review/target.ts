import { UserError } from '../../core/error.ts'
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
  readonly checkout: 'merge-commit' | 'branch'
  /** Branch that the change is for; `undefined` when none is known. */
  readonly baseBranch: string | undefined
}

/**
 * Finds what a run reports on from its event.
 *
 * @param number pull request that the user named; `undefined` when none
 * @param ports `obstacles` remembers a token that may not list pull requests: then none gets a comment
 * @throws {UserError} INPUT, UNSUPPORTED; PERMISSION, GITHUB
 */
export async function findTarget(
  run: WorkflowRun,
  number: number | undefined,
  ports: { readonly github: GitHub; readonly repository: Repository; readonly obstacles: Obstacles },
): Promise<Target> {
  refuseUntrusted(run, await ports.repository.head())
  if (run.event === 'pull_request' || run.event === 'pull_request_target') return await ofPullRequest(run, ports)
  if (number !== undefined) return await ofNumber(number, run, ports)
  const branch = run.event === 'push' ? /^refs\/heads\/(.+)$/u.exec(run.ref)?.[1] : undefined
  const list = async (): Promise<readonly PullRequest[]> =>
    branch === undefined ? [] : await ports.github.openPullRequests(branch)
  const open = await ports.obstacles.attempt('pull-requests: write', list)
  const ours = (open ?? []).filter(({ headSha }) => headSha === run.sha)
  return {
    pullRequests: ours,
    headSha: run.sha,
    checkout: 'branch',
    baseBranch: ours[0]?.baseBranch ?? defaultBranch(run),
  }
}

function refuseUntrusted(run: WorkflowRun, head: string | undefined): void {
  if (run.event === 'workflow_run') {
    throw new UserError('The event workflow_run is not reported on; report in the workflow that trains.', {
      code: 'UNSUPPORTED',
    })
  }
  if (run.event === 'pull_request_target' && head !== run.sha) {
    throw new UserError(
      'pull_request_target runs with write access, and a commit other than the base is checked out: that would run a stranger’s code with it. Use on: pull_request.',
      { code: 'INPUT' },
    )
  }
}

function defaultBranch({ payload, ref }: WorkflowRun): string | undefined {
  const name = at(payload, 'repository', 'default_branch')
  if (typeof name !== 'string') return undefined
  return ref === `refs/heads/${name}` ? undefined : name
}

async function ofPullRequest(run: WorkflowRun, { repository }: { readonly repository: Repository }): Promise<Target> {
  const pullRequest = fromPayload(run)
  const head = await repository.head()
  const parents = head === undefined ? [] : ((await repository.commit(head))?.parents ?? [])
  const isMerge = head !== pullRequest.headSha && parents.length > 1 && parents.includes(pullRequest.headSha)
  return {
    pullRequests: [pullRequest],
    headSha: pullRequest.headSha,
    checkout: isMerge ? 'merge-commit' : 'branch',
    baseBranch: pullRequest.baseBranch,
  }
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

async function ofNumber(
  number: number,
  run: WorkflowRun,
  { github, repository }: { readonly github: GitHub; readonly repository: Repository },
): Promise<Target> {
  const pullRequest = await github.pullRequest(number)
  if (pullRequest === undefined) {
    throw new UserError(`Input pull-request is ${number}; ${run.repository} has no such pull request.`, {
      code: 'INPUT',
    })
  }
  const head = await repository.head()
  const parents = head === undefined ? [] : ((await repository.commit(head))?.parents ?? [])
  const isMerge = parents.length > 1 && parents.includes(pullRequest.headSha)
  if (head !== undefined && head !== pullRequest.headSha && !isMerge) {
    throw new UserError(
      `Pull request ${number} has the head ${pullRequest.headSha.slice(0, 7)}, and ${head.slice(0, 7)} is checked out; check out refs/pull/${number}/merge or its head.`,
      { code: 'INPUT' },
    )
  }
  return {
    pullRequests: [pullRequest],
    headSha: pullRequest.headSha,
    checkout: isMerge ? 'merge-commit' : 'branch',
    baseBranch: pullRequest.baseBranch,
  }
}
