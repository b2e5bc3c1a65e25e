import { checkPath, joinPath } from '../dvc/path.ts'
import { UserError } from '../error.ts'
import { parseDataFile } from '../text/data-file.ts'
import { nearestName } from '../text/nearest.ts'
import { isList, isMapping, kindOf, type Mapping, type Value } from '../value.ts'
import { addLayer, type Context, type Layer, nameable } from './context.ts'
import { findExpressions } from './expression.ts'
import { below, type Place, tell } from './place.ts'
import type { Reading } from './reading.ts'

/** Files of variables that were read, by their path: many stages name the same. */
export type VarsFiles = Map<string, Mapping | undefined>

/** A list of `vars`. */
export interface Vars {
  /** Files (`file.yaml`, `file.yaml:key1,key2`) and mappings. */
  readonly items: readonly Value[]
  /** Repository-relative directory that files lie in; '' is the root. */
  readonly directory: string
  readonly place: Place
  /** What stands before `vars[0]` where one is named: nothing, or the stage and a dot. */
  readonly prefix: string
}

/**
 * Adds the variables of a list to a context.
 *
 * @throws {UserError} SYNTAX, PATH; PIPELINE for a file that is not there, a name that is defined already or is
 *   reserved, a file that is named whole and in part, and for a template
 */
export function* loadVars(context: Context, vars: Vars, files: VarsFiles): Reading<Context> {
  refuseTemplates(vars.items, vars.place)
  let extended = context
  for (const [index, item] of vars.items.entries()) {
    const place = below(vars.place, index)
    if (typeof item === 'string') extended = yield* loadFile(extended, item, { ...vars, place, files })
    else {
      const values = nameable(item)
      const layer = { origin: `${vars.prefix}vars[${index}]`, file: undefined, values: values as Mapping }
      extended = extend(extended, layer, place)
    }
  }
  return extended
}

/** Variables are not made of variables. */
function refuseTemplates(value: Value, place: Place): void {
  if (typeof value === 'string' && findExpressions(value).length > 0) {
    throw new UserError(`${tell(place)} has ${JSON.stringify(value)}; vars cannot use \${} themselves.`, {
      code: 'PIPELINE',
    })
  }
  if (isList(value)) for (const [index, item] of value.entries()) refuseTemplates(item, below(place, index))
  if (!isMapping(value)) return
  for (const [name, item] of value) {
    refuseTemplates(name, place)
    refuseTemplates(item, below(place, name))
  }
}

interface Source {
  readonly directory: string
  readonly place: Place
  readonly files: VarsFiles
}

function* loadFile(context: Context, item: string, { directory, place, files }: Source): Reading<Context> {
  const [written = '', names] = split(item)
  const path = checkPath(joinPath(directory, written), tell(place))
  const isLoaded = context.loaded.has(path)
  const known = context.loaded.get(path)
  if (isLoaded && known === undefined && (names ?? []).length === 0) return context
  refuseTwice(item, names ?? [], { isLoaded, known, place })
  const values = yield* readVars(path, files)
  if (values === undefined) {
    throw new UserError(`${tell(place)} names ${path}, which is not there; expected a file of variables.`, {
      code: 'PIPELINE',
    })
  }
  const layer = { origin: path, file: path, values: pick(values, names, { path, place }) }
  const loaded = isLoaded ? [...(known ?? []), ...(names ?? [])] : names
  return { ...extend(context, layer, place), loaded: new Map([...context.loaded, [path, loaded]]) }
}

/** Cuts `file.yaml:key1,key2`; without a colon there are no names, which stands for all. */
function split(item: string): readonly [string, readonly string[] | undefined] {
  const colon = item.indexOf(':')
  if (colon < 0 || colon === item.length - 1) return [colon < 0 ? item : item.slice(0, colon), undefined]
  const names = item.slice(colon + 1).split(',')
  return [item.slice(0, colon), names.filter((name) => name !== '')]
}

interface Known {
  readonly isLoaded: boolean
  readonly known: readonly string[] | undefined
  readonly place: Place
}

/** A file is named whole, as often as one likes, or in parts that do not overlap. */
function refuseTwice(item: string, names: readonly string[], { isLoaded, known, place }: Known): void {
  if (!isLoaded) return
  const isBoth = (known === undefined) === names.length > 0
  if (!isBoth && !names.some((name) => known?.includes(name))) return
  const found = isBoth ? 'whole and in part' : 'twice in part'
  throw new UserError(`${tell(place)} is ${JSON.stringify(item)}, which loads a file ${found}; name each part once.`, {
    code: 'PIPELINE',
  })
}

/**
 * Reads a file of variables, without what no template can name; `undefined` when it is not there.
 *
 * @throws {UserError} SYNTAX, also when it holds no mapping
 */
export function* readVars(path: string, files: VarsFiles): Reading<Mapping | undefined> {
  if (files.has(path)) return files.get(path)
  const text = yield path
  const values = text === undefined ? undefined : toVariables(parseDataFile(text, path), path)
  files.set(path, values)
  return values
}

function toVariables(value: Value, path: string): Mapping {
  // DVC takes all that Python calls false for an empty file, where it is YAML.
  const isEmpty = value === null || value === false || value === '' || value === 0n || value === 0 || isEmptyList(value)
  const variables = isEmpty && !path.endsWith('.json') ? new Map<string, Value>() : nameable(value)
  if (isMapping(variables)) return variables
  throw new UserError(
    `${path} is ${kindOf(value)}; expected names with values, since dvc.yaml takes variables from it.`,
    {
      code: 'SYNTAX',
    },
  )
}

function isEmptyList(value: Value): boolean {
  return isList(value) && value.length === 0
}

interface Wanted {
  readonly path: string
  readonly place: Place
}

function pick(values: Mapping, names: readonly string[] | undefined, { path, place }: Wanted): Mapping {
  if (names === undefined || names.length === 0) return values
  return new Map(
    names.map((name) => {
      const value = values.get(name)
      if (value !== undefined) return [name, value]
      const nearest = nearestName(name, values.keys())
      const hint = nearest === undefined ? '' : ` The nearest name there is ${nearest}.`
      throw new UserError(`${tell(place)} names ${name}, which ${path} does not define.${hint}`, { code: 'PIPELINE' })
    }),
  )
}

/**
 * Adds a source of variables.
 *
 * @throws {UserError} PIPELINE for a name that is defined already or is reserved
 */
export function extend(context: Context, layer: Layer, place: Place): Context {
  const reserved = [...context.bound.keys()].find((name) => layer.values.has(name))
  if (reserved !== undefined) {
    throw new UserError(
      `${tell(place)} defines ${reserved}, which stands for what the stage is made for; call it something else.`,
      { code: 'PIPELINE' },
    )
  }
  const extended = addLayer(context, layer)
  if ('values' in extended) return extended
  throw new UserError(
    `${tell(place)} defines ${extended.name}, which ${extended.origin} defines already; call one of them something else.`,
    { code: 'PIPELINE' },
  )
}
