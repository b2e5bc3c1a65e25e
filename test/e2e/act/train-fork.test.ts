import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { edit, regulariseLess } from '../../../scripts/demo/repository.ts'
import { describeWith } from '../../counterparts.ts'
import { dispatchEvent } from '../../fakes/github/events.ts'
import { git } from '../../fakes/pull-request.ts'
import { type Consumer, openConsumer } from './consumer.ts'
import { documented } from './documented.ts'
import { action, credentials, jobOf, trainingSteps } from './jobs.ts'
import type { ActRun } from './run.ts'

const guard = 'See that it is the commit that was read'
const reporting = ['actions/checkout', 'actions/download-artifact']
const needs = ['act', 'github-openapi', 'example-python'] as const

describeWith(needs, 'train-fork.yml, called as its page says and run by act', (act, openapi, python) => {
  let consumer: Consumer

  beforeAll(async () => {
    consumer = await openConsumer({
      ...{ act, openapi, python, head: regulariseLess, headRepository: 'stranger/breast-cancer' },
      workflows: { 'fork-train.yml': documented('docs/review.md', '/train-fork.yml@v1') },
      tokens: { ghs_job: { contents: 'read', 'pull-requests': 'write', checks: 'write' } },
    })
  }, 300_000)
  afterAll(async () => expect(await consumer.stop()).toEqual([]))

  /** A maintainer starts it on the default branch, with the commit that was read. */
  const start = async (head: string): Promise<ActRun> => {
    const ref = 'refs/heads/main'
    git(join(consumer.folder, 'origin.git'), 'update-ref', 'refs/pull/1/head', consumer.pull.headSha)
    const payload = dispatchEvent(consumer.github.state, ref, { 'pull-request': '1', head })
    return await consumer.run('fork-train.yml', { event: 'workflow_dispatch', payload, ref })
  }
  const reported = (): unknown => ({
    checks: consumer.github.state.checks.map(({ headSha, conclusion, output }) => [headSha, conclusion, output?.title]),
    comments: consumer.github.state.comments.map(({ pullRequest, body }) => [pullRequest, body.split('\n')[0]]),
  })

  it('trains the commit that was read, and reports on the pull request of the fork', async () => {
    const { headSha } = consumer.pull
    const { status, jobs } = await start(headSha)
    expect([status, jobs]).toEqual([
      0,
      {
        'train/train-fork/Train and test': jobOf(['actions/checkout', guard, credentials, ...trainingSteps]),
        'train/train-fork/Report': jobOf([...reporting, credentials, action('report')]),
      },
    ])
    expect(reported()).toEqual({
      checks: [[headSha, 'success', '✅ 4 better']],
      comments: [[1, '## ✅ Breast cancer classifier: 4 better']],
    })
  }, 300_000)

  it('runs nothing of what was pushed meanwhile, and reports nothing', async () => {
    const [read, before] = [consumer.pull.headSha, reported()]
    consumer.push((tree) => edit(join(tree, 'params.yaml'), 'C: 1.6', 'C: 0.0001'))
    const { status, jobs, text } = await start(read)
    expect([status, jobs, reported()]).toEqual([
      1,
      {
        'train/train-fork/Train and test': jobOf(['actions/checkout'], { [guard]: 'failure' }),
        'train/train-fork/Report': jobOf(['actions/checkout'], { [action('report')]: 'failure' }),
      },
      before,
    ])
    const { headSha } = consumer.pull
    expect(text).toContain(
      `::error::Pull request 1 has the head ${headSha}, and ${read} was given; read the new one, and start with its full SHA.\n`,
    )
    expect(text).toContain(
      `Pull request 1 has the head ${headSha} by now, and input head is ${read}; read the new one, and start with that.\n`,
    )
  }, 300_000)
})
