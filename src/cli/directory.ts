import { relative, resolve } from 'node:path'
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

/** Where the user stands in the project, from its root; '' for the root itself, or where the project was given. */
export function standingIn(args: Arguments, terminal: Terminal): string {
  return args.read('working-directory') === '' ? relative(projectOf(args, terminal), terminal.directory) : ''
}
