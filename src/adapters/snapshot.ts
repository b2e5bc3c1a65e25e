import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isDescribing } from '../core/pipeline/expect.ts'
import { sortByCodePoint } from '../core/text/order.ts'
import type { Repository } from '../ports/repository.ts'
import type { Snapshot } from '../ports/snapshot.ts'
import type { Workspace } from '../ports/workspace.ts'

/** Directories that hold no file of the project. */
const skipped = new Set(['.git', '.hg', '.dvc', '.crisol', 'node_modules', '.venv', '__pycache__'])

/** The files of the workspace as they are. */
export function workspaceSnapshot(workspace: Workspace): Snapshot {
  const find = (directory: string, isWanted: (path: string) => boolean): readonly string[] => {
    const found: string[] = []
    walk(workspace.root, directory, (path) => void (isWanted(path) && found.push(path)))
    return sortByCodePoint(found)
  }
  return {
    commit: undefined,
    readText: (path) => workspace.readText(path),
    readBytes: (path) => workspace.readBytes(path),
    describing: once(async () => find('', isDescribing)),
    list: async (directory) => find(directory, () => true),
  }
}

/** Looks once: each reader of a project asks for it. */
function once<T>(look: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined
  return async () => {
    found ??= look()
    return await found
  }
}

function walk(root: string, directory: string, take: (path: string) => void): void {
  const entries = entriesIn(join(root, directory))
  // A project of its own: its data are not ours.
  if (directory !== '' && entries.some(({ name }) => name === '.dvc')) return
  for (const entry of entries) {
    const path = directory === '' ? entry.name : `${directory}/${entry.name}`
    if (entry.isFile()) take(path)
    else if (entry.isDirectory() && !skipped.has(entry.name)) walk(root, path, take)
  }
}

function entriesIn(directory: string): readonly Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true })
  } catch {
    return []
  }
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
    describing: once(async () => (await repository.listAt(sha, '')).filter(isDescribing)),
    list: (directory) => repository.listAt(sha, directory),
  }
}
