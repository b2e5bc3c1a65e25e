import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { describeWith } from '../../counterparts.ts'
import { livingTags } from '../../fakes/cloud.ts'
import { pushEvent } from '../../fakes/github/events.ts'
import { type Cloud, startCloud } from '../../servers/cloud.ts'
import { type Identity, startIdentity } from '../../servers/identity.ts'
import { images, keys } from '../runner/cloud.ts'
import { type Consumer, type Happening, openConsumer, type RunOptions } from './consumer.ts'
import { documented } from './documented.ts'

const needs = ['act', 'github-openapi', 'example-python', 'moto'] as const

describeWith(needs, 'the workflow of docs/runners.md, run by act', (act, openapi, python, moto) => {
  let cloud: Cloud
  let identity: Identity
  let consumer: Consumer

  beforeAll(async () => {
    cloud = await startCloud(moto)
    cloud.ec2.images.push({ id: images.x86, owner: 'self', architecture: 'x86_64' })
    identity = await startIdentity()
    const train = documented('docs/runners.md', 'on: { push: { branches: [main] } }').replace(
      'market:',
      `image: ${images.x86}\n          market:`,
    )
    const runsOn = 'runs-on: ${{ needs.launch.outputs.label }}'
    // act must be told beforehand which labels there are.
    const there = train.replace(runsOn, 'runs-on: ["${{ needs.launch.outputs.label }}", there]')
    consumer = await openConsumer({
      ...{ act, openapi, python, apps: { 12: keys.publicKey } },
      workflows: { 'train.yml': train, 'there.yml': there },
      tokens: { ghs_job: { contents: 'read' } },
      head: () => undefined,
    })
  }, 300_000)
  afterAll(async () => {
    const { violations } = cloud.ec2
    await Promise.all([cloud.stop(), identity.stop()])
    expect([violations, await consumer.stop()]).toEqual([[], []])
  })

  const push = (): Happening => {
    const [ref, after] = ['refs/heads/main', consumer.pull.baseSha]
    return { event: 'push', ref, payload: pushEvent(consumer.github.state, { ref, before: '0'.repeat(40), after }) }
  }
  const options = (): RunOptions => ({
    secrets: { CRISOL_APP_KEY: keys.privateKey },
    variables: { CRISOL_APP_ID: '12' },
    env: {
      ...{ AWS_ENDPOINT_URL: cloud.ec2.url, AWS_EC2_METADATA_DISABLED: 'true' },
      ...{ ACTIONS_ID_TOKEN_REQUEST_URL: identity.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'ask' },
    },
  })

  it('launches an instance by the role and the app, and has the job that trains wait for its label', async () => {
    const { status, jobs, text } = await consumer.run('train.yml', push(), options())
    const [runner] = consumer.github.state.runners
    const [[, tags] = []] = await livingTags()
    const label = runner?.labels.join() ?? ''
    expect(label).toMatch(/^crisol-1-launch-\w{8}$/u)
    expect([status, Object.keys(jobs), tags?.get('crisol:label')]).toEqual([0, ['train/launch'], label])
    expect(text).toContain(`Skipping unsupported platform -- Try running with \`-P ${label}=...\``)
  }, 200_000)

  it('runs the job that trains where there is a runner for it', async () => {
    const { status, jobs, text } = await consumer.run('there.yml', push(), {
      ...options(),
      labels: ['ubuntu-latest', 'there'],
    })
    expect([status, Object.values(jobs).map(({ conclusion }) => conclusion)]).toEqual([0, ['success', 'success']])
    expect(jobs['train/train']?.steps).toEqual({
      'actions/checkout': 'success',
      'crisol-ml/crisol/actions/train': 'success',
    })
    expect(text).toContain('Stages: 3 restored.')
  }, 200_000)
})
