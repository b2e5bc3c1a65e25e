import { describe, expect, it } from '@jest/globals'
import { checkImage, defaultImage, nameOfImage, parseImage, parseOwners } from '../../../src/core/fleet/image.ts'
import { faultOf } from '../../fakes/fault.ts'

const image = { id: 'ami-0123456789abcdef0', architecture: 'x86_64', rootDevice: '/dev/sda1', rootGibibytes: 8 }

describe('parseImage', () => {
  it.each([
    { text: '', expected: undefined },
    { text: 'ami-0123456789abcdef0', expected: { id: 'ami-0123456789abcdef0' } },
    { text: 'ssm:/aws/service/a/b-c_1.2/id', expected: { alias: '/aws/service/a/b-c_1.2/id' } },
  ])('reads $text', ({ text, expected }) => {
    expect(parseImage(text)).toEqual(expected)
    if (expected !== undefined) expect(nameOfImage(expected)).toBe(text)
  })

  it.each([
    'ami-xyz',
    'ubuntu',
    'ssm:/my/parameter',
    '/aws/service/a',
    'ami-0123456789abcdef0\n',
    'ssm:/aws/service/$(id)',
  ])('refuses %j', async (text) => {
    expect(await faultOf(() => parseImage(text))).toEqual({
      code: 'INPUT',
      message: `Input image is ${JSON.stringify(text)}; expected ami-... or a public parameter such as ssm:/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id.`,
    })
  })
})

describe('parseOwners', () => {
  it('takes accounts', () => {
    expect(parseOwners(['123456789012'])).toEqual(['123456789012'])
  })

  it('refuses what is no account', async () => {
    expect(await faultOf(() => parseOwners(['123456789012', 'me']))).toEqual({
      code: 'INPUT',
      message: 'Input image-owners has "me"; expected AWS accounts, 12 digits each.',
    })
  })
})

it.each([
  ['g5.xlarge', 'ssm:/aws/service/deeplearning/ami/x86_64/base-oss-nvidia-driver-gpu-ubuntu-22.04/latest/ami-id'],
  ['g5g.xlarge', 'ssm:/aws/service/deeplearning/ami/arm64/base-oss-nvidia-driver-gpu-ubuntu-22.04/latest/ami-id'],
  ['c5.large', 'ssm:/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id'],
  ['c6g.large', 'ssm:/aws/service/canonical/ubuntu/server/24.04/stable/current/arm64/hvm/ebs-gp3/ami-id'],
])('starts %s from %s', (type, expected) => {
  expect(nameOfImage(defaultImage([type]))).toBe(expected)
})

describe('checkImage', () => {
  it.each([undefined, 8, 100])('takes an image of the architecture with a volume of %s', (gibibytes) => {
    expect(checkImage(image, 'c5.large', gibibytes)).toBe('x86_64')
  })

  it.each([
    {
      type: 'c6g.large',
      gibibytes: undefined,
      message:
        'The image ami-0123456789abcdef0 is for x86_64 and c6g.large is arm64; choose another input image or instance-types.',
    },
    {
      type: 'c5.large',
      gibibytes: 7,
      message: 'Input volume-size is 7 GiB and the image ami-0123456789abcdef0 needs 8; expected that much or more.',
    },
  ])('refuses $type with $gibibytes', async ({ type, gibibytes, message }) => {
    expect(await faultOf(() => checkImage(image, type, gibibytes))).toEqual({ code: 'INPUT', message })
  })
})
