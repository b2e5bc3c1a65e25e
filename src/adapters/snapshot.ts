import { createReadStream, type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isDescribing } from '../core/pipeline/expect.ts'
import { sortByCodePoint } from '../core/text/order.ts'
import type { Repository } from '../ports/repository.ts'
import type { Snapshot } from '../ports/snapshot.ts'
import type { Workspace } from '../ports/workspace.ts'
import { refuseLinkedParent, stampOf } from './workspace.ts'

/** Directories that hold no file of the project. */
const skipped = new Set(['.git', '.hg', '.dvc', '.crisol', 'node_modules', '.venv', '__pycache__'])

/** Bytes of a piece: as many as a stream of a file has. */
const pieceSize = 1 << 16

/** The files of the workspace as they are. */
export function workspaceSnapshot(workspace: Workspace): Snapshot {
  const find = (directory: string, isWanted: (path: string, entry: Dirent) => boolean): readonly string[] => {
    const found: string[] = []
    walk(workspace.root, directory, (path, entry) => void (isWanted(path, entry) && found.push(path)))
    return sortByCodePoint(found)
  }
  return {
    commit: undefined,
    readText: (path) => workspace.readText(path),
    readBytes: (path) => workspace.readBytes(path),
    openFile: async (path) => {
      await refuseLinkedParent(workspace.root, path)
      const file = join(workspace.root, path)
      return stampOf(file) === undefined ? undefined : createReadStream(file)
    },
    describing: once(async () => find('', (path, entry) => isDescribing(path) && entry.isFile())),
    list: async (directory) =>
      find(directory, (path, entry) => entry.isFile() || isLinkedFile(entry, join(workspace.root, path))),
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

function walk(root: string, directory: string, take: (path: string, entry: Dirent) => void): void {
  const entries = entriesIn(join(root, directory))
  // A project of its own: its data are not ours.
  if (directory !== '' && entries.some(({ name }) => name === '.dvc')) return
  for (const entry of entries) {
    const path = directory === '' ? entry.name : `${directory}/${entry.name}`
    if (!entry.isDirectory()) take(path, entry)
    else if (!skipped.has(entry.name)) walk(root, path, take)
  }
}

/** DVC may have linked a file to its cache. */
function isLinkedFile(entry: Dirent, file: string): boolean {
  return entry.isSymbolicLink() && stampOf(file) !== undefined
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
    openFile: async (path) => {
      const bytes = await repository.readAt(sha, path)
      return bytes === undefined ? undefined : inPieces(bytes)
    },
    describing: once(async () => (await repository.listAt(sha, '')).filter(isDescribing)),
    list: (directory) => repository.listAt(sha, directory),
  }
}

/** Git hands a file over whole, and it is small beside what is made of it: a piece at a time is decoded. */
async function* inPieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += pieceSize) yield bytes.subarray(start, start + pieceSize)
}
