import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { clientConfig, headersOf, idleTimeoutOf, isAnonymous } from '../../../src/adapters/storage/s3-options.ts'
import type { RemoteConfig } from '../../../src/core/dvc/config.ts'

function remote(options: Readonly<Record<string, string>>): RemoteConfig {
  return { name: 's', url: 's3://b', options: new Map(Object.entries(options)) }
}

describe('headersOf', () => {
  it('gives a new object what the configuration wants', () => {
    const options = {
      ...{ sse: 'aws:kms', sse_kms_key_id: 'k', acl: 'private', grant_read: 'r', grant_read_acp: 'ra' },
      ...{ grant_write_acp: 'wa', grant_full_control: 'f', region: 'x' },
    }
    expect(headersOf(remote(options))).toEqual({
      'x-amz-server-side-encryption': 'aws:kms',
      'x-amz-server-side-encryption-aws-kms-key-id': 'k',
      'x-amz-acl': 'private',
      'x-amz-grant-read': 'r',
      'x-amz-grant-read-acp': 'ra',
      'x-amz-grant-write-acp': 'wa',
      'x-amz-grant-full-control': 'f',
    })
    expect(headersOf(remote({}))).toEqual({})
  })
})

describe('idleTimeoutOf', () => {
  it('is that of DVC, or the one that the configuration has', () => {
    expect([idleTimeoutOf(remote({})), idleTimeoutOf(remote({ read_timeout: '5' }))]).toEqual([60_000, 5_000])
  })
})

describe('isAnonymous', () => {
  it.each([
    [{}, false],
    [{ allow_anonymous_login: 'true' }, true],
    [{ allow_anonymous_login: 'False' }, false],
  ])('reads %j', (options, expected) => {
    expect(isAnonymous(remote(options))).toBe(expected)
  })
})

describe('clientConfig', () => {
  let folder = ''
  const before = { ...process.env }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crisol-aws-'))
    for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name]
    process.env['AWS_SHARED_CREDENTIALS_FILE'] = join(folder, 'credentials')
    process.env['AWS_CONFIG_FILE'] = join(folder, 'config')
  })
  afterEach(() => {
    process.env = { ...before }
    rmSync(folder, { recursive: true })
  })

  it('reaches a compatible server by its address', () => {
    const { endpoint, forcePathStyle, region } = clientConfig(remote({ endpointurl: 'http://127.0.0.1:9' }))
    expect([endpoint, forcePathStyle, region]).toEqual(['http://127.0.0.1:9', true, 'us-east-1'])
  })

  it.each([
    ['that the files have', '[profile ci]\nregion = x\n', { AWS_ACCESS_KEY_ID: 'k' }, 'ci'],
    ['that is nowhere, where the environment has credentials', '[other]\n', { AWS_ACCESS_KEY_ID: 'k' }, undefined],
    ['that is nowhere, so that the fault is told', '', {}, 'ci'],
  ])('takes a profile %s', (_, text, env, expected) => {
    writeFileSync(join(folder, 'config'), text)
    Object.assign(process.env, env)
    expect(clientConfig(remote({ profile: 'ci' })).profile).toBe(expected)
  })

  it('takes credentials of the configuration before any others', () => {
    const options = { access_key_id: 'made-up', secret_access_key: 'made-up-too', session_token: 'token' }
    expect(clientConfig(remote(options)).credentials).toEqual({
      ...{ accessKeyId: 'made-up', secretAccessKey: 'made-up-too', sessionToken: 'token' },
    })
  })

  it('takes the region of the configuration, then of the environment', () => {
    process.env['AWS_REGION'] = 'eu-west-1'
    expect([clientConfig(remote({ region: 'r' })).region, clientConfig(remote({})).region]).toEqual(['r', 'eu-west-1'])
  })
})
