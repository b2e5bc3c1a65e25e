import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { UserError } from '../core/error.ts'
import type { ReadInput } from '../core/inputs.ts'
import { nearestName } from '../core/text/nearest.ts'

/** The options and words of a command line. */
export interface Arguments {
  /** Reads an option by its name as an action reads its input; a switch that is set reads `true`. */
  readonly read: ReadInput
  /** Whether a switch is set. */
  readonly isSet: (name: string) => boolean
  /** What is not an option, in order. */
  readonly words: readonly string[]
  /** Names of the options that were given. */
  readonly names: readonly string[]
}

/**
 * Splits a command line by the options of a command.
 *
 * @throws {UserError} INPUT for an option that the command does not have, with the nearest one it has
 */
export function parseOptions(args: readonly string[], options: ParseArgsOptionsConfig): Arguments {
  const { values, positionals } = parse(args, options)
  const read = (name: string): string => {
    const value = values[name]
    if (Array.isArray(value)) return value.join('\n')
    return value === undefined ? '' : String(value)
  }
  return { read, isSet: (name) => values[name] === true, words: positionals, names: Object.keys(values) }
}

function parse(args: readonly string[], options: ParseArgsOptionsConfig): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UserError(explain(error, [...Object.keys(options), 'help']), { code: 'INPUT', cause: error })
  }
}

function explain(error: unknown, names: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error)
  const unknown = /Unknown option '(-{1,2})([^']+)'/u.exec(message)
  if (unknown === null) return explainValue(message)
  const nearest = nearestName(unknown[2] ?? '', names)
  const hint = nearest === undefined ? '' : ` The nearest one is --${nearest}.`
  return `Option ${unknown[1]}${unknown[2]} is not one of this command's.${hint}`
}

/** What Node says of a value that is missing or too much, in one sentence. */
function explainValue(message: string): string {
  const name = /Option '(?:-\w, )?(-{1,2}[\w-]+)/u.exec(message)?.[1]
  if (message.includes('does not take an argument')) return `Option ${name} takes no value.`
  return `Option ${name} has no value; expected one after it, or after = where it begins with a dash.`
}
