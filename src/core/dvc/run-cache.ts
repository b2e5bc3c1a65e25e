import { UserError } from '../error.ts'
import { isCallback } from '../pipeline/change.ts'
import type { StageNode } from '../pipeline/graph.ts'
import { isAddress, isExternal } from '../pipeline/location.ts'
import { renderJson } from '../python/json.ts'
import { entriesOf, mappingOf } from '../python/mapping.ts'
import { parseYaml } from '../text/yaml.ts'
import { isList, isMapping, type Mapping, type Value } from '../value.ts'
import { expectMapping } from './artifact.ts'
import { renderYaml } from './emit.ts'
import { type LockedStage, parseLockedStage, toMapping } from './lock.ts'

/** SHA-256 of the UTF-8 bytes of a text: 64 lower-case hexadecimal digits. */
export type Sha256 = (text: string) => string

/** What the run cache calls a run. */
export interface RunName {
  /** Of what went in: the command, dependencies, parameters, and the paths of the outputs. */
  readonly key: string
  /** Of all that, and of what came out. */
  readonly value: string
}

/** Names that DVC leaves out wherever they stand, in parameters too. */
const leftOut = new Set(['size', 'nfiles'])

/** Names a run by what `dvc.lock` records of it. */
export function nameRun(stage: LockedStage, sha256: Sha256): RunName {
  return nameOf(toMapping(stage), sha256)
}

function nameOf(stage: Mapping, sha256: Sha256): RunName {
  const hashOf = (value: Mapping): string => sha256(renderJson(withoutSizes(value), { sortKeys: true }))
  const outs = stage.get('outs')
  const paths = isList(outs) ? outs.map((out) => (isMapping(out) ? (out.get('path') ?? null) : null)) : []
  return { key: hashOf(new Map([...stage, ['outs', paths]])), value: hashOf(stage) }
}

function withoutSizes(value: Value): Value {
  if (isList(value)) return value.map(withoutSizes)
  if (!isMapping(value)) return value
  return mappingOf(
    entriesOf(value).flatMap(([key, item]) => (isLeftOut(key) ? [] : [[key, withoutSizes(item)] as const])),
  )
}

function isLeftOut(key: Value): boolean {
  return typeof key === 'string' && leftOut.has(key)
}

/** Gives the folder of all runs with the same inputs, below the root of a cache or remote. */
export function runFolder(key: string): string {
  return `runs/${key.slice(0, 2)}/${key}`
}

/** Gives the file of a run, below the root of a cache or remote. */
export function runFile({ key, value }: RunName): string {
  return `${runFolder(key)}/${value}`
}

/** Tells the run that a path below the root of a cache or remote is the file of; `undefined` for any other path. */
export function parseRunFile(path: string): RunName | undefined {
  const [, start, key, value] = /^runs\/([\da-f]{2})\/([\da-f]{64})\/([\da-f]{64})$/u.exec(path) ?? []
  return key === undefined || value === undefined || !key.startsWith(start ?? '') ? undefined : { key, value }
}

/** Writes the file of a run in DVC's own bytes. */
export function renderRun(stage: LockedStage): string {
  return renderYaml(toMapping(stage))
}

/**
 * Reads the file of a run and holds it against its name, which DVC does not.
 *
 * @throws {UserError} SYNTAX when it is no YAML or says something else; CORRUPT when it belongs to another name
 */
export function parseRun(text: string, name: RunName, sha256: Sha256): LockedStage {
  const file = runFile(name)
  const value = expectMapping(parseYaml(text, file), file)
  const { key, value: found } = nameOf(value, sha256)
  if (key === name.key && found === name.value) return parseLockedStage(value, file)
  throw new UserError(
    `${file} holds the run ${runFile({ key, value: found })}; remove the file, which somebody changed.`,
    {
      code: 'CORRUPT',
    },
  )
}

/**
 * Tells whether the run cache may know runs of a stage at all: it has a command, dependencies or parameters, and outputs;
 * it does not run each time; no output stays between runs or lies outside; and nothing that it needs is an address.
 */
export function isRunCacheable({ stage, deps, outs }: StageNode): boolean {
  if (stage.alwaysChanged || isCallback(stage) || stage.outs.length === 0) return false
  if (stage.deps.length === 0 && stage.params.size === 0) return false
  if (stage.outs.some(({ persist }) => persist)) return false
  // A path outside the repository is hashed as any other; an address is not.
  return !outs.some(isExternal) && !deps.some(isAddress)
}

/**
 * Tells whether a run may be saved: git holds none of its outputs but metrics and plots, and it was one. What a frozen
 * stage holds came of no run of what it names now; DVC saves that too.
 */
export function maySaveRun(node: StageNode): boolean {
  return (
    isRunCacheable(node) && !node.stage.frozen && node.stage.outs.every(({ kind, cache }) => cache || kind !== 'out')
  )
}

/**
 * Tells whether a run may be restored by its key. Where a parameter is called `size` or `nfiles`, at any depth, the key
 * is the same whatever its value: DVC restores the outputs of another run then.
 */
export function mayRestoreRun(node: StageNode, locked: Pick<LockedStage, 'params'>): boolean {
  return isRunCacheable(node) && !hidesSomething(locked.params)
}

function hidesSomething(value: Value): boolean {
  if (isList(value)) return value.some(hidesSomething)
  return isMapping(value) && entriesOf(value).some(([key, item]) => isLeftOut(key) || hidesSomething(item))
}
