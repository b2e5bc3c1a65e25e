import type { Graph, Node } from '../pipeline/graph.ts'
import type { Dag } from './dag.ts'

/**
 * Writes nodes for machines: `address`, `kind` (`stage` or `data`), `file`, `deps`, `params` (files of parameters),
 * `outs` (paths from the root), and `needs` (addresses).
 *
 * @param picked those to write, by their addresses
 */
export function renderDagJson(graph: Graph, picked: Dag): string {
  return JSON.stringify([...graph.values()].filter(({ address }) => picked.has(address)).map(toRecord))
}

function toRecord(node: Node): object {
  const { address, deps, outs, needs } = node
  return node.kind === 'stage'
    ? { address, kind: 'stage', file: node.stage.file, deps, params: node.paramFiles, outs, needs }
    : { address, kind: 'data', file: node.source.file, deps, params: [], outs, needs }
}
