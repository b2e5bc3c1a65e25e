import { UserError } from '../error.ts'
import { nearestName } from '../text/nearest.ts'
import { isList, isMapping, isNumeric, kindOf, type Mapping, type Value } from '../value.ts'

/** The form of a part of `crisol.yaml`: parser, JSON Schema and documentation are made from it. */
export type Schema =
  | { readonly kind: 'object'; readonly keys: Readonly<Record<string, Field>> }
  | { readonly kind: 'map'; readonly values: Schema }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'list' }
  | { readonly kind: 'text' | 'number' | 'tolerance' }

/** A key of an object. */
export interface Field {
  readonly schema: Schema
  /** What it means, in a sentence or two with a full stop. */
  readonly doc: string
  /** What holds where it is absent, for the documentation. */
  readonly absent?: string
}

/** What each kind expects, for messages and documentation. */
export function expectationOf(schema: Schema): string {
  switch (schema.kind) {
    case 'object':
    case 'map':
      return 'a mapping'
    case 'choice':
      return schema.choices.join(' | ')
    case 'list':
      return 'a list of texts'
    case 'text':
      return 'text'
    case 'number':
      return 'a number'
    case 'tolerance':
      return 'a number (absolute) or a percentage such as 5%'
  }
}

/**
 * Refuses a value that does not have the form of a schema.
 *
 * @param path names down to the value, for the message
 * @throws {UserError} SYNTAX
 */
export function validate(value: Value, schema: Schema, path: readonly string[] = []): void {
  if (schema.kind === 'object') validateObject(expectMapping(value, schema, path), schema.keys, path)
  else if (schema.kind === 'map') {
    for (const [key, item] of expectMapping(value, schema, path)) validate(item, schema.values, [...path, key])
  } else if (!fits(value, schema)) throw wrong(value, schema, path)
}

function expectMapping(value: Value, schema: Schema, path: readonly string[]): Mapping {
  if (isMapping(value)) return value
  throw wrong(value, schema, path)
}

function validateObject(mapping: Mapping, keys: Readonly<Record<string, Field>>, path: readonly string[]): void {
  for (const [key, item] of mapping) {
    const field = Object.hasOwn(keys, key) ? keys[key] : undefined
    if (field === undefined) throw unknown(key, Object.keys(keys), path)
    validate(item, field.schema, [...path, key])
  }
}

function fits(value: Value, schema: Schema): boolean {
  switch (schema.kind) {
    case 'choice':
      return typeof value === 'string' && schema.choices.includes(value)
    case 'list':
      return isList(value) && value.every((item) => typeof item === 'string')
    case 'text':
      return typeof value === 'string'
    case 'number':
      return isNumeric(value) && Number.isFinite(Number(value))
    default:
      return isList(value) ? value.length === 2 && value.every(isTolerance) : isTolerance(value)
  }
}

/** A number or a percentage, not negative. */
function isTolerance(value: Value): boolean {
  if (typeof value === 'string') return /^\d+(?:\.\d+)?\s*%$/u.test(value)
  return isNumeric(value) && Number(value) >= 0 && Number.isFinite(Number(value))
}

function nameOf(path: readonly string[]): string {
  return path
    .map((name, index) =>
      /^[\w-]+$/u.test(name) ? `${index > 0 ? '.' : ''}${name}` : `${index > 0 ? '.' : ''}"${name}"`,
    )
    .join('')
}

function wrong(value: Value, schema: Schema, path: readonly string[]): UserError {
  const found = typeof value === 'string' ? `"${value}"` : isNumeric(value) ? String(value) : kindOf(value)
  const what = path.length === 0 ? 'crisol.yaml' : `${nameOf(path)} in crisol.yaml`
  return new UserError(`${what} is ${found}; expected ${expectationOf(schema)}.`, { code: 'SYNTAX' })
}

function unknown(key: string, known: readonly string[], path: readonly string[]): UserError {
  const nearest = nearestName(key, known)
  const hint = nearest === undefined ? `expected one of ${known.join(', ')}` : `the nearest known one is ${nearest}`
  const where = path.length === 0 ? 'crisol.yaml' : `${nameOf(path)} in crisol.yaml`
  return new UserError(`${where} has the unknown key "${key}"; ${hint}.`, { code: 'SYNTAX' })
}
