import { type ExecFileException, execFile } from 'node:child_process'
import { UserError } from '../core/error.ts'

/** How git reaches the server. */
export interface GitAccess {
  /** Token for the server; `undefined` leaves git to what it is configured with. */
  readonly token: string | undefined
  /** Address of the server, e.g. `https://github.com`. */
  readonly serverUrl: string
}

/** How a call of git ended. */
export interface GitAnswer {
  readonly status: number
  readonly stdout: Buffer
  readonly stderr: string
}

/** Largest file that is read from a commit. */
const maxBytes = 1 << 29

/**
 * Gives what git runs with: the token as a header by variables that no list of processes shows, no question to a
 * person, and the directory called safe, since the owner of a container's checkout is somebody else.
 */
export function gitEnvironment(root: string, { token, serverUrl }: GitAccess): NodeJS.ProcessEnv {
  const header = `http.${serverUrl.replace(/\/+$/u, '')}/.extraheader`
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  const settings: readonly GitSetting[] = [
    ['safe.directory', '*'],
    // An empty value forgets the header that a checkout may have left: two of them are refused.
    ...(token === undefined
      ? []
      : ([
          [header, ''],
          [header, `AUTHORIZATION: basic ${basic}`],
        ] as const)),
  ]
  const env = {
    ...process.env,
    GIT_TERMINAL_PROMPT: '0',
    GIT_CEILING_DIRECTORIES: process.env['GIT_CEILING_DIRECTORIES'] ?? '',
    LC_ALL: 'C',
    PWD: root,
  }
  return withSettings(env, settings)
}

/** One setting of git, as `git config` names it. */
export type GitSetting = readonly [key: string, value: string]

/** Adds settings to those that an environment has already, which the workflow may have put there. */
export function withSettings(env: NodeJS.ProcessEnv, settings: readonly GitSetting[]): NodeJS.ProcessEnv {
  const first = Number(env['GIT_CONFIG_COUNT']) || 0
  const pairs = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${first + index}`, key],
    [`GIT_CONFIG_VALUE_${first + index}`, value],
  ])
  return { ...env, GIT_CONFIG_COUNT: String(first + settings.length), ...Object.fromEntries(pairs) }
}

/**
 * Calls git and waits for its end.
 *
 * @throws {UserError} GIT when there is no git to be called
 */
export async function callGit(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<GitAnswer> {
  return await new Promise((resolve, reject) => {
    execFile('git', args, { cwd, env, encoding: 'buffer', maxBuffer: maxBytes }, (error, stdout, stderr) => {
      if (error?.code === 'ENOENT') reject(noGit(error))
      else resolve({ status: statusOf(error), stdout, stderr: stderr.toString('utf8') })
    })
  })
}

/** Gives the error where there is no git. */
export function noGit(cause: Error): UserError {
  return new UserError('git was not found; install it and put it on the PATH.', { code: 'GIT', cause })
}

function statusOf(error: ExecFileException | null): number {
  if (error === null) return 0
  return typeof error.code === 'number' ? error.code : 1
}

/** First line of an answer; `undefined` when it is empty or git did not succeed. */
export function lineOf({ status, stdout }: GitAnswer): string | undefined {
  const line = stdout.toString('utf8').split('\n')[0]?.trim()
  return status === 0 && line !== undefined && line !== '' ? line : undefined
}
