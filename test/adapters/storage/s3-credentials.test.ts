import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { CredentialsFault, findIdentity, keepCredentials } from '../../../src/adapters/storage/s3-credentials.ts'
import type { RemoteConfig } from '../../../src/core/dvc/config.ts'
import { faultOf } from '../../fakes/fault.ts'

function remote(options: Readonly<Record<string, string>>): RemoteConfig {
  return { name: 's', url: 's3://b', options: new Map(Object.entries(options)) }
}

const environment = { AWS_ACCESS_KEY_ID: 'made-up', AWS_SECRET_ACCESS_KEY: 'made-up-too' }
const fromEnvironment = { accessKeyId: 'made-up', secretAccessKey: 'made-up-too', sessionToken: undefined }

describe('findIdentity', () => {
  let folder = ''
  const before = { ...process.env }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crisol-aws-'))
    for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name]
    process.env['AWS_SHARED_CREDENTIALS_FILE'] = join(folder, 'credentials')
    process.env['AWS_CONFIG_FILE'] = join(folder, 'config')
    writeFileSync(join(folder, 'config'), '[profile ci]\nregion = x\n')
  })
  afterEach(() => {
    process.env = { ...before }
    rmSync(folder, { recursive: true })
  })

  it('takes keys of the configuration before any others', () => {
    Object.assign(process.env, environment)
    const options = { access_key_id: 'own', secret_access_key: 'own-too', session_token: 'token', profile: 'gone' }
    expect(findIdentity(remote(options))).toEqual({
      profile: undefined,
      credentials: { accessKeyId: 'own', secretAccessKey: 'own-too', sessionToken: 'token' },
      notice: undefined,
    })
  })

  it('takes a profile that the files have before keys of the environment', () => {
    Object.assign(process.env, environment)
    expect(findIdentity(remote({ profile: 'ci' }))).toEqual({
      ...{ profile: 'ci', credentials: undefined, notice: undefined },
    })
  })

  it('takes keys of the environment where no file has the profile, and says so', () => {
    Object.assign(process.env, environment)
    expect(findIdentity(remote({ profile: 'gone' }))).toEqual({
      profile: undefined,
      credentials: fromEnvironment,
      notice: `The remote "s" names the AWS profile "gone", which is neither in ${folder}/credentials nor in ${folder}/config; the credentials of the environment are used.`,
    })
  })

  it('takes keys of the environment with their token', () => {
    Object.assign(process.env, environment, { AWS_SESSION_TOKEN: 'token' })
    expect(findIdentity(remote({})).credentials).toEqual({ ...fromEnvironment, sessionToken: 'token' })
  })

  it('leaves the rest to the usual chain', () => {
    expect(findIdentity(remote({}))).toEqual({ profile: undefined, credentials: undefined, notice: undefined })
  })

  it('looks in the files that the configuration names, unless the environment names others', () => {
    writeFileSync(join(folder, 'mine'), '[profile mine]\nregion = x\n')
    const options = { profile: 'mine', configpath: join(folder, 'mine') }
    expect(findIdentity(remote(options)).profile).toBeUndefined()
    delete process.env['AWS_CONFIG_FILE']
    expect(findIdentity(remote(options)).profile).toBe('mine')
  })

  it.each([
    [{ access_key_id: 'a' }, 'access_key_id without secret_access_key'],
    [{ secret_access_key: 'a' }, 'secret_access_key without access_key_id'],
  ])('refuses %j', async (options, half) => {
    const message = `DVC's configuration gives the remote "s" ${half}; set both, or neither.`
    expect(await faultOf(() => findIdentity(remote(options)))).toEqual({ code: 'SYNTAX', message })
  })
})

describe('keepCredentials', () => {
  const keys = { accessKeyId: 'made-up', secretAccessKey: 'made-up-too' }

  it('asks one time for what does not end, however many want it', async () => {
    let asked = 0
    const held = keepCredentials(async () => ({ ...keys, number: ++asked }))
    const all = await Promise.all([held(), held(), held()])
    expect([...all, await held()]).toEqual(Array.from({ length: 4 }, () => ({ ...keys, number: 1 })))
  })

  it('credentials expire, data: they are asked for anew five minutes before their end', async () => {
    let asked = 0
    const endings = [4, 6, 60].map((minutes) => new Date(Date.now() + minutes * 60_000))
    const held = keepCredentials(async () => ({ ...keys, expiration: endings[asked++] }))
    const found = [await held(), await held(), await held()]
    expect([found.map((one) => one), asked]).toEqual([
      [endings[0], endings[1], endings[1]].map((expiration) => ({ ...keys, expiration })),
      2,
    ])
  })

  it.each([
    [
      { $fault: 'client', name: 'InvalidIdentityToken', message: 'No provider for made-up-token' },
      'the role that AWS_ROLE_ARN or the profile names is not given (InvalidIdentityToken); look at the trust policy of that role',
    ],
    [{ code: 'ECONNREFUSED' }, 'the service that gives credentials does not answer (ECONNREFUSED)'],
    [
      { message: 'The SSO session associated with this profile has expired.' },
      'the SSO session of the profile is not valid any more; run aws sso login',
    ],
    [
      { message: 'Could not load credentials from any providers' },
      'no credentials were found; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or use aws-actions/configure-aws-credentials',
    ],
  ])('says why there are none: %j', async (fault, message) => {
    const held = keepCredentials(async () => {
      throw Object.assign(new Error('message' in fault ? fault.message : ''), fault)
    })
    await expect(held()).rejects.toEqual(new CredentialsFault(message))
  })

  it('asks again after a failure', async () => {
    let asked = 0
    const held = keepCredentials(async () => {
      if (++asked === 1) throw new Error('Could not load credentials from any providers')
      return keys
    })
    await expect(held()).rejects.toThrow('no credentials were found')
    expect(await held()).toEqual(keys)
  })
})
