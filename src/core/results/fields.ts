import { UserError } from '../error.ts'
import { isList, isMapping, isNumeric, kindOf, type Mapping, type Value } from '../value.ts'

/** Gives a value that every JSON reader keeps. */
export function encodeValue(value: Value): Value {
  if (isList(value)) return value.map(encodeValue)
  if (isMapping(value)) return new Map([...value].map(([key, item]) => [key, encodeValue(item)]))
  return isNumeric(value) && !isPlainJson(value) ? new Map([['number', String(value)]]) : value
}

/** Whether every JSON reader gives the number back. */
function isPlainJson(value: bigint | number): boolean {
  return typeof value === 'number' ? Number.isFinite(value) : value <= 2n ** 53n && value >= -(2n ** 53n)
}

/** Gives back what `encodeValue` was given. */
export function decodeValue(value: Value): Value {
  if (isList(value)) return value.map(decodeValue)
  if (!isMapping(value)) return value
  const written = value.size === 1 ? value.get('number') : undefined
  if (typeof written === 'string' && /^(?:NaN|-?Infinity)$/u.test(written)) return Number(written)
  if (typeof written === 'string' && /^-?\d{1,4000}$/u.test(written)) return BigInt(written)
  return new Map([...value].map(([key, item]) => [key, decodeValue(item)]))
}

/** Gives the error for a part of Results that is not what belongs there: `results.json: tests[0] is text; expected a mapping.` */
export function fault(where: string, found: string): UserError {
  return new UserError(`${where} ${found}.`, { code: 'SYNTAX' })
}

/**
 * Gives a part that must be a mapping.
 *
 * @throws {UserError} SYNTAX
 */
export function mappingOf(value: Value | undefined, where: string): Mapping {
  if (isMapping(value)) return value
  throw fault(where, `is ${kindOf(value)}; expected a mapping`)
}

/**
 * Gives a list of a mapping.
 *
 * @throws {UserError} SYNTAX
 */
export function listOf(mapping: Mapping, key: string, where: string): readonly Value[] {
  const value = mapping.get(key)
  if (isList(value)) return value
  throw fault(`${where}: ${key}`, `is ${kindOf(value)}; expected a list`)
}

/**
 * Gives a text of a mapping; `undefined` where it is absent or null.
 *
 * @throws {UserError} SYNTAX
 */
export function optionalText(mapping: Mapping, key: string, where: string): string | undefined {
  const value = mapping.get(key)
  if (value === null || value === undefined) return undefined
  if (typeof value === 'string') return value
  throw fault(`${where}: ${key}`, `is ${kindOf(value)}; expected text`)
}

/**
 * Gives a text of a mapping.
 *
 * @throws {UserError} SYNTAX
 */
export function textOf(mapping: Mapping, key: string, where: string): string {
  const value = mapping.get(key)
  if (typeof value === 'string') return value
  throw fault(`${where}.${key}`, `is ${kindOf(value)}; expected text`)
}

/**
 * Gives a number of a mapping that is at least 0.
 *
 * @throws {UserError} SYNTAX
 */
export function amountOf(mapping: Mapping, key: string, where: string): number {
  const value = mapping.get(key)
  if (isNumeric(value) && Number(value) >= 0 && Number.isFinite(Number(value))) return Number(value)
  throw fault(`${where}.${key}`, `is ${kindOf(value)}; expected a number of at least 0`)
}
