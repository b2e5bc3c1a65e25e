import { resolve } from 'node:path'
import { openDvc } from '../adapters/dvc.ts'
import type { Terminal } from './command.ts'

/** The option of commands that an installed DVC can do in our place. */
export const dvcOption = { 'with-dvc': { type: 'boolean' } } as const

/** What `--help` says of it. */
export const dvcUsage = `      --with-dvc         hand the call as it is to the dvc on the PATH, for remotes, layouts and options not ours`

/** Hands a command to an installed DVC as it was written, options that are ours alone left out. What it prints is the result. */
export async function runWithDvc(command: string, args: readonly string[], terminal: Terminal): Promise<number> {
  const { directory, rest } = split(args)
  const dvc = openDvc(resolve(terminal.directory, directory), terminal.console)
  terminal.write(await dvc.run([command, ...rest]))
  return 0
}

/** Tells the directory that the command line names from what is DVC's. */
function split(args: readonly string[]): { readonly directory: string; readonly rest: readonly string[] } {
  const rest: string[] = []
  let directory = '.'
  for (let index = 0; index < args.length; index++) {
    const word = args[index] ?? ''
    const value = /^--working-directory=(.*)$/su.exec(word)?.[1]
    if (word === '-C' || word === '--working-directory') directory = args[++index] ?? '.'
    else if (value !== undefined) directory = value
    else if (word !== '--with-dvc') rest.push(word)
  }
  return { directory, rest }
}
