import { refuseUnknown } from '../dvc/dvc-file.ts'
import { UserError } from '../error.ts'
import { isList, isMapping, kindOf, type Mapping, type Value } from '../value.ts'
import type { Stage, StageOutput } from './pipeline.ts'
import { fill } from './template.ts'

/** What the parts of a stage are read with. */
export interface Source {
  readonly file: string
  readonly context: Mapping
  /** File and line of a place below the stage. */
  readonly place: (...path: readonly (string | number)[]) => string
}

const outputKeys = ['cache', 'persist', 'checkpoint', 'remote', 'push', 'desc', 'type', 'labels', 'meta']
const plotKeys = [...outputKeys, 'template', 'x', 'y', 'x_label', 'y_label', 'title', 'header']
const kinds = { outs: 'out', metrics: 'metric', plots: 'plot' } as const

/**
 * Reads `outs`, `metrics` or `plots` of a stage: paths, or paths with flags.
 *
 * @throws {UserError} SYNTAX
 */
export function parseOutputs(
  key: keyof typeof kinds,
  value: Value | undefined,
  source: Source & { readonly name: string },
): readonly StageOutput[] {
  if (value === undefined || value === null) return []
  const where = `${source.place(key)}: stages.${source.name}.${key}`
  const filled = fill(value, source.context, where)
  if (!isList(filled))
    throw new UserError(`${where} is ${kindOf(filled)}; expected a list of paths.`, { code: 'SYNTAX' })
  return filled.flatMap((item) => {
    if (typeof item === 'string') return [parseOutput(item, null, { key, where })]
    if (isMapping(item)) return [...item].map(([path, flags]) => parseOutput(path, flags, { key, where }))
    throw new UserError(`${where} has ${kindOf(item)}; expected a path.`, { code: 'SYNTAX' })
  })
}

/** Which list an output stands in. */
export interface OutputPlace {
  readonly key: keyof typeof kinds
  /** File, line and place, for messages. */
  readonly where: string
}

/**
 * Reads one output with its flags.
 *
 * @throws {UserError} SYNTAX for an unknown flag
 */
export function parseOutput(path: string, value: Value, { key, where }: OutputPlace): StageOutput {
  const flags = isMapping(value) ? value : new Map<string, Value>()
  refuseUnknown(flags, key === 'plots' ? plotKeys : outputKeys, () => `${where}["${path}"]`)
  const remote = flags.get('remote')
  return {
    path,
    kind: kinds[key],
    cache: flags.get('cache') !== false,
    persist: flags.get('persist') === true,
    push: flags.get('push') !== false,
    remote: typeof remote === 'string' ? remote.toLowerCase() : undefined,
  }
}

/**
 * Reads `params` of a stage: names in `params.yaml`, or files with their names.
 *
 * @throws {UserError} SYNTAX; UNSUPPORTED for parameters in Python
 */
export function parseParams(value: Value | undefined, name: string, source: Source): Stage['params'] {
  const params = new Map<string, readonly string[] | undefined>()
  if (value === undefined || value === null) return params
  const where = `${source.place('params')}: stages.${name}.params`
  const filled = fill(value, source.context, where)
  if (!isList(filled)) throw new UserError(`${where} is ${kindOf(filled)}; expected a list.`, { code: 'SYNTAX' })
  for (const item of filled) {
    if (isMapping(item)) for (const [file, names] of item) addNames(params, file, toNames(names, where))
    else addNames(params, 'params.yaml', [String(item)])
  }
  refusePython(params, where)
  return params
}

/**
 * Adds names to those of a file; `undefined` stands for all of them.
 */
export function addNames(
  params: Map<string, readonly string[] | undefined>,
  file: string,
  names: readonly string[] | undefined,
): void {
  const known = params.get(file)
  const isWhole = names === undefined || (params.has(file) && known === undefined)
  params.set(file, isWhole ? undefined : [...new Set([...(known ?? []), ...names])])
}

function toNames(value: Value, where: string): readonly string[] | undefined {
  if (value === null) return undefined
  if (isList(value)) return value.length === 0 ? undefined : value.map(String)
  throw new UserError(`${where} has ${kindOf(value)}; expected a list of names.`, { code: 'SYNTAX' })
}

function refusePython(params: Stage['params'], where: string): void {
  const file = [...params.keys()].find((path) => path.endsWith('.py'))
  if (file === undefined) return
  throw new UserError(`${where} names ${file}; Crisol reads parameters from YAML, JSON and TOML.`, {
    code: 'UNSUPPORTED',
  })
}
