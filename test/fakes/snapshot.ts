import { isDescribing } from '../../src/core/pipeline/expect.ts'
import { compareCodePoints } from '../../src/core/text/order.ts'
import type { Repository } from '../../src/ports/repository.ts'
import type { Snapshot } from '../../src/ports/snapshot.ts'
import { pieces } from './cache.ts'
import type { FakeWorkspace, Files } from './workspace.ts'

/** The files of a workspace as they are, those of git, DVC and Crisol left out. */
export function snapshotOfWorkspace(workspace: FakeWorkspace): Snapshot {
  const list = async (directory: string): Promise<readonly string[]> =>
    Object.keys(workspace.tree()).filter((path) => isBelow(path, directory) && !/^\.(?:git|dvc|crisol)\//u.test(path))
  return {
    ...{
      commit: undefined,
      readText: workspace.readText,
      readBytes: workspace.readBytes,
      openFile: async (path) => streamOf(await workspace.readBytes(path)),
      list,
    },
    describing: async () => (await list('')).filter(isDescribing),
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
    openFile: async (path) => streamOf(await repository.readAt(sha, path)),
    describing: async () => (await repository.listAt(sha, '')).filter(isDescribing),
    list: (directory) => repository.listAt(sha, directory),
  }
}

/** Files as those of a commit. */
export function snapshotOfFiles(files: Files, commit: string | undefined = undefined): Snapshot {
  const list = async (directory: string): Promise<readonly string[]> =>
    Object.keys(files)
      .filter((path) => isBelow(path, directory))
      .sort(compareCodePoints)
  return {
    ...{ commit, list },
    readText: async (path) => files[path],
    readBytes: async (path) => (files[path] === undefined ? undefined : Buffer.from(files[path])),
    openFile: async (path) => streamOf(files[path]),
    describing: async () => (await list('')).filter(isDescribing),
  }
}

function isBelow(path: string, directory: string): boolean {
  return directory === '' || path.startsWith(`${directory}/`)
}

/** Gives text or bytes in pieces. */
export function streamOf(content: string | Uint8Array | undefined): AsyncIterable<Uint8Array> | undefined {
  return content === undefined ? undefined : pieces(Buffer.from(content))
}
