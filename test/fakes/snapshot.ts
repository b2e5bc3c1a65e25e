import { compareCodePoints } from '../../src/core/text/order.ts'
import type { Repository } from '../../src/ports/repository.ts'
import type { Snapshot } from '../../src/ports/snapshot.ts'
import type { FakeWorkspace, Files } from './workspace.ts'

/** The files of a workspace as they are, those of git, DVC and Crisol left out. */
export function snapshotOfWorkspace(workspace: FakeWorkspace): Snapshot {
  return {
    commit: undefined,
    readText: workspace.readText,
    readBytes: workspace.readBytes,
    list: async (directory) =>
      Object.keys(workspace.tree()).filter(
        (path) => isBelow(path, directory) && !/^\.(?:git|dvc|crisol)\//u.test(path),
      ),
  }
}

/** The files of a commit. */
export function snapshotOfCommit(repository: Repository, sha: string): Snapshot {
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

/** Files as those of a commit. */
export function snapshotOfFiles(files: Files, commit: string | undefined = undefined): Snapshot {
  return {
    commit,
    readText: async (path) => files[path],
    readBytes: async (path) => (files[path] === undefined ? undefined : Buffer.from(files[path])),
    list: async (directory) =>
      Object.keys(files)
        .filter((path) => isBelow(path, directory))
        .sort(compareCodePoints),
  }
}

function isBelow(path: string, directory: string): boolean {
  return directory === '' || path.startsWith(`${directory}/`)
}
