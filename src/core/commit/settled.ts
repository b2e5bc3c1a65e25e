import type { EntryStatus, OwnerStatus } from '../dvc/status.ts'

/** What may be missing here and matches `dvc.lock` nevertheless, where that is allowed. */
const absences: readonly unknown[] = ['deleted', 'not in cache'] satisfies readonly EntryStatus[]

/**
 * Gives what does not match its `dvc.lock` or `.dvc` file, with the first difference: `train (data.csv is modified)`.
 * A stage that runs each time matches as it is.
 *
 * @param allowMissing whether what is not here counts as it was locked
 */
export function unsettled(statuses: readonly OwnerStatus[], allowMissing: boolean): readonly string[] {
  return statuses.flatMap(({ owner, deps, outs, isCommandChanged }) => {
    if (isCommandChanged) return [`${owner} (its command changed)`]
    const found = [...deps, ...outs].find(([, status]) => !(allowMissing && absences.includes(status)))
    if (found === undefined) return []
    const [path, status] = found
    return [`${owner} (${typeof status === 'string' ? `${path} is ${status}` : paramOf(path, status)})`]
  })
}

function paramOf(file: string, statuses: ReadonlyMap<string, EntryStatus>): string {
  const [name = '', status = 'modified'] = [...statuses][0] ?? []
  return `${name} in ${file} is ${status}`
}
