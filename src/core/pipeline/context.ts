import { nearestName } from '../text/nearest.ts'
import { isList, isMapping, keyOf, type Mapping, type Value } from '../value.ts'

/** Variables of one source. */
export interface Layer {
  /** What the source is called: `params.yaml`, `vars[1]`, `train.vars[0]`. */
  readonly origin: string
  /** Repository-relative path of a file; `undefined` for what stands in `dvc.yaml`. */
  readonly file: string | undefined
  /** Named by text alone: what has another key cannot be named. */
  readonly values: Mapping
}

/** What `item` or `key` stands for while a stage is made. */
export interface Bound {
  readonly value: Value
  /** Parts of the variable that it was taken from; `undefined` when it stands in `dvc.yaml`. */
  readonly from: readonly string[] | undefined
  /** The same of its own names, where it is put together of several variables. */
  readonly partsFrom?: ReadonlyMap<string, readonly string[] | undefined>
}

/** The variables that templates can name. No two sources define the same. */
export interface Context {
  readonly values: Mapping
  readonly layers: readonly Layer[]
  /** File -> names that were loaded of it; `undefined` for all. */
  readonly loaded: ReadonlyMap<string, readonly string[] | undefined>
  readonly bound: ReadonlyMap<string, Bound>
}

/** A context without variables. */
export const emptyContext: Context = { values: new Map(), layers: [], loaded: new Map(), bound: new Map() }

/** Leaves out, at any depth, what has a key that is no text: `{0: cat}`. */
export function nameable(value: Value): Value {
  if (isList(value)) return value.map(nameable)
  if (!isMapping(value)) return value
  const entries = [...value].filter(([name]) => typeof keyOf(value, name) === 'string')
  return new Map(entries.map(([name, item]) => [name, nameable(item)]))
}

/** A name that two sources define. */
export interface Conflict {
  /** Dotted. */
  readonly name: string
  /** What the earlier source is called. */
  readonly origin: string
}

/** Adds the variables of a source; a name that is defined already is a conflict. */
export function addLayer(context: Context, layer: Layer): Context | Conflict {
  const conflict = findConflict(context.values, layer.values, [])
  if (conflict !== undefined) {
    const earlier = context.layers.find(({ values }) => valueAt(values, conflict) !== undefined)
    return { name: conflict.join('.'), origin: earlier?.origin ?? 'dvc.yaml' }
  }
  return { ...context, values: merge(context.values, layer.values), layers: [...context.layers, layer] }
}

function findConflict(into: Mapping, update: Mapping, path: readonly string[]): readonly string[] | undefined {
  for (const [name, value] of update) {
    const known = into.get(name)
    if (known === undefined) continue
    if (!isMapping(known) || !isMapping(value)) return [...path, name]
    const deeper = findConflict(known, value, [...path, name])
    if (deeper !== undefined) return deeper
  }
  return undefined
}

function merge(into: Mapping, update: Mapping): Mapping {
  const merged = new Map(into)
  for (const [name, value] of update) {
    const known = merged.get(name)
    merged.set(name, isMapping(known) && isMapping(value) ? merge(known, value) : value)
  }
  return merged
}

/** Gives what lies at a path of names and indices; `undefined` when nothing does. A negative index counts from the end. */
export function valueAt(value: Value, path: readonly string[]): Value | undefined {
  return walk(value, path)?.value
}

/** A variable that was found. */
export interface Found {
  readonly value: Value
  /** Its parts from the top of the context, indices from 0; `undefined` when it stands in `dvc.yaml` for `item`. */
  readonly path: readonly string[] | undefined
}

function walk(value: Value, parts: readonly string[]): { readonly value: Value; readonly path: string[] } | undefined {
  let current: Value | undefined = value
  const path: string[] = []
  for (const part of parts) {
    const key: string = isList(current) ? indexOf(part, current.length) : part
    current = isMapping(current) ? current.get(key) : isList(current) ? current[Number(key)] : undefined
    if (current === undefined) return undefined
    path.push(key)
  }
  return { value: current, path }
}

/** Gives the index that Python's `int` reads, counted from the start; `NaN` for what is none. */
function indexOf(part: string, length: number): string {
  const index = /^[-+]?\d(?:_?\d)*$/u.test(part) ? Number(part.replaceAll('_', '')) : Number.NaN
  return String(index < 0 ? index + length : index + 0)
}

/** Finds a variable by its parts; what is bound hides what the sources define. */
export function look({ values, bound }: Context, parts: readonly string[]): Found | undefined {
  const [first = '', ...rest] = parts
  const binding = bound.get(first)
  if (binding === undefined) return walk(values, parts)
  const found = walk(binding.value, rest)
  if (found === undefined) return undefined
  const { from, partsFrom } = binding
  const [start, end] =
    partsFrom === undefined ? [from, found.path] : [partsFrom.get(rest[0] ?? ''), found.path.slice(1)]
  return { value: found.value, path: start === undefined ? undefined : [...start, ...end] }
}

/** Gives the file that defines a leaf or a list; `undefined` for a mapping and for what stands in `dvc.yaml`. */
export function fileOf({ layers }: Context, path: readonly string[]): string | undefined {
  const layer = layers.find(({ values }) => valueAt(values, path) !== undefined)
  return layer === undefined || isMapping(valueAt(layer.values, path)) ? undefined : layer.file
}

/** Finds the variable that a misspelt one most likely meant, dotted; `undefined` when none is near. */
export function nearestVariable({ values, bound }: Context, parts: readonly string[]): string | undefined {
  const all = new Map([...values, ...[...bound].map(([name, { value }]) => [name, value] as const)])
  const depth = parts.findIndex((_, index) => valueAt(all, parts.slice(0, index + 1)) === undefined)
  const parent = valueAt(all, parts.slice(0, depth))
  const nearest = isMapping(parent) ? nearestName(parts[depth] ?? '', parent.keys()) : undefined
  return nearest === undefined ? undefined : [...parts.slice(0, depth), nearest].join('.')
}
