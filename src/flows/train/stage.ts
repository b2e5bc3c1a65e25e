import { isSameHash } from '../../core/dvc/hash.ts'
import type { LockedStage } from '../../core/dvc/lock.ts'
import { UserError } from '../../core/error.ts'
import type { StageNode } from '../../core/pipeline/graph.ts'
import type { StageResult } from '../../core/results/results.ts'
import type { Exit } from '../../ports/process.ts'
import { isHeld } from '../data/bring.ts'
import { type CheckoutTarget, checkout } from '../data/checkout.ts'
import { type Measured, measure } from '../data/measure.ts'
import type { Checkpoint } from './checkpoint-transfer.ts'
import { closeCheckpoint, openCheckpoint } from './checkpoints.ts'
import { runCommands } from './commands.ts'
import { finishStage, keepLacking, keepRestored, madeOf, writeDown } from './finish.ts'
import { explainAbsence, type Judged, judge, judgeWhole, tellUnchanged } from './judge.ts'
import { toLocked } from './locked.ts'
import { type Findings, requireParams } from './observe.ts'
import type { StagePorts } from './ports.ts'
import { bringObjects, findRun, runKeyOf } from './runs.ts'

/** A stage's turn. */
export interface Turn {
  readonly node: StageNode
  /** What `dvc.lock` said of it; `undefined` when nothing. */
  readonly locked: LockedStage | undefined
  /** Place in the plan, from 0. */
  readonly rank: number
  /** Whether it runs even where nothing changed. */
  readonly force: boolean
  /** Whether other stages may run at the same time. */
  readonly isShared: boolean
  /** Whether the run cache may restore it. */
  readonly runCache: boolean
  /** Whether the cache takes what it makes. */
  readonly commit: boolean
  /** Whether what the cache lacks is brought from the remote. */
  readonly pull: boolean
  /** Whether it fails where it would have to run. */
  readonly restoreOnly: boolean
}

/** What became of a stage. */
export interface Ended extends StageResult {
  /** Whether it was told to stop. */
  readonly isInterrupted: boolean
  /** What it left to go on from; `undefined` when nothing. */
  readonly checkpoint: Checkpoint | undefined
}

/**
 * Brings one stage up to date: passes over it, restores it from the cache, or runs it. A stage that
 * fails is a result.
 *
 * @throws {UserError} for what keeps it from being judged at all
 */
export async function bringUpToDate(turn: Turn, ports: StagePorts): Promise<Ended> {
  const { node, locked, force } = turn
  const name = node.address
  const judged = await judge(node, locked, ports)
  // What a stage before was to make is required now.
  if (ports.promises === undefined) await requireParams(node, judged.findings, ports)
  if (judged.reasons.length === 0 && (!force || node.stage.frozen)) return await passOver(turn, judged, ports)
  const { reasons, onlyOuts, findings } = ports.promises === undefined ? judged : await judgeWhole(turn, ports)
  const kept = force ? undefined : await findKept(turn, { findings, onlyOuts }, ports)
  if (kept !== undefined) {
    ports.console.info(`${name}: restored from the ${kept} (${reasons.join('; ')})`)
    return idle(name, 'restored')
  }
  if (node.stage.frozen) return await takeFrozen(turn, { findings, reasons }, ports)
  const why = reasons.length > 0 ? reasons.join('; ') : 'forced'
  return turn.restoreOnly ? refuseToRun(name, why) : await runFor(why, { turn, findings }, ports)
}

/** Runs a stage, with the reason as a heading. */
async function runFor(why: string, { turn, findings }: Run, ports: StagePorts): Promise<Ended> {
  const title = `${turn.node.address}: ${why}`
  if (!turn.isShared) return await ports.console.group(title, () => runStage(turn, findings, ports))
  // Groups do not nest, and those of stages at once would: their lines carry the name of the stage.
  ports.console.info(title)
  return await runStage(turn, findings, ports)
}

/** Gives what became of a stage that did not run. */
export function idle(name: string, outcome: StageResult['outcome']): Ended {
  const unknown = { seconds: undefined, cpuSeconds: undefined, peakBytes: undefined, failure: undefined }
  return { name, outcome, ...unknown, isInterrupted: false, checkpoint: undefined }
}

function refuseToRun(name: string, why: string): Ended {
  const failure = `It would run (${why}), and with restore-only nothing does: neither the cache nor the run cache has what comes of it. Push both from where it was trained, or let it train here.`
  return { ...idle(name, 'failed'), failure }
}

/** Leaves a stage that did not change as it is. */
async function passOver({ node, commit }: Turn, judged: Judged, ports: StagePorts): Promise<Ended> {
  const isKept = commit && (await keepLacking(node, judged.findings, ports))
  ports.console.info(tellUnchanged(node, judged, isKept))
  return idle(node.address, 'up-to-date')
}

/** What is there counts as what a frozen stage made, as under DVC: it is recorded, and nothing runs. */
async function takeFrozen(
  { node, rank, commit }: Turn,
  { findings, reasons }: { readonly findings: Findings; readonly reasons: readonly string[] },
  ports: StagePorts,
): Promise<Ended> {
  const missing = [...findings.measured].find(([, measured]) => measured === undefined)?.[0]
  if (missing !== undefined) {
    const failure = `It is frozen, so it does not run, and ${missing} is not there. Bring it with crisol pull, or take frozen out of ${node.stage.file}.`
    return { ...idle(node.address, 'failed'), failure }
  }
  await finishStage({ node, rank, findings, made: madeOf(node, findings), commit }, ports)
  ports.console.info(`${node.address}: frozen; what is there is recorded (${reasons.join('; ')})`)
  return idle(node.address, 'up-to-date')
}

/** Puts back what came of the stage before, from the cache by its lock or by the run cache. Tells which had it. */
async function findKept(
  turn: Turn,
  { findings, onlyOuts }: { readonly findings: Findings; readonly onlyOuts: boolean },
  ports: StagePorts,
): Promise<'cache' | 'run cache' | undefined> {
  const { node, rank, locked, runCache, pull } = turn
  const inputs = toLocked(node, findings, new Map())
  if (onlyOuts && locked !== undefined && (await restore(turn, locked, ports))) {
    await recordAnew(turn, { inputs, locked }, ports)
    return 'cache'
  }
  const run = runCache && !node.stage.frozen ? await findRun(node, findings, { pull, ports }) : undefined
  if (run === undefined || !(await restore(turn, run, ports))) return undefined
  await writeDown({ node, rank, locked: { ...inputs, outs: run.outs } }, ports)
  return 'run cache'
}

/** Records a stage that its lock restored: of a parameter that no longer counts, the lock would tell for ever. */
async function recordAnew(
  { node, rank, commit }: Turn,
  { inputs, locked }: { readonly inputs: LockedStage; readonly locked: LockedStage },
  ports: StagePorts,
): Promise<void> {
  // Of what is not here, the lock alone tells.
  const isWhole = !node.stage.frozen && inputs.deps.every(({ hash }) => hash !== undefined)
  const recorded = isWhole ? { ...inputs, outs: locked.outs } : locked
  if (commit) await keepRestored(node, recorded, ports)
  await writeDown({ node, rank, locked: recorded }, ports)
}

/** Puts back what was locked of the outputs, when the cache, or with `pull` the remote, holds all of it. */
async function restore({ node, pull }: Turn, locked: LockedStage, ports: StagePorts): Promise<boolean> {
  const targets = await promised(node, locked, { ports, pull })
  if (targets === undefined) return false
  try {
    await checkout(targets, ports, { force: true })
    return true
  } catch (error) {
    // A part of a directory is not in the cache after all: the stage runs.
    if (error instanceof UserError && error.code === 'MISSING') return false
    throw error
  } finally {
    ports.memory.forget(node.outs)
  }
}

interface Source {
  readonly ports: StagePorts
  readonly pull: boolean
}

/** The outputs that were locked; `undefined` when one of them is nowhere. */
async function promised(
  node: StageNode,
  locked: LockedStage,
  { ports, pull }: Source,
): Promise<readonly CheckoutTarget[] | undefined> {
  const targets: CheckoutTarget[] = []
  for (const [index, out] of node.stage.outs.entries()) {
    const artifact = locked.outs.find(({ path }) => path === out.path)
    if (artifact?.hash === undefined) return undefined
    const path = node.outs[index] ?? out.path
    targets.push({ path, hash: artifact.hash, executable: artifact.executable, isCopied: !out.cache })
  }
  if (pull) await bringObjects(await lackingOf(targets, ports), ports)
  return (await lackingOf(targets, ports)).length > 0 ? undefined : targets
}

/** What neither the workspace nor the cache holds, as far as manifests tell. */
async function lackingOf(targets: readonly CheckoutTarget[], ports: StagePorts): Promise<readonly CheckoutTarget[]> {
  const lacking: CheckoutTarget[] = []
  for (const target of targets) {
    const present = await ports.memory.measure(target.path, target.hash.algorithm)
    const isThere = isSameHash(present?.hash, target.hash) || (await isHeld(target, ports.cache))
    if (!isThere) lacking.push(target)
  }
  return lacking
}

/** Runs a stage, in what was left of it where it was interrupted. */
async function runStage(turn: Turn, findings: Findings, ports: StagePorts): Promise<Ended> {
  const { node } = turn
  const absence = await explainAbsence(node, findings, ports)
  if (absence !== undefined) return toResult(node, [], absence)
  const key = runKeyOf(node, findings, ports)
  const stage = node.address
  const checkpoint = key === undefined ? undefined : await openCheckpoint({ stage, key }, turn, ports)
  const result = await runWithin(checkpoint, { turn, findings }, ports)
  if (checkpoint === undefined) return result
  return { ...result, checkpoint: await closeCheckpoint(checkpoint, result.outcome === 'ran', ports) }
}

interface Run {
  readonly turn: Turn
  readonly findings: Findings
}

async function runWithin(
  checkpoint: Checkpoint | undefined,
  { turn, findings }: Run,
  ports: StagePorts,
): Promise<Ended> {
  const { node, rank, isShared } = turn
  for (const [index, out] of node.stage.outs.entries()) {
    if (!out.persist) await ports.workspace.remove(node.outs[index] ?? out.path)
  }
  ports.memory.forget(node.outs)
  const folder = checkpoint === undefined ? undefined : `${ports.workspace.root}/${checkpoint.path}`
  const { exits, failure } = await runCommands({ node, isShared, checkpoint: folder }, ports)
  if (failure !== undefined) return toResult(node, exits, failure)
  const made = new Map<string, Measured>()
  for (const [index, out] of node.stage.outs.entries()) {
    const measured = await measure(node.outs[index] ?? out.path, ports)
    if (measured === undefined) return toResult(node, exits, `It ended well and did not make ${node.outs[index]}.`)
    made.set(out.path, measured)
  }
  await finishStage({ node, rank, findings, made, commit: turn.commit }, ports)
  return toResult(node, exits, undefined)
}

function toResult(node: StageNode, exits: readonly Exit[], failure: string | undefined): Ended {
  const cpu = exits.map(({ cpuSeconds }) => cpuSeconds)
  const peaks = exits.map(({ peakBytes }) => peakBytes).filter((peak) => peak !== undefined)
  return {
    name: node.address,
    outcome: failure === undefined ? 'ran' : 'failed',
    seconds: exits.reduce((sum, { seconds }) => sum + seconds, 0),
    cpuSeconds: cpu.includes(undefined) ? undefined : cpu.reduce<number>((sum, seconds) => sum + (seconds ?? 0), 0),
    peakBytes: peaks.length === 0 ? undefined : Math.max(...peaks),
    failure,
    isInterrupted: exits.some((exit) => exit.isInterrupted),
    checkpoint: undefined,
  }
}
