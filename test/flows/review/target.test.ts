import { describe, expect, it } from '@jest/globals'
import { Obstacles } from '../../../src/flows/review/obstacles.ts'
import { findTarget, type Target, type TargetRequest } from '../../../src/flows/review/target.ts'
import { faultOf } from '../../fakes/fault.ts'
import { type GitHubOptions, openGitHub } from '../../fakes/github-memory.ts'
import { openInstantClock } from '../../fakes/instant-clock.ts'
import { baseSha, headSha, mergedRepository, mergeSha, pullRequest, workflowRun } from '../../fakes/report-ports.ts'
import { openRepository, shaOf } from '../../fakes/repository.ts'

const [otherSha, ownSha] = [shaOf('d'), shaOf('f')]
const pull = { number: 7, headSha, baseBranch: 'main', labels: [] }
const onMerge: Target = {
  ...{ pullRequests: [pull], headSha, commit: mergeSha, checkout: 'merge-commit', baseBranch: 'main', hasCheck: true },
}
const onBranch: Target = { ...onMerge, commit: headSha, checkout: 'branch' }
const alone: Target = {
  ...{ pullRequests: [], headSha: mergeSha, commit: mergeSha, checkout: 'branch', baseBranch: 'main', hasCheck: true },
}

interface Case extends Partial<TargetRequest> {
  readonly event?: string
  readonly ref?: string
  readonly sha?: string
  /** What is checked out; `null` for nothing. */
  readonly head?: string | null
  /** What the job's own commit was made on. */
  readonly under?: string
  readonly github?: Omit<GitHubOptions, 'clock'>
}

async function find(one: Case, obstacles = new Obstacles()): Promise<Target> {
  const { commits = [] } = mergedRepository({}, {})
  const options = { commits: [...commits, { sha: ownSha, parents: [one.under ?? mergeSha] }] }
  const repository = openRepository(one.head === null ? options : { ...options, head: one.head ?? mergeSha })
  const github = openGitHub({ clock: openInstantClock(0), pullRequests: [pullRequest], ...one.github })
  const run = workflowRun({
    ...{ event: one.event ?? 'pull_request', sha: one.sha ?? mergeSha, ref: one.ref ?? 'refs/pull/7/merge' },
  })
  const request = { pullRequest: one.pullRequest, results: one.results }
  return await findTarget(run, request, { github, repository, obstacles })
}

describe('the target of a run', () => {
  const push = { event: 'push', ref: 'refs/heads/topic' } as const
  const onMain = { event: 'push', ref: 'refs/heads/main' } as const
  it.each<readonly [string, Case, Target]>([
    ['pull_request, its merge commit checked out', {}, onMerge],
    ['pull_request, its branch checked out', { head: headSha }, onBranch],
    ['pull_request, with a commit of the job on top of the merge commit', { head: ownSha }, onMerge],
    ['pull_request, with a commit of the job on top of the branch', { head: ownSha, under: headSha }, onBranch],
    ['pull_request without a checkout', { head: null }, { ...onBranch, commit: undefined }],
    ['pull_request, results of another job, another commit checked out', { head: otherSha, results: 'out' }, onBranch],
    ['push of the head of a pull request', { ...push, sha: headSha, head: headSha }, onBranch],
    ['push that a later one overtook', { ...push, sha: mergeSha }, alone],
    ['push of a branch without a pull request', { ...push, ref: 'refs/heads/lone' }, alone],
    ['push of the default branch', onMain, { ...alone, baseBranch: undefined }],
    ['push of a tag', { event: 'push', ref: 'refs/tags/v1' }, alone],
    ['a merge queue', { event: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-7' }, alone],
    [
      'workflow_dispatch',
      { ...onMain, event: 'workflow_dispatch' },
      { ...alone, baseBranch: undefined, hasCheck: false },
    ],
    ['schedule', { ...onMain, event: 'schedule' }, { ...alone, baseBranch: undefined, hasCheck: false }],
    ['workflow_dispatch with a number', { ...onMain, event: 'workflow_dispatch', pullRequest: 7 }, onMerge],
    ['schedule with a number, the branch checked out', { event: 'schedule', pullRequest: 7, head: headSha }, onBranch],
    [
      'schedule with a number and results',
      { event: 'schedule', pullRequest: 7, head: otherSha, results: 'out' },
      onBranch,
    ],
    [
      'pull_request_target with results of another job, the base checked out',
      { event: 'pull_request_target', sha: baseSha, head: baseSha, results: 'out' },
      onBranch,
    ],
  ])('is the pull request or the commit that it is for: %s', async (_, one, target) => {
    expect(await find(one)).toEqual(target)
  })

  it.each<readonly [string, Case, string]>([
    [
      'pull_request_target with the head checked out',
      { event: 'pull_request_target', sha: baseSha, head: headSha },
      'pull_request_target runs with write access, and a commit other than the base is checked out: that would run a stranger’s code with it. Use on: pull_request.',
    ],
    [
      'pull_request_target with the base checked out and no results',
      { event: 'pull_request_target', sha: baseSha, head: baseSha },
      'pull_request_target checks out the base, which holds nothing of the pull request to report on. Use on: pull_request.',
    ],
    [
      'pull_request with a commit that is not its own',
      { head: otherSha },
      'Pull request 7 has the head eeeeeee, and ddddddd is checked out; check out refs/pull/7/merge or its head.',
    ],
    [
      'workflow_dispatch with a number and a commit that is not its own',
      { event: 'workflow_dispatch', pullRequest: 7, head: otherSha },
      'Pull request 7 has the head eeeeeee, and ddddddd is checked out; check out refs/pull/7/merge or its head.',
    ],
    [
      'workflow_dispatch with a number that is none',
      { event: 'workflow_dispatch', pullRequest: 8 },
      'Input pull-request is 8; o/r has no such pull request.',
    ],
    [
      'workflow_run',
      { event: 'workflow_run' },
      'The event workflow_run is not reported on; report in the workflow that trains.',
    ],
  ])('is refused for %s', async (_, one, message) => {
    expect(await faultOf(() => find(one))).toMatchObject({ message })
  })

  it.each<readonly [string, Case]>([
    ['a push', push],
    ['a number', { ...onMain, event: 'workflow_dispatch', pullRequest: 7 }],
  ])('is the commit alone for %s where the token may not read pull requests', async (_, one) => {
    const obstacles = new Obstacles()
    const target = await find({ ...one, github: { permissions: { pullRequests: 'none' } } }, obstacles)
    expect(target).toMatchObject({ pullRequests: [], headSha: mergeSha })
    expect(obstacles.notice()).toContain('\n  pull-requests: write\n')
  })
})
