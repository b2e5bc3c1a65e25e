import type { Graph, Node } from './graph.ts'
import { postOrder } from './search.ts'

/** What is to be brought up to date, by the options of `dvc repro`. The first that is set counts. */
export interface PlanOptions {
  /** Everything, whatever the targets. */
  readonly all?: boolean
  /** Everything that the targets are linked with, up and down. */
  readonly pipeline?: boolean
  /** The targets alone. */
  readonly single?: boolean
  /** The targets and what depends on them, in place of what they need. */
  readonly downstream?: boolean
}

/**
 * Puts nodes in the order in which they are brought up to date, as `dvc repro` does: each after all that it needs.
 *
 * @param targets addresses, in order; everything when empty
 */
export function planNodes(graph: Graph, targets: readonly string[], options: PlanOptions = {}): readonly Node[] {
  const needs = (address: string): readonly string[] => graph.get(address)?.needs ?? []
  const toNodes = (addresses: Iterable<string>): readonly Node[] =>
    [...addresses].map((address) => graph.get(address)).filter((node) => node !== undefined)
  if (options.all === true || targets.length === 0) return toNodes(postOrder(graph.keys(), needs).order)
  const isSingle = options.single === true && options.pipeline !== true
  if (isSingle) return toNodes(new Set(targets))
  const wanted = new Set(wantedNames(graph, targets, options))
  const starts = options.pipeline === true ? wanted : [...graph.keys()].filter((address) => wanted.has(address))
  return toNodes(postOrder(starts, (address) => needs(address).filter((need) => wanted.has(need))).order)
}

function wantedNames(graph: Graph, targets: readonly string[], options: PlanOptions): Iterable<string> {
  const needs = (address: string): readonly string[] => graph.get(address)?.needs ?? []
  const dependents = dependentsOf(graph)
  const back = (address: string): readonly string[] => dependents.get(address) ?? []
  if (options.pipeline === true) {
    return targets.flatMap((target) => {
      const linked = new Set(postOrder([target], (address) => [...needs(address), ...back(address)]).order)
      return [...graph.keys()].filter((address) => linked.has(address))
    })
  }
  return postOrder(targets, options.downstream === true ? back : needs).order
}

/** Gives what depends on each node, directly: address -> addresses, in the order of the graph. */
export function dependentsOf(graph: ReadonlyMap<string, Pick<Node, 'needs'>>): ReadonlyMap<string, readonly string[]> {
  const dependents = new Map<string, string[]>()
  for (const [address, { needs }] of graph) {
    for (const need of needs) {
      const known = dependents.get(need)
      if (known === undefined) dependents.set(need, [address])
      else known.push(address)
    }
  }
  return dependents
}
