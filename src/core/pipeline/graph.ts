import { checkNames, checkPath, isWithin, joinPath } from '../dvc/path.ts'
import { UserError } from '../error.ts'
import { nearestName } from '../text/nearest.ts'
import type { Stage } from './pipeline.ts'

/** A stage with what it needs, its paths from the repository's root. */
export interface Node {
  readonly stage: Stage
  readonly deps: readonly string[]
  readonly outs: readonly string[]
  /** Names of the stages that make what it needs, in the order of its dependencies. */
  readonly needs: readonly string[]
}

/** Stage name -> node, in the order of the file. */
export type Graph = ReadonlyMap<string, Node>

/**
 * Links stages by their outputs and dependencies.
 *
 * @throws {UserError} PIPELINE for a cycle, an output with two owners, an output inside another, a path that
 * is both; PATH for one that leaves the repository
 */
export function buildGraph(stages: readonly Stage[]): Graph {
  const placed = stages.map((stage) => ({ stage, deps: locate(stage, 'deps'), outs: locate(stage, 'outs') }))
  const owners = ownersOf(placed)
  checkNames(owners.keys(), 'dvc.yaml')
  const graph = new Map(placed.map((node) => [node.stage.name, { ...node, needs: needsOf(node, owners) }]))
  refuseCycle(graph)
  return graph
}

type Placed = Omit<Node, 'needs'>

function locate(stage: Stage, kind: 'deps' | 'outs'): readonly string[] {
  const written = kind === 'deps' ? stage.deps : stage.outs.map(({ path }) => path)
  const where = `${stage.file}: stages.${stage.name}.${kind}`
  const paths = written.map((path) => checkPath(path.startsWith('/') ? path : joinPath(stage.directory, path), where))
  const twice = paths.find((path, index) => paths.indexOf(path) !== index)
  if (twice === undefined) return paths
  throw new UserError(`${where} names ${twice} twice; name it once.`, { code: 'PIPELINE' })
}

function ownersOf(nodes: readonly Placed[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>()
  for (const { stage, deps, outs } of nodes) {
    for (const out of outs) {
      const owner = owners.get(out)
      if (owner !== undefined) {
        throw new UserError(`${stage.file}: the stages ${owner} and ${stage.name} both make ${out}; only one may.`, {
          code: 'PIPELINE',
        })
      }
      if (deps.includes(out)) {
        throw new UserError(`${stage.file}: the stage ${stage.name} both needs and makes ${out}.`, { code: 'PIPELINE' })
      }
      owners.set(out, stage.name)
    }
  }
  refuseNested(owners)
  return owners
}

function refuseNested(owners: ReadonlyMap<string, string>): void {
  for (const [out, owner] of owners) {
    for (let slash = out.lastIndexOf('/'); slash > 0; slash = out.lastIndexOf('/', slash - 1)) {
      const outer = out.slice(0, slash)
      const other = owners.get(outer)
      if (other === undefined) continue
      throw new UserError(
        `dvc.yaml: ${out} (of the stage ${owner}) lies inside ${outer} (of the stage ${other}); move one out.`,
        {
          code: 'PIPELINE',
        },
      )
    }
  }
}

function needsOf(node: Placed, owners: ReadonlyMap<string, string>): readonly string[] {
  if (node.stage.frozen) return []
  const needs = node.deps.flatMap((dep) =>
    [...owners].filter(([out]) => isWithin(dep, out) || isWithin(out, dep)).map(([, owner]) => owner),
  )
  return [...new Set(needs)].filter((name) => name !== node.stage.name)
}

function refuseCycle(graph: Graph): void {
  const done = new Set<string>()
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) {
      const cycle = [...path.slice(path.indexOf(name)), name].join(' -> ')
      throw new UserError(`dvc.yaml: the stages ${cycle} need each other; break the cycle.`, { code: 'PIPELINE' })
    }
    if (done.has(name)) return
    for (const need of graph.get(name)?.needs ?? []) visit(need, [...path, name])
    done.add(name)
  }
  for (const name of graph.keys()) visit(name, [])
}

/**
 * Puts stages in the order in which they run: each after all that it needs.
 *
 * @param targets names of stages, which bring what they need; all stages when empty
 * @throws {UserError} INPUT for a name that is no stage, with the nearest one
 */
export function orderStages(graph: Graph, targets: readonly string[]): readonly Node[] {
  const order = new Map<string, Node>()
  const visit = (name: string): void => {
    const node = graph.get(name)
    if (node === undefined || order.has(name)) return
    for (const need of node.needs) visit(need)
    order.set(name, node)
  }
  for (const target of targets) {
    if (!graph.has(target)) throw unknownStage(target, graph)
  }
  for (const name of targets.length > 0 ? targets : graph.keys()) visit(name)
  return [...order.values()]
}

function unknownStage(target: string, graph: Graph): UserError {
  const nearest = nearestName(target, graph.keys())
  const hint =
    nearest === undefined
      ? `its stages are ${[...graph.keys()].join(', ') || 'none'}`
      : `the nearest stage is "${nearest}"`
  return new UserError(`dvc.yaml has no stage "${target}"; ${hint}.`, { code: 'INPUT' })
}
