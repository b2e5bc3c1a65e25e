import { UserError } from '../error.ts'
import { nearestName } from '../text/nearest.ts'
import { isList, isMapping, type Value } from '../value.ts'

/**
 * Picks named parameters out of a file: name (`train.lr`) -> value, flat, as `dvc.lock` records them.
 *
 * @param names dotted names; `undefined` for all of the top level
 * @returns the values that are there; a name that is missing has none
 */
export function pickParams(value: Value, names: readonly string[] | undefined): ReadonlyMap<string, Value> {
  if (names === undefined) return isMapping(value) ? value : new Map()
  const picked = new Map<string, Value>()
  for (const name of names) {
    const found = find(value, name.split('.'))
    if (found !== undefined) picked.set(name, found)
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
