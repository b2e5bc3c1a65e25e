import { at, type WorkflowRun } from '../github/run.ts'
import type { Value } from '../value.ts'

/** Where what was trained is committed. */
export interface CommitTarget {
  /** Branch of this repository, without `refs/heads/`. */
  readonly branch: string
  /** Full SHA of the commit that was reviewed, the branch's head at the time. */
  readonly headSha: string
}

/** Events whose commit is the head of a branch. */
const ofBranch: readonly string[] = ['push', 'workflow_dispatch', 'schedule']

/**
 * Finds the branch that a run trained; a sentence where nothing is ever committed: for a fork, for events that run with
 * rights which the code did not earn, and for what is no branch.
 */
export function findCommitTarget(run: WorkflowRun): CommitTarget | string {
  if (run.event === 'pull_request') return ofPullRequest(run)
  if (!ofBranch.includes(run.event)) {
    return `Nothing is committed for the event ${run.event}: expected pull_request, push, workflow_dispatch or schedule.`
  }
  const branch = /^refs\/heads\/(.+)$/u.exec(run.ref)?.[1]
  return branch === undefined ? `Nothing is committed: ${run.ref} is no branch.` : { branch, headSha: run.sha }
}

function ofPullRequest({ payload, repository }: WorkflowRun): CommitTarget | string {
  const head = at(payload, 'pull_request', 'head')
  const owner = textOf(at(head, 'repo', 'full_name'))
  if (owner !== repository) {
    return `Nothing is committed: the pull request comes from ${owner || 'a fork that is gone'}, and only branches of ${repository} are written to.`
  }
  const [branch, headSha] = [textOf(at(head, 'ref')), textOf(at(head, 'sha'))]
  if (branch === '' || headSha === '') return 'Nothing is committed: the event names no head of the pull request.'
  return { branch, headSha }
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : ''
}
