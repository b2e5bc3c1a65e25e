import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from '../../src/cli/command.ts'
import { root } from './workflow-files.ts'

/** A call of the terminal program that a document shows. */
interface Call {
  readonly name: string
  readonly args: readonly string[]
}

/** Calls of the terminal program in lines of a shell: `crisol pull data`, also by npx. */
export function callsIn(text: string): readonly Call[] {
  return text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .flatMap((line) => {
      const [, rest] =
        /^(?:\S+=\S+ )*(?:crisol|npx (?:crisol|github:crisol-ml\/crisol#v1)) ([a-z].*)$/u.exec(line) ?? []
      const [name, ...args] = (rest ?? '').replace(/\s+#.*$/u, '').split(/\s+/u)
      return name === undefined || name === '' ? [] : [{ name, args }]
    })
}

/** What calls name that the terminal program does not have. */
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
  const usage = (await command?.usageFor?.(args)) ?? command?.usage ?? ''
  const options = args.filter((arg) => arg.startsWith('-') && arg !== '--help').map((arg) => arg.split('=')[0] ?? '')
  return options.filter((option) => !usesOption(usage, option)).map((option) => `crisol ${name} ${option}`)
}

/** Whether the text of a command's help has an option, as a word of its own. */
function usesOption(usage: string, option: string): boolean {
  return usage.split(/[\s,|[\]]+/u).includes(option)
}
