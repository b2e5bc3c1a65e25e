import { actionsBot } from '../../core/github/run.ts'
import type { CheckRequest, GitHub } from '../../ports/github.ts'

/** From which commit to which, and for which run. */
export interface Carry {
  readonly from: string
  readonly to: string
  readonly runId: number
}

/**
 * Repeats the check runs of a run's reports on the commit that adds what was trained: the workflow's own token starts no
 * workflow that would make them, and a check that is required would be missed for ever. Another token's push has a
 * review of its own. Gives the names of those that were repeated.
 *
 * @throws {UserError} PERMISSION, AMBIGUOUS, GITHUB
 */
export async function carryChecks(
  { from, to, runId }: Carry,
  github: Pick<GitHub, 'latestChecks' | 'createCheck' | 'viewer'>,
): Promise<readonly string[]> {
  if ((await github.viewer()) !== actionsBot) return []
  const checks = (await github.latestChecks(from)).filter((check) => isOfRun(check, runId))
  const there = new Set((await github.latestChecks(to)).map(({ name }) => name))
  const missing = checks.filter(({ name }) => !there.has(name))
  for (const check of missing) {
    const same = `The same as for ${from}: this commit adds nothing but what was trained and reviewed there.`
    await github.createCheck({ ...check, headSha: to, summary: `${same}\n\n${check.summary}`.slice(0, maxSummary) })
  }
  return missing.map(({ name }) => name)
}

/** Characters that GitHub takes. */
const maxSummary = 65_000

function isOfRun({ name, externalId, conclusion }: CheckRequest, runId: number): boolean {
  return name.startsWith('Crisol / ') && externalId.startsWith(`${runId}.`) && conclusion !== undefined
}
