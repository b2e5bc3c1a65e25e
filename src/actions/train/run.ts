import { findChanges } from '../../core/pipeline/change.ts'
import type { Node } from '../../core/pipeline/graph.ts'
import type { StageResult } from '../../core/results/results.ts'
import { encodeTrainRecord } from '../../core/results/train-record.ts'
import { keepOutOfGit } from '../../flows/own-folder.ts'
import { observe, openMemory } from '../../flows/train/observe.ts'
import type { StagePorts, TrainPorts } from '../../flows/train/ports.ts'
import { type Plan, prepare } from '../../flows/train/prepare.ts'
import { bringUpToDate } from '../../flows/train/stage.ts'
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
  const plan = await prepare(inputs.targets, trainPorts)
  const ports: StagePorts = { ...trainPorts, memory: openMemory(trainPorts) }
  if (inputs.dry) return toResult(await printPlan(plan, inputs, ports))
  const stages: StageResult[] = []
  try {
    for (const node of plan.order) stages.push(await takeTurn(node, { plan, inputs, stages }, ports))
  } finally {
    await record(stages, ports)
  }
  const result = toResult(stages)
  ports.console.info(summaryLine(result))
  return result
}

interface Progress {
  readonly plan: Plan
  readonly inputs: Inputs
  readonly stages: readonly StageResult[]
}

async function takeTurn(node: Node, { plan, inputs, stages }: Progress, ports: StagePorts): Promise<StageResult> {
  const { name } = node.stage
  const broken = stages
    .filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped')
    .map((stage) => stage.name)
  const blocker = inputs.keepGoing ? node.needs.find((need) => broken.includes(need)) : broken[0]
  if (blocker !== undefined) {
    ports.console.warning(`${name}: skipped, because ${blocker} did not succeed.`)
    return {
      name,
      outcome: 'skipped',
      seconds: undefined,
      cpuSeconds: undefined,
      peakBytes: undefined,
      failure: undefined,
    }
  }
  const result = await bringUpToDate({ node, locked: plan.locked.get(name), force: inputs.force }, ports)
  if (result.failure !== undefined) ports.console.error(`The stage ${name} did not succeed. ${result.failure}`)
  return result
}

/** Leaves what became of the stages for `collect`. */
async function record(stages: readonly StageResult[], { workspace }: StagePorts): Promise<void> {
  await keepOutOfGit(workspace)
  await workspace.write('.crisol/train.json', encodeTrainRecord(stages))
}

/** Says what would run and why; what depends on a stage that would run is said to depend on it. */
async function printPlan({ order, locked }: Plan, inputs: Inputs, ports: StagePorts): Promise<readonly StageResult[]> {
  const running = new Set<string>()
  for (const node of order) {
    const { name } = node.stage
    const { reasons } = findChanges(node.stage, locked.get(name), await observe(node, locked.get(name), ports))
    const upstream = node.needs.filter((need) => running.has(need)).map((need) => `${need} would run`)
    const why = [...upstream, ...reasons, ...(inputs.force ? ['forced'] : [])]
    if (why.length > 0) running.add(name)
    ports.console.info(why.length > 0 ? `${name}: would run (${why.join('; ')})` : `${name}: nothing changed`)
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
