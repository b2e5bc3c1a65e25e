import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { openAccess } from '../../../src/adapters/storage/s3-access.ts'
import { type Options, remote, useBareAws } from '../../fakes/aws-environment.ts'

const folder = useBareAws()

describe('openAccess', () => {
  const virtual = '[default]\ns3 =\n  addressing_style = virtual\n'

  it.each<readonly [string, Options, Options, string, string, string]>([
    ['nothing', {}, {}, '', 'us-east-1', 'https://crisol.s3.us-east-1.amazonaws.com'],
    ['a region', { region: 'eu-west-1' }, {}, '', 'eu-west-1', 'https://crisol.s3.eu-west-1.amazonaws.com'],
    [
      'a region of another partition',
      { region: 'cn-north-1' },
      {},
      '',
      'cn-north-1',
      'https://crisol.s3.cn-north-1.amazonaws.com.cn',
    ],
    [
      'a region of the environment',
      {},
      { AWS_DEFAULT_REGION: 'eu-west-2' },
      '',
      'eu-west-2',
      'https://crisol.s3.eu-west-2.amazonaws.com',
    ],
    [
      'a region of the profile',
      {},
      {},
      '[default]\nregion = eu-west-3\n',
      'eu-west-3',
      'https://crisol.s3.eu-west-3.amazonaws.com',
    ],
    [
      'a region of a profile of its own',
      { profile: 'ci' },
      {},
      '[profile ci]\nregion = eu-west-3\n',
      'eu-west-3',
      'https://crisol.s3.eu-west-3.amazonaws.com',
    ],
    ['use_ssl = false', { use_ssl: 'false' }, {}, '', 'us-east-1', 'http://crisol.s3.us-east-1.amazonaws.com'],
    ['an address', { endpointurl: 'http://h:9000' }, {}, '', 'us-east-1', 'http://h:9000/crisol'],
    ['an address with a path', { endpointurl: 'http://h/s3/' }, {}, '', 'us-east-1', 'http://h/s3/crisol'],
    [
      'an address and addressing_style = virtual',
      { endpointurl: 'https://h:9000' },
      {},
      virtual,
      'us-east-1',
      'https://crisol.h:9000',
    ],
    [
      'an address of the environment',
      {},
      { AWS_ENDPOINT_URL_S3: 'http://h:9000' },
      '',
      'us-east-1',
      'http://h:9000/crisol',
    ],
    [
      'an address of the profile',
      {},
      {},
      '[default]\nendpoint_url = http://h:9000\n',
      'us-east-1',
      'http://h:9000/crisol',
    ],
    [
      'addressing_style = path',
      {},
      {},
      virtual.replace('virtual', 'path'),
      'us-east-1',
      'https://s3.us-east-1.amazonaws.com/crisol',
    ],
  ])('finds the address by %s', async (_, options, environment, config, region, base) => {
    writeFileSync(join(folder(), 'config'), config)
    Object.assign(process.env, environment)
    const access = await openAccess(remote(options), 'crisol', () => undefined)
    expect([access.region, access.base]).toEqual([region, base])
  })

  it('finds a bucket with dots in its name by a path, which its certificate would not fit', async () => {
    const access = await openAccess(remote({}), 'my.bucket', () => undefined)
    expect(access.base).toBe('https://s3.us-east-1.amazonaws.com/my.bucket')
  })

  it('goes where the bucket is said to be', async () => {
    const access = await openAccess(remote({}), 'crisol', () => undefined)
    await access.moveTo('eu-central-1')
    expect([access.region, access.base]).toEqual(['eu-central-1', 'https://crisol.s3.eu-central-1.amazonaws.com'])
  })
})
