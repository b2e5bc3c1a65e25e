import type { PastMetrics } from '../../core/report/trends.ts'
import type { Baseline } from '../../core/results/baseline.ts'
import { judgeCommit } from '../baseline/judge.ts'
import { collectTable } from '../collect/collect.ts'
import type { ResultsPorts } from '../collect/ports.ts'

/** Commits with results that are looked back on, and commits that are looked at for them. */
const [most, reach] = [20, 40]

/**
 * Reads the metrics of the base and of the first parents before it, newest first, those that have results. Only what is
 * readable here is read, from git and the cache: a shallow checkout has the base alone.
 */
export async function readHistory(
  { commit: base, results }: Baseline,
  { repository, openCommit, digests, openCached }: ResultsPorts,
): Promise<readonly PastMetrics[]> {
  if (base === undefined || results === undefined) return []
  const past: PastMetrics[] = [{ commit: base, metrics: results.metrics }]
  const ports = { digests, openObject: openCached, findRun: async () => undefined }
  for (const commit of (await repository.firstParents(base, reach)).slice(1)) {
    if (past.length === most) break
    const judged = await judgeCommit(openCommit(commit), ports)
    if (judged.reason !== undefined) continue
    past.push({ commit, metrics: (await collectTable('metrics', judged.snapshot, ports)).table })
  }
  return past
}
