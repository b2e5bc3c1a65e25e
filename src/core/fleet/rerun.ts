import { renderCount } from '../text/amount.ts'
import type { MarketChoice } from './ladder.ts'
import type { Ending } from './loss.ts'
import { parseRunnerName } from './runner-name.ts'

/** A workflow run, as far as it matters whether it is run again. */
export interface EndedRun {
  readonly id: number
  /** From 1. */
  readonly attempt: number
  readonly isCompleted: boolean
  /** As GitHub names it; empty while there is none. */
  readonly conclusion: string
  /** `owner/name` of the repository whose code it ran; empty when that is gone. */
  readonly headRepository: string
}

/** A job of it. */
export interface EndedJob {
  readonly name: string
  /** As GitHub names it; empty while there is none. */
  readonly conclusion: string
  /** What it asked for in `runs-on`. */
  readonly labels: readonly string[]
  /** 0 when no runner took it. */
  readonly runnerId: number
  /** Empty when no runner took it. */
  readonly runnerName: string
}

/** What re-running goes by. */
export interface RerunRules {
  /** `owner/name` of the repository that this process serves. */
  readonly repository: string
  /** The attempt that is said to have ended. */
  readonly attempt: number
  /** Times that a run is run again at the most. */
  readonly mostReruns: number
}

/** What is launched so that the failed jobs of a run can be run again. */
export interface RerunPlan {
  /** Names of the jobs whose instances AWS took back. */
  readonly lost: readonly string[]
  /** One for each runner. */
  readonly labels: readonly string[]
  /** Names of jobs that will wait for a machine that nobody had launched before either. */
  readonly unserved: readonly string[]
  readonly market: MarketChoice
}

/** Says why a run is left as it is, as a sentence, before anybody is asked for more; `undefined` when it may be run again. */
export function refuseRerun(run: EndedRun, { repository, attempt, mostReruns }: RerunRules): string | undefined {
  if (run.headRepository !== repository) {
    return `Run ${run.id} ran code of ${run.headRepository || 'a repository that is gone'}; machines are launched for ${repository} alone.`
  }
  if (!run.isCompleted || run.attempt !== attempt) return `Run ${run.id} has been run again already.`
  if (!['failure', 'cancelled'].includes(run.conclusion)) {
    return `Run ${run.id} ended with ${run.conclusion || 'nothing'}; only one that failed is run again.`
  }
  if (attempt > mostReruns) {
    return `Run ${run.id} has been run again ${renderCount(attempt - 1, 'time')} already, which is as often as it may.`
  }
  return undefined
}

/** Gives the jobs that a runner of ours may have been taken away from. */
export function suspectsIn(jobs: readonly EndedJob[]): readonly EndedJob[] {
  return jobs.filter((job) => isBroken(job) && job.runnerId > 0 && parseRunnerName(job.runnerName) !== undefined)
}

/** What AWS says of the instances of ours that it knows. */
export interface Losses {
  /** Ids of the runners whose instances it took back. */
  readonly taken: ReadonlySet<number>
  readonly endings: readonly Ending[]
}

/**
 * Plans a re-run, or says as a sentence why there is none. GitHub runs again all jobs that did not succeed, so that each
 * of those that ask for a label of ours needs a runner. After the second attempt that was lost nothing is left to spot.
 */
export function planRerun(
  { run, jobs, market }: { readonly run: EndedRun; readonly jobs: readonly EndedJob[]; readonly market: MarketChoice },
  { taken, endings }: Losses,
): RerunPlan | string {
  const suspects = suspectsIn(jobs)
  const lost = suspects.filter(({ runnerId }) => taken.has(runnerId))
  if (lost.length === 0) return `No machine of run ${run.id} is known to have been taken back; nothing is run again.`
  const stopped = jobs.find(({ conclusion, runnerId }) => conclusion === 'cancelled' && !taken.has(runnerId))
  if (run.conclusion === 'cancelled' && stopped !== undefined) {
    return `Run ${run.id} was cancelled: ${stopped.name} lost no machine. Nothing is run again.`
  }
  const ours = new Set(suspects.flatMap(({ labels }) => labels))
  const idle = endings.filter(
    ({ runId, runnerId }) => runId === run.id && !jobs.some((job) => job.runnerId === runnerId),
  )
  const shares = [...ours].map((label) => share(label, jobs, idle))
  return {
    lost: lost.map(({ name }) => name),
    labels: shares.flatMap(({ label, served }) => served.map(() => label)),
    unserved: shares.flatMap(({ unserved }) => unserved),
    market: run.attempt >= 2 ? 'on-demand' : market,
  }
}

/**
 * Tells which of the jobs that ask for a label get a runner: those that had one, and of those that never began as many as
 * machines had been launched for. A run launches no more machines by being run again.
 */
function share(
  label: string,
  jobs: readonly EndedJob[],
  idle: readonly Ending[],
): { readonly label: string; readonly served: readonly EndedJob[]; readonly unserved: readonly string[] } {
  const asking = jobs.filter((job) => isBroken(job) && job.labels.includes(label))
  const begun = asking.filter(({ runnerId }) => runnerId > 0)
  const waiting = asking.filter(({ runnerId }) => runnerId === 0)
  const room = idle.filter((one) => one.label === label).length
  return {
    ...{ label, served: [...begun, ...waiting.slice(0, room)] },
    unserved: waiting.slice(room).map(({ name }) => name),
  }
}

/** Whether GitHub runs a job again with those that failed. */
function isBroken({ conclusion }: EndedJob): boolean {
  return !['success', 'skipped', 'neutral', ''].includes(conclusion)
}
