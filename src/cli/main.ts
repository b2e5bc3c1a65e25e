import { openTerminal } from '../adapters/terminal.ts'
import { UserError } from '../core/error.ts'
import { nearestName } from '../core/text/nearest.ts'
import { version } from '../version.ts'
import type { Command, Terminal } from './command.ts'

/** Every command of the terminal program, in the order of a pull request's walk. Loaded on demand. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['init', async () => (await import('./init.ts')).init],
  ['doctor', async () => (await import('./doctor.ts')).doctor],
  ['pull', async () => (await import('./pull.ts')).pull],
  ['fetch', async () => (await import('./fetch.ts')).fetch],
  ['checkout', async () => (await import('./checkout.ts')).checkout],
  ['status', async () => (await import('./status.ts')).status],
  ['dag', async () => (await import('./dag.ts')).dag],
  ['train', async () => (await import('./train.ts')).train],
  ['repro', async () => (await import('./train.ts')).train],
  ['push', async () => (await import('./push.ts')).push],
  ['collect', async () => (await import('./collect.ts')).collect],
  ['report', async () => (await import('./report.ts')).report],
  ['commit', async () => (await import('./commit.ts')).commit],
  ['metrics', async () => (await import('./metrics.ts')).metrics],
  ['params', async () => (await import('./params.ts')).params],
  ['package', async () => (await import('./package.ts')).packageModel],
  ['serve', async () => (await import('./serve.ts')).serve],
  ['runner', async () => (await import('./runner.ts')).runner],
])

/** Exit codes of the terminal program. */
const exitCodes = { done: 0, userError: 2, ownFault: 70 } as const

/** Runs a command line. Gives the exit code: 0 done, 1 a gate or a stage failed, 2 a user error, 70 our own fault. */
export async function main(args: readonly string[]): Promise<number> {
  const terminal = openTerminal()
  try {
    const [name = '--help', ...rest] = args
    if (name === '--help' || name === '-h' || name === 'help') {
      terminal.write(`${await overview()}\n`)
      return exitCodes.done
    }
    if (name === '--version') {
      terminal.write(`crisol ${version}\n`)
      return exitCodes.done
    }
    refuseWindows()
    const command = await load(name)
    if (rest.includes('--help') || rest.includes('-h')) {
      terminal.write(`${(await command.usageFor?.(rest)) ?? command.usage}\n`)
      return exitCodes.done
    }
    return await runCommand(name, { command, args: rest, terminal })
  } catch (error) {
    return explain(error, terminal.console.error)
  }
}

interface Call {
  readonly command: Command
  readonly args: readonly string[]
  readonly terminal: Terminal
}

async function runCommand(name: string, { command, args, terminal }: Call): Promise<number> {
  if (command.isOfDvc !== true || !args.includes('--with-dvc')) return await command.run(args, terminal)
  const { runWithDvc } = await import('./with-dvc.ts')
  return await runWithDvc(name, args, terminal)
}

async function load(name: string): Promise<Command> {
  const command = commands.get(name)
  if (command !== undefined) return await command()
  const nearest = nearestName(name, commands.keys())
  const hint = nearest === undefined ? 'Run crisol --help for the list.' : `Did you mean crisol ${nearest}?`
  throw new UserError(`crisol has no command "${name}". ${hint}`, { code: 'INPUT' })
}

async function overview(): Promise<string> {
  const lines: string[] = []
  for (const [name, get] of commands) {
    if (name !== 'repro') lines.push(`  ${name.padEnd(9)} ${(await get()).summary}`)
  }
  return [
    'crisol: the pull request is where a model earns its place.',
    '',
    'usage: crisol <command> [options]      crisol <command> --help',
    '',
    ...lines,
    '',
    'Run it anywhere in a repository with a dvc.yaml. Exit codes: 0 done, 1 a gate or a stage failed,',
    '2 something to repair in the command line or a file, 70 a fault of crisol.',
  ].join('\n')
}

function refuseWindows(): void {
  if (process.platform !== 'win32') return
  throw new UserError('crisol runs on Linux and macOS; on Windows use it inside WSL.', { code: 'ENVIRONMENT' })
}

function explain(error: unknown, tell: (message: string) => void): number {
  if (error instanceof UserError) {
    tell(error.message)
    return exitCodes.userError
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  tell(`Unexpected failure, please report it: ${message}\n${stack ?? ''}`)
  return exitCodes.ownFault
}
