import type { Artifact } from '../../core/dvc/artifact.ts'
import type { LockedStage } from '../../core/dvc/lock.ts'
import type { StageNode } from '../../core/pipeline/graph.ts'
import type { StageOutput } from '../../core/pipeline/pipeline.ts'
import type { Measured } from '../data/measure.ts'
import type { Findings } from './observe.ts'

/** Outputs of a stage, as written -> what they hold. */
export type Made = ReadonlyMap<string, Measured>

/** Gives what `dvc.lock` says of a stage: what it found, and what it made; before it ran, the paths of its outputs alone. */
export function toLocked({ stage }: StageNode, findings: Findings, made: Made): LockedStage {
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
