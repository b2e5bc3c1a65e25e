import type { Commit, Repository } from '../ports/repository.ts'
import type { GitAnswer } from './git-command.ts'

/** Calls git in a checkout. */
export type Git = (...args: readonly string[]) => Promise<GitAnswer>

const fullSha = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u
/** Bytes of a file that is kept once it was read. */
const maxKept = 1 << 20

/**
 * Opens the commits of a checkout. What is read is kept: the object of a hash cannot change, and a process less for
 * each question is most of the time that reading takes.
 */
export function openObjects(git: Git): Pick<Repository, 'commit' | 'readAt'> {
  const commits = new Map<string, Commit>()
  const files = new Map<string, Buffer | undefined>()
  return {
    commit: async (sha) => {
      const commit = commits.get(sha) ?? (await readCommit(git, sha))
      if (commit !== undefined) commits.set(sha, commit)
      return commit
    },
    readAt: async (sha, path) => {
      const name = `${sha}:./${path}`
      if (files.has(name)) return files.get(name)
      const { status, stdout } = await git('cat-file', 'blob', name)
      const bytes = status === 0 ? stdout : undefined
      // Before the commit is here, a file of it is missing for now.
      if (commits.has(sha) && (bytes?.length ?? 0) <= maxKept) files.set(name, bytes)
      return bytes
    },
  }
}

/** A shallow checkout lacks most commits: one that is missing is fetched alone. */
async function readCommit(git: Git, sha: string): Promise<Commit | undefined> {
  if (!fullSha.test(sha)) return undefined
  const read = async (): Promise<Commit | undefined> => parseCommit(sha, await git('cat-file', 'commit', sha))
  const here = await read()
  if (here !== undefined) return here
  await git('fetch', '--quiet', '--no-tags', '--depth=1', '--no-write-fetch-head', '--', 'origin', sha)
  return await read()
}

/** Parents as the object itself names them: what a shallow checkout hides from `git log`. */
function parseCommit(sha: string, { status, stdout }: GitAnswer): Commit | undefined {
  if (status !== 0) return undefined
  const text = stdout.toString('utf8')
  const end = text.indexOf('\n\n')
  const parents = [...text.slice(0, end).matchAll(/^parent ([0-9a-f]+)$/gmu)].map(([, parent]) => parent ?? '')
  return { sha, parents, subject: text.slice(end + 2).split('\n')[0] ?? '' }
}
