import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findCounterpart } from '../../scripts/counterparts.ts'
import { openContract } from '../contract/openapi.ts'
import { pullRequestEvent } from './github/events.ts'
import { runStep, type Step, type StepResult } from './github/runner.ts'
import { type StandIn, type StandInOptions, startGitHub } from './github/stand-in.ts'
import type { StoredPullRequest } from './github/state.ts'
import { checkOut, commitsOf, makeOrigin, type PullRequestCommits } from './pull-request.ts'

/** Files of both sides of a pull request: path -> text. */
export interface Sides {
  readonly base: Readonly<Record<string, string>>
  /** What the head writes on top of the base. */
  readonly head: Readonly<Record<string, string>>
}

/** A pull request in a repository of its own, with a GitHub beside it. */
export interface Review extends PullRequestCommits {
  readonly github: StandIn
  readonly pull: StoredPullRequest
  /** Checkout of depth 1 of the merge commit. */
  readonly workspace: string
  /** Folder that is removed in the end. */
  readonly folder: string
  /** The step that runs `dist/report.js`, to be changed for one run. */
  readonly step: Step
  /** Runs a bundled action on the checkout; `report` by default. */
  run(changes?: Partial<Step>, action?: string): Promise<StepResult>
  /** Removes it all; throws where a call or an answer was not as GitHub describes it. */
  stop(): Promise<void>
}

const dist = join(import.meta.dirname, '../../dist')
const headRef = 'topic'

/** Makes the repository, opens the pull request and starts GitHub, judged by GitHub's own description where it is here. */
export async function startReview(sides: Sides, options: StandInOptions = {}): Promise<Review> {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-review-'))
  const workspace = join(folder, 'checkout')
  makeOrigin(folder, {
    headRef,
    base: (tree) => writeAll(tree, sides.base),
    head: (tree) => writeAll(tree, sides.head),
  })
  checkOut(folder, 'refs/pull/1/merge', workspace)
  const commits = commitsOf(folder, headRef)
  const openapi = findCounterpart('github-openapi')
  const github = await startGitHub({
    ...(openapi === undefined ? {} : { validate: openContract(openapi) }),
    ...options,
  })
  const pull = openPullRequest(github, commits)
  const step: Step = {
    apiUrl: github.url,
    repository: github.state.repository,
    event: 'pull_request',
    payload: pullRequestEvent(github.state, pull),
    sha: commits.mergeSha,
    ref: 'refs/pull/1/merge',
    runId: 1,
    workspace,
    inputs: { 'github-token': 'ghs_write' },
  }
  return {
    ...commits,
    ...{ github, pull, workspace, folder, step },
    run: async (changes = {}, action = 'report') => await runStep(join(dist, `${action}.js`), { ...step, ...changes }),
    stop: async () => {
      await github.stop()
      rmSync(folder, { recursive: true, force: true })
      if (github.violations.length > 0) throw new Error(`Not as GitHub describes it: ${github.violations.join('; ')}`)
    },
  }
}

function writeAll(tree: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    writeFileSync(join(tree, file), text)
  }
}

function openPullRequest({ state }: StandIn, { headSha, baseSha }: PullRequestCommits): StoredPullRequest {
  const pull: StoredPullRequest = {
    ...{ number: 1, headSha, headRef, headRepository: state.repository, baseRef: 'main', baseSha },
    ...{ state: 'open', labels: [] },
  }
  state.pullRequests.push(pull)
  return pull
}
