import type { Hash } from '../../core/dvc/hash.ts'
import type { LockedStage } from '../../core/dvc/lock.ts'
import { UserError } from '../../core/error.ts'
import type { Observed } from '../../core/pipeline/change.ts'
import type { StageNode } from '../../core/pipeline/graph.ts'
import { missingParams, pickParams } from '../../core/pipeline/params.ts'
import { parseDataFile } from '../../core/text/data-file.ts'
import type { Value } from '../../core/value.ts'
import { type Measured, type MeasurePorts, measure } from '../data/measure.ts'
import type { StagePorts } from './ports.ts'

/** Measures each path once, until it is told that the path may have changed. */
export interface Memory {
  measure(path: string, algorithm?: Hash['algorithm']): Promise<Measured | undefined>
  /** Forgets what lies at, below and above paths. */
  forget(paths: readonly string[]): void
}

/** Opens a memory for one run. */
export function openMemory(ports: MeasurePorts): Memory {
  const known = new Map<string, { readonly path: string; readonly result: Promise<Measured | undefined> }>()
  return {
    measure: async (path, algorithm = 'md5') => {
      const key = `${algorithm}:${path}`
      const result = known.get(key)?.result ?? measure(path, ports, algorithm)
      known.set(key, { path, result })
      return await result
    },
    forget: (paths) => {
      for (const [key, { path }] of known) {
        if (paths.some((other) => `${path}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${path}/`)))
          known.delete(key)
      }
    },
  }
}

/** What a stage finds, with the sizes that `dvc.lock` records. */
export interface Findings extends Observed {
  readonly measured: ReadonlyMap<string, Measured | undefined>
}

/**
 * Looks at the dependencies, parameters and outputs of a stage.
 *
 * @throws {UserError} SYNTAX, PIPELINE for a parameter that is named and not there
 */
export async function observe(
  node: StageNode,
  locked: LockedStage | undefined,
  ports: MeasurePorts & Pick<StagePorts, 'memory' | 'promises'>,
): Promise<Findings> {
  const { stage } = node
  const measured = new Map<string, Measured | undefined>()
  const look = async (
    paths: readonly string[],
    places: readonly string[],
  ): Promise<ReadonlyMap<string, Hash | undefined>> => {
    const hashes = new Map<string, Hash | undefined>()
    for (const [index, path] of paths.entries()) {
      const result = await ports.memory.measure(places[index] ?? path, recordedAlgorithm(path, locked))
      measured.set(path, result)
      hashes.set(path, result?.hash)
    }
    return hashes
  }
  const deps = await look(stage.deps, node.deps)
  const outs = await look(
    stage.outs.map(({ path }) => path),
    node.outs,
  )
  return { deps, outs, params: await readParams(node, ports, { allowMissing: ports.promises !== undefined }), measured }
}

/** A path that DVC 2 recorded is judged by DVC 2's hash. */
function recordedAlgorithm(path: string, locked: LockedStage | undefined): Hash['algorithm'] {
  return (
    [...(locked?.deps ?? []), ...(locked?.outs ?? [])].find((artifact) => artifact.path === path)?.hash?.algorithm ??
    'md5'
  )
}

/**
 * Reads the parameters that a stage names: file as written -> name -> value. A frozen stage asks for none: those that
 * are not there are left out.
 *
 * @param allowMissing leaves out a file that is not there
 * @throws {UserError} PIPELINE for a file or a name that is not there; SYNTAX
 */
export async function readParams(
  { stage, paramFiles }: StageNode,
  { workspace }: Pick<MeasurePorts, 'workspace'>,
  { allowMissing }: { readonly allowMissing: boolean },
): Promise<Observed['params']> {
  const params = new Map<string, ReadonlyMap<string, Value>>()
  for (const [index, [file, names]] of [...stage.params].entries()) {
    const place = paramFiles[index] ?? file
    const text = await workspace.readText(place)
    if (text === undefined && stage.frozen) continue
    if (text === undefined) {
      if (allowMissing) continue
      throw new UserError(`${stage.file}: stages.${stage.name}.params names ${place}, which is not there.`, {
        code: 'PIPELINE',
      })
    }
    const value = parseDataFile(text, place)
    const picked = pickParams(value, names)
    const missing = (names ?? []).filter((name) => !picked.has(name))
    if (missing.length > 0 && !stage.frozen) throw missingParams(missing, value, place)
    params.set(file, picked)
  }
  return params
}
