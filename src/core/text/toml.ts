import { parse, TomlDate, TomlError } from 'smol-toml'
import { UserError } from '../error.ts'
import type { Value } from '../value.ts'

/** Nesting beyond this is refused: no data file of a person is that deep. */
const maxDepth = 200

/**
 * Reads TOML 1.0. Dates stay text.
 *
 * @throws {UserError} SYNTAX with file, line and column; without a line for dotted names that nest too deep
 */
export function parseToml(text: string, file: string): Value {
  try {
    return toValue(parse(text, { integersAsBigInt: true, maxDepth }), file, 0)
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause
    const reason = cause.message
      .split('\n')[0]
      ?.replace(/^Invalid TOML document: /u, '')
      .replace(/\.?$/u, '')
    throw new UserError(`${file}:${cause.line}:${cause.column} is not TOML: ${reason}.`, { code: 'SYNTAX', cause })
  }
}

function toValue(parsed: unknown, file: string, depth: number): Value {
  if (depth > maxDepth) {
    throw new UserError(`${file} is not data: found nesting deeper than ${maxDepth}.`, { code: 'SYNTAX' })
  }
  if (Array.isArray(parsed)) return parsed.map((item) => toValue(item, file, depth + 1))
  if (parsed instanceof TomlDate) return parsed.toISOString()
  if (typeof parsed !== 'object' || parsed === null) return parsed as Value
  return new Map(Object.entries(parsed).map(([key, value]) => [key, toValue(value, file, depth + 1)]))
}
