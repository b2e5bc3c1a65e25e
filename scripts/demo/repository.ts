import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** The pull request of the demo. */
export interface DemoRepository {
  /** Checkout of depth 1 of the merge commit, as actions/checkout makes it. */
  readonly workspace: string
  readonly baseSha: string
  readonly headSha: string
  readonly mergeSha: string
  readonly headRef: string
}

/** Branch of the pull request. */
const headRef = 'weaker-regularisation'

/** Files that a checkout would not have. */
const unversioned =
  /^(?:\.dvc\/(?:cache|tmp)|data\/(?:prepared|breast-cancer\.csv)|models\/model\.joblib|reports|\.crisol|\.venv)(?:\/|$)|__pycache__|\.pytest_cache/u

/** Makes a repository of the example with a base and a pull request, or takes the one that is there. */
export function makeRepository(folder: string, example: string): DemoRepository {
  const origin = join(folder, 'origin.git')
  const workspace = join(folder, 'checkout')
  if (!existsSync(join(workspace, '.git'))) {
    seed(folder, example, origin)
    checkOut(workspace, origin)
  }
  const shaOf = (ref: string): string => git(origin, 'rev-parse', ref)
  return {
    workspace,
    headRef,
    baseSha: shaOf('refs/heads/main'),
    headSha: shaOf(`refs/heads/${headRef}`),
    mergeSha: shaOf('refs/pull/1/merge'),
  }
}

function git(directory: string, ...args: readonly string[]): string {
  const who = {
    GIT_AUTHOR_NAME: 'Crisol Demo',
    GIT_AUTHOR_EMAIL: 'demo@crisol.invalid',
    GIT_AUTHOR_DATE: '2026-01-01T12:00:00Z',
  }
  const committer = {
    GIT_COMMITTER_NAME: who.GIT_AUTHOR_NAME,
    GIT_COMMITTER_EMAIL: who.GIT_AUTHOR_EMAIL,
    GIT_COMMITTER_DATE: who.GIT_AUTHOR_DATE,
  }
  const env = { ...process.env, ...who, ...committer, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
  return execFileSync('git', ['-c', 'commit.gpgsign=false', ...args], {
    cwd: directory,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()
}

/** The base is the example as it is; the pull request changes one hyper-parameter. */
function seed(folder: string, example: string, origin: string): void {
  const source = join(folder, 'seed')
  mkdirSync(source, { recursive: true })
  cpSync(example, source, { recursive: true, filter: (file) => !unversioned.test(relative(example, file)) })
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', origin)
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  git(source, 'init', '--quiet', '--initial-branch=main')
  git(source, 'add', '--all')
  git(source, 'commit', '--quiet', '--message', 'Classify breast cancer with a logistic regression')
  git(source, 'checkout', '--quiet', '-b', headRef)
  const params = join(source, 'params.yaml')
  writeFileSync(params, readFileSync(params, 'utf8').replace(/C: .*/u, 'C: 3.0'))
  git(source, 'commit', '--quiet', '--all', '--message', 'Regularise less')
  git(source, 'checkout', '--quiet', '-b', 'merge', 'main')
  git(source, 'merge', '--quiet', '--no-ff', '--no-edit', headRef)
  git(source, 'push', '--quiet', origin, 'main', headRef, 'merge:refs/pull/1/merge')
}

function checkOut(workspace: string, origin: string): void {
  mkdirSync(workspace)
  git(workspace, 'init', '--quiet', '--initial-branch=main')
  git(workspace, 'remote', 'add', 'origin', `file://${origin}`)
  git(workspace, 'fetch', '--quiet', '--depth=1', 'origin', 'refs/pull/1/merge')
  git(workspace, 'checkout', '--quiet', '--detach', 'FETCH_HEAD')
}
