import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openTerminal } from '../../src/adapters/terminal.ts'
import type { Command } from '../../src/cli/command.ts'
import { root } from './workflow-files.ts'

/** A call of the terminal program that a document shows. */
interface Call {
  readonly name: string
  readonly args: readonly string[]
}

/** An option that no command has, after which a command does nothing any more. */
const noOption = '--no-option-of-any-command'

/** Calls of the terminal program in lines of a shell: `crisol pull data`, also by npx, and several in a line. */
export function callsIn(text: string): readonly Call[] {
  return text
    .replaceAll('\\\n', ' ')
    .split(/\n|&&|\|/u)
    .flatMap((line) => {
      const [, rest] =
        /^\s*(?:\S+=\S+ )*(?:crisol|npx (?:crisol|github:crisol-ml\/crisol#v1)) ([a-z].*)$/u.exec(line) ?? []
      const [name, ...args] = (rest ?? '')
        .replace(/\s+#.*$/u, '')
        .trim()
        .split(/\s+/u)
      return name === undefined || name === '' ? [] : [{ name, args }]
    })
}

/** What calls have that the terminal program does not take. */
export async function absentOptions(calls: readonly Call[]): Promise<readonly string[]> {
  const faults: string[] = []
  for (const call of calls) faults.push(...(await faultsOf(call)))
  return faults
}

async function faultsOf({ name, args }: Call): Promise<readonly string[]> {
  const file = name === 'repro' ? 'train' : name
  if (!existsSync(join(root, 'src/cli', `${file}.ts`))) return [`crisol ${name}`]
  const module = (await import(`../../src/cli/${file}.ts`)) as Readonly<Record<string, Command>>
  const command = Object.values(module).find((one) => typeof one === 'object' && 'usage' in one)
  const read = args.filter((arg) => arg !== '--help' && !(arg === '--with-dvc' && command?.isOfDvc === true))
  // A command that is only named, as in "what crisol metrics shows", need not say what of it.
  if (command === undefined || read.length === 0) return []
  const said = await refusalOf(command, read)
  return said.includes(noOption) ? [] : [`crisol ${name} ${args.join(' ')}: ${said}`]
}

/** What a command says of its arguments: it reads them all before it does anything, and refuses the first it does not take. */
async function refusalOf(command: Command, args: readonly string[]): Promise<string> {
  try {
    await command.run([...args, noOption], openTerminal())
    return 'It took an option that no command has.'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
