import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { crisol } from '../fakes/cli.ts'
import { fault } from '../fakes/github/route.ts'
import { type Cloud, images, startCloud } from './runner/cloud.ts'

describeWith(['moto', 'github-openapi'], 'bad input of crisol runner start', (moto, openapi) => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud(moto, openapi)
  })
  beforeEach(async () => await cloud.reset())
  afterAll(async () => await cloud.stop())

  /** Runs the command; gives its exit code, what it gave, and the lines of what it said of errors. */
  async function start(...args: readonly string[]): Promise<readonly [number | null, string, readonly string[]]> {
    const { status, stdout, stderr } = await crisol(
      import.meta.dirname,
      ['runner', 'start', '--image', images.x86, '--capacity-wait', '0', ...args],
      cloud.terminal,
    )
    return [status, stdout, stderr.trim().replace('error: ', '').split('\n')]
  }

  it.each<readonly [args: string, says: RegExp]>([
    ['g5.xlarge;id', /^Input instance-types has "g5\.xlarge;id"; expected types such as/u],
    ['g5.xlarge g5g.xlarge', /^Input instance-types has g5\.xlarge \(x86_64\) and g5g\.xlarge \(arm64\)/u],
    ['c5.large --label a/b', /^Input label is "a\/b"; expected 1 to 64 letters/u],
    ['c5.large --label $(id)', /^Input label is "\$\(id\)"/u],
    [`c5.large --label ${'a'.repeat(65)}`, /^Input label is "a{65}"/u],
    ['c5.large --subnets subnet-1', /^Input subnets has "subnet-1"; expected ids such as subnet-/u],
    ['c5.large --security-groups sg-1', /^Input security-groups has "sg-1"; expected ids such as sg-/u],
    ['c5.large --runner-directory ../runner', /^Input runner-directory is "\.\.\/runner"; expected the absolute path/u],
    ['c5.large --runner-directory /opt/$(id)', /^Input runner-directory is "\/opt\/\$\(id\)"/u],
    ['c5.large --user root;id', /^Input user is "root;id"; expected the name of a user/u],
    ['c5.large --image ubuntu', /^Input image is "ubuntu"; expected ami-/u],
    ['c5.large --instance-profile a/b', /^Input instance-profile is "a\/b"; expected the name/u],
    ['c5.large --repository o/../r', /^Input repository is "o\/\.\.\/r"; expected owner\/name/u],
    [
      'c5.large --max-minutes 7201',
      /^Input max-minutes is "7201"; expected whole minutes from 1 to 7200: GitHub ends/u,
    ],
    ['c5.large --max-minutes 1e3', /^Input max-minutes is "1e3"/u],
    ['c5.large --idle-minutes 1441', /^Input idle-minutes is "1441"; expected whole minutes from 1 to 1440: GitHub/u],
    ['c5.large --count 257', /^Input count is 257; expected at most 256/u],
    ['c5.large --markt spot', /^Option --markt is not one of this command's\. The nearest one is --market\./u],
  ])('%s gets one sentence and exit code 2, and nobody is asked for anything', async (args, says) => {
    const asked = cloud.github.log.length
    expect(await start(...args.split(' '))).toEqual([2, '', [expect.stringMatching(says)]])
    expect([cloud.actions(), cloud.github.log.length - asked]).toEqual([[], 0])
  })

  const cipher = 'You are not authorized. Encoded authorization failure message: aB-c_1'
  const context = { action: 'ec2:CreateTags', resource: 'arn:aws:ec2:eu-west-1:123456789012:instance/*' }
  const decoded = JSON.stringify({ allowed: false, context }).replaceAll('"', '&quot;')

  it.each<{ name: string; args?: string; set: () => void; says: RegExp }>([
    {
      ...{ name: 'an image for another processor', args: `--image ${images.arm}`, set: () => undefined },
      says: /^The image ami-0fedcba9876543210 is for arm64 and c5\.large is x86_64; choose another/u,
    },
    {
      name: 'a quota that is full',
      set: () =>
        cloud.ec2.fail({
          action: 'RunInstances',
          does: { status: 400, code: 'VcpuLimitExceeded', message: '0 vCPU.' },
        }),
      says: /^AWS has none of what was asked for: on-demand c5\.large \(VcpuLimitExceeded: 0 vCPU\)\. Ask for more of L-1216C47A/u,
    },
    {
      name: 'a permission that is missing, in cipher that may be read',
      set: () => {
        cloud.ec2.fail({
          action: 'RunInstances',
          does: { status: 403, code: 'UnauthorizedOperation', message: cipher },
        })
        cloud.ec2.fail({
          action: 'DecodeAuthorizationMessage',
          does: {
            xml: `<DecodeAuthorizationMessageResponse><DecodeAuthorizationMessageResult><DecodedMessage>${decoded}</DecodedMessage></DecodeAuthorizationMessageResult></DecodeAuthorizationMessageResponse>`,
          },
        })
      },
      says: /they need ec2:CreateTags on arn:aws:ec2:eu-west-1:123456789012:instance\/\*\. Add to their policy: \{"Sid":"CrisolTagOnLaunch"/u,
    },
    {
      name: 'a permission that is missing, in cipher that may not be read',
      set: () => {
        cloud.ec2.fail({
          action: 'RunInstances',
          does: { status: 403, code: 'UnauthorizedOperation', message: cipher },
        })
        cloud.ec2.fail({ action: 'DecodeAuthorizationMessage', does: { status: 403, code: 'AccessDenied' } })
      },
      says: /they need ec2:RunInstances\. Add to their policy: \{"Sid":"CrisolLaunchTagged"/u,
    },
    {
      name: 'a token of AWS that has expired',
      set: () => cloud.ec2.fail({ action: 'DescribeImages', does: { status: 400, code: 'RequestExpired' } }),
      says: /^The AWS credentials have expired, or this machine's clock is wrong; ask for new ones, or set it \(RequestExpired/u,
    },
    {
      name: 'a token of GitHub that has expired',
      set: () => cloud.github.fail({ on: /POST .*generate-jitconfig/u, does: fault(401, 'Bad credentials') }),
      says: /^GitHub does not know the token \(401\) when asked to register a runner; check github-token\./u,
    },
  ])('$name gets one sentence and exit code 2, and leaves nothing', async ({ args = '', set, says }) => {
    set()
    const given = args.split(' ').filter((one) => one !== '')
    expect(await start('c5.large', ...given)).toEqual([2, '', [expect.stringMatching(says)]])
    expect([(await cloud.living()).size, cloud.github.state.runners]).toEqual([0, []])
  })
})
