/** An instance and its runner, as a person wants to see them. */
export interface Listed {
  /** `i-...` */
  readonly id: string
  readonly type: string
  readonly market: 'spot' | 'on-demand'
  readonly label: string
  /** Id of the workflow run; 0 from a terminal. */
  readonly runId: number
  /** Milliseconds since the epoch. */
  readonly launched: number
  /** What its runner does; `gone` where GitHub has it no more. */
  readonly runner: 'busy' | 'idle' | 'offline' | 'gone'
  /** Id of the runner. */
  readonly runnerId: number
}

const headings = ['instance', 'type', 'market', 'runner', 'since', 'run', 'label']

/**
 * Writes a table of what runs, the oldest first.
 *
 * @param now milliseconds since the epoch
 */
export function renderListing(listed: readonly Listed[], now: number): string {
  if (listed.length === 0) return 'No runner of Crisol runs here.'
  const sorted = [...listed].sort((one, other) => one.launched - other.launched)
  const rows = [
    headings,
    ...sorted.map(({ id, type, market, runner, launched, runId, label }) => [
      ...[id, type, market, runner, renderAge(now - launched), runId === 0 ? '-' : String(runId), label],
    ]),
  ]
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n')
}

function renderAge(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000))
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`
}

/** Gives those that a name means: an instance, a label or a workflow run. */
export function selectListed(listed: readonly Listed[], name: string): readonly Listed[] {
  return listed.filter(({ id, label, runId }) => id === name || label === name || (runId > 0 && String(runId) === name))
}
