import { describe, expect, it } from '@jest/globals'
import { encodeResults } from '../../../src/core/results/encode.ts'
import { faultOf } from '../../fakes/fault.ts'
import { gated, report, standing } from '../../fakes/report-action.ts'
import {
  baseSha,
  headSha,
  openReview,
  projectWith,
  pullRequest,
  type Review,
  workflowRun,
} from '../../fakes/report-ports.ts'
import { shaOf } from '../../fakes/repository.ts'
import { resultsWith } from '../../fakes/results.ts'

describe('run of report on the run of a stranger', () => {
  const ended = {
    ...{ id: 42, event: 'pull_request', head_sha: headSha, head_branch: 'topic', pull_requests: [] },
    head_repository: { full_name: 'ada/fork' },
  }
  const trainedAt = 'https://github.com/o/r/actions/runs/42'

  /** A run of the default branch that hears of the end of a fork's. */
  function heard(conclusion: string, base = projectWith(0.9, gated)): Review {
    const workflow = { event: 'workflow_run', sha: baseSha, ref: 'refs/heads/main', workflow: 'report.yml' }
    return openReview({
      base,
      head: base,
      run: workflowRun(workflow, { workflow_run: { ...ended, conclusion } }),
      github: {
        pullRequests: [
          { ...pullRequest, fork: 'ada/fork' },
          { ...pullRequest, number: 1 },
        ],
      },
      repository: { head: baseSha, remote: { main: baseSha }, commits: [{ sha: baseSha, files: base }] },
    })
  }

  it('compares what it left with the tip of the base, by the gates of the base, and comments on the pull request of its head', async () => {
    const review = heard('success')
    const lax = 'metrics:\n  accuracy: { better: none }\n'
    const metrics = new Map([['metrics.json', new Map([['accuracy', 0.8]])]])
    const source = { commit: shaOf('f'), branch: 'main', dirty: true }
    const left = { ...resultsWith(''), source, metrics, config: lax }
    review.workspace.put('out/results.json', encodeResults(left))
    const { verdict, summary, report: made } = await report(review, { results: 'out', id: 'churn' })
    expect([verdict, made.head]).toEqual(['fail', { commit: headSha, branch: 'main', dirty: false }])
    expect(summary).toContain(`/commit/${baseSha}), the newest commit of the base branch that has results.`)
    expect(summary).toContain('> This change edits crisol.yaml, of which nothing counts here.')
    expect(summary).toContain(`[this run](${trainedAt})`)
    expect(standing(review, 7, 1)).toEqual({
      comments: [[100], []],
      checks: [{ name: 'Crisol / churn', sha: headSha, conclusion: 'failure', title: '❌ 1 regression' }],
    })
    expect([review.github.checks[0]?.detailsUrl, review.annotations]).toEqual([trainedAt, []])
  })

  it('is neutral where it could not reach the data, and says what a maintainer does', async () => {
    const review = heard('success')
    const { verdict, summary } = await report(review, { results: 'out', title: 'Iris' })
    expect(verdict).toBe('neutral')
    expect(summary).toBe(`## ⚪ Iris: not trained, the data could not be reached

[\`eeeeeee\`](https://github.com/o/r/commit/${headSha}): nothing was trained, so nothing is compared.

> The run of this pull request has no credentials, and could not bring all of the data without them; its log says what. A maintainer who has read the change can have it trained with the data, by starting the workflow that calls train&#45;fork.yml with pull request 7 and the full SHA of the commit that was read.

<sub>Crisol · [this run](${trainedAt})</sub>`)
    const title = '⚪ not trained, the data could not be reached'
    expect(standing(review, 7)).toEqual({
      comments: [[100]],
      checks: [{ name: 'Crisol / report.yml/review', sha: headSha, conclusion: 'neutral', title }],
    })
  })

  it('fails the check where it broke off', async () => {
    const review = heard('failure')
    const message = 'Run 42 of the pull request ended in failure and left no results; its log says why.'
    expect(await faultOf(() => report(review, { results: 'out' }))).toEqual({ code: 'MISSING', message })
    expect(standing(review, 7)).toMatchObject({ comments: [[]], checks: [{ conclusion: 'failure' }] })
  })

  it('shows nothing of what it refuses but as text', async () => {
    const review = heard('success')
    review.workspace.put('out/results.json', '{"schema": 1, "![](http://evil/p.png) @octocat": 1}')
    expect(await faultOf(() => report(review, { results: 'out' }))).toMatchObject({ code: 'SYNTAX' })
    expect(review.github.checks[0]?.summary).toBe(
      'out/results.json has the unknown key "&#33;&#91;&#93;&#40;http&#58;//evil/p.png&#41; &#64;&#8288;octocat".',
    )
  })
})
