/** What a commit object says. */
export interface Commit {
  readonly sha: string
  /** Full SHAs in order; a merge has two or more. Given even where a shallow checkout lacks them. */
  readonly parents: readonly string[]
  /** First line of the message. */
  readonly subject: string
}

/** The git repository around the workspace. Reads objects; never moves HEAD, the index or a branch. */
export interface Repository {
  /** SHA of HEAD; `undefined` before the first commit or outside git. */
  head(): Promise<string | undefined>
  /** Branch that HEAD names; `undefined` when detached. */
  branch(): Promise<string | undefined>
  /** Whether tracked files differ from HEAD. */
  dirty(): Promise<boolean>
  /** SHA that a revision names locally; `undefined` when it names nothing here. */
  resolve(revision: string): Promise<string | undefined>
  /** The commit object, fetched when absent; `undefined` when it cannot be had. */
  commit(sha: string): Promise<Commit | undefined>
  /** Makes a commit's files readable, fetching it alone (depth 1) when absent; false when it cannot be had. */
  ensure(sha: string): Promise<boolean>
  /** SHAs of a commit and of its first parents, newest first, as far as their objects are here; nothing is fetched. */
  firstParents(sha: string, limit: number): Promise<readonly string[]>
  /** Best common ancestor; `undefined` when history here is too short or there is none. */
  mergeBase(one: string, other: string): Promise<string | undefined>
  /** SHA of the tip of a branch of `origin`, asked from the server; `undefined` when there is none. */
  remoteTip(branch: string): Promise<string | undefined>
  /** Bytes of a file at a commit; `undefined` when there is none. Path relative to the project's root. */
  readAt(sha: string, path: string): Promise<Uint8Array | undefined>
  /** Paths of all files at a commit below a directory ('' for all), relative to the project's root, sorted by code point. */
  listAt(sha: string, directory: string): Promise<readonly string[]>
}
