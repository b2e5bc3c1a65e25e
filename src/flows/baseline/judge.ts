import type { Hash } from '../../core/dvc/hash.ts'
import { type LockedStage, lockFileOf } from '../../core/dvc/lock.ts'
import { UserError } from '../../core/error.ts'
import { findChanges } from '../../core/pipeline/explain.ts'
import { buildGraph, type Graph, type StageNode } from '../../core/pipeline/graph.ts'
import { planNodes } from '../../core/pipeline/plan.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import { outputsOf, readLock } from '../data/outputs.ts'
import { type Project, readProject } from '../data/project.ts'
import { type Evidence, observeCommit } from './evidence.ts'
import { findRunOf, type JudgePorts, withRestored, withRun } from './restore.ts'

/** Whether a commit has results, and what they are read from. */
export type Judged =
  | { readonly reason: string }
  /** The files of the commit, with what the run cache knows in place of what is out of date. */
  | { readonly reason: undefined; readonly snapshot: Snapshot }

/**
 * Tells whether a commit has results: every stage that makes metrics or plots, and each that it needs, matches `dvc.lock`
 * by hash, or the run cache knows what comes of it. A repository without a pipeline always has.
 */
export async function judgeCommit(snapshot: Snapshot, ports: JudgePorts): Promise<Judged> {
  try {
    const project = await readProject(snapshot)
    const { members, pipelines } = project
    if (pipelines.every(({ stages }) => stages.length === 0)) return { reason: undefined, snapshot }
    const locks = new Map<string, ReadonlyMap<string, LockedStage>>()
    for (const { file } of pipelines) locks.set(file, await readLock(file, snapshot))
    return await walk(stagesWithResults(buildGraph(members)), locks, { snapshot, project, ports })
  } catch (error) {
    if (error instanceof UserError) return { reason: error.message.replace(/\.$/u, '') }
    throw error
  }
}

interface Commit {
  readonly snapshot: Snapshot
  readonly project: Project
  readonly ports: JudgePorts
}

/** Goes through the stages in order, each judged by what the run cache knows of those before it. */
async function walk(
  nodes: readonly StageNode[],
  locks: ReadonlyMap<string, ReadonlyMap<string, LockedStage>>,
  { snapshot, project, ports }: Commit,
): Promise<Judged> {
  let evidence: Evidence = { snapshot, digests: ports.digests, outputs: await outputsOf(project, snapshot) }
  const restored = new Map<string, Hash>()
  for (const node of nodes) {
    const reason = await mismatch(node, locks.get(node.stage.file), evidence)
    if (reason === undefined) continue
    const run = await findRunOf(node, evidence, ports)
    if (run === undefined) return { reason }
    for (const [place, hash] of run) restored.set(place, hash)
    evidence = { ...evidence, outputs: withRun(evidence.outputs, node, run) }
  }
  return { reason: undefined, snapshot: await withRestored(snapshot, restored, ports) }
}

/** Stages that make metrics or plots, with all that they need; all stages where none does. */
function stagesWithResults(graph: Graph): readonly StageNode[] {
  const makers = [...graph.values()].filter(
    (node) => node.kind === 'stage' && node.stage.outs.some(({ kind }) => kind !== 'out'),
  )
  const addresses = makers.map(({ address }) => address)
  return planNodes(graph, addresses).filter((node) => node.kind === 'stage')
}

async function mismatch(
  node: StageNode,
  lock: ReadonlyMap<string, LockedStage> | undefined,
  evidence: Evidence,
): Promise<string | undefined> {
  if (lock === undefined || lock.size === 0) return `${lockFileOf(node.stage.file)} is not committed`
  const locked = lock.get(node.stage.name)
  const observed = await observeCommit(node, locked, evidence)
  const [reason] = findChanges({ stage: node.stage, locked, observed }).reasons
  return reason === undefined ? undefined : `${node.address}: ${reason}`
}
