import type { GitObjects } from '../../src/ports/github.ts'
import { emptyGit, type GitState, put, refusalToMove } from './git-objects.ts'

/** What stands between the caller and the objects. */
export interface GitGates {
  /** Throws where the token may not write. */
  readonly mayWrite: () => void
  /** Throws where GitHub does not answer. */
  readonly answer: () => void
}

/** Objects and refs in memory. */
export interface FakeGit extends GitObjects {
  readonly git: GitState
  /** Calls that were made, in order. */
  readonly gitCalls: readonly string[]
}

/** Opens a repository without objects, or one that others use, too. */
export function openGit({ mayWrite, answer }: GitGates, git = emptyGit()): FakeGit {
  const gitCalls: string[] = []
  const read = (call: string): void => {
    gitCalls.push(call)
    answer()
  }
  const write = (call: string): void => {
    read(call)
    mayWrite()
  }
  return {
    git,
    gitCalls,
    refCommit: async (ref) => {
      read(`read ${ref}`)
      return git.refs[ref]
    },
    refsBelow: async (folder) => {
      read(`list ${folder}`)
      return Object.keys(git.refs).filter((ref) => ref.startsWith(`${folder}/`))
    },
    fileNames: async (commit) => {
      read('list files')
      return new Set(Object.keys(git.trees[git.commits[commit]?.tree ?? ''] ?? {}))
    },
    readCommit: async (sha) => {
      read('read a commit')
      return git.commits[sha]
    },
    createBlob: async (bytes) => {
      write('store')
      return put(git.blobs, Buffer.from(bytes).toString('base64'))
    },
    createCommit: async ({ message, parent, files }) => {
      write(`commit ${files.size}`)
      const before = git.trees[git.commits[parent ?? '']?.tree ?? ''] ?? {}
      const tree = put(git.trees, { ...before, ...Object.fromEntries(files) })
      const parents = parent === undefined ? [] : [parent]
      return put(git.commits, { tree, parents, message, serial: Object.keys(git.commits).length })
    },
    createRef: async (ref, commit) => {
      write(`make ${ref}`)
      if (git.refs[ref] !== undefined) return 'Reference already exists'
      git.refs[ref] = commit
      return undefined
    },
    moveRef: async (ref, commit) => {
      write(`move ${ref}`)
      const refusal = refusalToMove(git, ref, commit)
      if (refusal === undefined) git.refs[ref] = commit
      return refusal
    },
    resetRef: async (ref, commit) => {
      write(`reset ${ref}`)
      git.refs[ref] = commit
    },
    deleteRef: async (ref) => {
      write(`delete ${ref}`)
      delete git.refs[ref]
    },
  }
}
