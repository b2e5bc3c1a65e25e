import { compareCodePoints } from '../core/text/order.ts'
import type { Repository } from '../ports/repository.ts'
import { callGit, type GitAccess, gitEnvironment, lineOf } from './git-command.ts'
import { mergeBaseOnServer } from './git-history.ts'
import { type Git, openObjects } from './git-objects.ts'
import { openGitReader } from './git-reader.ts'

export type { GitAccess } from './git-command.ts'

/** Where HEAD stands. */
interface State {
  readonly head: string | undefined
  readonly branch: string | undefined
  readonly dirty: boolean
}

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
  const objects = openObjects(git, openGitReader(root, env))
  return {
    head: async () => (await state()).head,
    branch: async () => (await state()).branch,
    dirty: async () => (await state()).dirty,
    resolve: async (revision) =>
      (await resolveSha(git, revision)) ?? (await resolveSha(git, `refs/remotes/origin/${revision}`)),
    commit: objects.commit,
    ensure: async (sha) => (await objects.commit(sha)) !== undefined,
    firstParents: async (sha, limit) => {
      const { status, stdout } = await git('rev-list', '--first-parent', `--max-count=${limit}`, sha, '--')
      return status === 0 ? stdout.toString('utf8').trim().split('\n') : []
    },
    mergeBase: async (one, other) =>
      lineOf(await git('merge-base', '--', one, other)) ?? (await mergeBaseOnServer([one, other], root, env)),
    remoteTip: async (branch) => {
      const line = lineOf(await git('ls-remote', '--', 'origin', `refs/heads/${branch}`))
      return line?.split('\t')[0]
    },
    readAt: objects.readAt,
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
