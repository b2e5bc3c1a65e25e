import { UserError } from '../error.ts'
import { at, type WorkflowRun } from './run.ts'

/** A run of a pull request's own code that has ended, as GitHub tells of it. What the run itself left is a stranger's. */
export interface CompletedRun {
  readonly runId: number
  /** In GitHub's words: `success`, `failure`, `cancelled`, `timed_out`, ... */
  readonly conclusion: string
  /** Full SHA of the head of the pull request. */
  readonly headSha: string
  readonly headBranch: string
  /** `owner/name` of the repository that the branch is in: a fork, or this one. */
  readonly headRepository: string
}

/**
 * Reads the run whose end is the event.
 *
 * @throws {UserError} INPUT where it was for no pull request, or its repository is gone
 */
export function completedRunOf({ event, payload }: WorkflowRun): CompletedRun {
  const run = at(payload, 'workflow_run')
  const [runId, trigger] = [at(run, 'id'), at(run, 'event')]
  const [headSha, headBranch] = [at(run, 'head_sha'), at(run, 'head_branch')]
  const headRepository = at(run, 'head_repository', 'full_name')
  if (typeof runId !== 'bigint' || trigger !== 'pull_request') {
    throw new UserError(
      `The event ${event} tells of a run on ${typeof trigger === 'string' ? trigger : 'nothing'}; expected one on pull_request that is completed.`,
      { code: 'INPUT' },
    )
  }
  if (typeof headSha !== 'string' || typeof headBranch !== 'string' || typeof headRepository !== 'string') {
    throw new UserError(`Run ${runId} was for a branch that is gone with its repository; nothing is reported.`, {
      code: 'INPUT',
    })
  }
  return { runId: Number(runId), conclusion: String(at(run, 'conclusion')), headSha, headBranch, headRepository }
}
