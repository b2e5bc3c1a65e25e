import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startReview } from '../fakes/review.ts'
import { type Canary, startCanary } from './canary.ts'
import { makeTraining, type Training } from './training.ts'

const secret = 'p@ss/w%rd+7&x~"y'

/** The secret as it is written here and there. */
const forms: Readonly<Record<string, string>> = {
  'as it is': secret,
  'in a URL': encodeURIComponent(secret),
  'in base64': Buffer.from(secret).toString('base64'),
  'in base64 for URLs': Buffer.from(secret).toString('base64url'),
  'in hexadecimal': Buffer.from(secret).toString('hex'),
  'in JSON': JSON.stringify(secret).slice(1, -1),
  'in XML': secret.replaceAll('&', '&amp;'),
}

/** The log without the lines by which the runner is told what to mask, which it does not show. */
function shown({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }): string {
  return `${stdout}${stderr}`.replaceAll(/^::add-mask::.*$/gmu, '')
}

function expectNoSecret(log: string): void {
  expect(Object.values(forms).filter((form) => log.includes(form))).toEqual([])
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')
const track = (path: string): string => `outs:\n- {md5: ${md5(path)}, hash: md5, size: ${path.length}, path: ${path}}\n`

/** One file that is only in the remote, and one that is only here. */
const tracked = {
  'away.dvc': track('away'),
  'here.dvc': track('here'),
  here: 'here',
  [`.dvc/cache/files/md5/${md5('here').slice(0, 2)}/${md5('here').slice(2)}`]: 'here',
}

describe('threat 10: secrets in logs', () => {
  let server: Canary
  let said = ''
  let training: Training
  /** A project whose remote has the secret for its key. */
  const withRemote = (endpoint: string): Training =>
    makeTraining(
      { train: { command: 'true' } },
      {
        ...tracked,
        '.dvc/config': `[core]\n    remote = s\n['remote "s"']\n    url = s3://crisol/x\n    endpointurl = ${endpoint}\n`,
        '.dvc/config.local': `['remote "s"']\n    access_key_id = made-up-key\n    secret_access_key = ${secret}\n`,
      },
    )
  beforeEach(async () => {
    server = await startCanary((_, reply) => {
      const text = said.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      reply.writeHead(403, { 'x-amz-request-id': '1', 'content-type': 'application/xml' })
      reply.end(`<Error><Code>Odd</Code><Message>It got ${text} from you</Message></Error>`)
    })
    training = withRemote(server.url)
  })
  afterEach(async () => {
    await server.stop()
  })

  it.each(Object.entries(forms))('a store that repeats the key %s does not bring it into the log', async (_, form) => {
    said = form
    for (const action of ['pull', 'push', 'train'] as const) {
      const inputs = action === 'train' ? { pull: 'true', 'run-cache': 'true' } : {}
      const result = await training.step({ inputs, env: { AWS_EC2_METADATA_DISABLED: 'true' } }, action)
      expect(server.asked.length).toBeGreaterThan(0)
      expectNoSecret(shown(result))
      if (action !== 'train') {
        expect([result.status, result.commands.filter(({ name }) => name === 'error').length]).toEqual([1, 1])
        expect(shown(result)).toContain('It got *** from you')
      }
    }
  })

  it('has the runner mask the key in every form before anything else is said', async () => {
    const { commands } = await training.step({ env: { AWS_EC2_METADATA_DISABLED: 'true' } }, 'pull')
    const masks = commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data.replaceAll('%25', '%'))
    expect(masks).toEqual(expect.arrayContaining(Object.values(forms)))
    expect(commands.slice(0, masks.length).map(({ name }) => name)).toEqual(masks.map(() => 'add-mask'))
  })

  it.each([
    ['a host where nothing answers', 'http://127.0.0.1:9', 'nothing answers at that address'],
    [
      'credentials in its address',
      `http://made-up-key:${encodeURIComponent(secret)}@127.0.0.1:9`,
      'has credentials in its endpointurl; take them out, and set access_key_id and secret_access_key with dvc remote modify --local.',
    ],
  ])('a remote with %s is named without them', async (_, endpoint, sentence) => {
    const odd = withRemote(endpoint)
    const result = await odd.step({ env: { AWS_EC2_METADATA_DISABLED: 'true' } }, 'pull')
    expect(result.status).toBe(1)
    expect(shown(result)).toContain(sentence)
    expectNoSecret(shown(result))
  })

  it('a GitHub that repeats the token does not bring it into log, summary or comment', async () => {
    const tokens = { [secret]: { permissions: { contents: 'read' } } } as const
    const review = await startReview(
      { base: { 'dvc.yaml': 'metrics: [m.json]\n', 'm.json': '{"a": 1}' }, head: { 'm.json': '{"a": 2}' } },
      { tokens },
    )
    const message = `Bad credentials: ${Object.values(forms).join(' ')}`
    review.github.fail({ on: /./u, times: 100, does: { status: 401, json: { message } } })
    const result = await review.run({ inputs: { 'github-token': secret } })
    await review.stop()
    expect(result.summary).not.toBe('')
    expectNoSecret(`${shown(result)}${result.summary}${JSON.stringify(result.outputs)}`)
  })
})
