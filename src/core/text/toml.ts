import { parse, TomlDate, TomlError } from 'smol-toml'
import { UserError } from '../error.ts'
import type { Value } from '../value.ts'

/**
 * Reads TOML 1.0. Dates stay text.
 *
 * @throws {UserError} SYNTAX with file, line and column
 */
export function parseToml(text: string, file: string): Value {
  try {
    return toValue(parse(text, { integersAsBigInt: true, maxDepth: 200 }))
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause
    const reason = cause.message
      .split('\n')[0]
      ?.replace(/^Invalid TOML document: /u, '')
      .replace(/\.?$/u, '')
    throw new UserError(`${file}:${cause.line}:${cause.column} is not TOML: ${reason}.`, { code: 'SYNTAX', cause })
  }
}

function toValue(parsed: unknown): Value {
  if (Array.isArray(parsed)) return parsed.map(toValue)
  if (parsed instanceof TomlDate) return parsed.toISOString()
  if (typeof parsed !== 'object' || parsed === null) return parsed as Value
  return new Map(Object.entries(parsed).map(([key, value]) => [key, toValue(value)]))
}
