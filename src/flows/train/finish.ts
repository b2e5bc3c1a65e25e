import { type LockedStage, lockFileOf } from '../../core/dvc/lock.ts'
import { maySaveRun } from '../../core/dvc/run-cache.ts'
import type { StageNode } from '../../core/pipeline/graph.ts'
import { isHeld } from '../data/bring.ts'
import { type Measured, measure } from '../data/measure.ts'
import { storeInCache } from '../data/store.ts'
import { type Made, toLocked } from './locked.ts'
import type { Findings } from './observe.ts'
import type { StagePorts } from './ports.ts'
import { saveRun } from './runs.ts'

/** A stage that ran and made all that it promises. */
export interface Finished {
  readonly node: StageNode
  /** Place in the plan, from 0. */
  readonly rank: number
  /** What it found before it ran. */
  readonly findings: Findings
  readonly made: Made
  /** Whether the cache takes what was made. */
  readonly commit: boolean
}

/**
 * Keeps what a stage made: outputs into the cache, the run into the run cache, names of outputs into `.gitignore`, and
 * the stage into `dvc.lock`, in that order, so that neither promises what the cache lacks.
 */
export async function finishStage({ node, rank, findings, made, commit }: Finished, ports: StagePorts): Promise<void> {
  const locked = toLocked(node, findings, made)
  if (commit) await keepMade({ node, locked, made }, ports)
  await writeDown({ node, rank, locked }, ports)
}

interface Kept {
  readonly node: StageNode
  readonly locked: LockedStage
  readonly made: Made
}

async function keepMade({ node, locked, made }: Kept, ports: StagePorts): Promise<void> {
  for (const [index, out] of node.stage.outs.entries()) {
    const measured = made.get(out.path)
    // What git holds is in the cache too where a run is kept: it is restored from there.
    if (measured !== undefined && (out.cache || maySaveRun(node))) {
      await storeInCache(node.outs[index] ?? out.path, measured, ports)
    }
  }
  await saveRun(node, locked, ports)
}

/**
 * Keeps what the cache lacks of a stage that did not change, and its run: what is here need not be made again. Tells
 * whether something was lacking.
 */
export async function keepLacking(node: StageNode, findings: Findings, ports: StagePorts): Promise<boolean> {
  const made = madeOf(node, findings)
  for (const { path, cache } of node.stage.outs) {
    const hash = made.get(path)?.hash
    if (!cache || hash === undefined || (await isHeld({ hash, path }, ports.cache))) continue
    await keepMade({ node, locked: toLocked(node, findings, made), made }, ports)
    return true
  }
  return false
}

/**
 * Keeps the run of a stage whose outputs were put back, where the run cache has lost it, with the metrics and plots of it
 * that git holds: those that the cache has need not be hashed again.
 */
export async function keepRestored(node: StageNode, locked: LockedStage, ports: StagePorts): Promise<void> {
  const made = new Map<string, Measured>()
  for (const [index, { path, cache }] of node.stage.outs.entries()) {
    const measured = cache ? undefined : await measure(node.outs[index] ?? path, ports)
    if (measured !== undefined) made.set(path, measured)
  }
  await keepMade({ node, locked, made }, ports)
}

/** Gives what was found in place of the outputs of a stage. */
export function madeOf({ stage }: StageNode, { measured }: Findings): Made {
  return new Map(
    stage.outs.flatMap(({ path }) => {
      const found = measured.get(path)
      return found === undefined ? [] : [[path, found]]
    }),
  )
}

/** A stage with what is to stand in `dvc.lock`. */
export interface Recorded {
  readonly node: StageNode
  /** Place in the plan, from 0. */
  readonly rank: number
  readonly locked: LockedStage
}

/** Writes a stage into `dvc.lock`, and the names of its cached outputs into `.gitignore`. */
export async function writeDown({ node, rank, locked }: Recorded, { record, promises }: StagePorts): Promise<void> {
  const { name, file, outs } = node.stage
  promises?.keep(node, locked)
  await record.add({
    ...{ rank, name, locked, lockFile: lockFileOf(file) },
    ignored: node.outs.filter((_, index) => outs[index]?.cache === true),
  })
}
