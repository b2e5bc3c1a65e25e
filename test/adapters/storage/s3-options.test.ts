import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Agent } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import {
  agentOf,
  headersOf,
  isOn,
  refuseExclusive,
  timeoutsOf,
  tlsOf,
} from '../../../src/adapters/storage/s3-options.ts'
import type { RemoteConfig } from '../../../src/core/dvc/config.ts'
import { faultOf } from '../../fakes/fault.ts'

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

describe('refuseExclusive', () => {
  it.each([
    [{ acl: 'private', grant_read: 'r' }, 'acl and grant_read'],
    [{ grant_full_control: 'r', acl: 'private' }, 'acl and grant_full_control'],
    [{ sse_kms_key_id: 'k', sse_customer_key: 'c' }, 'sse_kms_key_id and sse_customer_key'],
  ])('refuses %j', async (options, both) => {
    expect(await faultOf(() => refuseExclusive(remote(options)))).toEqual({
      code: 'SYNTAX',
      message: `DVC's configuration gives the remote "s" both ${both}, which exclude each other; remove one.`,
    })
  })

  it.each([{}, { acl: 'private' }, { grant_read: 'r', grant_full_control: 'f' }, { sse_kms_key_id: 'k' }])(
    'takes %j',
    async (options) => {
      expect(await faultOf(() => refuseExclusive(remote(options)))).toBeUndefined()
    },
  )
})

describe('timeoutsOf', () => {
  it('gives those of the configuration, or the usual ones', () => {
    expect([timeoutsOf(remote({})), timeoutsOf(remote({ read_timeout: '5', connect_timeout: '0.5' }))]).toEqual([
      { idleTimeout: 60_000, connectTimeout: 10_000 },
      { idleTimeout: 5_000, connectTimeout: 500 },
    ])
  })
})

describe('isOn', () => {
  it.each([
    [{}, false, true],
    [{ use_ssl: 'true' }, true, true],
    [{ use_ssl: 'False' }, false, false],
  ])('reads %j', (options, expected, expectedByDefault) => {
    expect([isOn(remote(options), 'use_ssl'), isOn(remote(options), 'use_ssl', true)]).toEqual([
      expected,
      expectedByDefault,
    ])
  })
})

describe('agentOf', () => {
  const settings = (address: string, options: Readonly<Record<string, string>> = {}): unknown => {
    const agent = agentOf(address, tlsOf(address, remote(options))) as Agent
    const { rejectUnauthorized, ca, keepAlive } = agent.options
    return { rejectUnauthorized, ca, keepAlive }
  }
  const shared = { rejectUnauthorized: undefined, ca: undefined, keepAlive: true }

  it('verifies a server as the configuration says', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crisol-ca-'))
    const bundle = join(folder, 'ca.pem')
    writeFileSync(bundle, 'made-up')
    const { AWS_CA_BUNDLE: before } = process.env
    delete process.env['AWS_CA_BUNDLE']
    expect(settings('http://h', { ssl_verify: 'false' })).toEqual(shared)
    expect(settings('https://h')).toEqual(shared)
    expect(settings('https://h', { ssl_verify: 'True' })).toEqual(shared)
    expect(settings('https://h', { ssl_verify: 'False' })).toEqual({ ...shared, rejectUnauthorized: false })
    expect(settings('https://h', { ssl_verify: bundle })).toEqual({ ...shared, ca: 'made-up' })
    process.env['AWS_CA_BUNDLE'] = bundle
    expect(settings('https://h')).toEqual({ ...shared, ca: 'made-up' })
    delete process.env['AWS_CA_BUNDLE']
    if (before !== undefined) process.env['AWS_CA_BUNDLE'] = before
    rmSync(folder, { recursive: true })
  })

  it('refuses a bundle of certificates that is not there', async () => {
    expect(await faultOf(() => tlsOf('https://h', remote({ ssl_verify: '/gone.pem' })))).toEqual({
      code: 'SYNTAX',
      message:
        'The remote "s" is to be verified by the certificates in /gone.pem, which cannot be read; set ssl_verify to the path of a CA bundle, to true or to false.',
    })
  })
})
