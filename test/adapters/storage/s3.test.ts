import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { openS3 } from '../../../src/adapters/storage/s3.ts'
import type { ObjectStore, StoredObject } from '../../../src/ports/data.ts'
import { describeWith } from '../../counterparts.ts'
import { gather, pieces } from '../../fakes/cache.ts'
import { faultOf } from '../../fakes/fault.ts'
import { type S3Server, startS3 } from '../../servers/s3.ts'

const listener = { mask: () => undefined, notice: () => undefined }

/** Keys as a prefix with any characters makes them. */
const keys = ['plain', 'a b', 'ünï/✓', 'plus+and%20percent', 'quotes\'"()!*', 'tilde~&=?#', '\u{1f600}']

function objectOf(bytes: Uint8Array, md5 = createHash('md5').update(bytes).digest('hex')): StoredObject {
  return {
    hash: { algorithm: 'md5', value: md5 },
    size: bytes.length,
    open: (start = 0, end = bytes.length) =>
      (async function* () {
        yield bytes.subarray(start, end + 1)
      })(),
  }
}

describeWith(['versitygw'], 'an S3 remote', (versitygw) => {
  const root = mkdtempSync(join(tmpdir(), 'crisol-s3-'))
  let s3: S3Server
  let client: S3Client

  const open = (
    options: Readonly<Record<string, string>> = {},
    prefix = 'pre fix/ü',
    bucket = 'crisol',
  ): ObjectStore => {
    const all = {
      endpointurl: s3.endpoint,
      access_key_id: s3.accessKeyId,
      secret_access_key: s3.secretAccessKey,
      ...options,
    }
    const url = `s3://${bucket}/${prefix}`
    return openS3({ name: 's', url, options: new Map(Object.entries(all)) }, listener)
  }
  const at = (key: string): { readonly Bucket: string; readonly Key: string } => ({
    Bucket: 'crisol',
    Key: `pre fix/ü/${key}`,
  })

  beforeAll(async () => {
    s3 = await startS3(versitygw, join(root, 's3'))
    s3.createBucket('crisol')
    const { accessKeyId, secretAccessKey, endpoint } = s3
    client = new S3Client({
      endpoint,
      forcePathStyle: true,
      region: 'us-east-1',
      credentials: { accessKeyId, secretAccessKey },
    })
  })
  afterAll(async () => {
    client.destroy()
    await s3.stop()
    rmSync(root, { recursive: true, force: true })
  })

  it.each(keys)('is asked for %s by our signature and by the SDK’s alike', async (key) => {
    const store = open()
    const [own, other] = [Buffer.from(`own ${key}`), Buffer.from(`other ${key}`)]
    expect([await store.has(key), await store.read(key)]).toEqual([false, undefined])
    expect(await store.write(key, objectOf(own))).toBe(true)
    const { Body } = await client.send(new GetObjectCommand(at(key)))
    expect(await Body?.transformToString()).toBe(own.toString())
    await client.send(new PutObjectCommand({ ...at(`${key}.2`), Body: other }))
    expect(await store.has(`${key}.2`)).toBe(true)
    expect(Buffer.from(await gather((await store.read(`${key}.2`)) ?? pieces(own))).toString()).toBe(other.toString())
  })

  it('lists what starts with a prefix, page by page, sorted by code point', async () => {
    const store = open({}, 'listed/ü +%')
    for (const key of [...keys, '\u{ff5e}']) {
      await client.send(
        new PutObjectCommand({ Bucket: 'crisol', Key: `listed/ü +%/runs/${key}`, Body: Buffer.from('x') }),
      )
    }
    await client.send(new PutObjectCommand({ Bucket: 'crisol', Key: 'listed/ü +%/other', Body: Buffer.from('x') }))
    const sorted = [
      'a b',
      'plain',
      'plus+and%20percent',
      'quotes\'"()!*',
      'tilde~&=?#',
      'ünï/✓',
      '\u{ff5e}',
      '\u{1f600}',
    ]
    expect(await store.list('runs/')).toEqual(sorted.map((key) => `runs/${key}`))
    expect(await store.list('runs/pl')).toEqual(['runs/plain', 'runs/plus+and%20percent'])
    expect(await store.list('nothing/')).toEqual([])
  })

  it('lists more than one page holds', async () => {
    const bucket = s3.createBucket('many')
    mkdirSync(join(bucket, 'runs'))
    const names = Array.from({ length: 2345 }, (_, index) => `runs/${String(index).padStart(5, '0')}`)
    for (const name of names) writeFileSync(join(bucket, name), '')
    const many = { endpointurl: s3.endpoint, access_key_id: s3.accessKeyId, secret_access_key: s3.secretAccessKey }
    const store = openS3({ name: 's', url: 's3://many', options: new Map(Object.entries(many)) }, listener)
    expect(await store.list('runs/')).toEqual(names)
  })

  it('overwrites nothing', async () => {
    const store = open()
    await store.write('once', objectOf(Buffer.from('first')))
    expect(await store.write('once', objectOf(Buffer.from('other')))).toBe(false)
    expect(Buffer.from(await gather((await store.read('once')) ?? pieces(Buffer.from('')))).toString()).toBe('first')
  })

  it('stores an empty object', async () => {
    const store = open()
    await store.write('empty', objectOf(Buffer.from('')))
    expect((await client.send(new HeadObjectCommand(at('empty')))).ContentLength).toBe(0)
  })

  it('stores no object whose bytes are not those of its hash', async () => {
    const store = open()
    const fault = await faultOf(() => store.write('wrong', objectOf(Buffer.from('bytes'), '0'.repeat(32))))
    expect(fault?.code).toBe('CORRUPT')
    expect(await store.has('wrong')).toBe(false)
  })

  it.each([
    [{ secret_access_key: 'wrong' }, 'the secret key does not fit the access key; check the credentials'],
    [{ access_key_id: 'nobody' }, 'the access key is not known there; check the credentials'],
  ])('refuses a wrong signature (%j)', async (options, reason) => {
    const message = `The remote s3://crisol/pre fix/ü refuses some/key: ${reason}.`
    expect(await faultOf(() => open(options).read('some/key'))).toEqual({ code: 'REMOTE', message })
  })

  it('says of a bucket that it is not there, even where it is only asked for what it holds', async () => {
    const elsewhere = (): ObjectStore => open({}, 'x', 'nowhere')
    const message = (what: string): string =>
      `The remote s3://nowhere/x refuses ${what}: there is no such bucket; create it, or set its url with dvc remote modify.`
    expect(await faultOf(() => elsewhere().read('k'))).toEqual({ code: 'REMOTE', message: message('k') })
    expect(await faultOf(() => elsewhere().has('k'))).toEqual({ code: 'REMOTE', message: message('k') })
    expect(await faultOf(() => elsewhere().list('k/'))).toEqual({ code: 'REMOTE', message: message('to list k/') })
    expect(await faultOf(() => elsewhere().write('k', objectOf(Buffer.from('x'))))).toEqual({
      code: 'REMOTE',
      message: message('k'),
    })
  })

  it.each<readonly [string, (store: ObjectStore) => Promise<unknown>, string, string]>([
    [
      'reading',
      (store) => store.read('k'),
      'REMOTE',
      'k: access is denied; the credentials lack s3:GetObject for it, or it is not there and they lack s3:ListBucket',
    ],
    [
      'asking',
      (store) => store.has('k'),
      'REMOTE',
      'k: access is denied; the credentials lack s3:GetObject for it, or it is not there and they lack s3:ListBucket',
    ],
    [
      'writing',
      (store) => store.write('k', objectOf(Buffer.from('x'))),
      'READ-ONLY',
      'k: access is denied; the credentials lack s3:PutObject for it',
    ],
    [
      'writing much',
      (store) => store.write('k', objectOf(large)),
      'READ-ONLY',
      'k: access is denied; the credentials lack s3:PutObject for it',
    ],
    [
      'listing',
      (store) => store.list('runs/'),
      'REMOTE',
      'to list runs/: access is denied; the credentials lack s3:ListBucket for it',
    ],
  ])('says which permission lacks for %s', async (_, work, code, reason) => {
    const anonymous = openS3(
      {
        name: 's',
        url: 's3://crisol/x',
        options: new Map([
          ['endpointurl', s3.endpoint],
          ['allow_anonymous_login', 'true'],
        ]),
      },
      listener,
    )
    expect(await faultOf(() => work(anonymous))).toEqual({
      code,
      message: `The remote s3://crisol/x refuses ${reason}.`,
    })
  })

  const large = Buffer.alloc(65 * 1024 ** 2, 'crisol ')

  it('sends a large object in parts, whole', async () => {
    const store = open()
    expect(await store.write('large', objectOf(large))).toBe(true)
    const { ContentLength, ETag } = await client.send(new HeadObjectCommand(at('large')))
    expect([ContentLength, /-\d+"?$/u.test(ETag ?? '')]).toEqual([large.length, true])
    const read = await gather((await store.read('large')) ?? pieces(large))
    expect(createHash('md5').update(read).digest('hex')).toBe(objectOf(large).hash.value)
    expect(await store.write('large', objectOf(large))).toBe(false)
  })

  it('leaves nothing of a large object whose reading breaks off', async () => {
    const store = open()
    const broken: StoredObject = {
      ...objectOf(large),
      open: (start = 0, end = large.length) =>
        (async function* () {
          if (start > 0) throw new Error('the disk is gone')
          yield large.subarray(start, end + 1)
        })(),
    }
    await expect(store.write('broken', broken)).rejects.toThrow('the disk is gone')
    const { Uploads } = await client.send(new ListMultipartUploadsCommand({ Bucket: 'crisol' }))
    expect([await store.has('broken'), Uploads ?? []]).toEqual([false, []])
  })
})
