import { UserError } from '../../core/error.ts'
import { at, type WorkflowRun } from '../../core/github/run.ts'
import { renderCount } from '../../core/text/amount.ts'
import type { Launched } from '../../flows/fleet/launch.ts'
import { type RerunPorts, rerun } from '../../flows/fleet/rerun.ts'
import type { Inputs } from './inputs.ts'

/** What came of it. */
export interface Result {
  readonly launched: readonly Launched[]
  /** One sentence. */
  readonly summary: string
}

/**
 * Runs the failed jobs of the run that this workflow was called for again, when AWS took the machine of one of them back.
 *
 * @param around the run that this process is a step of; `undefined` outside of one
 * @throws {UserError} INPUT where the event is not that a run was completed; AWS, PERMISSION, GITHUB
 */
export async function run(
  { machine, mostReruns }: Inputs,
  around: WorkflowRun | undefined,
  ports: RerunPorts,
): Promise<Result> {
  const ended = around === undefined ? undefined : at(around.payload, 'workflow_run')
  const [runId, attempt] = [at(ended, 'id'), at(ended, 'run_attempt')].map(Number)
  if (around?.event !== 'workflow_run' || !runId || !attempt) {
    throw new UserError(
      `The event is ${around?.event ?? 'none'}; expected workflow_run with types: [completed], which names the run that ended.`,
      { code: 'INPUT' },
    )
  }
  const rules = { repository: around.repository, attempt, mostReruns }
  const made = await rerun({ runId, rules, machine }, ports)
  if ('reason' in made) return { launched: [], summary: made.reason }
  const { launched, lost } = made
  const summary = `${renderCount(launched.length, 'runner')} launched; the failed jobs of run ${runId} are run again, of which ${lost.join(', ')} lost a machine to AWS.`
  return { launched, summary }
}
