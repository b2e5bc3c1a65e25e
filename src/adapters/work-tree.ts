import { UserError } from '../core/error.ts'
import type { WorkTree } from '../ports/work-tree.ts'
import { callGit, type GitAnswer, gitEnvironment, lineOf } from './git-command.ts'
import { openGitReader } from './git-reader.ts'

type Git = (...args: readonly string[]) => Promise<GitAnswer>

/** Paths of one call: a command line has an end. */
const portion = 200

/** Opens what git makes of the files below a directory. Paths are relative to it. */
export function openWorkTree(root: string, serverUrl: string): WorkTree {
  const env = gitEnvironment(root, { token: undefined, serverUrl })
  const git: Git = async (...args) => await callGit(args, root, env)
  const reader = openGitReader(root, env)
  return {
    tracked: async (paths) => {
      await requireRepository(root, git)
      return await inPortions(paths, async (part) => await withoutIgnored(part, git))
    },
    stored: async (paths) =>
      new Map(
        await inPortions(paths, async (part) => {
          const names = await storeBlobs(part, git)
          const read = async (path: string, index: number): Promise<readonly [string, Uint8Array]> => [
            path,
            (await reader.read(names[index] ?? '', 'blob')) ?? new Uint8Array(),
          ]
          return await Promise.all(part.map(read))
        }),
      ),
    commit: async (paths, message) => await commitOnly(paths, message, git),
  }
}

async function inPortions<T>(
  paths: readonly string[],
  work: (part: readonly string[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const done: T[] = []
  for (let start = 0; start < paths.length; start += portion) {
    done.push(...(await work(paths.slice(start, start + portion))))
  }
  return done
}

async function requireRepository(root: string, git: Git): Promise<void> {
  if (lineOf(await git('rev-parse', '--is-inside-work-tree')) === 'true') return
  throw new UserError(`${root} lies in no git repository; there is nothing to commit to.`, { code: 'GIT' })
}

/** A path that begins so is no pattern, whatever it is called. */
function plain(path: string): string {
  return `./${path}`
}

/** Of what git tracks it ignores nothing. By halves, for what git prints of a name may not be the name. */
async function withoutIgnored(paths: readonly string[], git: Git): Promise<readonly string[]> {
  const { status, stderr } = await git('check-ignore', '--', ...paths.map(plain))
  if (status > 1) throw refused(`look at ${paths.join(', ')}`, stderr)
  if (status === 1) return paths
  if (paths.length === 1) return []
  const half = Math.ceil(paths.length / 2)
  const parts = [paths.slice(0, half), paths.slice(half)]
  return (await Promise.all(parts.map(async (part) => await withoutIgnored(part, git)))).flat()
}

/** Stores files in the repository as a commit would. Gives the names of the blobs. */
async function storeBlobs(paths: readonly string[], git: Git): Promise<readonly string[]> {
  const attributes = (await git('check-attr', '-z', 'filter', '--', ...paths)).stdout.toString('utf8').split('\0')
  for (const [index, path] of paths.entries()) {
    const filter = attributes[3 * index + 2] ?? ''
    if (!['unspecified', 'unset', ''].includes(filter)) throw filtered(path, filter)
  }
  const { status, stdout, stderr } = await git('hash-object', '-w', '--', ...paths)
  if (status !== 0) throw refused(`store ${paths.join(', ')}`, stderr)
  return stdout.toString('utf8').trim().split('\n')
}

/** As `git commit --only` does: hooks run, the author is the user's, and what else is staged stays staged. */
async function commitOnly(paths: readonly string[], message: string, git: Git): Promise<string> {
  const literal: Git = async (...args) => await git('--literal-pathspecs', ...args)
  const known = (await literal('ls-files', '-z', '--', ...paths)).stdout.toString('utf8').split('\0')
  const unknown = paths.filter((path) => !known.includes(path))
  // A file that git does not know yet is announced to it, which stages nothing of it.
  if (unknown.length > 0) await literal('add', '--intent-to-add', '--', ...unknown)
  const { status, stdout, stderr } = await literal('commit', '--quiet', '--only', '--message', message, '--', ...paths)
  if (status !== 0) {
    if (unknown.length > 0) await literal('rm', '--quiet', '--cached', '--force', '--', ...unknown)
    throw refused('commit', stderr || stdout.toString('utf8'))
  }
  return lineOf(await git('rev-parse', 'HEAD')) ?? ''
}

function filtered(path: string, filter: string): UserError {
  return new UserError(
    `${path} is kept by the filter ${filter} of git, which a commit by Crisol passes over; leave it to DVC's cache, or to git itself in .gitattributes.`,
    { code: 'UNSUPPORTED' },
  )
}

function refused(what: string, stderr: string): UserError {
  const lines = stderr
    .trim()
    .split('\n')
    .filter((line) => !/^hint:/u.test(line))
  const reason = lines.slice(-3).join(' ').replace(/\.?$/u, '')
  return new UserError(`git refuses to ${what}: ${reason}.`, { code: 'GIT' })
}
