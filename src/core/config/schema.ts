import { UserError } from '../error.ts'
import { nearestName } from '../text/nearest.ts'
import { isList, isMapping, isNumeric, kindOf, type Mapping, type Value } from '../value.ts'

/** The form of a part of `crisol.yaml`: parser, JSON Schema and documentation are made from it. */
export type Schema =
  | { readonly kind: 'object'; readonly keys: Readonly<Record<string, Field>> }
  | { readonly kind: 'map'; readonly values: Schema }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'list' | 'text'; readonly form?: Form }
  | { readonly kind: 'whole'; readonly least: number; readonly most: number }
  | { readonly kind: 'number' | 'switch' | 'tolerance' }

/** What a text, or each of a list, looks like. */
export interface Form {
  /** Of the whole text. */
  readonly pattern: RegExp
  /** In words, with an article: `a type such as g5.xlarge`. */
  readonly words: string
}

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
      return schema.form === undefined ? 'a list of texts' : `a list of texts, each ${schema.form.words}`
    case 'text':
      return schema.form?.words ?? 'text'
    case 'whole':
      return `a whole number from ${schema.least} to ${schema.most}`
    case 'number':
      return 'a number'
    case 'switch':
      return 'true or false'
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
      return isList(value) && value.every((item) => isText(item, schema.form))
    case 'text':
      return isText(value, schema.form)
    case 'whole':
      return isWhole(value) && Number(value) >= schema.least && Number(value) <= schema.most
    case 'number':
      return isNumeric(value) && Number.isFinite(Number(value))
    case 'switch':
      return typeof value === 'boolean'
    default:
      return isList(value) ? value.length === 2 && value.every(isTolerance) : isTolerance(value)
  }
}

function isText(value: Value, form: Form | undefined): boolean {
  return typeof value === 'string' && (form === undefined || form.pattern.test(value))
}

function isWhole(value: Value): boolean {
  return isNumeric(value) && Number.isInteger(Number(value))
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
  const found = nameValue(schema.kind === 'list' && isList(value) ? strangerIn(value, schema.form) : value)
  const what = path.length === 0 ? 'crisol.yaml' : `${nameOf(path)} in crisol.yaml`
  return new UserError(`${what} is ${found}; expected ${expectationOf(schema)}.`, { code: 'SYNTAX' })
}

/** The first of a list that does not belong there; the list itself where it is no text at all. */
function strangerIn(list: readonly Value[], form: Form | undefined): Value {
  const stranger = list.find((item) => !isText(item, form))
  return typeof stranger === 'string' ? stranger : list
}

/** Longer texts are cut: what is no file of ours may be anything. */
const shownLength = 80

function nameValue(value: Value): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, shownLength))
  return isNumeric(value) ? String(value) : kindOf(value)
}

function unknown(key: string, known: readonly string[], path: readonly string[]): UserError {
  const nearest = nearestName(key, known)
  const hint = nearest === undefined ? `expected one of ${known.join(', ')}` : `the nearest known one is ${nearest}`
  const where = path.length === 0 ? 'crisol.yaml' : `${nameOf(path)} in crisol.yaml`
  return new UserError(`${where} has the unknown key "${key}"; ${hint}.`, { code: 'SYNTAX' })
}
