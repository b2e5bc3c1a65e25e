import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { config, metrics, pipeline } from '../fakes/accuracy.ts'
import { dispatchEvent, pushEvent } from '../fakes/github/events.ts'
import type { Logged } from '../fakes/github/stand-in.ts'
import { checkOut, git } from '../fakes/pull-request.ts'
import { type Review, startReview } from '../fakes/review.ts'

/** Nothing to retry here: what is asked of GitHub, in order. */
const calls = (log: readonly Logged[]): readonly string[] =>
  log.map(({ method, path, status }) => `${method} ${path.replace(/^\/repos\/[^/]+\/[^/]+/u, '')} ${status}`)

describe('dist/report.js on a pull request that regressed', () => {
  let review: Review
  beforeEach(async () => {
    review = await startReview({
      base: { 'dvc.yaml': pipeline, 'crisol.yaml': config, 'metrics.json': metrics(0.9) },
      head: { 'metrics.json': metrics(0.8) },
    })
  })
  afterEach(async () => {
    const { violations } = review.github
    await review.stop()
    expect(violations).toEqual([])
  })
  const comments = (): readonly string[] => review.github.state.comments.map(({ body }) => body)
  const checks = (): readonly string[] =>
    review.github.state.checks.map(({ name, status, conclusion }) => `${name}: ${status}, ${conclusion}`)

  it('posts one comment, concludes the check run, writes the summary, annotates and fails the step', async () => {
    const { status, stdout, outputs, summary } = await review.run()
    expect(status).toBe(1)
    expect(outputs).toEqual({
      verdict: 'fail',
      regressions: 'accuracy',
      html: '',
      'comment-url': `https://github.com/octocat/breast-cancer/pull/1#issuecomment-${review.github.state.comments[0]?.id}`,
    })
    expect(stdout).toContain(
      '::error file=metrics.json::accuracy 0.9000 -> 0.8000 (−11.1 %25): tolerance 0.01 exceeded.',
    )
    expect(stdout).toContain('::error::breast-cancer: 1 regression.')
    expect(comments()).toHaveLength(1)
    expect(comments()[0]).toContain(
      '| **accuracy** ↑ | 0.9000 | **0.8000** | −0.1000 | −11.1&nbsp;% | ❌ regression&#58; tolerance 0.01 exceeded |',
    )
    expect(comments()[0]).toContain(`/commit/${review.baseSha}), the commit that this pull request was built on.`)
    expect(checks()).toEqual(['Crisol / review.yml/review: completed, failure'])
    expect(review.github.state.checks[0]?.headSha).toBe(review.headSha)
    expect(summary).toContain('## ❌ breast&#45;cancer: 1 regression')
  })

  it('opens the check run before it reads anything, and lists, creates and looks again', async () => {
    await review.run()
    const comment = review.github.state.comments[0]?.id
    expect(calls(review.github.log)).toEqual([
      'POST /check-runs 201',
      'GET /pulls/1 200',
      'GET /issues/1/comments 200',
      'POST /issues/1/comments 201',
      'GET /issues/1/comments 200',
      'GET /issues/1/comments 200',
      `PATCH /check-runs/${(comment ?? 0) - 1} 200`,
    ])
  })

  it('updates an older comment with two requests and sends an identical one no more', async () => {
    await review.run()
    const [first] = review.github.state.comments
    const [check] = review.github.state.checks
    if (first !== undefined) first.updatedAt = '2026-01-01T00:00:00Z'
    if (check !== undefined) check.completedAt = '2026-01-01T00:00:00Z'
    writeFileSync(join(review.workspace, 'metrics.json'), metrics(0.7))
    const before = review.github.log.length
    await review.run({ runId: 2 })
    const ofComments = (from: number): readonly string[] =>
      calls(review.github.log.slice(from)).filter((call) => call.includes('/comments'))
    expect(ofComments(before)).toEqual(['GET /issues/1/comments 200', `PATCH /issues/comments/${first?.id} 200`])
    const again = review.github.log.length
    await review.run({ runId: 3 })
    expect(ofComments(again)).toEqual(['GET /issues/1/comments 200'])
    expect(comments()).toHaveLength(1)
    expect(comments()[0]).toContain('0.7000')
  })

  it('old finishes after new, report: the comment of the newer run is left alone', async () => {
    await review.run({ runId: 9 })
    writeFileSync(join(review.workspace, 'metrics.json'), metrics(0.7))
    const { status } = await review.run({ runId: 5 })
    expect([status, comments().length]).toEqual([1, 1])
    expect(comments()[0]).toContain('run=9.1')
  })

  it('turns regressions into warnings when a maintainer set crisol:accept after the head came', async () => {
    await review.run()
    review.pull.labels.push('crisol:accept')
    review.github.state.labelEvents.push({
      ...{ id: 1, pullRequest: 1, label: 'crisol:accept', actor: 'octocat', createdAt: '2027-01-01T00:00:00Z' },
    })
    const refused = await review.run({ runId: 2 })
    review.github.state.collaborators['octocat'] = 'write'
    const accepted = await review.run({ runId: 3 })
    expect([refused.outputs['verdict'], accepted.outputs['verdict'], accepted.status]).toEqual(['fail', 'warn', 0])
    expect(comments()[0]).toContain('octocat accepted the regressions of this commit with the label crisol&#58;accept')
  })

  it('does not take a label that was set before the head was pushed', async () => {
    await review.run()
    review.github.state.collaborators['octocat'] = 'write'
    review.pull.labels.push('crisol:accept')
    review.github.state.labelEvents.push({
      ...{ id: 1, pullRequest: 1, label: 'crisol:accept', actor: 'octocat', createdAt: '2020-01-01T00:00:00Z' },
    })
    expect((await review.run({ runId: 2 })).outputs['verdict']).toBe('fail')
  })

  it('reports a pull request whose branch is checked out with its merge base', async () => {
    const workspace = join(review.folder, 'branch')
    git(review.folder, 'clone', '--quiet', '--branch', 'topic', join(review.folder, 'origin.git'), workspace)
    const { outputs } = await review.run({ workspace, sha: review.headSha })
    expect(outputs['verdict']).toBe('fail')
    expect(comments()[0]).toContain(`/commit/${review.baseSha}), the commit where this branch left its base.`)
  })

  it('reports a branch that is checked out with depth 1', async () => {
    const workspace = join(review.folder, 'shallow')
    checkOut(review.folder, 'refs/heads/topic', workspace)
    const { outputs } = await review.run({ workspace, sha: review.headSha })
    expect(outputs['verdict']).toBe('fail')
    expect(comments()[0]).toContain(`/commit/${review.baseSha})`)
  })

  it('reports a push to the open pull request of its branch', async () => {
    const payload = pushEvent(review.github.state, {
      ref: 'refs/heads/topic',
      before: review.baseSha,
      after: review.headSha,
    })
    const workspace = join(review.folder, 'pushed')
    checkOut(review.folder, 'refs/heads/topic', workspace)
    await review.run({ event: 'push', payload, sha: review.headSha, ref: 'refs/heads/topic', workspace })
    expect(comments()).toHaveLength(1)
  })

  it('reports a push without a pull request to summary and check run alone', async () => {
    review.pull.state = 'closed'
    const payload = pushEvent(review.github.state, {
      ref: 'refs/heads/topic',
      before: review.baseSha,
      after: review.headSha,
    })
    const workspace = join(review.folder, 'pushed')
    checkOut(review.folder, 'refs/heads/topic', workspace)
    const step = { event: 'push', payload, sha: review.headSha, ref: 'refs/heads/topic', workspace } as const
    const { summary, outputs } = await review.run(step)
    expect([comments().length, checks(), outputs['comment-url']]).toEqual([
      0,
      ['Crisol / review.yml/review: completed, failure'],
      '',
    ])
    expect(summary).toContain('1 regression')
  })

  it('reports a dispatched run to the pull request that it is given', async () => {
    const payload = dispatchEvent(review.github.state, 'refs/heads/main')
    const inputs = { 'github-token': 'ghs_write', 'pull-request': '1' }
    await review.run({ event: 'workflow_dispatch', payload, sha: review.baseSha, ref: 'refs/heads/main', inputs })
    expect(comments()).toHaveLength(1)
    expect(review.github.state.checks[0]?.headSha).toBe(review.headSha)
  })

  it.each(['workflow_dispatch', 'schedule'])('reports %s without a number to the summary alone', async (event) => {
    const payload = dispatchEvent(review.github.state, 'refs/heads/main')
    const workspace = join(review.folder, 'main')
    checkOut(review.folder, 'refs/heads/main', workspace)
    const step = { event, payload, sha: review.baseSha, ref: 'refs/heads/main', workspace } as const
    const { status, summary, outputs } = await review.run(step)
    expect([status, outputs['comment-url'], review.github.log]).toEqual([0, '', []])
    expect(summary).toMatch(/^## /u)
  })

  it('reports a scheduled run to the pull request that it is given', async () => {
    const payload = { schedule: '0 5 * * 1', repository: dispatchEvent(review.github.state, '')['repository'] }
    const inputs = { 'github-token': 'ghs_write', 'pull-request': '1' }
    const step = { event: 'schedule', payload, sha: review.baseSha, ref: 'refs/heads/main', inputs } as const
    expect((await review.run(step)).outputs['verdict']).toBe('fail')
    expect([comments().length, review.github.state.checks[0]?.headSha]).toEqual([1, review.headSha])
  })

  it('refuses pull_request_target with the head checked out, says why and touches nothing', async () => {
    const { status, stdout } = await review.run({ event: 'pull_request_target', sha: review.baseSha })
    expect(status).toBe(1)
    expect(stdout).toContain(
      '::error::pull_request_target runs with write access, and a commit other than the base is checked out: that would run a stranger’s code with it. Use on: pull_request.',
    )
    expect(review.github.log).toEqual([])
  })

  it.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'SIGINT, SIGTERM, SIGKILL, report: the check run of a run that is cancelled by %s is concluded',
    async (signal, expected) => {
      review.github.fail({ on: /GET .*comments/u, does: 'stall' })
      const { status } = await review.run({ endWith: { signal, when: () => calls(review.github.log).length >= 2 } })
      expect([status, checks(), comments()]).toEqual([
        expected,
        ['Crisol / review.yml/review: completed, cancelled'],
        [],
      ])
    },
  )

  it('ends in failure with a concluded check run when the workspace cannot be read', async () => {
    const inputs = { 'github-token': 'ghs_write', results: 'nowhere' }
    const { status, stdout } = await review.run({ inputs })
    expect(status).toBe(1)
    expect(stdout).toContain('::error::Input results is "nowhere", where there is no results.json; expected')
    expect(checks()).toEqual(['Crisol / review.yml/review: completed, failure'])
  })

  it('does without GitHub when there is no token', async () => {
    const { status, summary, outputs } = await review.run({ inputs: {} })
    expect([status, outputs['verdict'], review.github.log]).toEqual([1, 'fail', []])
    expect(summary).toContain('1 regression')
  })

  it('keeps a second report of another job beside the first', async () => {
    await review.run()
    await review.run({ inputs: { 'github-token': 'ghs_write', id: 'nightly' } })
    expect(comments()).toHaveLength(2)
    expect(checks()).toEqual(['Crisol / review.yml/review: completed, failure', 'Crisol / nightly: completed, failure'])
  })

  it('finds its comment on the third page, and lets nobody else speak as it', async () => {
    for (let index = 0; index < 230; index++) {
      review.github.state.comments.push({
        ...{ id: 1 + index, pullRequest: 1, author: 'somebody', body: `comment ${index}` },
        ...{ createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' },
      })
    }
    await review.run()
    const ours = comments().at(-1) ?? ''
    review.github.state.comments.push({
      ...{ id: 999, pullRequest: 1, author: 'somebody', body: ours, createdAt: '2026-01-01T00:00:00Z' },
      updatedAt: '2026-01-01T00:00:00Z',
    })
    writeFileSync(join(review.workspace, 'metrics.json'), metrics(0.7))
    await review.run({ runId: 2 })
    expect(comments()).toHaveLength(232)
    expect(review.github.state.comments.find(({ id }) => id === 999)?.body).toBe(ours)
    expect(comments().filter((body) => body.includes('0.7000'))).toHaveLength(1)
  })
})
