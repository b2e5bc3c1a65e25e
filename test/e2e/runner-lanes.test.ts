import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { type Gate, startGate } from '../servers/gate.ts'
import { type Identity, startIdentity } from '../servers/identity.ts'
import { type Cloud, images, keys, startCloud } from './runner/cloud.ts'

describeWith(['moto', 'github-openapi'], 'what a launch asks before it launches', (moto, openapi) => {
  let cloud: Cloud
  let identity: Identity
  /** Each lets nothing through before somebody has come to the other. */
  let gates: { readonly github: Gate; readonly aws: Gate; readonly identity: Gate }

  beforeAll(async () => {
    cloud = await startCloud(moto, openapi)
    identity = await startIdentity()
  })
  beforeEach(async () => {
    await cloud.reset()
    const awsCame: (() => Promise<unknown>)[] = []
    const github = await startGate(cloud.github.url, async () => await Promise.race(awsCame.map((came) => came())))
    const aws = await startGate(cloud.ec2.url, async () => await github.arrived)
    const issuer = await startGate(new URL(identity.url).origin, async () => await github.arrived)
    awsCame.push(
      async () => await aws.arrived,
      async () => await issuer.arrived,
    )
    gates = { github, aws, identity: issuer }
  })
  afterEach(async () => {
    for (const gate of Object.values(gates)) await gate.stop()
    expect([cloud.ec2.violations, cloud.github.violations]).toEqual([[], []])
  })
  afterAll(async () => {
    await identity.stop()
    await cloud.stop()
  })

  /** Launches through the gates; gives what AWS and GitHub were asked for, each in its order. */
  async function launch(
    inputs: Readonly<Record<string, string>>,
    env: Readonly<Record<string, string>> = {},
  ): Promise<readonly [number | null, readonly string[], readonly string[]]> {
    const before = cloud.github.log.length
    const addresses = { GITHUB_API_URL: gates.github.url, AWS_ENDPOINT_URL: gates.aws.url }
    const { status } = await cloud.step('main', inputs, { env: { ...addresses, ...env } })
    const github = cloud.github.log.slice(before).map(({ path }) => path.split('/').at(-1) ?? '')
    return [status, cloud.actions(), github]
  }

  it('is one call to each of AWS and GitHub at once, and one after them, from an AMI, a token and keys', async () => {
    expect(await launch({})).toEqual([0, ['DescribeImages', 'RunInstances'], ['generate-jitconfig']])
  })

  it('is a lane of AWS and a lane of GitHub at once, with all conveniences', async () => {
    cloud.ec2.aliases.set('/aws/service/any/ami', images.x86)
    cloud.github.state.installation = 77
    const issuer = new URL(identity.url)
    const inputs = {
      ...{ 'github-token': '', 'app-id': '12', 'app-private-key': keys.privateKey, image: 'ssm:/aws/service/any/ami' },
      'role-to-assume': 'arn:aws:iam::123456789012:role/launch',
    }
    const env = {
      ...{ AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'ask' },
      ACTIONS_ID_TOKEN_REQUEST_URL: `${gates.identity.url}${issuer.pathname}${issuer.search}`,
    }
    expect(await launch(inputs, env)).toEqual([
      0,
      ['AssumeRoleWithWebIdentity', 'AmazonSSM.GetParameter', 'DescribeImages', 'RunInstances'],
      ['installation', 'access_tokens', 'generate-jitconfig'],
    ])
  })
})
