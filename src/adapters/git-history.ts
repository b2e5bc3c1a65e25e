import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { callGit, type GitAnswer, lineOf, withSettings } from './git-command.ts'

/** Commits behind each side that are asked for, until both sides meet. */
const depths = [50, 1_000, 20_000] as const

/**
 * Finds the merge base of two commits where a shallow checkout hides it: their history is fetched, commits without
 * files, into a repository of its own that is removed afterwards. The checkout stays as it is. `undefined` in a
 * checkout that is not shallow, for histories that do not meet, and where the server gives none.
 *
 * @param root directory of the checkout
 * @param env what git runs with there
 */
export async function mergeBaseOnServer(
  commits: readonly [string, string],
  root: string,
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const { stdout } = await callGit(['rev-parse', '--is-shallow-repository', '--git-common-dir'], root, env)
  const [isShallow, directory = ''] = stdout.toString('utf8').trim().split('\n')
  if (isShallow !== 'true') return undefined
  const scratch = await mkdtemp(join(tmpdir(), 'crisol-history-'))
  // Where the server is, and how the user reaches it, stand in the configuration of the checkout.
  const scratchEnv = withSettings(env, [['include.path', resolve(root, directory, 'config')]])
  try {
    const git = (...args: readonly string[]): Promise<GitAnswer> =>
      callGit([`--git-dir=${scratch}`, ...args], root, scratchEnv)
    await callGit(['init', '--quiet', '--bare', scratch], root, env)
    return await search(commits, git)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function search(
  commits: readonly [string, string],
  git: (...args: readonly string[]) => Promise<GitAnswer>,
): Promise<string | undefined> {
  const fetch = ['fetch', '--quiet', '--no-tags', '--filter=tree:0', '--no-write-fetch-head']
  for (const depth of depths) {
    const { status } = await git(...fetch, `--depth=${depth}`, '--', 'origin', ...commits)
    if (status !== 0) return undefined
    const base = lineOf(await git('merge-base', '--', ...commits))
    if (base !== undefined) return base
  }
  return undefined
}
