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
  /^(?:\.dvc\/(?:cache|tmp)|data\/(?:prepared|breast-cancer\.csv)|models\/(?:model\.joblib|example\.json)|reports|\.crisol|\.venv)(?:\/|$)|__pycache__|\.pytest_cache/u

/** Makes a repository of the example with a base and a pull request, or takes the one that is there. */
export function makeRepository(folder: string, example: string): DemoRepository {
  const workspace = join(folder, 'checkout')
  const mark = join(folder, '.repository')
  if (!existsSync(mark)) {
    // What an interrupted run left is made anew.
    for (const name of ['origin.git', 'seed', 'checkout']) rmSync(join(folder, name), { recursive: true, force: true })
    makeOrigin(folder, {
      headRef,
      base: (tree) => copyProject(example, tree),
      head: regulariseLess,
      subjects: [
        'Classify breast cancer with a logistic regression',
        'Regularise less, and call a tumour benign from 0.38 on',
      ],
    })
    checkOut(folder, 'refs/pull/1/merge', workspace)
    writeFileSync(mark, '')
  }
  return { workspace, headRef, ...commitsOf(folder, headRef) }
}

/** Copies of a project what a checkout of it would have. */
export function copyProject(project: string, tree: string): void {
  cpSync(project, tree, { recursive: true, filter: (file) => !unversioned.test(relative(project, file)) })
}

/** The pull request changes a hyper-parameter, and from which probability on a tumour is called benign. */
export function regulariseLess(tree: string): void {
  edit(join(tree, 'params.yaml'), 'C: 1.0', 'C: 1.6')
  edit(join(tree, 'src/evaluate.py'), 'probability >= 0.5', 'probability >= 0.38')
}

/** Writes one text in place of another, which the file must hold. */
export function edit(file: string, before: string, after: string): void {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(before)) throw new Error(`${file} does not hold "${before}".`)
  writeFileSync(file, text.replace(before, after))
}
