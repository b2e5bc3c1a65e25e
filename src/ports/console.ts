/** How far long work is. */
export interface Standing {
  /** What is done, and what is left. */
  readonly text: string
  /** Part that is done, in [0, 1]; `undefined` where it is not known. */
  readonly part: number | undefined
}

/** Where a run tells a person what it does. On a terminal plain lines, in a workflow its commands. */
export interface Console {
  /** One line. */
  info(line: string): void
  /** A notice, warning or error: an annotation in a workflow, a coloured line on a terminal. */
  notice(message: string): void
  warning(message: string): void
  /** An error that is a result (a regression, a failed stage); an exception goes through `UserError`. */
  error(message: string): void
  /**
   * Shows how far long work is: on a terminal as a bar that is drawn over, elsewhere as a line every 10 s. What is not
   * due is not asked for.
   */
  progress(look: () => Standing): void
  /** Runs `work` with its lines folded under `title`. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>
}
