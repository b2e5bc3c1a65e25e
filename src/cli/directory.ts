import { resolve } from 'node:path'
import { findProjectRoot } from '../adapters/project.ts'
import type { Terminal } from './command.ts'
import type { Arguments } from './options.ts'

/** The option that every command has. */
export const directoryOption = { 'working-directory': { type: 'string', short: 'C' } } as const

/** Absolute path of the project that a command works on: the one given, or the one around the user. */
export function projectOf(args: Arguments, terminal: Terminal): string {
  const given = args.read('working-directory')
  return given === '' ? findProjectRoot(terminal.directory) : resolve(terminal.directory, given)
}

/** Reads the words of a command line as `targets`, every other name as an option. */
export function withTargets(args: Arguments): Arguments['read'] {
  return (name) => (name === 'targets' ? args.words.join('\n') : args.read(name))
}
