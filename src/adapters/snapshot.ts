import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { compareCodePoints } from '../core/text/order.ts'
import type { Repository } from '../ports/repository.ts'
import type { Snapshot } from '../ports/snapshot.ts'
import type { Workspace } from '../ports/workspace.ts'

/** Directories that hold no file of the project. */
const skipped = new Set(['.git', '.hg', '.dvc', '.crisol', 'node_modules', '.venv', '__pycache__'])

/** The files of the workspace as they are; the list of all of them is that of the first time it is asked for. */
export function workspaceSnapshot(workspace: Workspace): Snapshot {
  const find = async (directory: string): Promise<readonly string[]> =>
    (await walk(workspace.root, directory)).sort(compareCodePoints)
  let all: Promise<readonly string[]> | undefined
  return {
    commit: undefined,
    readText: (path) => workspace.readText(path),
    readBytes: (path) => workspace.readBytes(path),
    list: async (directory) => {
      if (directory !== '') return await find(directory)
      all ??= find('')
      return await all
    },
  }
}

async function walk(root: string, directory: string): Promise<string[]> {
  const entries = await readdir(join(root, directory), { withFileTypes: true }).catch(() => [])
  // A project of its own: its data are not ours.
  if (directory !== '' && entries.some(({ name }) => name === '.dvc')) return []
  const below = await Promise.all(
    entries.map(async (entry) => {
      const path = directory === '' ? entry.name : `${directory}/${entry.name}`
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : await walk(root, path)
      return entry.isFile() ? [path] : []
    }),
  )
  return below.flat()
}

/** The files of a commit, which must be readable here (`Repository.ensure`). */
export function commitSnapshot(repository: Repository, sha: string): Snapshot {
  return {
    commit: sha,
    readText: async (path) => {
      const bytes = await repository.readAt(sha, path)
      return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
    },
    readBytes: (path) => repository.readAt(sha, path),
    list: (directory) => repository.listAt(sha, directory),
  }
}
