import { isEqual } from '../equal.ts'
import { UserError } from '../error.ts'
import { compareCodePoints } from '../text/order.ts'
import { readYaml } from '../text/yaml.ts'
import { isList, isMapping, kindOf, type Mapping, type Value } from '../value.ts'
import { type Artifact, expectMapping, parseArtifact } from './artifact.ts'
import { renderYaml } from './emit.ts'

/** What `dvc.lock` says of one stage: what it ran with and what came of it. */
export interface LockedStage {
  readonly command: string | readonly string[]
  readonly deps: readonly Artifact[]
  /** File as written -> flat name (`train.lr`) -> value. */
  readonly params: ReadonlyMap<string, ReadonlyMap<string, Value>>
  readonly outs: readonly Artifact[]
}

/** Gives the path of the `dvc.lock` beside a `dvc.yaml`. */
export function lockFileOf(file: string): string {
  return file.replace(/\.yaml$/u, '.lock')
}

/**
 * Reads `dvc.lock` (schema 2.0): stage name -> what was locked.
 *
 * @throws {UserError} SYNTAX with file and line
 */
export function parseLock(text: string, file: string): ReadonlyMap<string, LockedStage> {
  const { value, lineOf } = readYaml(text, file)
  if (value === null) return new Map()
  const root = expectMapping(value, file)
  if (root.get('schema') !== '2.0') {
    const found = root.has('schema') ? `schema ${String(root.get('schema'))}` : 'no schema, as DVC wrote it before 2.0'
    throw new UserError(`${file} has ${found}; expected schema '2.0'. Run dvc repro with DVC 3 to write it anew.`, {
      code: 'SYNTAX',
    })
  }
  const stages = root.get('stages') ?? new Map<string, Value>()
  return new Map(
    [...expectMapping(stages, `${file}:${lineOf(['stages'])}: stages`)].map(([name, stage]) => [
      name,
      parseLockedStage(stage, `${file}:${lineOf(['stages', name])}: stages.${name}`),
    ]),
  )
}

/**
 * Reads what was locked of one stage.
 *
 * @param where file and place for messages
 * @throws {UserError} SYNTAX
 */
export function parseLockedStage(value: Value, where: string): LockedStage {
  const stage = expectMapping(value, where)
  return {
    command: parseCommand(stage.get('cmd'), where),
    deps: parseArtifacts(stage.get('deps'), `${where}.deps`),
    params: parseParams(stage.get('params'), `${where}.params`),
    outs: parseArtifacts(stage.get('outs'), `${where}.outs`),
  }
}

function parseCommand(value: Value | undefined, where: string): string | readonly string[] {
  if (typeof value === 'string') return value
  if (isList(value) && value.every((line) => typeof line === 'string')) return value as readonly string[]
  throw new UserError(`${where}.cmd is ${kindOf(value)}; expected a command or a list of commands.`, { code: 'SYNTAX' })
}

function parseArtifacts(value: Value | undefined, where: string): readonly Artifact[] {
  if (value === undefined || value === null) return []
  if (!isList(value)) throw new UserError(`${where} is ${kindOf(value)}; expected a list.`, { code: 'SYNTAX' })
  return value.map((entry, index) => parseArtifact(entry, `${where}[${index}]`))
}

function parseParams(value: Value | undefined, where: string): LockedStage['params'] {
  if (value === undefined || value === null) return new Map()
  return new Map([...expectMapping(value, where)].map(([file, names]) => [file, isMapping(names) ? names : new Map()]))
}

/**
 * Writes `dvc.lock` with some stages changed, in DVC's own bytes. Other stages keep their place, their
 * text and their comments; new ones come last.
 *
 * @param previous text of the file as it is; `undefined` when there is none
 * @throws {UserError} SYNTAX when `previous` does not parse
 */
export function renderLock(
  previous: string | undefined,
  file: string,
  changed: ReadonlyMap<string, LockedStage>,
): string {
  const blocks = splitStages(previous ?? '', file)
  const rest = new Map(changed)
  const kept = blocks.stages.map(({ name, text, value }) => {
    const stage = rest.get(name)
    rest.delete(name)
    if (stage === undefined || isEqual(toMapping(stage), value)) return text
    return renderStage(name, stage) + trailingComments(text)
  })
  const added = [...rest].map(([name, stage]) => renderStage(name, stage))
  return blocks.head + [...kept, ...added].join('') + blocks.foot
}

/** The text of a lock file, cut between its stages. */
interface Blocks {
  readonly head: string
  readonly stages: readonly { readonly name: string; readonly text: string; readonly value: Value }[]
  readonly foot: string
}

const emptyLock: Blocks = { head: "schema: '2.0'\nstages:\n", stages: [], foot: '' }

function splitStages(text: string, file: string): Blocks {
  if (text.trim() === '') return emptyLock
  parseLock(text, file)
  const { value, lineOf } = readYaml(text, file)
  const stages = isMapping(value) ? value.get('stages') : undefined
  if (!isMapping(stages) || stages.size === 0) return emptyLock
  const lines = text.split(/(?<=\n)/u)
  const starts = [...stages.keys()].map((name) => lineOf(['stages', name]) - 1)
  if (!isBlock(lines, starts))
    return { ...emptyLock, stages: [...stages].map(([name, stage]) => rendered(name, stage)) }
  const end = endOfStages(lines, starts.at(-1) ?? 0)
  return {
    head: lines.slice(0, starts[0]).join(''),
    stages: [...stages].map(([name, stage], index) => ({
      name,
      value: stage,
      text: withNewline(lines.slice(starts[index], starts[index + 1] ?? end).join('')),
    })),
    foot: lines.slice(end).join(''),
  }
}

/** Whether every stage begins on a line of its own, two columns in, as DVC writes it. */
function isBlock(lines: readonly string[], starts: readonly number[]): boolean {
  return starts.every((start, index) => /^ {2}\S/u.test(lines[start] ?? '') && start > (starts[index - 1] ?? -1))
}

function endOfStages(lines: readonly string[], lastStart: number): number {
  const next = lines.findIndex((line, index) => index > lastStart && /^[^\s#]/u.test(line))
  return next < 0 ? lines.length : next
}

function rendered(name: string, value: Value): Blocks['stages'][number] {
  return { name, value, text: renderYaml(new Map([[name, value]]), 2) }
}

function withNewline(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`
}

/** Comments and blank lines after a stage, which stay when the stage is written anew. */
function trailingComments(text: string): string {
  const lines = text.split(/(?<=\n)/u)
  const last = lines.findLastIndex((line) => !/^\s*(?:#.*)?$/u.test(line.trimEnd()))
  return lines.slice(last + 1).join('')
}

function renderStage(name: string, stage: LockedStage): string {
  return renderYaml(new Map([[name, toMapping(stage)]]), 2)
}

/**
 * Gives what DVC records of a stage, with its keys in DVC's order: also the value that the run cache hashes.
 */
export function toMapping(stage: LockedStage): Mapping {
  const entries = new Map<string, Value>([['cmd', stage.command]])
  if (stage.deps.length > 0) entries.set('deps', sortArtifacts(stage.deps))
  if (stage.params.size > 0) entries.set('params', sortParams(stage.params))
  if (stage.outs.length > 0) entries.set('outs', sortArtifacts(stage.outs))
  return entries
}

function sortArtifacts(artifacts: readonly Artifact[]): readonly Value[] {
  return [...artifacts].sort((one, other) => compareCodePoints(one.path, other.path)).map(artifactMapping)
}

function artifactMapping({ path, hash, size, files, executable }: Artifact): Value {
  const entries = new Map<string, Value>([['path', path]])
  if (hash?.algorithm === 'md5') entries.set('hash', 'md5')
  if (hash !== undefined) entries.set('md5', hash.value)
  if (size !== undefined) entries.set('size', BigInt(size))
  if (files !== undefined) entries.set('nfiles', BigInt(files))
  if (executable) entries.set('isexec', true)
  return entries
}

/** `params.yaml` first, then the other files; names sorted in each. */
function sortParams(params: LockedStage['params']): Value {
  const rank = (file: string): number => (file === 'params.yaml' ? 0 : 1)
  const files = [...params].sort(([one], [other]) => rank(one) - rank(other) || compareCodePoints(one, other))
  return new Map(
    files.map(([file, names]) => [file, new Map([...names].sort(([one], [other]) => compareCodePoints(one, other)))]),
  )
}
