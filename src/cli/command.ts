import type { Terminal } from '../adapters/terminal.ts'

export type { Terminal } from '../adapters/terminal.ts'

/** One command of the terminal program. */
export interface Command {
  /** What it does, in one line without a full stop, for the list of commands. */
  readonly summary: string
  /** The whole text of `crisol <command> --help`, without a newline at the end. */
  readonly usage: string
  /** Gives the usage of the command within it that the arguments name; without it there are none. */
  usageFor?(args: readonly string[]): Promise<string>
  /** Whether an installed DVC has the same command, which `--with-dvc` calls. */
  readonly isOfDvc?: boolean
  /** Runs it. Gives the exit code: 0 done, 1 a gate or a stage failed; user errors are thrown. */
  run(args: readonly string[], terminal: Terminal): Promise<number>
}
