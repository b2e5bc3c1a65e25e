import { isWithin, joinPath } from '../dvc/path.ts'
import { addressOf, type Graph } from '../pipeline/graph.ts'
import { isDataset } from '../pipeline/location.ts'
import { addOut, emptyTree, findOwners, ownersIn } from '../pipeline/out-tree.ts'
import { dependentsOf } from '../pipeline/plan.ts'
import { postOrder } from '../pipeline/search.ts'
import { resolveTargets } from '../pipeline/targets.ts'

/** What is drawn: name -> what it needs, each name once, in the order in which DVC lists them. A graph is one. */
export type Dag = ReadonlyMap<string, { readonly needs: readonly string[] }>

/** Gives the outputs of a graph in place of its stages: each needs all outputs that its stage depends on. */
export function toOutputDag(graph: Graph): Dag {
  const tree = emptyTree<string>()
  for (const { outs } of graph.values()) for (const out of outs) addOut(tree, out, out)
  const needs = new Map<string, readonly string[]>()
  for (const node of graph.values()) {
    const paths = node.kind === 'stage' ? [...node.deps, ...node.paramFiles] : node.deps
    const own = paths.filter((path) => !isDataset(path)).flatMap((path) => findOwners(tree, path))
    for (const out of node.outs) needs.set(out, [...new Set(own)])
  }
  return new Map(ownersIn(tree).map((out) => [out, { needs: needs.get(out) ?? [] }]))
}

/**
 * Finds the outputs that targets name: those of a stage or file, or the one whose path it is or that it lies in.
 *
 * @param directory repository-relative one that targets are given in
 * @throws {UserError} INPUT for a target that names nothing, with the nearest name
 */
export function resolveOutputs(graph: Graph, targets: readonly string[], directory: string): readonly string[] {
  return targets.flatMap((target) => {
    const addresses = resolveTargets(graph, [target], { directory })
    const outs = addresses.flatMap((address) => graph.get(address)?.outs ?? [])
    const isStage = graph.has(addressOf({ name: target, file: joinPath(directory, 'dvc.yaml') }))
    const named = isStage ? [] : outs.filter((out) => isWithin(joinPath(directory, target), out))
    return named.length > 0 ? named : outs
  })
}

/** Gives the address of the `foreach` or `matrix` that each stage was made of, by the address of the stage. */
export function groupsOf(graph: Graph): ReadonlyMap<string, string> {
  return new Map(
    [...graph.values()].flatMap((node) =>
      node.kind === 'stage' && node.stage.group !== undefined
        ? [[node.address, addressOf({ name: node.stage.group, file: node.stage.file })] as const]
        : [],
    ),
  )
}

/** Picks names with all that they need; with `full`, with all that they are linked with in any way. */
export function pickNames(dag: Dag, names: readonly string[], full: boolean): Dag {
  const next = full ? neighboursOf(dag) : (name: string) => dag.get(name)?.needs ?? []
  const picked = new Set(postOrder(names, next).order)
  return new Map([...dag].filter(([name]) => picked.has(name)))
}

/**
 * Puts one name in place of all that were made of one `foreach` or `matrix`, after all other names, as DVC does. What
 * a group needs of itself is left out; between groups there may be a cycle.
 *
 * @param groups name -> name of its group, for those that have one
 */
export function collapseGroups(dag: Dag, groups: ReadonlyMap<string, string>): Dag {
  const collapsed = new Map<string, Set<string>>()
  const isGrouped = (name: string): boolean => groups.has(name)
  const names = [...dag.keys()]
  for (const name of [...names.filter((one) => !isGrouped(one)), ...names.filter(isGrouped)]) {
    const short = groups.get(name) ?? name
    const needs = collapsed.get(short) ?? new Set()
    for (const need of dag.get(name)?.needs ?? []) needs.add(groups.get(need) ?? need)
    needs.delete(short)
    collapsed.set(short, needs)
  }
  return new Map([...collapsed].map(([name, needs]) => [name, { needs: [...needs] }]))
}

/** Splits into parts that nothing links, in the order of their first names. */
export function componentsOf(dag: Dag): readonly Dag[] {
  const next = neighboursOf(dag)
  const parts: Set<string>[] = []
  for (const start of dag.keys()) {
    if (!parts.some((part) => part.has(start))) parts.push(new Set(postOrder([start], next).order))
  }
  return parts.map((part) => new Map([...dag].filter(([name]) => part.has(name))))
}

/** Gives what a name needs, then what needs it. */
function neighboursOf(dag: Dag): (name: string) => readonly string[] {
  const dependents = dependentsOf(dag)
  return (name) => [...(dag.get(name)?.needs ?? []), ...(dependents.get(name) ?? [])]
}
