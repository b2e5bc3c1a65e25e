import { renderJson } from '../python/json.ts'
import type { Value } from '../value.ts'

/** State of a path or parameter, as DVC words it. */
export type EntryStatus = 'modified' | 'deleted' | 'new' | 'not in cache'

/** Path -> its state; of a file of parameters, those that differ. */
export type Statuses = ReadonlyMap<string, EntryStatus | ReadonlyMap<string, EntryStatus>>

/** What differs of one stage or `.dvc` file, in DVC's order. */
export interface OwnerStatus {
  /** `train`, `sub/dvc.yaml:train`, `data.dvc`. */
  readonly owner: string
  readonly deps: Statuses
  readonly outs: Statuses
  readonly isAlwaysChanged: boolean
  readonly isCommandChanged: boolean
}

/** Tells whether nothing differs. */
export function isClean({ deps, outs, isAlwaysChanged, isCommandChanged }: OwnerStatus): boolean {
  return deps.size === 0 && outs.size === 0 && !isAlwaysChanged && !isCommandChanged
}

/** Writes the status as `dvc status --json` does: `{"train": [{"changed deps": {"data": "modified"}}]}`. */
export function renderStatusJson(statuses: readonly OwnerStatus[]): string {
  return renderJson(new Map(statuses.filter((status) => !isClean(status)).map((one) => [one.owner, entriesOf(one)])))
}

/** Writes the status as `dvc status` does for a person; `Data and pipelines are up to date.` when nothing differs. */
export function renderStatus(statuses: readonly OwnerStatus[]): string {
  const lines = statuses
    .filter((status) => !isClean(status))
    .flatMap((status) => [`${status.owner}:`, ...entriesOf(status).flatMap((entry) => linesOf(entry, 1))])
  return lines.length === 0 ? 'Data and pipelines are up to date.' : lines.join('\n')
}

function entriesOf(status: OwnerStatus): readonly Value[] {
  const { deps, outs, isAlwaysChanged, isCommandChanged } = status
  return [
    ...(deps.size > 0 ? [new Map<string, Value>([['changed deps', deps]])] : []),
    ...(outs.size > 0 ? [new Map<string, Value>([['changed outs', outs]])] : []),
    ...(isAlwaysChanged ? ['always changed'] : []),
    ...(isCommandChanged ? ['changed command'] : []),
  ]
}

/** Columns of a state and its colon. */
const width = 20

function linesOf(entry: Value, depth: number): readonly string[] {
  const indent = '\t'.repeat(depth)
  if (!(entry instanceof Map)) return [`${indent}${String(entry)}`]
  return [...(entry as ReadonlyMap<string, Value>)].flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${indent}${`${value}:`.padEnd(width)}${key}`]
      : [`${indent}${key}:`, ...linesOf(value, depth + 1)],
  )
}

/** State of an object that the cache and a remote do not share. */
export type CloudStatus = 'new' | 'deleted' | 'missing'

/** Writes what cache and remote do not share as `dvc status --cloud` does for a person. */
export function renderCloudStatus(statuses: ReadonlyMap<string, CloudStatus>, remote: string): string {
  if (statuses.size === 0) return `Cache and remote '${remote}' are in sync.`
  return [...statuses].map(([path, status]) => `\t${`${status}:`.padEnd(width)}${path}`).join('\n')
}
