import { type ExecFileException, execFile } from 'node:child_process'
import { UserError } from '../core/error.ts'
import { compareCodePoints } from '../core/text/order.ts'
import type { Commit, Repository } from '../ports/repository.ts'

/** How git reaches the server. */
export interface GitAccess {
  /** Token for the server; `undefined` leaves git to what it is configured with. */
  readonly token: string | undefined
  /** Address of the server, e.g. `https://github.com`. */
  readonly serverUrl: string
}

interface Answer {
  readonly status: number
  readonly stdout: Buffer
  readonly stderr: string
}

type Git = (...args: readonly string[]) => Promise<Answer>

/** Where HEAD stands. */
interface State {
  readonly head: string | undefined
  readonly branch: string | undefined
  readonly dirty: boolean
}

/** Largest file that is read from a commit. */
const maxBytes = 1 << 29
const fullSha = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u

/**
 * Opens the git repository around a directory. Paths are relative to that directory.
 *
 * @throws {UserError} GIT when there is no git to be called
 */
export function openRepository(root: string, access: GitAccess): Repository {
  const env = gitEnvironment(root, access)
  const git: Git = (...args) => call(args, root, env)
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
    mergeBase: async (one, other) => lineOf(await git('merge-base', '--', one, other)),
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

/**
 * What git runs with: the token as a header by variables that no list of processes shows, no question to a
 * person, and the directory called safe, since the owner of a container's checkout is somebody else.
 */
function gitEnvironment(root: string, { token, serverUrl }: GitAccess): NodeJS.ProcessEnv {
  const header = `http.${serverUrl.replace(/\/+$/u, '')}/.extraheader`
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  const settings: readonly (readonly [string, string])[] = [
    ['safe.directory', '*'],
    // An empty value forgets the header that a checkout may have left: two of them are refused.
    ...(token === undefined
      ? []
      : ([
          [header, ''],
          [header, `AUTHORIZATION: basic ${basic}`],
        ] as const)),
  ]
  const pairs = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  return {
    ...process.env,
    GIT_TERMINAL_PROMPT: '0',
    GIT_CEILING_DIRECTORIES: process.env['GIT_CEILING_DIRECTORIES'] ?? '',
    LC_ALL: 'C',
    PWD: root,
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(pairs),
  }
}

async function call(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Answer> {
  return await new Promise((resolve, reject) => {
    execFile('git', args, { cwd, env, encoding: 'buffer', maxBuffer: maxBytes }, (error, stdout, stderr) => {
      if (error?.code === 'ENOENT') reject(noGit(error))
      else resolve({ status: statusOf(error), stdout, stderr: stderr.toString('utf8') })
    })
  })
}

function noGit(cause: Error): UserError {
  return new UserError('git was not found; install it and put it on the PATH.', { code: 'GIT', cause })
}

function statusOf(error: ExecFileException | null): number {
  if (error === null) return 0
  return typeof error.code === 'number' ? error.code : 1
}

function lineOf({ status, stdout }: Answer): string | undefined {
  const line = stdout.toString('utf8').split('\n')[0]?.trim()
  return status === 0 && line !== undefined && line !== '' ? line : undefined
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
function parseCommit(sha: string, { status, stdout }: Answer): Commit | undefined {
  if (status !== 0) return undefined
  const text = stdout.toString('utf8')
  const end = text.indexOf('\n\n')
  const parents = [...text.slice(0, end).matchAll(/^parent ([0-9a-f]+)$/gmu)].map(([, parent]) => parent ?? '')
  return { sha, parents, subject: text.slice(end + 2).split('\n')[0] ?? '' }
}
