import type { LockedStage } from '../../core/dvc/lock.ts'
import { UserError } from '../../core/error.ts'
import { type Changes, findChanges } from '../../core/pipeline/explain.ts'
import type { StageNode } from '../../core/pipeline/graph.ts'
import { absentDeps, bringTracked, remedyFor } from './deps.ts'
import { type Findings, observe, requireParams } from './observe.ts'
import type { StagePorts } from './ports.ts'

/** What a stage finds, and why that has it run, or be restored. */
export interface Judged extends Changes {
  readonly findings: Findings
  /** Whether a dependency, an output or a file of parameters is not here, be it tolerated or not. */
  readonly isMissing: boolean
}

/**
 * Looks at a stage and says why it has to run, or to be restored.
 *
 * @throws {UserError} for what keeps it from being judged at all
 */
export async function judge(node: StageNode, locked: LockedStage | undefined, ports: StagePorts): Promise<Judged> {
  const findings = await observe(node, locked, ports)
  const { deps, outs, params } = findings
  const changes = findChanges({ stage: node.stage, locked, observed: findings }, ports.promises?.madeFor(node))
  const isMissing = [...deps.values(), ...outs.values()].includes(undefined) || params.size < node.stage.params.size
  return { ...changes, findings, isMissing }
}

/**
 * Says that a stage has nothing to do.
 *
 * @param isKept whether the cache was given what it lacked
 */
export function tellUnchanged({ address }: StageNode, { isMissing }: Judged, isKept = false): string {
  const more = isKept ? '; the cache lacked what it made and keeps it now' : ''
  return `${address}: nothing changed${isMissing ? ', what is missing aside' : ''}${more}`
}

/**
 * Brings what a stage that is to run needs and that was passed over as missing, then looks at the stage again.
 *
 * @throws {UserError} REMOTE, CORRUPT
 */
export async function judgeWhole(
  {
    node,
    locked,
    pull,
  }: { readonly node: StageNode; readonly locked: LockedStage | undefined; readonly pull: boolean },
  ports: StagePorts,
): Promise<Judged> {
  const absent = await absentDeps(node, ports)
  try {
    await bringTracked(absent, { pull }, ports)
  } catch (error) {
    // The stage is told to fail for what is nowhere: others may go on.
    if (!(error instanceof UserError) || error.code !== 'MISSING') throw error
  }
  ports.memory.forget(absent)
  return await judge(node, locked, ports)
}

/**
 * Says what a stage cannot run without, as sentences; `undefined` where all of it is here.
 *
 * @throws {UserError} PIPELINE for a parameter that is named and not there
 */
export async function explainAbsence(
  node: StageNode,
  findings: Findings,
  ports: StagePorts,
): Promise<string | undefined> {
  const [dep] = await absentDeps(node, ports)
  if (dep !== undefined) {
    const remedy = ports.promises?.has(dep) ? 'Run crisol pull, or train --pull.' : await remedyFor(dep, ports)
    return `It needs ${dep}, which is not there. ${remedy}`
  }
  const file = [...node.stage.params.keys()].find((name) => !findings.params.has(name))
  if (file !== undefined) return `It takes parameters from ${file}, which is not there.`
  await requireParams(node, findings, ports)
  return undefined
}
