import { checkPath, directoryOf, joinPath } from '../dvc/path.ts'
import { pythonStr } from '../python/repr.ts'
import { isList, isMapping, type Mapping, type Value } from '../value.ts'
import { expectPath, expectText } from './expect.ts'
import { parseOutputs } from './outputs.ts'
import { addNames } from './params.ts'
import type { Stage } from './pipeline.ts'
import { below, type Place, tell, unexpected } from './place.ts'
import { parseStagePlots } from './plots.ts'
import { type Filling, fill } from './template.ts'

/** What a stage is read with. */
export interface StageSource {
  readonly name: string
  readonly group: string | undefined
  readonly file: string
  readonly filling: Filling
  readonly place: Place
}

/**
 * Fills the templates of a stage and reads it.
 *
 * @param definition of the right form, before templates
 * @throws {UserError} PIPELINE, PATH; SYNTAX where a template gives something of another kind than what stands there
 */
export function parseStage(definition: Mapping, source: StageSource): Stage {
  const { name, group, file, filling, place } = source
  const filled = new Map<string, Value>()
  for (const [key, value] of definition) {
    if (key === 'vars' || key === 'matrix') continue
    filled.set(key, fill(value, { filling, mode: key === 'cmd' ? 'command' : 'plain', place: below(place, key) }))
  }
  const desc = filled.get('desc')
  const directory = stageDirectory(definition.get('wdir'), source)
  return {
    ...{ name, group, file, line: place.lineOf(place.path.slice(0, 2)) },
    directory,
    command: parseCommand(filled.get('cmd') ?? null, below(place, 'cmd')),
    deps: parseDeps(filled.get('deps'), below(place, 'deps')),
    params: parseParams(filled.get('params'), below(place, 'params')),
    outs: (['outs', 'metrics', 'plots'] as const).flatMap((key) =>
      parseOutputs(key, filled.get(key), below(place, key)),
    ),
    plots: parseStagePlots(filled.get('plots'), { stage: name, directory, place: below(place, 'plots') }),
    frozen: filled.get('frozen') === true,
    alwaysChanged: filled.get('always_changed') === true,
    desc: desc === undefined ? undefined : pythonStr(desc),
    meta: filled.get('meta') ?? null,
    variables: new Map([...filling.used].map(([path, names]) => [path, [...names]])),
  }
}

/**
 * Gives the directory that a stage works in, repository-relative.
 *
 * @param written value of `wdir`; that of its `dvc.yaml` when `undefined`
 * @throws {UserError} PIPELINE, PATH; SYNTAX when a template gives no text
 */
export function stageDirectory(
  written: Value | undefined,
  { filling, file, place }: Pick<StageSource, 'filling' | 'file' | 'place'>,
): string {
  if (written === undefined) return directoryOf(file)
  const at = below(place, 'wdir')
  const wdir = fill(written, { filling, mode: 'plain', place: at })
  if (typeof wdir !== 'string') throw unexpected(wdir, 'text', at)
  const directory = joinPath(directoryOf(file), wdir)
  return directory === '' && !wdir.startsWith('/') ? '' : checkPath(wdir.startsWith('/') ? wdir : directory, tell(at))
}

function parseCommand(value: Value, place: Place): string | readonly string[] {
  if (typeof value === 'string' && value.trim() !== '') return value
  if (isList(value) && value.length > 0) return value.map((line, index) => expectText(line, below(place, index)))
  throw unexpected(value, 'a command or a list of commands', place)
}

function parseDeps(value: Value | undefined, place: Place): readonly string[] {
  return isList(value) ? value.map((path, index) => expectPath(path, below(place, index))) : []
}

function parseParams(value: Value | undefined, place: Place): Stage['params'] {
  const params = new Map<string, readonly string[] | undefined>()
  const items = isList(value) ? value : []
  const whole = items.flatMap((item) => (isMapping(item) ? [...item] : [])).filter(([, names]) => isNone(names))
  const isDefaultWhole = whole.some(([file]) => file === 'params.yaml')
  for (const [index, item] of items.entries()) {
    const at = below(place, index)
    const entries: Iterable<readonly [string, Value]> = isMapping(item)
      ? item
      : isDefaultWhole
        ? []
        : [['params.yaml', [expectText(item, at)]]]
    for (const [file, names] of entries) addNames(params, expectPath(file, at), namesOf(names, below(at, file)))
  }
  return params
}

/** No names stand for all. */
function isNone(names: Value): boolean {
  return names === null || (isList(names) && names.length === 0) || (isMapping(names) && names.size === 0)
}

function namesOf(value: Value, place: Place): readonly string[] | undefined {
  if (isNone(value)) return undefined
  if (isList(value)) return value.map((name, index) => expectText(name, below(place, index)))
  throw unexpected(value, 'a list of names', place)
}
