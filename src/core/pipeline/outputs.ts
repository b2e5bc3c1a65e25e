import { isList, isMapping, type Mapping, type Value } from '../value.ts'
import { expectPath, expectText } from './expect.ts'
import type { Annotation, StageOutput } from './pipeline.ts'
import { below, type Place } from './place.ts'

const kinds = { outs: 'out', metrics: 'metric', plots: 'plot' } as const

/**
 * Reads `outs`, `metrics` or `plots` of a stage. What one path says twice is put together.
 *
 * @param value of the right form, its templates filled
 * @throws {UserError} SYNTAX where a template gave no text; PIPELINE for a path that no output can have
 */
export function parseOutputs(key: keyof typeof kinds, value: Value | undefined, place: Place): readonly StageOutput[] {
  return [...outputFlags(value, place)].map(([path, flags]) => {
    const remote = flags.get('remote') ?? null
    return {
      path: expectPath(path, place),
      kind: kinds[key],
      cache: flags.get('cache') !== false,
      persist: flags.get('persist') === true,
      push: flags.get('push') !== false,
      remote: remote === null ? undefined : expectText(remote, below(place, path, 'remote')).toLowerCase(),
      annotation: parseAnnotation(flags, below(place, path)),
    }
  })
}

/** Gives what is said of each path: path -> flag -> value. */
export function outputFlags(value: Value | undefined, place: Place): ReadonlyMap<string, Mapping> {
  const all = new Map<string, Mapping>()
  for (const [index, item] of (isList(value) ? value : []).entries()) {
    for (const [path, flags] of entriesOf(item, below(place, index))) {
      all.set(path, new Map([...(all.get(path) ?? []), ...flags]))
    }
  }
  return all
}

function entriesOf(item: Value, place: Place): readonly (readonly [string, Mapping])[] {
  if (!isMapping(item)) return [[expectText(item, place), new Map()]]
  return [...item].map(([path, flags]) => [path, isMapping(flags) ? flags : new Map()])
}

/**
 * Reads what is said of an output or artifact for people and other programs.
 *
 * @throws {UserError} SYNTAX where a template gave no text
 */
export function parseAnnotation(flags: Mapping, place: Place): Annotation {
  const text = (name: string): string | undefined => {
    const value = flags.get(name) ?? null
    return value === null ? undefined : expectText(value, below(place, name))
  }
  const labels = flags.get('labels')
  return {
    desc: text('desc'),
    type: text('type'),
    labels: isList(labels) ? labels.map((label, index) => expectText(label, below(place, 'labels', index))) : [],
    meta: flags.get('meta') ?? null,
  }
}
