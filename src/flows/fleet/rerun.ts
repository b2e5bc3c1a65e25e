import { UserError } from '../../core/error.ts'
import type { LaunchInputs } from '../../core/fleet/launch-inputs.ts'
import { type Ending, judgeLoss, type Loss } from '../../core/fleet/loss.ts'
import {
  type EndedJob,
  type Losses,
  planRerun,
  type RerunRules,
  refuseRerun,
  suspectsIn,
} from '../../core/fleet/rerun.ts'
import type { Instances } from '../../ports/instances.ts'
import type { WorkflowRuns } from '../../ports/workflow-runs.ts'
import type { Launched } from './launch.ts'
import { openLedger, undo } from './ledger.ts'
import { type StartPorts, start } from './start.ts'

/** What re-running asks of the world. */
export interface RerunPorts extends StartPorts {
  readonly runs: WorkflowRuns
}

/** Which run, and what it is run again on. */
export interface RerunRequest {
  readonly runId: number
  readonly rules: RerunRules
  readonly machine: LaunchInputs
}

/** What came of it. */
export type Rerun =
  | { readonly launched: readonly Launched[]; readonly lost: readonly string[] }
  /** Why nothing was done, as a sentence. */
  | { readonly reason: string }

/** Milliseconds between two looks at instances that are not gone yet, and after which they are left alone. */
const period = 10_000
const patience = 4 * 60_000

/**
 * Runs the failed jobs of a workflow run again when AWS took the machine of one of them back: launches a runner for each,
 * with the label that it asks for. Where that is not known, nothing is done.
 *
 * @throws {UserError} INPUT, AWS, PERMISSION, GITHUB; what was launched is ended then
 */
export async function rerun({ runId, rules, machine }: RerunRequest, ports: RerunPorts): Promise<Rerun> {
  const run = await ports.runs.read(runId)
  const refused = refuseRerun(run, rules)
  if (refused !== undefined) return { reason: refused }
  const jobs = await ports.runs.jobs(runId, rules.attempt)
  const plan = planRerun({ run, jobs, market: machine.market }, await lossesAmong(suspectsIn(jobs), ports))
  if (typeof plan === 'string') return { reason: plan }
  ports.console.info(`AWS took back the machine of ${plan.lost.join(', ')}; attempt ${run.attempt + 1} is prepared.`)
  if (plan.unserved.length > 0) {
    ports.console.warning(
      `No machine had been launched for ${plan.unserved.join(', ')}, and none is now: give the launch a higher count.`,
    )
  }
  // Looking may have taken minutes, in which somebody may have done the same.
  const late = refuseRerun(await ports.runs.read(runId), rules)
  if (late !== undefined) return { reason: late }
  const { organisation, ...rest } = machine
  const request = { ...rest, repository: organisation ?? rules.repository, runId, labels: plan.labels }
  const launched = await start({ ...request, market: plan.market }, ports, async () => undefined)
  await begin(runId, rules.attempt, ports).catch(async (error: unknown) => {
    const known = launched.map(({ instanceId, runnerId }) => [instanceId, runnerId] as const)
    const [instances, runners] = [new Set(known.map(([id]) => id)), new Set(known.map(([, id]) => id))]
    await undo({ ...openLedger(ports.nonce), instances, runners }, ports)
    throw error
  })
  return { launched, lost: plan.lost }
}

/** Looks at what AWS took back. An instance that is not gone yet is waited for: only its end tells why. */
async function lossesAmong(suspects: readonly EndedJob[], ports: RerunPorts): Promise<Losses> {
  const losses = new Map<number, Loss>(suspects.map(({ runnerId }) => [runnerId, 'unknown']))
  const open = (): readonly number[] => [...losses.keys()].filter((id) => losses.get(id) === 'unknown')
  const end = ports.clock.now() + patience
  let endings: readonly Ending[] = []
  while (open().length > 0) {
    endings = await ports.instances.endings()
    for (const [id, loss] of await lossesOf(open(), endings, ports.instances)) losses.set(id, loss)
    if (open().length === 0 || ports.clock.now() >= end) break
    await ports.clock.sleep(period)
  }
  return { taken: new Set([...losses.keys()].filter((id) => losses.get(id) === 'taken')), endings }
}

/** An instance that AWS knows no more is none of which anything can be said. */
async function lossesOf(
  ids: readonly number[],
  endings: readonly Ending[],
  instances: Instances,
): Promise<ReadonlyMap<number, Loss>> {
  const look = async (id: number): Promise<readonly [number, Loss]> => {
    const ending = endings.find(({ runnerId }) => runnerId === id)
    return [id, ending === undefined ? 'other' : await lossOf(ending, instances)]
  }
  return new Map(await Promise.all(ids.map(look)))
}

/** The console is asked for only where AWS's own reason does not say. */
async function lossOf(ending: Ending, instances: Instances): Promise<Loss> {
  const loss = judgeLoss(ending, '')
  return loss === 'unknown' && ending.isOver ? judgeLoss(ending, await instances.consoleOutput(ending.id)) : loss
}

/** Has the failed jobs run again. Where GitHub's answer is lost, the run itself tells whether it heard. */
async function begin(runId: number, attempt: number, { runs }: RerunPorts): Promise<void> {
  try {
    await runs.rerunFailed(runId)
  } catch (error) {
    const isUnsure = error instanceof UserError && error.code === 'AMBIGUOUS'
    if (!isUnsure || (await runs.read(runId)).attempt === attempt) throw error
  }
}
