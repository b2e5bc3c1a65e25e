import type { LockedStage } from '../../core/dvc/lock.ts'
import { UserError } from '../../core/error.ts'
import { addressOf, buildGraph, type Graph, type StageNode } from '../../core/pipeline/graph.ts'
import { isDataset, isExternal } from '../../core/pipeline/location.ts'
import { addOut, emptyTree, findOwners, type OutTree } from '../../core/pipeline/out-tree.ts'
import { planNodes } from '../../core/pipeline/plan.ts'
import { resolveTargets } from '../../core/pipeline/targets.ts'
import { readLock } from '../data/outputs.ts'
import { readProject } from '../data/project.ts'
import { readParams } from './observe.ts'
import type { TrainPorts } from './ports.ts'

/** What is to be run, judged sound before anything runs. */
export interface Plan {
  readonly order: readonly StageNode[]
  /** Address of a stage -> what was locked of it. */
  readonly locked: ReadonlyMap<string, LockedStage>
}

/**
 * Reads every `dvc.yaml` and `dvc.lock` and finds every fault that can be found without running anything.
 *
 * @throws {UserError} MISSING without a `dvc.yaml`; SYNTAX, PIPELINE, PATH; UNSUPPORTED for a stage that needs or makes
 *   what lies outside the repository
 */
export async function prepare(targets: readonly string[], ports: TrainPorts): Promise<Plan> {
  const { pipelines, members } = await readProject(ports.snapshot)
  if (pipelines.length === 0) {
    throw new UserError(`There is no dvc.yaml in ${ports.workspace.root}; train runs the stages that it names.`, {
      code: 'MISSING',
    })
  }
  const locked = new Map<string, LockedStage>()
  for (const { file } of pipelines) {
    for (const [name, stage] of await readLock(file, ports.snapshot)) locked.set(addressOf({ name, file }), stage)
  }
  const graph = buildGraph(members, ports.isIgnored)
  // As under DVC, what is at the root is meant where nothing is said, with what it needs of elsewhere.
  const isRooted = pipelines.some(({ file, stages }) => file === 'dvc.yaml' && stages.length > 0)
  const wanted = targets.length === 0 && isRooted ? ['dvc.yaml'] : targets
  const order = planNodes(graph, resolveTargets(graph, wanted)).filter((node) => node.kind === 'stage')
  const outs = plantOuts(graph)
  for (const node of order) {
    refuseExternal(node)
    await requireDeps(node, outs, ports)
    await readParams(node, ports)
  }
  return { order, locked }
}

function refuseExternal({ address, stage, deps, outs, paramFiles }: StageNode): void {
  const place = [...deps, ...paramFiles, ...outs].find(isExternal)
  if (place === undefined) return
  const what = isDataset(place) ? `the dataset ${place}` : `${place}, which lies outside the repository`
  throw new UserError(
    `${stage.file}:${stage.line}: the stage ${address} names ${what}; Crisol does not run that. Run dvc repro in its place.`,
    { code: 'UNSUPPORTED' },
  )
}

/** The outputs of stages: what makes them comes before what needs them. */
function plantOuts(graph: Graph): OutTree<string> {
  const tree = emptyTree<string>()
  for (const node of graph.values()) {
    if (node.kind === 'stage') for (const out of node.outs) addOut(tree, out, node.address)
  }
  return tree
}

async function requireDeps(
  { stage, address, deps }: StageNode,
  outs: OutTree<string>,
  { workspace, snapshot }: TrainPorts,
): Promise<void> {
  for (const dep of deps) {
    if (findOwners(outs, dep).length > 0 || (await workspace.stat(dep)) !== undefined) continue
    const isTracked = (await snapshot.readText(`${dep}.dvc`)) !== undefined
    const remedy = isTracked ? 'DVC tracks it: run crisol pull.' : 'Create it, or add it with dvc add.'
    throw new UserError(`${stage.file}: the stage ${address} needs ${dep}, which is not there. ${remedy}`, {
      code: 'MISSING',
    })
  }
}
