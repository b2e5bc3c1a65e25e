import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { describeWith } from '../counterparts.ts'
import { fasterBy } from '../fakes/child-time.ts'
import { crisol } from '../fakes/cli.ts'
import { makeProject } from '../fakes/dvc-program.ts'
import { filesBelow } from '../fakes/objects.ts'
import { type BlackHole, startDeaf, startMute } from '../servers/black-hole.ts'
import { startForwardProxy } from '../servers/forward-proxy.ts'
import { startS3 } from '../servers/s3.ts'
import { startWrongTls, type WrongTls } from '../servers/wrong-tls.ts'

const md5 = '9a0364b9e99bb480dd25e1f0284c8555' // of "content"
const keys = { AWS_ACCESS_KEY_ID: 'made-up-access-key', AWS_SECRET_ACCESS_KEY: 'made-up-secret-key' }
const root = mkdtempSync(join(tmpdir(), 'crisol-unreachable-'))
let count = 0
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A project of one file that only its remote has, which is given a second to connect and a second between bytes. */
function projectAt(endpointurl: string): string {
  const project = join(root, `project-${count++}`)
  makeProject(project, { s: { url: 's3://crisol/store', endpointurl, connect_timeout: '1', read_timeout: '1' } })
  writeFileSync(join(project, 'x.csv.dvc'), `outs:\n- md5: ${md5}\n  size: 7\n  hash: md5\n  path: x.csv\n`)
  return project
}

/** The pull fails with one error that fits the sentence, shows no secret, and leaves nothing. */
async function expectFailure(
  endpoint: string,
  sentence: RegExp,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const project = projectAt(endpoint)
  const before = filesBelow(project)
  const { status, stderr } = await crisol(project, ['pull'], { ...keys, ...env })
  const errors = stderr.split('\n').filter((line) => line.startsWith('error: '))
  expect([status, errors]).toEqual([2, [expect.stringMatching(sentence)]])
  expect(stderr).not.toMatch(/made-up-|Signature=/u)
  expect(filesBelow(project).filter((file) => !file.startsWith('.dvc/tmp/'))).toEqual(before)
}

const asked = 'error: The remote s3://crisol/store cannot be asked for files/md5/9a/0364b9e99bb480dd25e1f0284c8555: '

describe('crisol pull where the remote cannot be reached', () => {
  let tls: WrongTls
  let holes: Readonly<Record<'mute' | 'deaf', BlackHole>>
  beforeAll(async () => {
    tls = await startWrongTls()
    holes = { mute: await startMute(), deaf: await startDeaf() }
  })
  afterAll(async () => {
    await Promise.all([tls.stop(), holes.mute.stop(), holes.deaf.stop()])
  })

  it.each(['mute', 'deaf'] as const)(
    'black-holed TCP, data: gives up when the limits of the remote are over, behind a server that is %s',
    async (kind) => {
      await expectFailure(`http://${holes[kind].host}`, RegExp(`^${asked}it does not answer in time\\.$`, 'u'), {
        ...fasterBy(5),
      })
    },
  )

  it.each<readonly [string, () => string, string]>([
    ['a name that nobody knows', () => 'https://s3.invalid', 'its host name (?:is not known|cannot be looked up)'],
    ['a certificate of another host', () => tls.otherHost, 'its certificate is for another host'],
    ['a certificate that has ended', () => tls.expired, 'its certificate has expired'],
    [
      'a certificate that nobody vouches for',
      () => tls.unknown,
      'nobody that this machine trusts has signed its certificate; set ssl_verify to the path of its CA bundle',
    ],
  ])('DNS, TLS host, expired CA, data: %s has a sentence of its own', async (_, address, reason) => {
    await expectFailure(address(), RegExp(`^${asked}${reason}\\.$`, 'u'), { ...tls.env, ...fasterBy(5) })
  })

  it('IMDS off, no egress, proxy, data: without credentials and a metadata service it says what to set', async () => {
    const none = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }
    await expectFailure(`http://${holes.mute.host}`, RegExp(`^${asked}.*no credentials were found.*\\.$`, 'u'), none)
  })
})

describeWith(['versitygw'], 'crisol pull behind a proxy', (versitygw) => {
  it('IMDS off, no egress, proxy, data: the remote is reached through the proxy that the environment names', async () => {
    const s3 = await startS3(versitygw, join(root, 's3'))
    const bucket = s3.createBucket('crisol')
    const proxy = await startForwardProxy({ 's3.example': s3.endpoint })
    try {
      const { accessKeyId, secretAccessKey } = s3
      const project = projectAt('http://s3.example')
      const env = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, http_proxy: proxy.address }
      const folder = join(bucket, 'store/files/md5/9a')
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, md5.slice(2)), 'content')
      const { status } = await crisol(project, ['pull'], env)
      expect([status, readFileSync(join(project, 'x.csv'), 'utf8'), proxy.requests.length]).toEqual([0, 'content', 1])
    } finally {
      await proxy.stop()
      await s3.stop()
    }
  })
})
