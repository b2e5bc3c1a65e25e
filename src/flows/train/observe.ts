import type { Hash } from '../../core/dvc/hash.ts'
import type { LockedStage } from '../../core/dvc/lock.ts'
import { UserError } from '../../core/error.ts'
import type { Observed } from '../../core/pipeline/change.ts'
import type { StageNode } from '../../core/pipeline/graph.ts'
import { missingParams, pickParams } from '../../core/pipeline/params.ts'
import type { Stage } from '../../core/pipeline/pipeline.ts'
import { parseDataFile } from '../../core/text/data-file.ts'
import type { Mapping, Value } from '../../core/value.ts'
import { type Measured, type MeasurePorts, measure } from '../data/measure.ts'

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
 * Looks at the dependencies, parameters and outputs of a stage; what is not there is left out.
 *
 * @throws {UserError} SYNTAX
 */
export async function observe(
  node: StageNode,
  locked: LockedStage | undefined,
  ports: MeasurePorts & { readonly memory: Memory },
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
  return { deps, outs, params: await readParams(node, ports, true), measured }
}

/** A path that DVC 2 recorded is judged by DVC 2's hash. */
function recordedAlgorithm(path: string, locked: LockedStage | undefined): Hash['algorithm'] {
  return (
    [...(locked?.deps ?? []), ...(locked?.outs ?? [])].find((artifact) => artifact.path === path)?.hash?.algorithm ??
    'md5'
  )
}

/**
 * Reads the parameters that a stage names: file as written -> name -> value.
 *
 * @param isTolerant whether those that are not there are left out; so it is for a frozen stage, which asks for none
 * @throws {UserError} PIPELINE for a file or a name that is not there; SYNTAX
 */
export async function readParams(
  { stage, paramFiles }: StageNode,
  { workspace }: Pick<MeasurePorts, 'workspace'>,
  isTolerant = stage.frozen,
): Promise<Observed['params']> {
  const params = new Map<string, ReadonlyMap<string, Value>>()
  for (const [index, [file, names]] of [...stage.params].entries()) {
    const place = paramFiles[index] ?? file
    const text = await workspace.readText(place)
    if (text === undefined) {
      if (!isTolerant) throw absentFile(stage, place)
      continue
    }
    const value = parseDataFile(text, place)
    const picked = pickParams(value, names)
    const missing = namesLacking(picked, names)
    if (missing.length > 0 && !isTolerant) throw missingParams(missing, value, place)
    params.set(file, picked)
  }
  return params
}

/**
 * Refuses a stage of which a parameter was not found. Files are read once more only to say so.
 *
 * @throws {UserError} PIPELINE
 */
export async function requireParams(
  node: StageNode,
  { params }: Pick<Observed, 'params'>,
  ports: Pick<MeasurePorts, 'workspace'>,
): Promise<void> {
  const isLacking = [...node.stage.params].some(([file, names]) => {
    const picked = params.get(file)
    return picked === undefined || namesLacking(picked, names).length > 0
  })
  if (isLacking) await readParams(node, ports)
}

function absentFile({ file, name }: Stage, place: string): UserError {
  return new UserError(`${file}: stages.${name}.params names ${place}, which is not there.`, { code: 'PIPELINE' })
}

function namesLacking(picked: Mapping, names: readonly string[] | undefined): readonly string[] {
  return (names ?? []).filter((name) => !picked.has(name))
}
