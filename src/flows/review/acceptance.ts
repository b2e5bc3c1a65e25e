import { at, type WorkflowRun } from '../../core/github/run.ts'
import type { Acceptance } from '../../core/report/report.ts'
import type { GitHub, PullRequest } from '../../ports/github.ts'

/** Label by which a maintainer takes responsibility for a regression. */
export const acceptLabel = 'crisol:accept'

/** What is asked about the label. */
export interface AcceptanceRequest {
  readonly run: WorkflowRun
  readonly pullRequest: PullRequest
  /** Name of our check run, whose first start on the head tells when GitHub first saw that commit. */
  readonly checkName: string
}

/**
 * Finds who accepted the regressions of the head commit: somebody with write access put the label on after
 * the head had come. A label that an earlier commit was given does not count. Commit dates are not asked:
 * whoever makes a commit chooses them.
 */
export async function findAcceptance(
  { run, pullRequest, checkName }: AcceptanceRequest,
  github: Pick<GitHub, 'labelEvents' | 'canWrite' | 'checkRuns'>,
): Promise<Acceptance | undefined> {
  if (!pullRequest.labels.includes(acceptLabel)) return undefined
  const events = (await github.labelEvents(pullRequest.number)).filter(({ label }) => label === acceptLabel)
  const last = events.at(-1)
  if (last === undefined) return undefined
  const isBound = isLabelledHere(run, pullRequest) || (await isAfterHead(last.at, pullRequest, { github, checkName }))
  return isBound && (await github.canWrite(last.actor)) ? { by: last.actor } : undefined
}

/** The event of this very run says that the label was put on this head. */
function isLabelledHere({ payload }: WorkflowRun, { headSha }: PullRequest): boolean {
  const isLabel = at(payload, 'action') === 'labeled' && at(payload, 'label', 'name') === acceptLabel
  return isLabel && at(payload, 'pull_request', 'head', 'sha') === headSha
}

async function isAfterHead(
  labelledAt: string,
  { headSha }: PullRequest,
  { github, checkName }: { readonly github: Pick<GitHub, 'checkRuns'>; readonly checkName: string },
): Promise<boolean> {
  const starts = (await github.checkRuns(headSha, checkName)).flatMap(({ startedAt }) =>
    startedAt === undefined ? [] : [startedAt],
  )
  const first = starts.sort()[0]
  return first !== undefined && labelledAt >= first
}
