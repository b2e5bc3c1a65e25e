import { pythonStr } from '../python/repr.ts'
import { isList, isMapping, type Mapping, type Value } from '../value.ts'

/** How a mapping in a command becomes flags, by `parsing` in DVC's configuration. */
export interface FlagStyle {
  /** `store_true` leaves out what is false, `boolean_optional` writes `--no-name`. */
  readonly bool: 'store_true' | 'boolean_optional'
  /** `nargs` writes `--name 1 2`, `append` writes `--name 1 --name 2`. */
  readonly list: 'nargs' | 'append'
}

/** What holds without configuration. */
export const defaultFlags: FlagStyle = { bool: 'store_true', list: 'nargs' }

/** What cannot become flags. */
export interface FlagFault {
  /** Dotted name. */
  readonly name: string
  readonly reason: 'a list of lists' | 'named twice'
}

/** Writes a mapping as command-line flags, nested names joined with dots: `--lr 0.1 --layers 2 3`. */
export function toFlags(mapping: Mapping, style: FlagStyle): string | FlagFault {
  const leaves = new Map<string, Value>()
  for (const [name, value] of leavesOf(mapping, '')) {
    if (leaves.has(name)) return { name, reason: 'named twice' }
    leaves.set(name, value)
  }
  const nested = [...leaves].find(([, value]) => isList(value) && value.some((item) => isList(item) || isMapping(item)))
  if (nested !== undefined) return { name: nested[0], reason: 'a list of lists' }
  return [...leaves].flatMap(([name, value]) => toFlag(name, value, style)).join(' ')
}

function leavesOf(mapping: Mapping, prefix: string): readonly (readonly [string, Value])[] {
  return [...mapping].flatMap(([name, value]) =>
    isMapping(value) ? leavesOf(value, `${prefix}${name}.`) : [[`${prefix}${name}`, value] as const],
  )
}

function toFlag(name: string, value: Value, style: FlagStyle): readonly string[] {
  if (value === true) return [`--${name}`]
  if (value === false) return style.bool === 'boolean_optional' ? [`--no-${name}`] : []
  if (!isList(value)) return [`--${name} ${toWord(value)}`]
  if (style.list === 'append') return value.map((item) => `--${name} ${toWord(item)}`)
  return value.length === 0 ? [] : [`--${name} ${value.map(toWord).join(' ')}`]
}

function toWord(value: Value): string {
  return typeof value === 'string' ? quoteForShell(value) : pythonStr(value)
}

/** Quotes a word for a POSIX shell where it needs quotes. */
function quoteForShell(text: string): string {
  return /^[\w@%+=:,./-]+$/u.test(text) ? text : `'${text.replaceAll("'", `'"'"'`)}'`
}
