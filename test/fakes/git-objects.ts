import { createHash } from 'node:crypto'

/** A commit as it is stored. */
export interface StoredCommit {
  readonly tree: string
  readonly parents: readonly string[]
  readonly message: string
  /** Commits before it: no two are the same. */
  readonly serial: number
}

/** Objects and refs of a repository, by SHA and by full name. Plain JSON. */
export interface GitState {
  /** Base64. */
  readonly blobs: Record<string, string>
  /** Name -> SHA of the blob. */
  readonly trees: Record<string, Readonly<Record<string, string>>>
  readonly commits: Record<string, StoredCommit>
  readonly refs: Record<string, string>
}

/** A repository without an object. */
export function emptyGit(): GitState {
  return { blobs: {}, trees: {}, commits: {}, refs: {} }
}

/** Stores an object under a name that its content makes. */
export function put<T>(objects: Record<string, T>, object: T): string {
  const sha = createHash('sha1').update(JSON.stringify(object)).digest('hex')
  objects[sha] = object
  return sha
}

/** Why a ref may not be moved without force; `undefined` when it may. */
export function refusalToMove(git: GitState, ref: string, to: string): string | undefined {
  const from = git.refs[ref]
  if (from === undefined) return 'Reference does not exist'
  return isAncestor(git, from, to) ? undefined : 'Update is not a fast forward'
}

function isAncestor(git: GitState, ancestor: string, commit: string): boolean {
  const queue = [commit]
  for (let sha = queue.pop(); sha !== undefined; sha = queue.pop()) {
    if (sha === ancestor) return true
    queue.push(...(git.commits[sha]?.parents ?? []))
  }
  return false
}

/** What is left of an address `<commit>/<name>` once git has thrown away what no ref holds. */
export function bytesAt(git: GitState, commit: string, name: string): Buffer | undefined {
  const isHeld = Object.values(git.refs).some((tip) => isAncestor(git, commit, tip))
  const blob = git.trees[git.commits[commit]?.tree ?? '']?.[name]
  return isHeld && blob !== undefined ? Buffer.from(git.blobs[blob] ?? '', 'base64') : undefined
}
