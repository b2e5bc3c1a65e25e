import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** What a pull request is made of: each side writes its files into the working tree, on top of the one before. */
export interface PullRequestRecipe {
  readonly headRef: string
  readonly base: (tree: string) => void
  readonly head: (tree: string) => void
  /** Subjects of the two commits. */
  readonly subjects?: readonly [base: string, head: string]
}

/** The commits of a pull request. */
export interface PullRequestCommits {
  readonly baseSha: string
  readonly headSha: string
  readonly mergeSha: string
}

const who = { NAME: 'Crisol Test', EMAIL: 'test@crisol.invalid', DATE: '2026-01-01T12:00:00Z' } as const

/** Runs git with an identity and nothing of the user's configuration; gives what it prints. */
export function git(directory: string, ...args: readonly string[]): string {
  const identity = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) =>
      Object.entries(who).map(([key, value]) => [`GIT_${role}_${key}`, value] as const),
    ),
  )
  const env = { ...process.env, ...identity, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
  return execFileSync('git', ['-c', 'commit.gpgsign=false', ...args], {
    cwd: directory,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()
}

/** Makes `folder/origin.git` with a base branch, a head branch and the merge commit that GitHub would make. */
export function makeOrigin(folder: string, recipe: PullRequestRecipe): void {
  const { headRef, subjects = ['Base', 'Head'] } = recipe
  const [origin, tree] = [join(folder, 'origin.git'), join(folder, 'seed')]
  mkdirSync(tree, { recursive: true })
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', origin)
  // As GitHub does: any commit may be asked for, and commits without their files.
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  git(origin, 'config', 'uploadpack.allowFilter', 'true')
  git(tree, 'init', '--quiet', '--initial-branch=main')
  recipe.base(tree)
  commitAll(tree, subjects[0])
  git(tree, 'checkout', '--quiet', '-b', headRef)
  recipe.head(tree)
  commitAll(tree, subjects[1])
  git(tree, 'checkout', '--quiet', '-b', 'merge', 'main')
  git(tree, 'merge', '--quiet', '--no-ff', '--no-edit', headRef)
  git(tree, 'push', '--quiet', origin, 'main', headRef, 'merge:refs/pull/1/merge')
}

function commitAll(tree: string, subject: string): void {
  git(tree, 'add', '--all')
  git(tree, 'commit', '--quiet', '--allow-empty', '--message', subject)
}

/** Checks a ref of `folder/origin.git` out as actions/checkout does: alone, with a history of one commit. */
export function checkOut(folder: string, ref: string, workspace: string): void {
  mkdirSync(workspace)
  git(workspace, 'init', '--quiet', '--initial-branch=main')
  git(workspace, 'remote', 'add', 'origin', `file://${join(folder, 'origin.git')}`)
  git(workspace, 'fetch', '--quiet', '--depth=1', 'origin', ref)
  git(workspace, 'checkout', '--quiet', '--detach', 'FETCH_HEAD')
}

/** The commits of the pull request in `folder/origin.git`. */
export function commitsOf(folder: string, headRef: string): PullRequestCommits {
  const shaOf = (ref: string): string => git(join(folder, 'origin.git'), 'rev-parse', ref)
  return {
    baseSha: shaOf('refs/heads/main'),
    headSha: shaOf(`refs/heads/${headRef}`),
    mergeSha: shaOf('refs/pull/1/merge'),
  }
}
