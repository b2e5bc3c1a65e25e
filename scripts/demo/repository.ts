import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { checkOut, commitsOf, makeOrigin, type PullRequestCommits } from '../../test/fakes/pull-request.ts'

/** The pull request of the demo. */
export interface DemoRepository extends PullRequestCommits {
  /** Checkout of depth 1 of the merge commit, as actions/checkout makes it. */
  readonly workspace: string
  readonly headRef: string
}

/** Branch of the pull request. */
const headRef = 'weaker-regularisation'

/** Files that a checkout would not have. */
const unversioned =
  /^(?:\.dvc\/(?:cache|tmp)|data\/(?:prepared|breast-cancer\.csv)|models\/model\.joblib|reports|\.crisol|\.venv)(?:\/|$)|__pycache__|\.pytest_cache/u

/** Makes a repository of the example with a base and a pull request, or takes the one that is there. */
export function makeRepository(folder: string, example: string): DemoRepository {
  const workspace = join(folder, 'checkout')
  const mark = join(folder, '.repository')
  if (!existsSync(mark)) {
    // What an interrupted run left is made anew.
    for (const name of ['origin.git', 'seed', 'checkout']) rmSync(join(folder, name), { recursive: true, force: true })
    makeOrigin(folder, {
      headRef,
      base: (tree) =>
        cpSync(example, tree, { recursive: true, filter: (file) => isVersioned(relative(example, file)) }),
      head: regulariseLess,
      subjects: ['Classify breast cancer with a logistic regression', 'Regularise less'],
    })
    checkOut(folder, 'refs/pull/1/merge', workspace)
    writeFileSync(mark, '')
  }
  return { workspace, headRef, ...commitsOf(folder, headRef) }
}

function isVersioned(file: string): boolean {
  return !unversioned.test(file)
}

/** The pull request changes one hyper-parameter. */
function regulariseLess(tree: string): void {
  const params = join(tree, 'params.yaml')
  writeFileSync(params, readFileSync(params, 'utf8').replace(/C: .*/u, 'C: 3.0'))
}
