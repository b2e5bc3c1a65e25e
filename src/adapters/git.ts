import { compareCodePoints } from '../core/text/order.ts'
import type { Commit, Repository } from '../ports/repository.ts'
import { callGit, type GitAccess, type GitAnswer, gitEnvironment, lineOf } from './git-command.ts'
import { mergeBaseOnServer } from './git-history.ts'

export type { GitAccess } from './git-command.ts'

type Git = (...args: readonly string[]) => Promise<GitAnswer>

/** Where HEAD stands. */
interface State {
  readonly head: string | undefined
  readonly branch: string | undefined
  readonly dirty: boolean
}

const fullSha = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u

/**
 * Opens the git repository around a directory. Paths are relative to that directory.
 *
 * @throws {UserError} GIT when there is no git to be called
 */
export function openRepository(root: string, access: GitAccess): Repository {
  const env = gitEnvironment(root, access)
  const git: Git = (...args) => callGit(args, root, env)
  let read: Promise<State> | undefined
  // Nothing here moves HEAD or edits tracked files, so one look is enough: a process less for each question.
  const state = (): Promise<State> => {
    read ??= readState(git)
    return read
  }
  return {
    head: async () => (await state()).head,
    branch: async () => (await state()).branch,
    dirty: async () => (await state()).dirty,
    resolve: async (revision) =>
      (await resolveSha(git, revision)) ?? (await resolveSha(git, `refs/remotes/origin/${revision}`)),
    commit: async (sha) =>
      (await ensure(git, sha)) ? parseCommit(sha, await git('cat-file', 'commit', sha)) : undefined,
    ensure: async (sha) => await ensure(git, sha),
    mergeBase: async (one, other) =>
      lineOf(await git('merge-base', '--', one, other)) ?? (await mergeBaseOnServer([one, other], root, env)),
    remoteTip: async (branch) => {
      const line = lineOf(await git('ls-remote', '--', 'origin', `refs/heads/${branch}`))
      return line?.split('\t')[0]
    },
    readAt: async (sha, path) => {
      const { status, stdout } = await git('cat-file', 'blob', `${sha}:./${path}`)
      return status === 0 ? stdout : undefined
    },
    listAt: async (sha, directory) => {
      const { status, stdout } = await git(
        'ls-tree',
        '-r',
        '-z',
        '--name-only',
        sha,
        '--',
        directory === '' ? './' : `./${directory}/`,
      )
      const names = status === 0 ? stdout.toString('utf8').split('\0') : []
      return names.filter((name) => name !== '').sort(compareCodePoints)
    },
  }
}

async function readState(git: Git): Promise<State> {
  const { stdout } = await git('--no-optional-locks', 'status', '--porcelain=v2', '--branch', '--untracked-files=no')
  const lines = stdout.toString('utf8').split('\n')
  const headerOf = (name: string): string | undefined =>
    lines.find((line) => line.startsWith(`# ${name} `))?.slice(name.length + 3)
  const [head, branch] = [headerOf('branch.oid'), headerOf('branch.head')]
  return {
    head: head === '(initial)' ? undefined : head,
    branch: branch === '(detached)' ? undefined : branch,
    dirty: lines.some((line) => line !== '' && !line.startsWith('#')),
  }
}

async function resolveSha(git: Git, revision: string): Promise<string | undefined> {
  return lineOf(await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`))
}

/** A shallow checkout lacks most commits: one that is missing is fetched alone. */
async function ensure(git: Git, sha: string): Promise<boolean> {
  if (!fullSha.test(sha)) return false
  const isWhole = async (): Promise<boolean> => (await git('cat-file', '-e', `${sha}^{tree}`)).status === 0
  if (await isWhole()) return true
  await git('fetch', '--quiet', '--no-tags', '--depth=1', '--no-write-fetch-head', '--', 'origin', sha)
  return await isWhole()
}

/** Parents as the object itself names them: what a shallow checkout hides from `git log`. */
function parseCommit(sha: string, { status, stdout }: GitAnswer): Commit | undefined {
  if (status !== 0) return undefined
  const text = stdout.toString('utf8')
  const end = text.indexOf('\n\n')
  const parents = [...text.slice(0, end).matchAll(/^parent ([0-9a-f]+)$/gmu)].map(([, parent]) => parent ?? '')
  return { sha, parents, subject: text.slice(end + 2).split('\n')[0] ?? '' }
}
