import type { Outcome } from '../flows/data/outcome.ts'
import type { Terminal } from './command.ts'
import type { Arguments } from './options.ts'

/** What a command came to, for machines and for people. */
export interface Told {
  /** What `--json` prints, as JSON. */
  readonly json: unknown
  /** Without a newline at the end. */
  readonly text: string
}

/** Prints what a command came to. */
export function tell({ json, text }: Told, args: Arguments, terminal: Terminal): void {
  if (args.isSet('json')) terminal.writeJson(JSON.stringify(json))
  else terminal.write(`${text}\n`)
}

/** Prints what moving data came to, as DVC does or with `--json`. Gives the exit code. */
export function writeOutcome({ lines, summary, json }: Outcome, args: Arguments, terminal: Terminal): number {
  tell({ json, text: [...lines, summary].join('\n') }, args, terminal)
  return 0
}
