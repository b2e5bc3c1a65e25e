import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { edit, regulariseLess } from '../../../scripts/demo/repository.ts'
import { describeWith } from '../../counterparts.ts'
import { livingTags } from '../../fakes/cloud.ts'
import { type Cloud, startCloud } from '../../servers/cloud.ts'
import { type Identity, startIdentity } from '../../servers/identity.ts'
import { images, keys } from '../runner/cloud.ts'
import { type Consumer, openConsumer } from './consumer.ts'
import { documented } from './documented.ts'
import { action, credentials, jobOf, shared, trainingSteps } from './jobs.ts'
import type { JobRun } from './log.ts'
import type { ActRun } from './run.ts'

const needs = ['act', 'github-openapi', 'example-python', 'moto'] as const

describeWith(needs, 'review-ec2.yml, called as its page says and run by act', (act, openapi, python, moto) => {
  let cloud: Cloud
  let identity: Identity
  let consumer: Consumer

  beforeAll(async () => {
    cloud = await startCloud(moto)
    cloud.ec2.images.push({ id: images.x86, owner: 'self', architecture: 'x86_64' })
    identity = await startIdentity()
    const review = (image: string): string =>
      documented('docs/review.md', '/review-ec2.yml@v1').replace('market:', `image: ${image}\n      market:`)
    consumer = await openConsumer({
      ...{ act, openapi, python, head: regulariseLess, apps: { 12: keys.publicKey } },
      workflows: { 'review.yml': review(images.x86), 'elsewhere.yml': review(images.arm) },
      tokens: { ghs_job: { contents: 'read', 'pull-requests': 'write', checks: 'write' } },
      // act must be told beforehand which labels there are.
      suite: (folder) => {
        const runsOn = 'runs-on: ${{ needs.launch.outputs.label }}'
        const there = 'runs-on: ["${{ needs.launch.outputs.label }}", there]'
        edit(join(folder, '.github/workflows/review-ec2.yml'), runsOn, there)
      },
    })
  }, 300_000)
  afterAll(async () => {
    const { violations } = cloud.ec2
    await Promise.all([cloud.stop(), identity.stop()])
    expect([violations, await consumer.stop()]).toEqual([[], []])
  })

  /** Runs a workflow, while every machine comes up whose runner is registered. */
  const review = async (workflow: string): Promise<ActRun> =>
    await consumer.review(workflow, {
      secrets: { CRISOL_APP_KEY: keys.privateKey },
      variables: { CRISOL_APP_ID: '12' },
      labels: ['ubuntu-latest', 'there'],
      env: {
        ...{ AWS_ENDPOINT_URL: cloud.ec2.url, AWS_EC2_METADATA_DISABLED: 'true' },
        ...{ ACTIONS_ID_TOKEN_REQUEST_URL: identity.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'ask' },
      },
      meanwhile: (run) => {
        const boot = (): void => {
          for (const runner of consumer.github.state.runners) runner.status = 'online'
        }
        const machines = setInterval(boot, 200)
        run.once('close', () => clearInterval(machines))
      },
    })
  const lastCheck = (): readonly unknown[] =>
    consumer.github.state.checks
      .slice(-1)
      .map(({ headSha, conclusion, output }) => [headSha, conclusion, output?.title])
  const comments = (): readonly string[] => consumer.github.state.comments.map(({ body }) => body)

  it('launches a machine, trains on its label and reports from another one', async () => {
    const { status, jobs, text } = await review('review.yml')
    const [runner] = consumer.github.state.runners
    const [[, tags] = []] = await livingTags()
    const label = runner?.labels.join() ?? ''
    expect([status, jobs]).toEqual([0, all({}, {})])
    expect([tags?.get('crisol:label'), label]).toEqual([label, expect.stringMatching(/^crisol-1-launch-\w{8}$/u)])
    expect(text).toContain(`::set-output:: label=${label}`)
    expect(text).toContain('Stages: 2 ran, 1 up to date.')
    expect(lastCheck()).toEqual([[consumer.pull.headSha, 'success', '✅ 4 better']])
    expect(comments()).toEqual([expect.stringMatching(/^## ✅ Breast cancer classifier: 4 better\n/u)])
  }, 300_000)

  it('reports the results of a training that breaks off, with its last words', async () => {
    consumer.push((tree) => writeFileSync(join(tree, 'src/train.py'), 'raise SystemExit("no room for the weights")\n'))
    const { status, jobs } = await review('review.yml')
    expect([status, jobs]).toEqual([1, all(broken, { [action('report')]: 'failure' })])
    const title = '❌ the stage train did not succeed, 2 failed tests'
    expect(lastCheck()).toEqual([[consumer.pull.headSha, 'failure', title]])
    expect(comments()).toEqual([expect.stringContaining('no room for the weights')])
  }, 300_000)

  it('fails the check where no machine is launched, and trains nothing', async () => {
    const machines = await livingTags()
    const { status, jobs } = await review('elsewhere.yml')
    expect([status, jobs]).toEqual([
      1,
      {
        'review/review-ec2/Launch': jobOf(['actions/checkout'], { [action('runner')]: 'failure' }),
        'review/review-ec2/Report': jobOf(['actions/checkout'], { [action('report')]: 'failure' }),
      },
    ])
    expect(lastCheck()).toEqual([[consumer.pull.headSha, 'failure', 'The report could not be made']])
    expect(consumer.github.state.checks.at(-1)?.output?.summary).toBe(
      'No machine was launched, so nothing was trained; the log of the job Launch says why.',
    )
    expect([consumer.github.state.runners.length, await livingTags()]).toEqual([2, machines])
  }, 300_000)
})

/** A training that fails, and its tests. */
const broken = { [action('train')]: 'failure', Test: 'failure', [shared]: 'failure' }

/** All jobs, with what does not go well in two of them. */
function all(training: JobRun['steps'], reporting: JobRun['steps']): ActRun['jobs'] {
  const report = ['actions/checkout', 'actions/download-artifact', credentials, action('report')]
  return {
    'review/review-ec2/Launch': jobOf(['actions/checkout', action('runner')]),
    'review/review-ec2/Train and test': jobOf(['actions/checkout', credentials, ...trainingSteps], training),
    'review/review-ec2/Report': jobOf(report, reporting),
  }
}
