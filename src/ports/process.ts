/** How a child process ended, and what it cost. */
export interface Exit {
  /** Exit status; `undefined` when a signal ended it. */
  readonly status: number | undefined
  /** Signal name; `undefined` when it exited. */
  readonly signal: string | undefined
  /** Wall time in seconds. */
  readonly seconds: number
  /** User and system CPU seconds of the child and its children; `undefined` where unknown. */
  readonly cpuSeconds: number | undefined
  /** Peak resident bytes of the processes together; `undefined` where unknown. */
  readonly peakBytes: number | undefined
  /** Last lines of its output, at most 40. */
  readonly tail: readonly string[]
  /** Whether it was told to stop: by Ctrl-C, a cancelled workflow, a cloud that takes the machine back. */
  readonly isInterrupted: boolean
}

/** One shell command of a stage. */
export interface ShellCommand {
  readonly command: string
  /** Directory relative to the workspace's root; '' for the root itself. */
  readonly directory: string
  /** Variables added to those that a stage may see. */
  readonly environment: ReadonlyMap<string, string>
  /** Name that its lines are shown under, where commands run at once; `undefined` where it runs alone. */
  readonly label: string | undefined
}

/**
 * Runs the commands of stages. Their output is shown live and cannot speak to the workflow; no child
 * outlives this process.
 */
export interface Shell {
  run(command: ShellCommand): Promise<Exit>
}
