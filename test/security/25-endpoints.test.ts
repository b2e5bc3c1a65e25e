import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startReview } from '../fakes/review.ts'
import { type Canary, startCanary } from './canary.ts'
import { makeTraining, type Training } from './training.ts'

const env = {
  ...{ AWS_ACCESS_KEY_ID: 'made-up-access-key', AWS_SECRET_ACCESS_KEY: 'made-up-secret-key' },
  AWS_EC2_METADATA_DISABLED: 'true',
}

/** A project whose remote is at an address that somebody else wrote. */
function projectAt(endpoint: string): Training {
  const md5 = 'a'.repeat(32)
  return makeTraining(
    {},
    {
      '.dvc/config': `[core]\n    remote = s\n['remote "s"']\n    url = s3://crisol/x\n    endpointurl = ${endpoint}\n`,
      'a.dvc': `outs:\n- {md5: ${md5}, hash: md5, size: 1, path: a}\n`,
    },
  )
}

describe('threat 25: addresses that lead elsewhere', () => {
  let canary: Canary
  beforeEach(async () => {
    canary = await startCanary()
  })
  afterEach(async () => await canary.stop())

  it.each([
    'http://169.254.169.254',
    'http://169.254.169.254/latest/meta-data',
    'http://[fd00:ec2::254]',
    'http://[::ffff:169.254.169.254]',
    'http://[fe80::1]',
    'http://2852039166',
    'http://0xa9fea9fe',
    'http://169.254.43518',
  ])('a remote at %s is not asked, and the sentence says why', async (endpoint) => {
    const project = projectAt(endpoint)
    const { status, commands } = await project.step({ env }, 'pull')
    const [error] = commands.filter(({ name }) => name === 'error')
    expect([status, error?.data]).toEqual([
      1,
      expect.stringContaining('its address is one of metadata services, where no store is; look at its endpointurl.'),
    ])
  })

  it.each([301, 302, 303, 307, 308])(
    'a remote that sends elsewhere with %i is not followed, with or without keys',
    async (code) => {
      const sender = await startCanary(
        (_, reply) => void reply.writeHead(code, { location: `${canary.url}/stolen` }).end(),
      )
      const project = projectAt(sender.url)
      const { status, commands } = await project.step({ env }, 'pull')
      await sender.stop()
      expect([status, canary.connections(), commands.filter(({ name }) => name === 'error').length]).toEqual([1, 0, 1])
      expect(sender.asked.length).toBeGreaterThan(0)
    },
  )

  it('a GitHub that sends elsewhere is not followed: the token stays with it', async () => {
    const review = await startReview({
      base: { 'dvc.yaml': 'metrics: [m.json]\n', 'm.json': '{"a": 1}' },
      head: { 'm.json': '{"a": 2}' },
    })
    const headers = { location: `${canary.url}/stolen` }
    review.github.fail({ on: /./u, times: 100, does: { status: 307, json: {}, headers } })
    const { summary, stdout } = await review.run()
    await review.stop()
    expect([canary.connections(), stdout.includes('Unexpected failure')]).toEqual([0, false])
    expect(summary).toContain('| a ')
  })
})
