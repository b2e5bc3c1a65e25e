import { UserError } from '../error.ts'
import { nearestName } from '../text/nearest.ts'
import { isList, isMapping, keyOf, kindOf, type Mapping, type Value } from '../value.ts'
import { below, type Place, tell, unexpected } from './place.ts'

/** The form that a part of `dvc.yaml` must have before its templates are filled. */
export type Shape =
  | { readonly kind: 'text' | 'truth' | 'nothing' | 'anything' }
  | { readonly kind: 'list'; readonly items: Shape }
  /** Known keys; those of `required` must be there. */
  | { readonly kind: 'record'; readonly keys: Readonly<Record<string, Shape>>; readonly required: readonly string[] }
  /** Any keys that are text. */
  | { readonly kind: 'map'; readonly values: Shape; readonly isFilled: boolean }
  /** Any mapping, whatever its keys. */
  | { readonly kind: 'mapping' }
  | { readonly kind: 'either'; readonly shapes: readonly Shape[] }
  | { readonly kind: 'depends'; readonly on: (value: Value) => Shape }

/**
 * Refuses a value that does not have a form.
 *
 * @throws {UserError} SYNTAX with file and line; for an unknown key with the nearest known one
 */
export function checkShape(value: Value, shape: Shape, place: Place): void {
  switch (shape.kind) {
    case 'either':
      checkEither(value, shape.shapes, place)
      break
    case 'depends':
      checkShape(value, shape.on(value), place)
      break
    case 'list':
      for (const [index, item] of expectList(value, shape, place).entries()) {
        checkShape(item, shape.items, below(place, index))
      }
      break
    case 'map':
      checkMap(expectMapping(value, shape, place), shape, place)
      break
    case 'record':
      checkRecord(expectMapping(value, shape, place), shape, place)
      break
    default:
      if (!isOf(value, shape)) throw unexpected(value, expectationOf(shape), place)
  }
}

function checkEither(value: Value, shapes: readonly Shape[], place: Place): void {
  const fitting = shapes.find((shape) => isOf(value, shape))
  if (fitting === undefined) throw unexpected(value, inWords(shapes.map(expectationOf)), place)
  checkShape(value, fitting, place)
}

function inWords(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].join(' or ')
}

function checkMap(mapping: Mapping, shape: Extract<Shape, { readonly kind: 'map' }>, place: Place): void {
  if (shape.isFilled && mapping.size === 0) throw unexpected(mapping, 'a name with what it stands for', place)
  for (const [name, item] of mapping) {
    const key = keyOf(mapping, name)
    if (typeof key !== 'string') {
      const found = `${tell(place)} has the name ${name}, which is ${kindOf(key)}`
      throw new UserError(`${found}; expected text: write it in quotes.`, { code: 'SYNTAX' })
    }
    checkShape(item, shape.values, below(place, name))
  }
}

function checkRecord(mapping: Mapping, shape: Extract<Shape, { readonly kind: 'record' }>, place: Place): void {
  const known = Object.keys(shape.keys)
  for (const [name, item] of mapping) {
    const expected = Object.hasOwn(shape.keys, name) ? shape.keys[name] : undefined
    if (expected === undefined) throw unknownKey(name, known, below(place, name))
    checkShape(item, expected, below(place, name))
  }
  const missing = shape.required.find((name) => !mapping.has(name))
  if (missing === undefined) return
  throw new UserError(`${tell(place)} has no ${missing}; add it.`, { code: 'SYNTAX' })
}

function unknownKey(name: string, known: readonly string[], place: Place): UserError {
  const nearest = nearestName(name, known)
  const hint = nearest === undefined ? `expected one of ${known.join(', ')}` : `the nearest known one is "${nearest}"`
  const parent = { ...place, path: place.path.slice(0, -1) }
  const where = parent.path.length === 0 ? `${place.file}:${place.lineOf(place.path)}` : tellAt(parent, place)
  return new UserError(`${where} has the unknown key "${name}"; ${hint}.`, { code: 'SYNTAX' })
}

/** Tells a place with the line of another. */
function tellAt(place: Place, { lineOf, path }: Place): string {
  return tell({ ...place, lineOf: () => lineOf(path) })
}

function expectList(value: Value, shape: Shape, place: Place): readonly Value[] {
  if (isList(value)) return value
  throw unexpected(value, expectationOf(shape), place)
}

function expectMapping(value: Value, shape: Shape, place: Place): Mapping {
  if (isMapping(value)) return value
  throw unexpected(value, expectationOf(shape), place)
}

/** Whether a value is of the kind of a shape, its parts not looked at. */
function isOf(value: Value, shape: Shape): boolean {
  switch (shape.kind) {
    case 'text':
      return typeof value === 'string'
    case 'truth':
      return typeof value === 'boolean'
    case 'nothing':
      return value === null
    case 'list':
      return isList(value)
    case 'either':
      return shape.shapes.some((one) => isOf(value, one))
    case 'anything':
    case 'depends':
      return true
    default:
      return isMapping(value)
  }
}

function expectationOf(shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return 'text'
    case 'truth':
      return 'true or false'
    case 'list':
      return 'a list'
    case 'nothing':
      return 'nothing'
    default:
      return 'a mapping'
  }
}
