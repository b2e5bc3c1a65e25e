import { openDvc } from '../adapters/dvc.ts'
import { type DvcOptions, dvcArguments } from '../core/dvc/command-line.ts'
import type { Terminal } from './command.ts'
import { projectOf, standingIn } from './directory.ts'
import type { Arguments } from './options.ts'

/** The option of commands that an installed DVC can do in our place. */
export const dvcOption = { 'with-dvc': { type: 'boolean' } } as const

/** What `--help` says of it. */
export const dvcUsage = `      --with-dvc         hand the call to the dvc on the PATH, for remotes and layouts that are not ours`

/** Hands a command to an installed DVC as it was written, options of ours left out. What it prints is the result. */
export async function runWithDvc(command: string, args: Arguments, terminal: Terminal): Promise<number> {
  const names = args.names.filter((name) => !['with-dvc', 'working-directory'].includes(name))
  const options: DvcOptions = Object.fromEntries(
    names.map((name) => [name, args.read(name) === 'true' ? true : args.read(name)]),
  )
  const directory = standingIn(args, terminal)
  const dvc = openDvc(directory === '' ? projectOf(args, terminal) : terminal.directory, terminal.console)
  terminal.write(await dvc.run(dvcArguments(command, options, args.words)))
  return 0
}
