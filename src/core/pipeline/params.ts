import { UserError } from '../error.ts'
import { isGlob, parseGlob } from '../text/glob.ts'
import { nearestName } from '../text/nearest.ts'
import { isList, isMapping, type Value } from '../value.ts'

/**
 * Picks named parameters out of a file: name (`train.lr`) -> value, flat, as `dvc.lock` records them. A name may be a
 * pattern (`train.*.lr`), which has a value where it fits one alone.
 *
 * @param names dotted names; `undefined` for all of the top level
 * @returns the values that are there; a name that is missing has none
 */
export function pickParams(value: Value, names: readonly string[] | undefined): ReadonlyMap<string, Value> {
  if (names === undefined) return isMapping(value) ? value : new Map()
  const picked = new Map<string, Value>()
  for (const name of names) {
    const path = name.replace(/^\.+/u, '').split('.')
    const found = isGlob(name) ? findAll(value, path) : [find(value, path)]
    if (found.length === 1 && found[0] !== undefined) picked.set(name, found[0])
  }
  return picked
}

function find(value: Value | undefined, path: readonly string[]): Value | undefined {
  let current = value
  for (const part of path) {
    if (isMapping(current)) current = current.get(part)
    else current = isList(current) && /^\d+$/u.test(part) ? current[Number(part)] : undefined
  }
  return current
}

/** Everything that a path of patterns fits; `**` stands for any number of names. */
function findAll(value: Value, path: readonly string[]): readonly Value[] {
  const [first, ...rest] = path
  if (first === undefined) return [value]
  const deeper = first === '**' ? findAll(value, rest) : []
  const pattern = parseGlob(first)
  return [
    ...deeper,
    ...partsOf(value).flatMap(([name, part]) =>
      pattern.test(name) ? findAll(part, first === '**' ? path : rest) : [],
    ),
  ]
}

function partsOf(value: Value): readonly (readonly [string, Value])[] {
  if (isMapping(value)) return [...value]
  return isList(value) ? value.map((item, index) => [String(index), item]) : []
}

/**
 * Gives the error for parameters that a stage names and a file lacks.
 */
export function missingParams(missing: readonly string[], value: Value, place: string): UserError {
  const known = isMapping(value) ? [...value.keys()] : []
  const nearest = nearestName(missing[0] ?? '', known)
  const hint = nearest === undefined ? '' : ` The nearest name there is ${nearest}.`
  return new UserError(`${place} lacks ${missing.join(', ')}, which the stage names in params.${hint}`, {
    code: 'PIPELINE',
  })
}

/** Adds names to those of a file; `undefined` stands for all of them, and stays. */
export function addNames(
  params: Map<string, readonly string[] | undefined>,
  file: string,
  names: readonly string[] | undefined,
): void {
  const known = params.get(file)
  const isWhole = names === undefined || (params.has(file) && known === undefined)
  params.set(file, isWhole ? undefined : [...new Set([...(known ?? []), ...names])])
}
