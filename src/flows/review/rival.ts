import { UserError } from '../../core/error.ts'
import { at, type WorkflowRun } from '../../core/github/run.ts'
import type { CheckRun, GitHub } from '../../ports/github.ts'
import type { CheckIdentity } from './check.ts'

/** Names the report of a run to whoever lists check runs: `<run>.<attempt>.<report>`. */
export function externalIdOf({ runId, attempt }: WorkflowRun, report: string): string {
  return `${runId}.${attempt}.${report}`
}

/**
 * Tells whether other runs made the same report meanwhile, on this head or on the one that was pushed over, and all of
 * them are older: their check runs are open, or were until ours had begun. Checks that cannot be listed tell of nobody.
 */
export async function hasOlderRivals(
  run: WorkflowRun,
  { name, headSha, externalId }: CheckIdentity,
  github: Pick<GitHub, 'checkRuns'>,
): Promise<boolean> {
  const before = at(run.payload, 'before')
  // A branch that was just made has no commit before it.
  const isCommit = typeof before === 'string' && !/^0*$/u.test(before)
  const checks: CheckRun[] = []
  for (const sha of isCommit ? [headSha, before] : [headSha]) {
    checks.push(...(await github.checkRuns(sha, name).catch(withoutAnswer)))
  }
  const own = checks.find((check) => check.externalId === externalId)?.startedAt
  if (own === undefined) return false
  const rivals = checks.filter(
    (check) => check.externalId !== externalId && (check.completedAt === undefined || check.completedAt >= own),
  )
  return rivals.length > 0 && rivals.every((rival) => isOlder(rival, run))
}

function isOlder({ externalId }: CheckRun, { runId, attempt }: WorkflowRun): boolean {
  const [itsRun = 0, itsAttempt = 0] = externalId.split('.', 2).map(Number)
  return itsRun !== runId ? itsRun < runId : itsAttempt < attempt
}

function withoutAnswer(error: unknown): readonly [] {
  if (error instanceof UserError) return []
  throw error
}
