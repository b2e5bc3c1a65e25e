import { UserError } from '../error.ts'
import type { Stage } from '../pipeline/pipeline.ts'
import { renderJson } from '../python/json.ts'
import { readYaml } from '../text/yaml.ts'
import { isList, isMapping, type Mapping, type Value } from '../value.ts'
import { expectMapping } from './artifact.ts'
import { renderYaml } from './emit.ts'
import { type LockedStage, parseLockedStage, toMapping } from './lock.ts'

/**
 * The run cache of DVC: what a stage ran with -> what came of it, a YAML file each, at
 * `runs/<first two digits of the key>/<key>/<value>`. Key and value are SHA-256 of JSON that this file makes.
 */

/** Names that DVC leaves out of what it hashes, wherever they stand. */
const unhashed = ['size', 'nfiles']

const path = /^runs\/([0-9a-f]{2})\/(\1[0-9a-f]{62})\/([0-9a-f]{64})$/u

/** Gives the directory of the entries of a key, with a slash at its end. */
export function runDirectory(key: string): string {
  return `runs/${key.slice(0, 2)}/${key}/`
}

/** Takes the path of an entry apart; `undefined` for anything else. */
export function parseRunPath(text: string): { readonly key: string; readonly value: string } | undefined {
  const [, , key, value] = path.exec(text) ?? []
  return key === undefined || value === undefined ? undefined : { key, value }
}

/** Gives the JSON whose SHA-256 is the key: what a stage runs with, and the paths of its outputs. */
export function renderRunKey(stage: LockedStage): string {
  return keyText(toMapping(stage))
}

/** Gives the JSON whose SHA-256 names the entry: what a stage ran with, and what came of it. */
export function renderRunValue(stage: LockedStage): string {
  return valueText(toMapping(stage))
}

/** Writes an entry as DVC does. */
export function renderRun(stage: LockedStage): string {
  return renderYaml(toMapping(stage))
}

/** An entry with the JSON that its path must be the hashes of. */
export interface Run {
  readonly stage: LockedStage
  readonly keyText: string
  readonly valueText: string
}

/**
 * Reads an entry. Whoever does compares its hashes with its path: a remote may hold anything.
 *
 * @throws {UserError} CORRUPT
 */
export function parseRun(text: string, name: string): Run {
  try {
    const root = expectMapping(readYaml(text, name).value, name)
    return { stage: parseLockedStage(root, name), keyText: keyText(root), valueText: valueText(root) }
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause
    throw new UserError(`The run cache has the entry ${name}, which is not what DVC writes: ${cause.message}`, {
      code: 'CORRUPT',
      cause,
    })
  }
}

function keyText(root: Mapping): string {
  const outs = root.get('outs')
  const paths = isList(outs) ? outs.map((out) => (isMapping(out) ? (out.get('path') ?? null) : null)) : []
  return valueText(new Map([...root, ['outs', paths]]))
}

function valueText(root: Mapping): string {
  return renderJson(withoutSizes(root), { sortKeys: true })
}

function withoutSizes(value: Value): Value {
  if (isList(value)) return value.map(withoutSizes)
  if (!isMapping(value)) return value
  return new Map([...value].filter(([key]) => !unhashed.includes(key)).map(([key, item]) => [key, withoutSizes(item)]))
}

/**
 * Tells whether the run cache may hold a stage: it has dependencies and outputs, all of them of this repository, and
 * nothing else can change what comes of it.
 */
export function isRunCached({ deps, params, outs, alwaysChanged }: Stage): boolean {
  const isOwn = (file: string): boolean => !file.startsWith('/') && !/^\w+:\/\//u.test(file)
  const hasParts = deps.length + params.size > 0 && outs.length > 0
  return hasParts && !alwaysChanged && deps.every(isOwn) && outs.every((out) => isOwn(out.path) && !out.persist)
}

/**
 * Tells whether an entry can be trusted to be that of a stage. DVC leaves out parameters that are called `size` or
 * `nfiles` when it makes the key, so that runs which differ in those alone share it.
 */
export function isKeyWhole({ params }: LockedStage): boolean {
  return [...params.values()].every((names) =>
    [...names].every(([name, value]) => !unhashed.includes(name) && !hasUnhashed(value)),
  )
}

function hasUnhashed(value: Value): boolean {
  if (isList(value)) return value.some(hasUnhashed)
  if (!isMapping(value)) return false
  return [...value].some(([key, item]) => unhashed.includes(key) || hasUnhashed(item))
}
