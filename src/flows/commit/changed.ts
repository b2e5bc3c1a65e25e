import { type Bounds, isWithinBounds, onlyIgnores } from '../../core/commit/bounds.ts'
import type { Files } from '../../core/commit/parcel.ts'
import { isSameBytes } from '../../core/equal.ts'
import { UserError } from '../../core/error.ts'
import type { CommitPorts } from './ports.ts'

/**
 * Leaves what differs from a commit. Of a `.gitignore` nothing is taken but lines that keep cached outputs out of git.
 *
 * @param sha `undefined` before the first commit
 * @throws {UserError} PATH for a file that training may not change
 */
export async function changedSince(
  sha: string | undefined,
  { files, bounds }: { readonly files: Files; readonly bounds: Bounds },
  { repository, console }: CommitPorts,
): Promise<Files> {
  const changed = new Map<string, Uint8Array>()
  for (const [path, bytes] of files) {
    if (!isWithinBounds(path, bounds)) throw notOurs(path)
    const before = sha === undefined ? undefined : await repository.readAt(sha, path)
    if (isSameBytes(before, bytes)) continue
    if (isTrained(bounds.ignores.get(path), before, bytes)) changed.set(path, bytes)
    else console.notice(`${path} holds other changes than the outputs of stages and is not committed.`)
  }
  return changed
}

/** Whether a change is one that training makes; of anything but a `.gitignore` it is. */
function isTrained(names: ReadonlySet<string> | undefined, before: Uint8Array | undefined, after: Uint8Array): boolean {
  return names === undefined || onlyIgnores(textOf(before), textOf(after), names)
}

/**
 * Gives the paths at which two commits differ.
 *
 * @throws {UserError} GIT
 */
export async function differingPaths(
  paths: Iterable<string>,
  [one, other]: readonly [string, string],
  ports: CommitPorts,
): Promise<readonly string[]> {
  if (one === other) return []
  const differing: string[] = []
  for (const path of paths) {
    if (!isSameBytes(await readAt(one, path, ports), await readAt(other, path, ports))) differing.push(path)
  }
  return differing
}

/**
 * Tells whether a commit has files just so.
 *
 * @throws {UserError} GIT
 */
export async function holdsFiles(sha: string, files: Files, ports: CommitPorts): Promise<boolean> {
  for (const [path, bytes] of files) if (!isSameBytes(await readAt(sha, path, ports), bytes)) return false
  return true
}

async function readAt(sha: string, path: string, { repository }: CommitPorts): Promise<Uint8Array | undefined> {
  if (await repository.ensure(sha)) return await repository.readAt(sha, path)
  throw new UserError(
    `The commit ${sha.slice(0, 7)} cannot be fetched; check that the checkout has its remote origin.`,
    {
      code: 'GIT',
    },
  )
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes)
}

function notOurs(path: string): UserError {
  return new UserError(
    `${path} is neither a dvc.lock nor a metric, plot or output that dvc.yaml leaves to git, so nothing is committed.`,
    { code: 'PATH' },
  )
}
