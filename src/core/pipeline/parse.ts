import { expectMapping } from '../dvc/artifact.ts'
import { refuseUnknown } from '../dvc/dvc-file.ts'
import { checkPath, directoryOf, joinPath } from '../dvc/path.ts'
import { UserError } from '../error.ts'
import { readYaml } from '../text/yaml.ts'
import { isList, isMapping, kindOf, type Mapping, type Value } from '../value.ts'
import type { Pipeline, Stage } from './pipeline.ts'
import { parseOutputs, parseParams, type Source } from './stage-parts.ts'
import { fill, fillCommand } from './template.ts'

const topKeys = ['vars', 'stages', 'plots', 'metrics', 'params', 'artifacts', 'datasets']
const stageKeys = [
  ...['cmd', 'wdir', 'deps', 'params', 'vars', 'frozen', 'meta', 'desc', 'always_changed', 'outs', 'metrics', 'plots'],
  ...['foreach', 'do', 'matrix'],
]

/** Constructs of DVC that Crisol does not run: key -> what it is. */
const unsupported = new Map([
  ['vars', 'variables of its own (vars)'],
  ['datasets', 'datasets'],
  ['foreach', 'a stage made for each value (foreach)'],
  ['do', 'a stage made for each value (do)'],
  ['matrix', 'a matrix of stages'],
])

/**
 * Reads `dvc.yaml` and fills its templates.
 *
 * @param file repository-relative path
 * @param context value of the `params.yaml` beside it, or `null` where there is none
 * @throws {UserError} SYNTAX, PIPELINE, PATH, and UNSUPPORTED for what Crisol does not run
 */
export function parsePipeline(text: string, file: string, context: Value): Pipeline {
  const { value, lineOf } = readYaml(text, file)
  const place = (...path: readonly (string | number)[]): string => `${file}:${lineOf(path)}`
  const root = value === null ? new Map<string, Value>() : expectMapping(value, file)
  refuseUnknown(root, topKeys, (key) => place(key))
  refuseUnsupported(root, (key) => place(key))
  const names = isMapping(context) ? context : new Map<string, Value>()
  const stages = expectMapping(root.get('stages') ?? new Map(), `${place('stages')}: stages`)
  return {
    file,
    stages: [...stages].map(([name, stage]) =>
      parseStage(name, stage, { file, context: names, place: (...path) => place('stages', name, ...path) }),
    ),
    metrics: parsePaths(root.get('metrics'), file, place('metrics')),
    params: parsePaths(root.get('params'), file, place('params')),
  }
}

function refuseUnsupported(mapping: Mapping, place: (key: string) => string): void {
  for (const key of mapping.keys()) {
    const what = unsupported.get(key)
    if (what !== undefined) {
      throw new UserError(`${place(key)} has ${what}; Crisol does not run that. Run dvc repro in its place.`, {
        code: 'UNSUPPORTED',
      })
    }
  }
}

function parsePaths(value: Value | undefined, file: string, where: string): readonly string[] {
  if (value === undefined || value === null) return []
  if (!isList(value)) throw new UserError(`${where} is ${kindOf(value)}; expected a list of paths.`, { code: 'SYNTAX' })
  return value.map((path) => {
    if (typeof path === 'string') return checkPath(joinPath(directoryOf(file), path), where)
    throw new UserError(`${where} has ${kindOf(path)}; expected a path.`, { code: 'SYNTAX' })
  })
}

function parseStage(name: string, value: Value, source: Source): Stage {
  const stage = expectMapping(value, `${source.place()}: stages.${name}`)
  refuseUnknown(stage, stageKeys, (key) => `${source.place(key)}: stages.${name}`)
  refuseUnsupported(stage, (key) => `${source.place(key)}: stages.${name}`)
  const directory = parseDirectory(stage, name, source)
  return {
    name,
    file: source.file,
    directory,
    command: parseCommand(stage.get('cmd'), name, source),
    deps: parseDeps(stage.get('deps'), name, source),
    params: parseParams(stage.get('params'), name, source),
    outs: (['outs', 'metrics', 'plots'] as const).flatMap((key) =>
      parseOutputs(key, stage.get(key), { ...source, name }),
    ),
    frozen: stage.get('frozen') === true,
    alwaysChanged: stage.get('always_changed') === true,
  }
}

function parseDirectory(stage: Mapping, name: string, source: Source): string {
  const where = `${source.place('wdir')}: stages.${name}.wdir`
  const written = fill(stage.get('wdir') ?? '.', source.context, where)
  const directory = joinPath(directoryOf(source.file), String(written))
  return directory === '' ? '' : checkPath(String(written).startsWith('/') ? String(written) : directory, where)
}

function parseCommand(value: Value | undefined, name: string, source: Source): string | readonly string[] {
  const where = `${source.place('cmd')}: stages.${name}.cmd`
  if (typeof value === 'string' && value.trim() !== '') return fillCommand(value, source.context, where)
  if (isList(value) && value.length > 0 && value.every((line) => typeof line === 'string')) {
    return value.map((line) => fillCommand(String(line), source.context, where))
  }
  throw new UserError(`${where} is ${kindOf(value)}; expected a command or a list of commands.`, { code: 'SYNTAX' })
}

function parseDeps(value: Value | undefined, name: string, source: Source): readonly string[] {
  const where = `${source.place('deps')}: stages.${name}.deps`
  if (value === undefined || value === null) return []
  const filled = fill(value, source.context, where)
  if (isList(filled) && filled.every((path) => typeof path === 'string')) return filled as readonly string[]
  throw new UserError(`${where} is ${kindOf(filled)}; expected a list of paths.`, { code: 'SYNTAX' })
}
