import { describe, expect, it } from '@jest/globals'
import { type LaunchInputs, readFleetInputs, readLaunchInputs } from '../../../src/core/fleet/launch-inputs.ts'
import { faultOf } from '../../fakes/fault.ts'

/** Gives the inputs of a step: types and token where nothing else is said. */
function given(inputs: Readonly<Record<string, string>>): (name: string) => string {
  const all: Readonly<Record<string, string>> = { 'instance-types': 'c5.large', 'github-token': 'token', ...inputs }
  return (name) => all[name] ?? ''
}

const owners = ['self', 'amazon', 'aws-marketplace', '099720109477', '136693071363']

const least: LaunchInputs = {
  types: ['c5.large'],
  image: { alias: '/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id' },
  ...{ owners, subnets: [], securityGroups: [], market: 'on-demand', maxMinutes: 360 },
  ...{ idleMinutes: 5, capacityWait: 10, gibibytes: undefined, instanceProfile: undefined },
  ...{
    runner: undefined,
    user: 'runner',
    workingDirectory: '',
    access: { token: 'token' },
    role: undefined,
    organisation: undefined,
  },
  group: 1,
}

describe('readLaunchInputs', () => {
  it('needs types and a token, and has a default for all else', () => {
    expect(readLaunchInputs(given({}))).toEqual(least)
  })

  it('reads every input', () => {
    const inputs = {
      'instance-types': 'g5.xlarge, g4dn.xlarge',
      image: 'ami-0123456789abcdef0',
      'image-owners': '123456789012',
      subnets: 'subnet-01234567 subnet-89abcdef',
      'security-groups': 'sg-01234567',
      market: 'spot-then-on-demand',
      'max-minutes': '7200',
      'idle-minutes': '10',
      'capacity-wait': '0',
      'volume-size': '200',
      'instance-profile': 'trainer',
      user: 'ubuntu',
      'runner-directory': '/opt/runner',
      'github-token': '',
      'app-id': '12',
      'app-private-key': 'PEM',
      'role-to-assume': 'arn:aws:iam::123456789012:role/launch',
      organisation: 'octo-org',
      'runner-group': '3',
      'working-directory': 'model',
    }
    expect(readLaunchInputs(given(inputs))).toEqual({
      ...{ types: ['g5.xlarge', 'g4dn.xlarge'], image: { id: 'ami-0123456789abcdef0' } },
      ...{ owners: [...owners, '123456789012'], subnets: ['subnet-01234567', 'subnet-89abcdef'] },
      ...{ securityGroups: ['sg-01234567'], market: 'spot-then-on-demand', maxMinutes: 7200 },
      ...{ idleMinutes: 10, capacityWait: 0, gibibytes: 200, instanceProfile: 'trainer' },
      ...{ runner: '/opt/runner', user: 'ubuntu', workingDirectory: 'model', access: { id: '12', privateKey: 'PEM' } },
      ...{ role: 'arn:aws:iam::123456789012:role/launch', organisation: 'octo-org', group: 3 },
    })
  })

  it('takes an archive of the runner', () => {
    const archive = { url: 'https://example.org/runner.tar.gz', sha256: 'a'.repeat(64) }
    const inputs = readLaunchInputs(given({ 'runner-url': archive.url, 'runner-sha256': archive.sha256 }))
    expect(inputs.runner).toEqual(archive)
  })

  it('reads whose runners they are without the machines, which whoever clears up need not know', () => {
    expect(readFleetInputs(given({ 'instance-types': '', organisation: 'octo-org' }))).toEqual({
      ...{ access: { token: 'token' }, role: undefined, organisation: 'octo-org', group: 1 },
    })
  })

  it.each([
    {
      inputs: { 'github-token': '' },
      message:
        'Inputs github-token and app-id are both empty; expected a fine-grained token with administration: write (GITHUB_TOKEN cannot have it), or a GitHub App by app-id and app-private-key.',
    },
    {
      inputs: { 'app-id': '12', 'app-private-key': 'PEM' },
      message: 'Inputs github-token and app-id are both set; expected one of them.',
    },
    {
      inputs: { 'github-token': '', 'app-id': '12' },
      message: 'Input app-id is set and app-private-key is empty; expected the id of a GitHub App and its private key.',
    },
    {
      inputs: { 'github-token': '', 'app-id': 'a b', 'app-private-key': 'PEM' },
      message: 'Input app-id is "a b"; expected the id of a GitHub App and its private key.',
    },
    {
      inputs: { 'role-to-assume': 'launch' },
      message: 'Input role-to-assume is "launch"; expected the ARN of a role, arn:aws:iam::ACCOUNT:role/NAME.',
    },
    {
      inputs: { organisation: 'a/b' },
      message: 'Input organisation is "a/b"; expected the name of an organisation on GitHub.',
    },
    { inputs: { 'volume-size': '20000' }, message: 'Input volume-size is 20000; expected at most 16384.' },
    { inputs: { market: 'cheap' }, message: 'Input market is "cheap"; expected spot, on-demand, spot-then-on-demand.' },
    {
      inputs: { 'capacity-wait': '60' },
      message:
        'Input capacity-wait is "60"; expected whole minutes from 0 to 45: the configuration of a runner is good for about an hour.',
    },
    {
      inputs: { 'max-minutes': '7201' },
      message:
        'Input max-minutes is "7201"; expected whole minutes from 1 to 7200: GitHub ends a job on such a runner after five days.',
    },
    {
      inputs: {
        'runner-directory': '/opt/runner',
        'runner-url': 'https://e.org/r.tar.gz',
        'runner-sha256': 'a'.repeat(64),
      },
      message: 'Inputs runner-url and runner-directory are both set; expected one of them.',
    },
  ])('says: $message', async ({ inputs, message }) => {
    expect(await faultOf(() => readLaunchInputs(given(inputs as Readonly<Record<string, string>>)))).toEqual({
      code: 'INPUT',
      message,
    })
  })
})
