import { isSameHash } from '../../core/dvc/hash.ts'
import type { LockedStage } from '../../core/dvc/lock.ts'
import { UserError } from '../../core/error.ts'
import type { StageNode } from '../../core/pipeline/graph.ts'
import type { StageResult } from '../../core/results/results.ts'
import type { Exit } from '../../ports/process.ts'
import { isHeld } from '../data/bring.ts'
import { type CheckoutTarget, checkout } from '../data/checkout.ts'
import { type Measured, measure } from '../data/measure.ts'
import { finishStage, writeDown } from './finish.ts'
import { explainAbsence, judge, judgeWhole, tellUnchanged } from './judge.ts'
import { toLocked } from './locked.ts'
import type { Findings } from './observe.ts'
import type { StagePorts } from './ports.ts'
import { bringObjects, findRun } from './runs.ts'

/** Lines of a failed stage that its message shows. */
const shownLines = 15

/** Status by which a shell says that it did not find a program. */
const notFound = 127

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
}

/** What became of a stage, and whether it was told to stop. */
export interface Ended extends StageResult {
  readonly isInterrupted: boolean
}

/**
 * Brings one stage up to date: passes over it, restores it from the cache, or runs it. A stage that
 * fails is a result.
 *
 * @throws {UserError} for what keeps it from being judged at all
 */
export async function bringUpToDate(turn: Turn, ports: StagePorts): Promise<Ended> {
  const { node, locked, force, isShared } = turn
  const name = node.address
  const judged = await judge(node, locked, ports)
  if (judged.reasons.length === 0 && !force) {
    ports.console.info(tellUnchanged(node, judged))
    return idle(name, 'up-to-date')
  }
  const { reasons, onlyOuts, findings } = ports.promises === undefined ? judged : await judgeWhole(turn, ports)
  const kept = force ? undefined : await findKept(turn, { findings, onlyOuts }, ports)
  if (kept !== undefined) {
    ports.console.info(`${name}: restored from the ${kept} (${reasons.join('; ')})`)
    return idle(name, 'restored')
  }
  const why = reasons.length > 0 ? reasons.join('; ') : 'forced'
  const title = `${name}: ${why}`
  if (!isShared) return await ports.console.group(title, () => runStage(turn, findings, ports))
  // Groups do not nest, and those of stages at once would: their lines carry the name of the stage.
  ports.console.info(title)
  return await runStage(turn, findings, ports)
}

/** Gives what became of a stage that did not run. */
export function idle(name: string, outcome: StageResult['outcome']): Ended {
  const unknown = { seconds: undefined, cpuSeconds: undefined, peakBytes: undefined, failure: undefined }
  return { name, outcome, ...unknown, isInterrupted: false }
}

/** Puts back what came of the stage before, from the cache by its lock or by the run cache. Tells which had it. */
async function findKept(
  turn: Turn,
  { findings, onlyOuts }: { readonly findings: Findings; readonly onlyOuts: boolean },
  ports: StagePorts,
): Promise<'cache' | 'run cache' | undefined> {
  const { node, rank, locked, runCache, pull } = turn
  if (onlyOuts && locked !== undefined && (await restore(turn, locked, ports))) return 'cache'
  const run = runCache && !node.stage.frozen ? await findRun(node, findings, { pull, ports }) : undefined
  if (run === undefined || !(await restore(turn, run, ports))) return undefined
  await writeDown({ node, rank, locked: { ...toLocked(node, findings, new Map()), outs: run.outs } }, ports)
  return 'run cache'
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

async function runStage(turn: Turn, findings: Findings, ports: StagePorts): Promise<Ended> {
  const { node, rank } = turn
  const absence = await explainAbsence(node, findings, ports)
  if (absence !== undefined) return toResult(node, [], absence)
  for (const [index, out] of node.stage.outs.entries()) {
    if (!out.persist) await ports.workspace.remove(node.outs[index] ?? out.path)
  }
  ports.memory.forget(node.outs)
  const { exits, failure } = await runCommands(turn, ports)
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

/** Runs the commands of a stage up to the first that does not exit with 0. */
async function runCommands(
  { node, isShared }: Turn,
  ports: StagePorts,
): Promise<{ readonly exits: readonly Exit[]; readonly failure: string | undefined }> {
  const exits: Exit[] = []
  for (const command of commandsOf(node)) {
    const label = isShared ? node.address : undefined
    ports.console.info(label === undefined ? `> ${command}` : `${label} > ${command}`)
    const environment = stageVariables(node, ports)
    const shellCommand = { command, directory: node.stage.directory, environment, label }
    const exit = await ports.shell.run(shellCommand)
    exits.push(exit)
    // What was told to stop and says that it is done may have left a part of its outputs.
    if (exit.status !== 0 || exit.isInterrupted) return { exits, failure: explainExit(command, exit) }
  }
  return { exits, failure: undefined }
}

/** A text runs line by line, each in a shell of its own: that is DVC's contract. */
function commandsOf({ stage }: StageNode): readonly string[] {
  const lines = typeof stage.command === 'string' ? stage.command.split(/\r?\n/u) : stage.command
  return lines.filter((line) => line.trim() !== '')
}

function stageVariables({ address }: StageNode, ports: StagePorts): ReadonlyMap<string, string> {
  return new Map([
    ['DVC_ROOT', ports.workspace.root],
    ['DVC_STAGE', address],
  ])
}

function explainExit(command: string, { status, signal, tail, isInterrupted }: Exit): string {
  const end = status === undefined ? `was ended by ${signal}` : `exited with ${status}`
  if (isInterrupted) return `It was interrupted: \`${command}\` ${end}.`
  const hint =
    status === notFound
      ? ' A program was not found on the PATH: install it, or activate the environment that has it.'
      : ''
  const lines = tail.slice(-shownLines)
  return [`\`${command}\` ${end}.${hint}`, ...(lines.length > 0 ? ['Its last lines:', ...lines] : [])].join('\n')
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
  }
}
