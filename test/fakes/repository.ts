import { compareCodePoints } from '../../src/core/text/order.ts'
import type { Repository } from '../../src/ports/repository.ts'
import type { Files } from './workspace.ts'

/** A commit with all its files. */
export interface FakeCommit {
  readonly sha: string
  readonly parents?: readonly string[]
  readonly files?: Files
  readonly subject?: string
}

/** A repository and its server. */
export interface RepositoryOptions {
  /** Commits that the server has. */
  readonly commits?: readonly FakeCommit[]
  readonly head?: string
  readonly branch?: string
  readonly dirty?: boolean
  /** Local names (branches, tags) -> SHA. */
  readonly names?: Readonly<Record<string, string>>
  /** Branches of the server -> SHA; absent where there is no server. */
  readonly remote?: Readonly<Record<string, string>>
  /** SHAs whose objects are here; all of them by default. */
  readonly local?: readonly string[]
  /** SHAs that the server does not give. */
  readonly refused?: readonly string[]
}

/** Gives a full SHA that begins with a digit or letters, e.g. `ab` -> `abab...`. */
export function shaOf(seed: string): string {
  return seed.repeat(40).slice(0, 40)
}

/** A repository in memory. */
export interface FakeRepository extends Repository {
  /** SHAs whose objects are here, in the order in which they came. */
  readonly here: ReadonlySet<string>
}

/** Opens a repository. Only what is here can be read; `ensure` and `commit` fetch the rest one by one. */
export function openRepository(options: RepositoryOptions = {}): FakeRepository {
  const commits = new Map((options.commits ?? []).map((commit) => [commit.sha, commit]))
  const here = new Set(options.local ?? commits.keys())
  const fetch = (sha: string): FakeCommit | undefined => {
    const commit = commits.get(sha)
    if (commit !== undefined && !here.has(sha) && options.refused?.includes(sha)) return undefined
    if (commit !== undefined) here.add(sha)
    return commit
  }
  const filesAt = (sha: string): Files => (here.has(sha) ? (commits.get(sha)?.files ?? {}) : {})
  const ancestors = (sha: string): readonly string[] =>
    here.has(sha) ? [sha, ...(commits.get(sha)?.parents ?? []).flatMap(ancestors)] : []
  return {
    here,
    head: async () => options.head,
    branch: async () => options.branch,
    dirty: async () => options.dirty ?? false,
    resolve: async (revision) => options.names?.[revision] ?? (here.has(revision) ? revision : undefined),
    commit: async (sha) => {
      const commit = fetch(sha)
      return commit === undefined ? undefined : { sha, parents: commit.parents ?? [], subject: commit.subject ?? '' }
    },
    ensure: async (sha) => fetch(sha) !== undefined,
    firstParents: async (sha, limit) => {
      const shas: string[] = []
      for (let next: string | undefined = sha; next !== undefined && here.has(next) && shas.length < limit; ) {
        shas.push(next)
        next = commits.get(next)?.parents?.[0]
      }
      return shas
    },
    mergeBase: async (one, other) => {
      const known = new Set(ancestors(other))
      return ancestors(one).find((sha) => known.has(sha))
    },
    remoteTip: async (branch) => options.remote?.[branch],
    readAt: async (sha, path) => {
      const text = filesAt(sha)[path]
      return text === undefined ? undefined : Buffer.from(text)
    },
    listAt: async (sha, directory) =>
      Object.keys(filesAt(sha))
        .filter((path) => directory === '' || path.startsWith(`${directory}/`))
        .sort(compareCodePoints),
  }
}
