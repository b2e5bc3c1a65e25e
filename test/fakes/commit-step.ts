import { join } from 'node:path'
import { afterEach, expect } from '@jest/globals'
import type { StepResult } from './github/runner.ts'
import { git } from './pull-request.ts'
import { type Review, startReview } from './review.ts'

type Files = Readonly<Record<string, string>>

const pipeline = `stages:
  train:
    cmd: sh train.sh
    deps: [train.sh]
    params: [depth]
    outs: [model.bin]
    metrics:
    - metrics.json:
        cache: false
`

/** The program of the stage. */
export const script = 'cat params.yaml > model.bin\nwc -c < params.yaml | sed \'s/.*/{"size": &}/\' > metrics.json\n'

/** A project whose one stage makes a model and a metric of its parameter. */
export function project(folder = ''): Files {
  const files = { '.dvc/config': '', 'dvc.yaml': pipeline, 'train.sh': script, 'params.yaml': 'depth: 1\n' }
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}${path}`, text]))
}

/** A pull request that is trained and whose results are committed; each test starts one of its own. */
export interface CommitStep {
  /** Opens the pull request; its head changes the parameter where nothing else is said. */
  start(base: Files, head?: Files, tokens?: NonNullable<Parameters<typeof startReview>[1]>['tokens']): Promise<void>
  readonly review: Review
  /** Runs `dist/train.js`, which must do well. */
  train(workspace?: string, directory?: string): Promise<void>
  /** Runs `dist/commit.js`. */
  commit(inputs?: Files, changes?: Parameters<Review['run']>[0]): Promise<StepResult>
  /** Asks git in the repository that is pushed to. */
  origin(...args: readonly string[]): string
  /** Commit that a branch is at; `topic` by default. */
  tip(branch?: string): string
  /** Files of a commit that differ from its parent, with how. */
  changesOf(sha: string): readonly string[]
  /** Names and conclusions of the check runs of a commit. */
  checksOn(sha: string): readonly string[]
}

/** Gives the steps to the tests of a file, and stops after each what it has started. */
export function openCommitStep(): CommitStep {
  let current: Review | undefined
  const review = (): Review => {
    if (current === undefined) throw new Error('No pull request was started.')
    return current
  }
  afterEach(async () => {
    await current?.stop()
    current = undefined
  })
  const origin = (...args: readonly string[]): string => git(join(review().folder, 'origin.git'), ...args)
  return {
    get review() {
      return review()
    },
    start: async (base, head = { 'params.yaml': 'depth: 22\n' }, tokens = undefined) => {
      current = await startReview({ base, head }, tokens === undefined ? {} : { tokens })
      current.github.state.origin = join(current.folder, 'origin.git')
    },
    train: async (workspace = review().workspace, directory = '.') => {
      const inputs = { 'working-directory': directory }
      const { status, stdout } = await review().run({ workspace, inputs }, 'train')
      expect([status, status === 0 ? '' : stdout]).toEqual([0, ''])
    },
    commit: async (inputs = {}, changes = {}) =>
      await review().run({ inputs: { 'github-token': 'ghs_write', ...inputs }, ...changes }, 'commit'),
    origin,
    tip: (branch = 'topic') => origin('rev-parse', `refs/heads/${branch}`),
    changesOf: (sha) => origin('diff-tree', '--no-commit-id', '--name-status', '-r', sha).split('\n'),
    checksOn: (sha) =>
      review()
        .github.state.checks.filter(({ headSha }) => headSha === sha)
        .map(({ name, conclusion }) => `${name}: ${conclusion}`),
  }
}
