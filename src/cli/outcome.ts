import type { Outcome } from '../flows/data/outcome.ts'
import type { Terminal } from './command.ts'
import type { Arguments } from './options.ts'

/** Prints what moving data came to, as DVC does or with `--json`. Gives the exit code. */
export function writeOutcome({ lines, summary, json }: Outcome, args: Arguments, terminal: Terminal): number {
  const text = args.read('json') === 'true' ? JSON.stringify(json) : [...lines, summary].join('\n')
  terminal.write(`${text}\n`)
  return 0
}
