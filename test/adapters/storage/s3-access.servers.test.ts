import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { openS3 } from '../../../src/adapters/storage/s3.ts'
import type { ObjectStore } from '../../../src/ports/data.ts'
import { describeWith } from '../../counterparts.ts'
import { type Options, remote, useBareAws } from '../../fakes/aws-environment.ts'
import { gather } from '../../fakes/cache.ts'
import { faultOf } from '../../fakes/fault.ts'
import { objectOf } from '../../servers/faulty-s3.ts'
import { type ForwardProxy, startForwardProxy } from '../../servers/forward-proxy.ts'
import { type S3Server, startS3 } from '../../servers/s3.ts'
import { startTokenService } from '../../servers/sts.ts'

const folder = useBareAws()

describeWith(['versitygw'], 'an S3 remote, by the options of DVC', (versitygw) => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-s3-'))
  const content = Buffer.from('what a model learns from')
  const notices: string[] = []
  const masked: string[] = []
  let s3: S3Server
  let own: Options

  const open = (options: Options, url?: string): ObjectStore =>
    openS3(remote(options, url), {
      mask: (secret) => void masked.push(secret),
      notice: (message) => void notices.push(message),
    })
  const read = async (options: Options, url?: string): Promise<string> => {
    const bytes = await open(options, url).read('key')
    return bytes === undefined ? 'nothing' : Buffer.from(await gather(bytes)).toString('utf8')
  }
  const writeProfile = (file: string, name: string): void =>
    writeFileSync(
      file,
      `[${name}]\naws_access_key_id = ${s3.accessKeyId}\naws_secret_access_key = ${s3.secretAccessKey}\n`,
    )

  beforeAll(async () => {
    s3 = await startS3(versitygw, join(root, 's3'))
    s3.createBucket('crisol')
    own = {
      endpointurl: s3.endpoint,
      access_key_id: s3.accessKeyId,
      secret_access_key: s3.secretAccessKey,
    }
    await open(own).write('key', objectOf(content))
  })
  beforeEach(() => {
    notices.length = 0
  })
  afterAll(async () => {
    await s3.stop()
    rmSync(root, { recursive: true, force: true })
  })

  it('reads with its own keys, and has them masked', async () => {
    expect(await read(own)).toBe(String(content))
    expect(masked).toEqual(expect.arrayContaining([s3.accessKeyId, s3.secretAccessKey]))
  })

  it('reads with the profile that it names', async () => {
    writeProfile(join(folder(), 'credentials'), 'ci')
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'nobody', AWS_SECRET_ACCESS_KEY: 'nothing' })
    expect(await read({ endpointurl: s3.endpoint, profile: 'ci' })).toBe(String(content))
    expect(notices).toEqual([])
  })

  it('reads with the keys of the environment where its profile is nowhere, and says so', async () => {
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: s3.accessKeyId, AWS_SECRET_ACCESS_KEY: s3.secretAccessKey })
    expect(await read({ endpointurl: s3.endpoint, profile: 'gone' })).toBe(String(content))
    expect(notices).toEqual([
      `The remote "s" names the AWS profile "gone", which is neither in ${folder()}/credentials nor in ${folder()}/config; the credentials of the environment are used.`,
    ])
  })

  it('reads with the file of credentials that it names', async () => {
    delete process.env['AWS_SHARED_CREDENTIALS_FILE']
    writeProfile(join(folder(), 'mine'), 'default')
    expect(await read({ endpointurl: s3.endpoint, credentialpath: join(folder(), 'mine') })).toBe(String(content))
  })

  it('reads with the configuration that it names', async () => {
    delete process.env['AWS_CONFIG_FILE']
    writeProfile(join(folder(), 'mine'), 'profile ci')
    const options = { endpointurl: s3.endpoint, configpath: join(folder(), 'mine'), profile: 'ci' }
    expect(await read(options)).toBe(String(content))
  })

  it('reads with a web identity, and says when that is not accepted', async () => {
    const role = 'arn:aws:iam::123456789012:role/made-up'
    const service = await startTokenService({ role, token: 'made-up-token', keys: s3 })
    try {
      writeFileSync(join(folder(), 'token'), 'made-up-token')
      Object.assign(process.env, {
        AWS_WEB_IDENTITY_TOKEN_FILE: join(folder(), 'token'),
        AWS_ROLE_ARN: role,
        AWS_ROLE_SESSION_NAME: 'crisol',
        AWS_ENDPOINT_URL_STS: service.endpoint,
      })
      const store = open({ endpointurl: s3.endpoint })
      expect([await store.has('key'), await store.has('gone'), service.sessions]).toEqual([true, false, ['crisol']])
      writeFileSync(join(folder(), 'token'), 'made-up-other-token')
      expect(service.refusals()).toBe(0)
      expect(await faultOf(() => read({ endpointurl: s3.endpoint }))).toEqual({
        code: 'REMOTE',
        message:
          'The remote s3://crisol/some cannot be asked for key: the role that AWS_ROLE_ARN or the profile names is not given (InvalidIdentityTokenException); look at the trust policy of that role.',
      })
      expect(service.refusals()).toBe(1)
    } finally {
      await service.stop()
    }
  })

  it('reads without a signature what everybody may read', async () => {
    s3.createBucket('public')
    const { accessKeyId, secretAccessKey, endpoint } = s3
    const credentials = { accessKeyId, secretAccessKey }
    const client = new S3Client({ endpoint, forcePathStyle: true, region: 'us-east-1', credentials })
    await open(own, 's3://public').write('key', objectOf(content))
    const anonymous = { endpointurl: s3.endpoint, allow_anonymous_login: 'true' }
    expect((await faultOf(() => read(anonymous, 's3://public')))?.code).toBe('REMOTE')
    const Statement = [
      { Effect: 'Allow', Principal: '*', Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::public/*'] },
    ]
    await client.send(new PutBucketPolicyCommand({ Bucket: 'public', Policy: JSON.stringify({ Statement }) }))
    expect(await read(anonymous, 's3://public')).toBe(String(content))
    client.destroy()
  })

  it('says that nobody knows its host', async () => {
    expect((await faultOf(() => read({ ...own, endpointurl: 'http://made-up.invalid' })))?.message).toMatch(
      /^The remote s3:\/\/crisol\/some cannot be asked for key: its host name (?:is not known|cannot be looked up)\.$/u,
    )
  })

  it('says that nothing answers', async () => {
    expect(await faultOf(() => read({ ...own, endpointurl: 'http://127.0.0.1:9' }))).toEqual({
      code: 'REMOTE',
      message: 'The remote s3://crisol/some cannot be asked for key: nothing answers at that address.',
    })
  })

  it('does not ask the metadata service of its machine', async () => {
    expect(await faultOf(() => read({ ...own, endpointurl: 'http://169.254.169.254' }))).toEqual({
      code: 'REMOTE',
      message:
        'The remote s3://crisol/some cannot be asked for key: its address is one of metadata services, where no store is; look at its endpointurl.',
    })
  })

  describe('by host names', () => {
    let regional: S3Server
    let proxy: ForwardProxy

    beforeAll(async () => {
      const options = ['--region', 'eu-west-1', '--virtual-domain', 's3.eu-west-1.amazonaws.com']
      regional = await startS3(versitygw, join(root, 'regional'), options)
      regional.createBucket('crisol')
      proxy = await startForwardProxy({
        'crisol.s3.us-east-1.amazonaws.com': (answer) => {
          answer.writeHead(301, { 'x-amz-bucket-region': 'eu-west-1', 'x-amz-request-id': 'made-up' })
          answer.end('<Error><Code>PermanentRedirect</Code><Message>The bucket is elsewhere.</Message></Error>')
        },
        'crisol.s3.eu-west-1.amazonaws.com': regional.endpoint,
      })
    })
    afterAll(async () => {
      await proxy.stop()
      await regional.stop()
    })

    it('finds the region of its bucket where none is known, over plain HTTP and through a proxy', async () => {
      process.env['http_proxy'] = proxy.address
      const options = { ...own, use_ssl: 'false' }
      const store = open(Object.fromEntries(Object.entries(options).filter(([name]) => name !== 'endpointurl')))
      expect(await store.write('key', objectOf(content))).toBe(true)
      expect([await store.has('key'), await store.list('')]).toEqual([true, ['key']])
      const host = 'http://crisol.s3.eu-west-1.amazonaws.com'
      expect(proxy.requests).toEqual([
        'PUT http://crisol.s3.us-east-1.amazonaws.com/some/key',
        `PUT ${host}/some/key`,
        `HEAD ${host}/some/key`,
        `GET ${host}/?encoding-type=url&list-type=2&prefix=some%2F`,
      ])
    })

    it('finds its bucket by a host name where the profile says so', async () => {
      process.env['http_proxy'] = proxy.address
      writeFileSync(join(folder(), 'config'), '[default]\ns3 =\n    addressing_style = virtual\n')
      const options = { ...own, endpointurl: 'http://s3.eu-west-1.amazonaws.com', region: 'eu-west-1' }
      expect(await open(options).has('other')).toBe(false)
      expect(proxy.requests.at(-1)).toMatch(
        /^(?:HEAD|GET) http:\/\/crisol\.s3\.eu-west-1\.amazonaws\.com\/some\/other$/u,
      )
    })
  })

  describe('over TLS', () => {
    let secure: S3Server
    let certificate: string

    beforeAll(async () => {
      mkdirSync(join(root, 'tls'))
      certificate = join(root, 'tls/cert.pem')
      const key = join(root, 'tls/key.pem')
      execFileSync('openssl', [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
        ...['-subj', '/CN=made-up', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', certificate],
      ])
      secure = await startS3(versitygw, join(root, 'secure'), ['--cert', certificate, '--key', key])
      secure.createBucket('crisol')
    })
    afterAll(async () => await secure.stop())

    it('refuses a server that nobody vouches for, and says what to set', async () => {
      const fault = await faultOf(() => read({ ...own, endpointurl: secure.endpoint }))
      expect(fault).toEqual({
        code: 'REMOTE',
        message:
          'The remote s3://crisol/some cannot be asked for key: nobody that this machine trusts has signed its certificate; set ssl_verify to the path of its CA bundle.',
      })
    })

    it.each([
      ['the bundle of its own', () => certificate],
      ['no verification', () => 'false'],
    ])('reads and writes with %s', async (_, verify) => {
      const store = open({ ...own, endpointurl: secure.endpoint, ssl_verify: verify() })
      await store.write('key', objectOf(content))
      expect(Buffer.from(await gather((await store.read('key')) ?? (async function* () {})())).toString()).toBe(
        String(content),
      )
    })

    it('says that a server does not speak TLS', async () => {
      const endpointurl = s3.endpoint.replace('http:', 'https:')
      expect(await faultOf(() => read({ ...own, endpointurl }))).toEqual({
        code: 'REMOTE',
        message:
          'The remote s3://crisol/some cannot be asked for key: it does not speak TLS; if it is http, say so in endpointurl.',
      })
    })

    it('says that a server speaks TLS', async () => {
      const endpointurl = secure.endpoint.replace('https:', 'http:')
      expect((await faultOf(() => read({ ...own, endpointurl })))?.message).toMatch(
        /^The remote s3:\/\/crisol\/some .* key: .*\.$/u,
      )
    })
  })
})
