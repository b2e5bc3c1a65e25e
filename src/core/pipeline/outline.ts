import { expectMapping } from '../dvc/artifact.ts'
import { checkPath, directoryOf, joinPath } from '../dvc/path.ts'
import { readYaml } from '../text/yaml.ts'
import { isList, isMapping, type Mapping, type Value } from '../value.ts'
import type { StageOutput } from './pipeline.ts'
import { parseOutput } from './stage-parts.ts'
import { fill } from './template.ts'

/** What moving data needs of a stage: where it works and what it says of its outputs, their templates not filled. */
export interface OutlinedStage {
  /** Working directory, repository-relative; '' is the root. */
  readonly directory: string
  readonly outs: readonly StageOutput[]
}

/**
 * Reads the stages of a `dvc.yaml` as far as `dvc.lock` needs them: stages made for each value (`foreach`, `matrix`) by
 * the name before their `@`.
 *
 * @param file repository-relative path
 * @param context value of the `params.yaml` beside it, for working directories
 * @throws {UserError} SYNTAX, PATH; PIPELINE for a working directory that cannot be filled
 */
export function parseOutline(text: string, file: string, context: Value): ReadonlyMap<string, OutlinedStage> {
  const { value, lineOf } = readYaml(text, file)
  const root = value === null ? new Map<string, Value>() : expectMapping(value, file)
  const stages = expectMapping(root.get('stages') ?? new Map(), `${file}:${lineOf(['stages'])}: stages`)
  const names = isMapping(context) ? context : new Map<string, Value>()
  return new Map(
    [...stages].map(([name, stage]) => {
      const where = `${file}:${lineOf(['stages', name])}: stages.${name}`
      const body = expectMapping(stage, where)
      const each = body.get('do')
      return [name, outline(isMapping(each) ? each : body, { file, context: names, where })]
    }),
  )
}

interface Place {
  readonly file: string
  readonly context: Mapping
  readonly where: string
}

function outline(stage: Mapping, { file, context, where }: Place): OutlinedStage {
  const written = String(fill(stage.get('wdir') ?? '.', context, `${where}.wdir`))
  const directory = joinPath(directoryOf(file), written)
  return {
    directory: directory === '' ? '' : checkPath(written.startsWith('/') ? written : directory, `${where}.wdir`),
    outs: (['outs', 'metrics', 'plots'] as const).flatMap((key) =>
      entriesOf(stage.get(key)).map(([path, flags]) => parseOutput(path, flags, { key, where: `${where}.${key}` })),
    ),
  }
}

function entriesOf(value: Value | undefined): readonly (readonly [string, Value])[] {
  if (!isList(value)) return []
  return value.flatMap((item): readonly (readonly [string, Value])[] =>
    isMapping(item) ? [...item] : [[String(item), null]],
  )
}

/** Finds a stage by the name that it was locked by: `train@a` was made by `train`. */
export function outlinedStage(stages: ReadonlyMap<string, OutlinedStage>, locked: string): OutlinedStage | undefined {
  return stages.get(locked) ?? stages.get(locked.replace(/@.*$/su, ''))
}

/** Finds what a stage says of an output that was locked: the one of its name, or else the first whose template fits. */
export function outputOf(stage: OutlinedStage, path: string): StageOutput | undefined {
  return stage.outs.find((out) => out.path === path) ?? stage.outs.find((out) => fitsTemplate(out.path, path))
}

function fitsTemplate(template: string, path: string): boolean {
  if (!template.includes('${')) return false
  const parts = template.split(/\$\{[^}]*\}/u).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`, 'su').test(path)
}
