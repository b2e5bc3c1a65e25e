import type { LockedStage } from '../../core/dvc/lock.ts'
import { joinPath } from '../../core/dvc/path.ts'
import { UserError } from '../../core/error.ts'
import { addressOf, buildGraph, type Graph, type StageNode } from '../../core/pipeline/graph.ts'
import { isDataset, isExternal } from '../../core/pipeline/location.ts'
import { addOut, emptyTree, findOwners, type OutTree } from '../../core/pipeline/out-tree.ts'
import { planNodes } from '../../core/pipeline/plan.ts'
import { resolveTargets, type TargetOptions } from '../../core/pipeline/targets.ts'
import { outputsOf, readLock } from '../data/outputs.ts'
import { type Project, readProject } from '../data/project.ts'
import { absentDeps, bringTracked, requireDeps } from './deps.ts'
import { readParams } from './observe.ts'
import type { TrainPorts } from './ports.ts'
import { Promises } from './promises.ts'

/** What is asked for. */
export interface PlanRequest extends Required<TargetOptions> {
  /** Everything where the user stands when empty. */
  readonly targets: readonly string[]
  readonly singleItem: boolean
  readonly pipeline: boolean
  readonly allPipelines: boolean
  readonly downstream: boolean
  /** Whether data that is not here is brought from the remote. */
  readonly pull: boolean
  /** Whether data that is not here is passed over where nothing else changed. */
  readonly allowMissing: boolean
}

/** What is to be run, judged sound before anything runs. */
export interface Plan {
  readonly order: readonly StageNode[]
  /** Address of a stage -> what was locked of it. */
  readonly locked: ReadonlyMap<string, LockedStage>
  /** What is promised of outputs; `undefined` unless what is missing is tolerated. */
  readonly promises: Promises | undefined
}

/**
 * Reads every `dvc.yaml` and `dvc.lock` and finds every fault that can be found without running anything.
 *
 * @throws {UserError} MISSING without a `dvc.yaml`; SYNTAX, PIPELINE, PATH; UNSUPPORTED for a stage that needs or makes
 *   what lies outside the repository
 */
export async function prepare(request: PlanRequest, ports: TrainPorts): Promise<Plan> {
  const project = await readProject(ports.snapshot)
  const { pipelines, members } = project
  if (pipelines.length === 0) {
    throw new UserError(`There is no dvc.yaml in ${ports.workspace.root}; train runs the stages that it names.`, {
      code: 'MISSING',
    })
  }
  const locked = await readLocks(pipelines, ports)
  const graph = buildGraph(members, ports.isIgnored)
  const order = planNodes(graph, wantedNames(graph, request), {
    ...{ all: request.allPipelines, pipeline: request.pipeline },
    ...{ single: request.singleItem, downstream: request.downstream },
  }).filter((node) => node.kind === 'stage')
  const outs = plantOuts(graph)
  if (request.pull && !request.allowMissing) await pullDeps(order, outs, ports)
  for (const node of order) {
    refuseExternal(node)
    if (!request.allowMissing) await requireDeps(node, outs, ports)
    await readParams(withoutMade(node, outs), ports, request.allowMissing || node.stage.frozen)
  }
  const promises = request.allowMissing ? new Promises(await outputsOf(project, ports.snapshot), locked) : undefined
  return { order, locked, promises }
}

/** Gives what was locked of every stage, by its address. */
async function readLocks(
  pipelines: Project['pipelines'],
  { snapshot }: TrainPorts,
): Promise<ReadonlyMap<string, LockedStage>> {
  const locked = new Map<string, LockedStage>()
  for (const { file } of pipelines) {
    for (const [name, stage] of await readLock(file, snapshot)) locked.set(addressOf({ name, file }), stage)
  }
  return locked
}

/** As under DVC, what is where one stands is meant where nothing is said, with what it needs of elsewhere. */
function wantedNames(graph: Graph, { targets, directory, recursive, glob }: PlanRequest): readonly string[] {
  const own = joinPath(directory, 'dvc.yaml')
  const isThere = [...graph.values()].some((node) => node.kind === 'stage' && node.stage.file === own)
  const wanted = targets.length === 0 && isThere ? ['dvc.yaml'] : targets
  return resolveTargets(graph, wanted, { directory, recursive, glob })
}

/** Brings the data that stages need, that are not here and that no stage makes. */
async function pullDeps(order: readonly StageNode[], outs: OutTree<string>, ports: TrainPorts): Promise<void> {
  const absent = new Set<string>()
  for (const node of order) for (const dep of await absentDeps(node, ports)) absent.add(dep)
  const places = [...absent].filter((dep) => findOwners(outs, dep).length === 0)
  await bringTracked(places, { pull: true }, ports)
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

/** Leaves out the parameters that stages make: they are there when their turn comes. */
function withoutMade(node: StageNode, outs: OutTree<string>): StageNode {
  const isThere = (_: unknown, index: number): boolean => findOwners(outs, node.paramFiles[index] ?? '').length === 0
  const params = new Map([...node.stage.params].filter(isThere))
  return { ...node, stage: { ...node.stage, params }, paramFiles: node.paramFiles.filter(isThere) }
}
