import type { IsIgnored } from '../dvc/ignore.ts'
import { checkNames } from '../dvc/path.ts'
import { UserError } from '../error.ts'
import { isDataset, isExternal, locate } from './location.ts'
import { addOut, emptyTree, findOwners, type OutTree } from './out-tree.ts'
import type { Stage } from './pipeline.ts'
import { postOrder } from './search.ts'

/** A `.dvc` file: data that no stage makes. */
export interface DataSource {
  readonly kind: 'source'
  /** Repository-relative path. */
  readonly file: string
  /** Places of its outputs. */
  readonly outs: readonly string[]
  /** Places of what it was imported from, where that may lie in this repository. */
  readonly deps: readonly string[]
  /** Whether it never follows what it was imported from by itself. */
  readonly frozen: boolean
}

interface Placed {
  /** How it is called: `train`, `sub/dvc.yaml:train`, `data.csv.dvc`. */
  readonly address: string
  /** Places of what it depends on, in the order of `stage.deps`. */
  readonly deps: readonly string[]
  /** Places of its outputs, in the order of `stage.outs`. */
  readonly outs: readonly string[]
  /** Addresses of what makes the things that it depends on, in their order; none for what is frozen. */
  readonly needs: readonly string[]
}

/** A stage with its place in the graph. */
export interface StageNode extends Placed {
  readonly kind: 'stage'
  readonly stage: Stage
  /** Places of its files of parameters, in the order of `stage.params`. */
  readonly paramFiles: readonly string[]
}

/** A `.dvc` file with its place in the graph. */
export interface SourceNode extends Placed {
  readonly kind: 'source'
  readonly source: DataSource
}

/** A node of the graph. */
export type Node = StageNode | SourceNode

/** Address -> node, in the order in which stages and `.dvc` files were found. */
export type Graph = ReadonlyMap<string, Node>

/**
 * Links stages and `.dvc` files by their outputs and dependencies.
 *
 * @param isIgnored what `.dvcignore` passes over, where no output may lie; nothing by default
 * @throws {UserError} PIPELINE for a cycle, an output with two owners, an output inside another or ignored, a file of
 *   DVC inside an output; PATH
 */
export function buildGraph(members: readonly (Stage | DataSource)[], isIgnored: IsIgnored = () => false): Graph {
  const nodes = members.map((member) => ('kind' in member ? placeSource(member) : placeStage(member)))
  const graph = new Map<string, Node>()
  for (const node of nodes) {
    const twin = graph.get(node.address)
    if (twin !== undefined) throw fault(`${tell(twin)} and ${tell(node)} have the same name; call one something else.`)
    graph.set(node.address, node)
  }
  const outs = plantOuts(nodes)
  refuseIgnored(nodes, isIgnored)
  refuseInside(nodes, outs)
  const linked = new Map(nodes.map((node) => [node.address, { ...node, needs: needsOf(node, outs) }]))
  refuseCycle(linked)
  return new Map([...linked].map(([address, node]) => [address, isFrozen(node) ? { ...node, needs: [] } : node]))
}

/** Gives the address of a stage. */
export function addressOf({ name, file }: Pick<Stage, 'name' | 'file'>): string {
  return file === 'dvc.yaml' ? name : `${file}:${name}`
}

function placeStage(stage: Stage): Node {
  const where = `${stage.file}:${stage.line}: stages.${stage.name}`
  const at = (path: string, key: string): string => locate(stage.directory, path, `${where}.${key}`)
  return {
    kind: 'stage',
    address: addressOf(stage),
    stage,
    deps: stage.deps.map((path) => at(path, 'deps')),
    paramFiles: [...stage.params.keys()].map((path) => at(path, 'params')),
    outs: stage.outs.map(({ path }) => at(path, 'outs')),
    needs: [],
  }
}

function placeSource(source: DataSource): Node {
  return { kind: 'source', address: source.file, source, deps: source.deps, outs: source.outs, needs: [] }
}

function fileOf(node: Node): string {
  return node.kind === 'stage' ? node.stage.file : node.source.file
}

function isFrozen(node: Node): boolean {
  return node.kind === 'stage' ? node.stage.frozen : node.source.frozen
}

/** Tells a node as `the stage train (dvc.yaml:3)` or `data.csv.dvc`. */
function tell(node: Node): string {
  return node.kind === 'source' ? node.address : `the stage ${node.stage.name} (${node.stage.file}:${node.stage.line})`
}

interface Owner {
  readonly node: Node
  readonly out: string
}

function plantOuts(nodes: readonly Node[]): OutTree<Owner> {
  const tree = emptyTree<Owner>()
  for (const node of nodes) {
    for (const out of node.outs) {
      const [other] = findOwners(tree, out)
      if (other !== undefined) throw overlap(other, { node, out })
      addOut(tree, out, { node, out })
    }
  }
  checkNames(
    nodes.flatMap(({ outs }) => outs.filter((out) => !isExternal(out))),
    'The repository',
  )
  return tree
}

function overlap(one: Owner, other: Owner): UserError {
  if (one.out === other.out) {
    if (one.node === other.node) return fault(`${tell(one.node)} names its output ${one.out} twice; name it once.`)
    return fault(`${tell(one.node)} and ${tell(other.node)} both make ${one.out}; only one may.`)
  }
  const [inner, outer] = one.out.length > other.out.length ? [one, other] : [other, one]
  return fault(
    `the output ${inner.out} of ${tell(inner.node)} lies inside ${outer.out} of ${tell(outer.node)}; move one out.`,
  )
}

function refuseIgnored(nodes: readonly Node[], isIgnored: IsIgnored): void {
  for (const node of nodes) {
    const out = node.outs.find((one) => !isExternal(one) && (isIgnored(one, false) || isIgnored(one, true)))
    if (out !== undefined)
      throw fault(`the output ${out} of ${tell(node)} is passed over by .dvcignore; take it out of there.`)
  }
}

function refuseInside(nodes: readonly Node[], outs: OutTree<Owner>): void {
  for (const node of nodes) {
    const [owner] = findOwners(outs, fileOf(node))
    if (owner === undefined) continue
    throw fault(`the file ${fileOf(node)} lies inside ${owner.out}, which ${tell(owner.node)} makes; move it out.`)
  }
}

function needsOf(node: Node, outs: OutTree<Owner>): readonly string[] {
  const paths = node.kind === 'stage' ? [...node.deps, ...node.paramFiles] : node.deps
  const owners = paths
    .filter((dep) => !isDataset(dep))
    .flatMap((dep) => findOwners(outs, dep).map((owner) => ({ dep, owner })))
  const own = owners.find(({ owner }) => owner.node.address === node.address)
  if (own === undefined) return [...new Set(owners.map(({ owner }) => owner.node.address))]
  const { dep, owner } = own
  if (dep === owner.out) throw fault(`${tell(node)} both needs and makes ${dep}; it may do one of both.`)
  throw fault(`${tell(node)} needs ${dep} and makes ${owner.out}, one inside the other; move one out.`)
}

function refuseCycle(graph: ReadonlyMap<string, Node>): void {
  const { cycle } = postOrder(graph.keys(), (address) => graph.get(address)?.needs ?? [])
  if (cycle === undefined) return
  const nodes = cycle.slice(1).flatMap((address) => graph.get(address) ?? [])
  const places = nodes.map((node) => (node.kind === 'stage' ? `${node.stage.file}:${node.stage.line}` : node.address))
  throw fault(`the stages ${cycle.join(' -> ')} need each other (${places.join(', ')}); break the cycle.`)
}

function fault(message: string): UserError {
  return new UserError(message.replace(/^the /u, 'The '), { code: 'PIPELINE' })
}
