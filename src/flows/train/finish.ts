import type { Artifact } from '../../core/dvc/artifact.ts'
import { type LockedStage, renderLock } from '../../core/dvc/lock.ts'
import { directoryOf } from '../../core/dvc/path.ts'
import type { Node } from '../../core/pipeline/graph.ts'
import type { StageOutput } from '../../core/pipeline/pipeline.ts'
import type { Measured } from '../data/measure.ts'
import { storeInCache } from '../data/store.ts'
import type { Findings } from './observe.ts'
import type { StagePorts } from './ports.ts'

/** Outputs of a stage that ran, as written -> what they hold now. */
type Made = ReadonlyMap<string, Measured>

/** A stage that ran and made all that it promises. */
export interface Finished {
  readonly node: Node
  /** What it found before it ran. */
  readonly findings: Findings
  readonly made: Made
}

/**
 * Keeps what a stage made: outputs into the cache, their names into `.gitignore`, and the stage into
 * `dvc.lock`, in that order, so that the lock never promises what the cache lacks.
 */
export async function finishStage({ node, findings, made }: Finished, ports: StagePorts): Promise<void> {
  for (const [index, out] of node.stage.outs.entries()) {
    const measured = made.get(out.path)
    const place = node.outs[index] ?? out.path
    if (measured === undefined || !out.cache) continue
    await storeInCache(place, measured, ports)
    await ignoreInGit(place, ports)
  }
  const locked = toLocked(node, findings, made)
  await writeLock(node, locked, ports)
}

function toLocked({ stage }: Node, findings: Findings, made: Made): LockedStage {
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

async function writeLock(node: Node, locked: LockedStage, { workspace }: StagePorts): Promise<void> {
  const file = node.stage.file.replace(/\.yaml$/u, '.lock')
  const previous = await workspace.readText(file)
  const text = renderLock(previous, file, new Map([[node.stage.name, locked]]))
  if (text !== previous) await workspace.write(file, text)
}

/** Adds `/name` to the `.gitignore` beside an output, as DVC does, unless it is there. */
async function ignoreInGit(place: string, { workspace }: StagePorts): Promise<void> {
  const directory = directoryOf(place)
  const file = directory === '' ? '.gitignore' : `${directory}/.gitignore`
  const line = `/${place.slice(directory === '' ? 0 : directory.length + 1)}`
  const text = (await workspace.readText(file)) ?? ''
  if (text.split(/\r?\n/u).includes(line)) return
  await workspace.write(file, `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`)
}
