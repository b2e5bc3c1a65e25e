import { UserError } from '../../core/error.ts'
import type { StageNode } from '../../core/pipeline/graph.ts'
import type { StageResult } from '../../core/results/results.ts'
import { encodeTrainRecord } from '../../core/results/train-record.ts'
import { renderSeconds } from '../../core/text/amount.ts'
import { keepOutOfGit } from '../../flows/own-folder.ts'
import { leaveCheckpoints } from '../../flows/train/checkpoints.ts'
import { judge, tellUnchanged } from '../../flows/train/judge.ts'
import { openMemory } from '../../flows/train/observe.ts'
import type { StagePorts, TrainPorts } from '../../flows/train/ports.ts'
import { type Plan, prepare } from '../../flows/train/prepare.ts'
import { RunRecord } from '../../flows/train/record.ts'
import { doInOrder } from '../../flows/train/schedule.ts'
import { bringUpToDate, type Ended, idle } from '../../flows/train/stage.ts'
import type { Inputs } from './inputs.ts'

/** What `train` did. */
export interface Result {
  readonly stages: readonly StageResult[]
  readonly ran: readonly string[]
  readonly restored: readonly string[]
  readonly upToDate: readonly string[]
  readonly failed: readonly string[]
}

/**
 * Runs the stages of `dvc.yaml` that changed, in the order of what they need. A stage that fails is a
 * result: what had succeeded stays in `dvc.lock`.
 *
 * @throws {UserError} for a fault in a file, before anything runs
 */
export async function run(inputs: Inputs, trainPorts: TrainPorts): Promise<Result> {
  const plan = await prepare(inputs, trainPorts).catch(async (error: unknown) => {
    if (trainPorts.inWorkflow && !inputs.dry) await record([brokenOff(error)], trainPorts)
    throw error
  })
  const ports = {
    ...{ ...trainPorts, promises: plan.promises },
    ...{ memory: openMemory(trainPorts), record: new RunRecord(trainPorts.workspace) },
  }
  if (inputs.dry) return toResult(await printPlan(plan, inputs, ports))
  const stages = await runPlan(plan, inputs, ports)
  ports.digests.keep()
  const result = toResult(stages)
  ports.console.info(summaryLine(result))
  return result
}

async function runPlan(plan: Plan, inputs: Inputs, ports: StagePorts): Promise<readonly StageResult[]> {
  const ended = new Map<StageNode, Ended>()
  const inPlan = (): readonly Ended[] => plan.order.flatMap((node) => ended.get(node) ?? [])
  const tasks = plan.order.map((node, rank) => ({ name: node.address, needs: node.needs, node, rank }))
  const limit = inputs.jobs ?? ports.cores
  let broken: readonly StageResult[] = []
  try {
    await doInOrder(tasks, {
      limit,
      work: async ({ node, rank }) => {
        ended.set(node, await takeTurn({ node, rank, plan, inputs, ended: inPlan(), isShared: limit > 1 }, ports))
      },
    })
    return inPlan().map(toStageResult)
  } catch (error) {
    broken = [brokenOff(error)]
    throw error
  } finally {
    await record([...inPlan().map(toStageResult), ...broken], ports)
    const kept = inPlan().flatMap(({ checkpoint }) => checkpoint ?? [])
    await leaveCheckpoints(kept, inputs, ports)
  }
}

function toStageResult({ isInterrupted: _, checkpoint: __, ...result }: Ended): StageResult {
  return result
}

interface Progress {
  readonly node: StageNode
  readonly rank: number
  readonly plan: Plan
  readonly inputs: Inputs
  /** What became of the stages so far, in the order of the plan. */
  readonly ended: readonly Ended[]
  readonly isShared: boolean
}

async function takeTurn({ node, rank, plan, inputs, ended, isShared }: Progress, ports: StagePorts): Promise<Ended> {
  const name = node.address
  const blocker = findBlocker(node, ended, inputs.keepGoing)
  if (blocker !== undefined) {
    ports.console.warning(`${name}: skipped, because ${blocker} did not succeed.`)
    return idle(name, 'skipped')
  }
  const { force, runCache, commit, pull, restoreOnly } = inputs
  const turn = { node, rank, locked: plan.locked.get(name), force, runCache, commit, pull, restoreOnly, isShared }
  const result = await bringUpToDate(turn, ports)
  if (result.failure !== undefined) ports.console.error(`The stage ${name} did not succeed. ${result.failure}`)
  else if (result.outcome === 'ran') ports.console.info(`${name}: done in ${renderSeconds(result.seconds ?? 0)}`)
  return result
}

/** Gives the stage for whose sake another is passed over: one that it needs or, unless we keep going, any that failed. */
function findBlocker({ needs }: StageNode, ended: readonly Ended[], keepGoing: boolean): string | undefined {
  const broken = ended.filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped')
  const isStopped = broken.some(({ isInterrupted }) => isInterrupted)
  return broken.find(({ name }) => !keepGoing || isStopped || needs.includes(name))?.name
}

/** What broke training off fails as a stage does: what git tracks must not be reported as if it had come of it. */
function brokenOff(error: unknown): StageResult {
  const failure = error instanceof UserError ? error.message : 'Unexpected failure; the log has the details.'
  return {
    ...{ name: 'dvc.yaml', outcome: 'failed', failure },
    ...{ seconds: undefined, cpuSeconds: undefined, peakBytes: undefined },
  }
}

/** Leaves what became of the stages for `collect`. */
async function record(stages: readonly StageResult[], { workspace }: Pick<TrainPorts, 'workspace'>): Promise<void> {
  await keepOutOfGit(workspace)
  await workspace.write('.crisol/train.json', encodeTrainRecord(stages))
}

/** Says what would run and why; what depends on a stage that would run is said to depend on it. */
async function printPlan({ order, locked }: Plan, inputs: Inputs, ports: StagePorts): Promise<readonly StageResult[]> {
  const running = new Set<string>()
  for (const node of order) {
    const name = node.address
    const judged = await judge(node, locked.get(name), ports)
    const upstream = node.needs.filter((need) => running.has(need)).map((need) => `${need} would run`)
    const why = [...upstream, ...judged.reasons, ...(inputs.force ? ['forced'] : [])]
    if (why.length > 0 && !node.stage.frozen) running.add(name)
    const what = node.stage.frozen ? 'frozen; what is there would be recorded' : 'would run'
    ports.console.info(why.length > 0 ? `${name}: ${what} (${why.join('; ')})` : tellUnchanged(node, judged))
  }
  return []
}

function toResult(stages: readonly StageResult[]): Result {
  const named = (outcome: StageResult['outcome']): readonly string[] =>
    stages.filter((stage) => stage.outcome === outcome).map(({ name }) => name)
  return {
    stages,
    ran: named('ran'),
    restored: named('restored'),
    upToDate: named('up-to-date'),
    failed: named('failed'),
  }
}

function summaryLine({ ran, restored, upToDate, failed }: Result): string {
  const counts = [
    [ran.length, 'ran'],
    [restored.length, 'restored'],
    [upToDate.length, 'up to date'],
    [failed.length, 'failed'],
  ] as const
  return `Stages: ${
    counts
      .filter(([count]) => count > 0)
      .map(([count, what]) => `${count} ${what}`)
      .join(', ') || 'none'
  }.`
}
