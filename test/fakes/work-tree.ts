import type { WorkTree } from '../../src/ports/work-tree.ts'
import type { FakeWorkspace } from './workspace.ts'

/** A commit that was made. */
export interface MadeCommit {
  readonly paths: readonly string[]
  readonly message: string
}

/** What git makes of a workspace in memory: it keeps what it is given, and ignores what it is told. */
export interface FakeWorkTree extends WorkTree {
  readonly commits: readonly MadeCommit[]
}

/** Opens it. */
export function openWorkTree(workspace: FakeWorkspace, ignored: readonly string[] = []): FakeWorkTree {
  const commits: MadeCommit[] = []
  return {
    commits,
    tracked: async (paths) => paths.filter((path) => !ignored.includes(path)),
    stored: async (paths) => new Map(paths.map((path) => [path, workspace.bytesAt(path) ?? new Uint8Array()])),
    commit: async (paths, message) => {
      commits.push({ paths, message })
      return String(commits.length).repeat(40)
    },
  }
}
