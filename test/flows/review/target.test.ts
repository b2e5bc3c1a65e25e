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
  stranger: undefined,
}
const onBranch: Target = { ...onMerge, commit: headSha, checkout: 'branch' }
const alone: Target = {
  ...{ pullRequests: [], headSha: mergeSha, commit: mergeSha, checkout: 'branch', baseBranch: 'main', hasCheck: true },
  stranger: undefined,
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
  readonly payload?: object
}

async function find(one: Case, obstacles = new Obstacles()): Promise<Target> {
  const { commits = [] } = mergedRepository({}, {})
  const options = { commits: [...commits, { sha: ownSha, parents: [one.under ?? mergeSha] }] }
  const repository = openRepository(one.head === null ? options : { ...options, head: one.head ?? mergeSha })
  const github = openGitHub({ clock: openInstantClock(0), pullRequests: [pullRequest], ...one.github })
  const place = { event: one.event ?? 'pull_request', sha: one.sha ?? mergeSha, ref: one.ref ?? 'refs/pull/7/merge' }
  const run = workflowRun(place, one.payload)
  const request = { pullRequest: one.pullRequest, results: one.results, expectedHead: one.expectedHead }
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
      'workflow_dispatch with a number and a head that was pushed over',
      { event: 'workflow_dispatch', pullRequest: 7, expectedHead: otherSha, results: 'out' },
      `Pull request 7 has the head ${headSha} by now, and input head is ${otherSha}; read the new one, and start with that.`,
    ],
  ])('is refused for %s', async (_, one, message) => {
    expect(await faultOf(() => find(one))).toMatchObject({ message })
  })

  it('is the pull request that is named where its head is the one that is expected', async () => {
    const one = { event: 'workflow_dispatch', pullRequest: 7, expectedHead: headSha, head: headSha }
    expect(await find(one)).toEqual(onBranch)
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

describe('the target of a run that was completed', () => {
  const stranger = {
    ...{ runId: 42, conclusion: 'success', headSha },
    ...{ headBranch: 'topic', headRepository: 'ada/fork' },
  }
  const ended = { id: 42, event: 'pull_request', conclusion: 'success', head_sha: headSha, head_branch: 'topic' }
  const completed = (more: object = {}): object => ({
    workflow_run: { ...ended, head_repository: { full_name: 'ada/fork' }, pull_requests: [], ...more },
  })
  const fromFork = { ...pullRequest, fork: 'ada/fork' }
  const one: Case = {
    ...{ event: 'workflow_run', sha: baseSha, head: baseSha, results: 'out', payload: completed() },
    github: { pullRequests: [fromFork] },
  }

  it('is the open pull request of that head, compared with the tip of its base, and nothing that is checked out', async () => {
    expect(await find(one)).toEqual({ ...onMerge, commit: undefined, checkout: 'branch', stranger })
  })

  it('is the same for a branch of this repository, whose code is no more to be believed', async () => {
    const payload = completed({ head_repository: { full_name: 'o/r' } })
    const target = await find({ ...one, payload, github: { pullRequests: [pullRequest] } })
    expect(target).toMatchObject({ pullRequests: [pull], stranger: { ...stranger, headRepository: 'o/r' } })
  })

  it.each<readonly [string, Partial<Case>, string]>([
    [
      'a head that was pushed over',
      { github: { pullRequests: [{ ...fromFork, headSha: otherSha }] } },
      'No open pull request has the head of run 42, eeeeeee of ada/fork: it was closed, or pushed over. Nothing is reported.',
    ],
    [
      'a branch of that name elsewhere',
      { github: { pullRequests: [{ ...fromFork, fork: 'eve/fork' }, pullRequest] } },
      'No open pull request has the head of run 42, eeeeeee of ada/fork: it was closed, or pushed over. Nothing is reported.',
    ],
    [
      'one head of two pull requests',
      { github: { pullRequests: [fromFork, { ...fromFork, number: 8, baseBranch: 'next' }] } },
      'Pull requests 7 and 8 have the head of run 42, eeeeeee of ada/fork; expected one. Close the others, and run it again.',
    ],
    [
      'a run that was for a push',
      { payload: completed({ event: 'push' }) },
      'The event workflow_run tells of a run on push; expected one on pull_request that is completed.',
    ],
    [
      'a payload without a run',
      { payload: {} },
      'The event workflow_run tells of a run on nothing; expected one on pull_request that is completed.',
    ],
    [
      'a fork that is gone',
      { payload: completed({ head_repository: null }) },
      'Run 42 was for a branch that is gone with its repository; nothing is reported.',
    ],
    [
      'the head checked out',
      { head: headSha },
      'workflow_run runs with write access, and a commit other than the base is checked out: that would run a stranger’s code with it. Check out the default branch, and give results: the folder of what the run left.',
    ],
    [
      'no results',
      { results: undefined },
      'workflow_run checks out the base, which holds nothing of the pull request to report on. Check out the default branch, and give results: the folder of what the run left.',
    ],
  ])('is refused for %s', async (_, more, message) => {
    expect(await faultOf(() => find({ ...one, ...more }))).toEqual({ code: 'INPUT', message })
  })
})
