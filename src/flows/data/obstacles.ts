import { directoryOf } from '../../core/dvc/path.ts'
import { UserError } from '../../core/error.ts'
import type { Workspace } from '../../ports/workspace.ts'

/** What is to be written, and what goes before. */
export interface Intent {
  readonly target: { readonly path: string }
  readonly writes: readonly { readonly path: string }[]
  readonly removals: readonly string[]
}

/**
 * Looks for what stands where files are to be written, before anything is touched.
 *
 * @returns files below directories that a file takes the place of
 * @throws {UserError} PATH when a directory that is needed is a file that stays, or lies behind a symlink
 */
export async function findObstacles(
  { target, writes, removals }: Intent,
  workspace: Workspace,
): Promise<readonly string[]> {
  const known = new Map<string, Promise<boolean>>([['', Promise.resolve(true)]])
  const gone = new Set(removals)
  const isThere = (directory: string, path: string): Promise<boolean> => {
    const found = known.get(directory) ?? look(directory, path)
    known.set(directory, found)
    return found
  }
  const look = async (directory: string, path: string): Promise<boolean> => {
    if (!(await isThere(directoryOf(directory), path)) || gone.has(directory)) return false
    const entry = await workspace.stat(directory)
    if (entry === undefined || entry.kind === 'directory') return entry !== undefined
    // This refuses what lies behind a symlink.
    await workspace.stat(path)
    throw new UserError(`${path} needs the directory ${directory}, where a file stands; move it away.`, {
      code: 'PATH',
    })
  }
  await isThere(directoryOf(target.path), target.path)
  const found: string[] = []
  for (const { path } of writes) {
    if (gone.has(path) || !(await isThere(directoryOf(path), path))) continue
    if ((await workspace.stat(path))?.kind !== 'directory') continue
    const below = await workspace.files(path)
    found.push(...below.map((file) => `${path}/${file.path}`).filter((file) => !gone.has(file)))
  }
  return found
}
