/** A job that ran. */
export interface JobRun {
  readonly conclusion: string
  /**
   * Step, without a version -> how it ended, in the order of their ends; those that were skipped are not there. Those of an
   * action that workflows of the suite share are there as well as that action.
   */
  readonly steps: Readonly<Record<string, string>>
}

/** What act tells. */
export interface Log {
  /** Job -> what became of it. */
  readonly jobs: Readonly<Record<string, JobRun>>
  /** All lines as they were shown. */
  readonly text: string
  /** Summaries of the steps, in the order of their ends. */
  readonly summaries: readonly string[]
}

interface Line {
  readonly msg: string
  readonly job?: string
  readonly step?: string
  /** Ids of the step and of those that it is a part of, the outermost first. */
  readonly stepID?: readonly string[]
  readonly stage?: string
  readonly command?: string
  readonly content?: string
  readonly jobResult?: string
  readonly stepResult?: string
}

/** Reads what `act --json` prints, a JSON object a line. */
export function parseLog(said: string): Log {
  const lines = said
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => (line.startsWith('{') ? (JSON.parse(line) as Line) : { msg: line }))
  const names = [...new Set(lines.flatMap(({ job, jobResult }) => (jobResult === undefined ? [] : (job ?? []))))]
  return {
    jobs: Object.fromEntries(names.map((name) => [name.trim(), jobOf(lines.filter(({ job }) => job === name))])),
    text: lines.map(({ job = '', msg }) => `[${job}] ${msg.trimEnd()}`).join('\n'),
    // A composite action gives that of its last step once more.
    summaries: [
      ...new Set(lines.flatMap(({ command, content }) => (command === 'summary' && content ? [content] : []))),
    ],
  }
}

function jobOf(lines: readonly Line[]): JobRun {
  const ended = lines.flatMap((line) => {
    const name = line.stage === 'Main' && line.stepResult ? nameOf(line) : undefined
    return name === undefined ? [] : [[name.replace(/@[\w.]+$/u, ''), line.stepResult ?? '']]
  })
  return {
    conclusion: lines.find(({ jobResult }) => jobResult !== undefined)?.jobResult ?? '',
    steps: Object.fromEntries(ended),
  }
}

/** Name of a step that ended; act gives a step of an action the name of that action, and its own in the message alone. */
function nameOf({ msg, step = '', stepID = [] }: Line): string | undefined {
  if (stepID.length === 1) return step
  const isShared = stepID.length === 2 && step.includes('/.github/actions/')
  return isShared ? /- Main (.*?)(?: \[[^[]*\])?$/su.exec(msg)?.[1] : undefined
}
