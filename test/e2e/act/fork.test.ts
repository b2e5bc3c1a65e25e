import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { edit, regulariseLess } from '../../../scripts/demo/repository.ts'
import { describeWith } from '../../counterparts.ts'
import { workflowRunEvent } from '../../fakes/github/events.ts'
import { type Consumer, openConsumer } from './consumer.ts'
import { documented } from './documented.ts'
import type { ActRun } from './run.ts'

/** What GitHub gives the run of a fork, and the run that reports on it. */
const tokens = {
  ghs_fork: { contents: 'read' },
  ghs_report: { actions: 'read', contents: 'read', 'pull-requests': 'write', checks: 'write' },
} as const

const needs = ['act', 'github-openapi', 'example-python'] as const

describeWith(needs, 'review-fork.yml and report-fork.yml, called as their page says and run by act', (...paths) => {
  const [act, openapi, python] = paths
  let consumer: Consumer

  beforeAll(async () => {
    const workflows = {
      'fork.yml': documented('docs/review.md', '/review-fork.yml@v1'),
      'fork-report.yml': documented('docs/review.md', '/report-fork.yml@v1'),
    }
    const headRepository = 'stranger/breast-cancer'
    consumer = await openConsumer({ act, openapi, python, workflows, tokens, headRepository, head: regulariseLess })
  })
  afterAll(async () => expect(await consumer.stop()).toEqual([]))

  /** Reports on the run with an id, from the default branch. */
  const report = async (id: number, conclusion: string): Promise<ActRun> =>
    await consumer.run(
      'fork-report.yml',
      {
        ...{ event: 'workflow_run', ref: 'refs/heads/main' },
        payload: workflowRunEvent(consumer.github.state, consumer.pull, { id, conclusion }),
      },
      { token: 'ghs_report' },
    )
  const reported = (): unknown => ({
    checks: consumer.github.state.checks.map(({ headSha, conclusion }) => [headSha, conclusion]),
    comments: consumer.github.state.comments.map(({ body }) => body.split('\n')[0]),
  })

  it('trains with a token that reads, and reports from another run with one that writes', async () => {
    const trained = await consumer.review('fork.yml')
    expect([trained.status, Object.keys(trained.jobs), reported()]).toEqual([
      ...[0, ['review/review-fork/Train and test']],
      { checks: [], comments: [] },
    ])
    expect(consumer.github.log).toEqual([])
    const { status, jobs } = await report(1, 'success')
    expect([status, Object.keys(jobs)]).toEqual([0, ['report/report-fork/Report']])
    expect(reported()).toEqual({
      checks: [[consumer.pull.headSha, 'success']],
      comments: ['## ✅ Breast cancer classifier: 4 better'],
    })
  }, 300_000)

  it('fails the check of a regression, and no run of the default branch, in the same comment', async () => {
    consumer.push((tree) => edit(join(tree, 'params.yaml'), 'C: 1.6', 'C: 0.0001'))
    expect((await consumer.review('fork.yml')).status).toBe(0)
    expect((await report(3, 'success')).status).toBe(0)
    expect(reported()).toMatchObject({
      checks: [expect.anything(), [consumer.pull.headSha, 'failure']],
      comments: ['## ❌ Breast cancer classifier: 3 regressions, 1 out of bounds'],
    })
  }, 300_000)
})
