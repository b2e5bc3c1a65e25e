import { type LockedStage, parseLock } from '../../core/dvc/lock.ts'
import { isWithin } from '../../core/dvc/path.ts'
import { UserError } from '../../core/error.ts'
import { buildGraph, type Graph, type Node, orderStages } from '../../core/pipeline/graph.ts'
import { readPipeline } from '../data/outputs.ts'
import { readParams } from './observe.ts'
import type { TrainPorts } from './ports.ts'

/** What is to be run, judged sound before anything runs. */
export interface Plan {
  readonly order: readonly Node[]
  readonly locked: ReadonlyMap<string, LockedStage>
}

/**
 * Reads `dvc.yaml` and `dvc.lock` and finds every fault that can be found without running anything.
 *
 * @throws {UserError} MISSING without a `dvc.yaml`; SYNTAX, PIPELINE, PATH, UNSUPPORTED
 */
export async function prepare(targets: readonly string[], ports: TrainPorts): Promise<Plan> {
  const pipeline = await readPipeline(ports.snapshot)
  if (pipeline === undefined) {
    throw new UserError(`There is no dvc.yaml in ${ports.workspace.root}; train runs the stages that it names.`, {
      code: 'MISSING',
    })
  }
  const lock = await ports.workspace.readText('dvc.lock')
  const locked = lock === undefined ? new Map<string, LockedStage>() : parseLock(lock, 'dvc.lock')
  const graph = buildGraph(pipeline.stages)
  const order = orderStages(graph, targets)
  await refuseOtherPipelines(ports)
  for (const node of order) {
    await requireDeps(node, graph, ports)
    await readParams(node, ports)
  }
  return { order, locked }
}

/** A second `dvc.yaml` would be silently skipped: it is refused, and how to run it is said. */
async function refuseOtherPipelines({ snapshot }: TrainPorts): Promise<void> {
  const other = (await snapshot.list('')).find((path) => path.endsWith('/dvc.yaml'))
  if (other === undefined) return
  throw new UserError(
    `${other} is a second pipeline beside dvc.yaml; Crisol runs one dvc.yaml, at the root. Run dvc repro in its place.`,
    {
      code: 'UNSUPPORTED',
    },
  )
}

async function requireDeps(node: Node, graph: Graph, { workspace, snapshot }: TrainPorts): Promise<void> {
  const made = [...graph.values()].flatMap(({ outs }) => outs)
  for (const dep of node.deps) {
    const isMade = made.some((out) => isWithin(dep, out) || isWithin(out, dep))
    if (isMade || (await workspace.stat(dep)) !== undefined) continue
    const isTracked = (await snapshot.readText(`${dep}.dvc`)) !== undefined
    const remedy = isTracked ? 'DVC tracks it: run crisol pull.' : 'Create it, or add it with dvc add.'
    throw new UserError(
      `${node.stage.file}: the stage ${node.stage.name} needs ${dep}, which is not there. ${remedy}`,
      { code: 'MISSING' },
    )
  }
}
