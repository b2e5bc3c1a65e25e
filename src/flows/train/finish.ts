import type { Artifact } from '../../core/dvc/artifact.ts'
import type { LockedStage } from '../../core/dvc/lock.ts'
import type { StageNode } from '../../core/pipeline/graph.ts'
import type { StageOutput } from '../../core/pipeline/pipeline.ts'
import type { Measured } from '../data/measure.ts'
import { storeInCache } from '../data/store.ts'
import type { Findings } from './observe.ts'
import type { StagePorts } from './ports.ts'

/** Outputs of a stage that ran, as written -> what they hold now. */
type Made = ReadonlyMap<string, Measured>

/** A stage that ran and made all that it promises. */
export interface Finished {
  readonly node: StageNode
  /** Place in the plan, from 0. */
  readonly rank: number
  /** What it found before it ran. */
  readonly findings: Findings
  readonly made: Made
}

/**
 * Keeps what a stage made: outputs into the cache, their names into `.gitignore`, and the stage into
 * `dvc.lock`, in that order, so that the lock never promises what the cache lacks.
 */
export async function finishStage({ node, rank, findings, made }: Finished, ports: StagePorts): Promise<void> {
  const ignored: string[] = []
  for (const [index, out] of node.stage.outs.entries()) {
    const measured = made.get(out.path)
    const place = node.outs[index] ?? out.path
    if (measured === undefined || !out.cache) continue
    await storeInCache(place, measured, ports)
    ignored.push(place)
  }
  await ports.record.add({
    ...{ rank, name: node.stage.name, ignored, locked: toLocked(node, findings, made) },
    lockFile: node.stage.file.replace(/\.yaml$/u, '.lock'),
  })
}

function toLocked({ stage }: StageNode, findings: Findings, made: Made): LockedStage {
  return {
    command: stage.command,
    deps: stage.deps.map((path) => toArtifact(path, findings.measured.get(path))),
    params: findings.params,
    outs: stage.outs.map((out: StageOutput) => toArtifact(out.path, made.get(out.path))),
  }
}

function toArtifact(path: string, measured: Measured | undefined): Artifact {
  return {
    path,
    hash: measured?.hash,
    size: measured?.size,
    files: measured?.files,
    executable: measured?.executable ?? false,
  }
}
