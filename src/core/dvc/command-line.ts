/** What a command of `dvc` is told: option -> value; a switch is `true`, one that is `false` or empty is left out. */
export type DvcOptions = Readonly<Record<string, string | boolean | undefined>>

/** Gives the arguments of `dvc` for a command with options and targets. */
export function dvcArguments(command: string, options: DvcOptions, targets: readonly string[]): readonly string[] {
  const written = Object.entries(options).flatMap(([name, value]) => {
    if (value === true) return [`--${name}`]
    return value === undefined || value === false || value === '' ? [] : [`--${name}`, value]
  })
  return [command, ...written, ...(targets.length === 0 ? [] : ['--', ...targets])]
}

/** What `dvc` said that it did. */
export interface DvcReport {
  /** Number of objects that came from, or went to, a remote. */
  readonly moved: number
  /** Paths that it lists as modified, added or deleted, in its order. */
  readonly changed: readonly string[]
}

/** Reads what `dvc pull` and `dvc push` print: lines such as `A       data/`, and `3 files fetched and 1 file added`. */
export function parseDvcReport(stdout: string): DvcReport {
  const moved = /(\d+) files? (?:fetched|pushed)/u.exec(stdout)?.[1] ?? '0'
  const changed = [...stdout.matchAll(/^[MAD](?:\t| {7})(.+?)\/?$/gmu)].map(([, path]) => path ?? '')
  return { moved: Number(moved), changed }
}

/** Tells whether a line that `dvc` prints names a path that changed. */
export function isChangeLine(line: string): boolean {
  return /^[MAD](?:\t| {7})/u.test(line)
}
