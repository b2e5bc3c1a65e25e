import type { Exit, Shell, ShellCommand } from '../../src/ports/process.ts'
import type { FakeWorkspace } from './workspace.ts'

/** What a command does to the workspace; how it ends, where that is not well. */
export type Program = (
  workspace: FakeWorkspace,
  command: ShellCommand,
) => Partial<Exit> | undefined | Promise<Partial<Exit> | undefined>

/** A shell whose programs are functions. */
export interface FakeShell extends Shell {
  /** Commands that ran, in order. */
  readonly ran: readonly string[]
}

/** Opens a shell that knows some commands; any other is not found. Each takes 2 s, 1 s of CPU and 1,000 bytes. */
export function openShell(workspace: FakeWorkspace, programs: Readonly<Record<string, Program>>): FakeShell {
  const ran: string[] = []
  return {
    ran,
    run: async (command) => {
      ran.push(command.command)
      const program = programs[command.command]
      const well = {
        status: 0,
        signal: undefined,
        seconds: 2,
        cpuSeconds: 1,
        peakBytes: 1000,
        tail: [],
        isInterrupted: false,
      }
      if (program === undefined) return { ...well, status: 127, tail: ['sh: not found'] }
      return { ...well, ...(await program(workspace, command)) }
    },
  }
}
