import { renderCount } from '../text/amount.ts'
import { compareCodePoints } from '../text/order.ts'

/** What can happen to a path of the workspace, in the order in which DVC tells it. */
export type ChangeKind = 'modified' | 'added' | 'deleted'

const kinds: readonly ChangeKind[] = ['modified', 'added', 'deleted']

/** Number of files that something happened to. */
export type FileCounts = Readonly<Record<ChangeKind, number>>

/** An output of the workspace that is other than before. */
export interface OutputChange {
  readonly path: string
  readonly kind: ChangeKind
  readonly isDirectory: boolean
  /** Its files, those of a directory one by one. */
  readonly files: FileCounts
}

/** Columns before a path. */
const width = 8

/**
 * Writes changes as DVC does, a line each: `M       data/`, `A       model.bin`. What was modified comes first, then what was
 * added and deleted; directories, with a slash at their end, before files.
 */
export function renderChanges(changes: readonly OutputChange[]): readonly string[] {
  return kinds.flatMap((kind) =>
    pathsOf(changes, kind).map((path) => kind.charAt(0).toUpperCase().padEnd(width) + path),
  )
}

/** Gives the paths that one thing happened to, as DVC lists them. */
export function pathsOf(changes: readonly OutputChange[], kind: ChangeKind): readonly string[] {
  const rank = ({ isDirectory }: OutputChange): number => (isDirectory ? 0 : 1)
  return changes
    .filter((change) => change.kind === kind)
    .toSorted((one, other) => rank(one) - rank(other) || compareCodePoints(one.path, other.path))
    .map(({ path, isDirectory }) => (isDirectory ? `${path}/` : path))
}

/** Adds up the files of all changes. */
export function countFiles(changes: readonly OutputChange[]): FileCounts {
  const sum = (kind: ChangeKind): number => changes.reduce((total, { files }) => total + files[kind], 0)
  return { modified: sum('modified'), added: sum('added'), deleted: sum('deleted') }
}

/** Sums up in one line as DVC does: `3 files fetched, 1 file modified and 2 files added`. */
export function renderCounts(counts: Readonly<Partial<Record<'fetched' | 'pushed' | ChangeKind, number>>>): string {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${renderCount(count, 'file')} ${what}`)
  if (parts.length === 0) return 'Everything is up to date.'
  return parts.length === 1 ? `${parts[0]}` : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** Gives what `Repo.pull()` and `Repo.checkout()` of DVC's Python API give, for `--json`. */
export function toDvcResult(changes: readonly OutputChange[], fetched: number | undefined): object {
  const lists = Object.fromEntries(kinds.map((kind) => [kind, pathsOf(changes, kind)]))
  const stats = { ...(fetched === undefined ? {} : { fetched }), ...countFiles(changes) }
  return { ...lists, stats }
}
