import type { Commit, Repository } from '../ports/repository.ts'
import type { GitAnswer } from './git-command.ts'
import type { GitReader } from './git-reader.ts'

/** Calls git in a checkout. */
export type Git = (...args: readonly string[]) => Promise<GitAnswer>

const fullSha = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u
/** Bytes of a file that is kept once it was read. */
const maxKept = 1 << 20

/**
 * Opens the commits of a checkout. What is read is kept: the object of a hash cannot change, and a process less for
 * each question is most of the time that reading takes.
 */
export function openObjects(git: Git, reader: GitReader): Pick<Repository, 'commit' | 'readAt'> {
  const commits = new Map<string, Commit>()
  const files = new Map<string, Buffer | undefined>()
  return {
    commit: async (sha) => {
      const commit = commits.get(sha) ?? (await readCommit(sha, git, reader))
      if (commit !== undefined) commits.set(sha, commit)
      return commit
    },
    readAt: async (sha, path) => {
      const name = `${sha}:./${path}`
      if (files.has(name)) return files.get(name)
      const bytes = await readBlob(name, git, reader)
      // Before the commit is here, a file of it is missing for now.
      if (commits.has(sha) && (bytes?.length ?? 0) <= maxKept) files.set(name, bytes)
      return bytes
    },
  }
}

/** A shallow checkout lacks most commits: one that is missing is fetched alone. */
async function readCommit(sha: string, git: Git, reader: GitReader): Promise<Commit | undefined> {
  if (!fullSha.test(sha)) return undefined
  const read = async (): Promise<Commit | undefined> => parseCommit(sha, await reader.read(sha, 'commit'))
  const here = await read()
  if (here !== undefined) return here
  await git('fetch', '--quiet', '--no-tags', '--depth=1', '--no-write-fetch-head', '--', 'origin', sha)
  return await read()
}

/** A name with a line break would be two questions to a process that reads lines. */
async function readBlob(name: string, git: Git, reader: GitReader): Promise<Buffer | undefined> {
  if (!name.includes('\n')) return await reader.read(name, 'blob')
  const { status, stdout } = await git('cat-file', 'blob', name)
  return status === 0 ? stdout : undefined
}

/** Parents as the object itself names them: what a shallow checkout hides from `git log`. */
function parseCommit(sha: string, bytes: Buffer | undefined): Commit | undefined {
  if (bytes === undefined) return undefined
  const text = bytes.toString('utf8')
  const end = text.indexOf('\n\n')
  const parents = [...text.slice(0, end).matchAll(/^parent ([0-9a-f]+)$/gmu)].map(([, parent]) => parent ?? '')
  return { sha, parents, subject: text.slice(end + 2).split('\n')[0] ?? '' }
}
