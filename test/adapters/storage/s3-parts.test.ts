import { createHash } from 'node:crypto'
import { DeleteObjectCommand, ListMultipartUploadsCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'
import type { StoredObject } from '../../../src/ports/data.ts'
import { describeWith } from '../../counterparts.ts'
import { gather } from '../../fakes/cache.ts'
import { faultOf } from '../../fakes/fault.ts'
import type { Fault, FaultRule } from '../../servers/fault-proxy.ts'
import { bytesOf, type FaultyS3, objectOf, startFaultyS3 } from '../../servers/faulty-s3.ts'

const [start, part, end] = [/\?uploads=/u, /partNumber=/u, /\?uploadId=/u]

describeWith(['versitygw'], 'a large object on its way to S3', (versitygw) => {
  let server: FaultyS3
  let client: S3Client
  let count = 0
  const bytes = bytesOf(65 * 2 ** 20)
  const large = objectOf(bytes)

  beforeAll(async () => {
    server = await startFaultyS3(versitygw)
    const { endpoint, accessKeyId, secretAccessKey } = server.s3
    const credentials = { accessKeyId, secretAccessKey }
    client = new S3Client({ endpoint, forcePathStyle: true, region: 'us-east-1', credentials })
  })
  afterAll(async () => {
    client.destroy()
    await server.stop()
  })
  afterEach(async () => {
    const { Uploads } = await client.send(new ListMultipartUploadsCommand({ Bucket: 'crisol' }))
    expect(Uploads ?? []).toEqual([])
    // What is gone need not reach the disk, which all tests share.
    await client.send(new DeleteObjectCommand({ Bucket: 'crisol', Key: `some/large-${count - 1}` }))
  })

  const newKey = (): string => `large-${count++}`
  const hashAt = async (key: string): Promise<string | undefined> => {
    const found = await server.direct().read(key)
    return found === undefined
      ? undefined
      : createHash('md5')
          .update(await gather(found))
          .digest('hex')
  }
  const passing: readonly (readonly [string, Omit<FaultRule, 'times'>])[] = [
    ['a start that is reset', { method: 'POST', path: start, does: 'reset' }],
    ['a start whose answer is lost', { method: 'POST', path: start, does: 'lost answer' }],
    ['a start that is told to slow down', { method: 'POST', path: start, does: { status: 503, code: 'SlowDown' } }],
    ['parts that are reset', { method: 'PUT', path: part, does: 'reset' }],
    ['parts that break off in the middle', { method: 'PUT', path: part, does: 'drop' }],
    ['parts that nobody answers', { method: 'PUT', path: part, does: 'stall' }],
    ['parts that are told to slow down', { method: 'PUT', path: part, does: { status: 503, code: 'SlowDown' } }],
    ['parts that are cut short', { method: 'PUT', path: part, does: 'truncate' }],
    ['parts that are answered late', { method: 'PUT', path: part, does: 'slow' }],
    ['parts with another byte', { method: 'PUT', path: part, does: 'flip' }],
    ['an end that is reset', { method: 'POST', path: end, does: 'reset' }],
    ['an end whose answer is lost', { method: 'POST', path: end, does: 'lost answer' }],
    ['an end that is told 500', { method: 'POST', path: end, does: { status: 500, code: 'InternalError' } }],
    [
      'an end that is told 200 and InternalError',
      { method: 'POST', path: end, does: { status: 200, code: 'InternalError', headers: { 'x-amz-request-id': 'x' } } },
    ],
    [
      'an end that is told of a conflict',
      { method: 'POST', path: end, does: { status: 409, code: 'ConditionalRequestConflict' } },
    ],
    [
      'an end of whose upload nothing is known',
      { method: 'POST', path: end, does: { status: 404, code: 'NoSuchUpload' } },
    ],
    ['an end that knows no conditions', { method: 'POST', path: end, does: { status: 501, code: 'NotImplemented' } }],
  ]

  it.each(passing)('is stored whole through %s', async (_, rule) => {
    const key = newKey()
    server.proxy.fail({ ...rule, times: 1 })
    expect(await server.through(rule.does === 'stall' ? { read_timeout: '5' } : {}).write(key, large)).toBe(true)
    expect([await hashAt(key), server.proxy.failed()]).toEqual([large.hash.value, 1])
  })

  it.each<readonly [string, Fault, string, string]>([
    ['are told 500', { status: 500, code: 'InternalError', message: 'Sorry.' }, 'REMOTE', 'refuses KEY: Sorry'],
    ['break off', 'reset', 'REMOTE', 'cannot be asked for KEY: the connection breaks off, again and again'],
    [
      'are denied',
      { status: 403, code: 'AccessDenied' },
      'READ-ONLY',
      'refuses KEY: access is denied; the credentials lack s3:PutObject for it',
    ],
  ])('leaves nothing where its parts always %s', async (_, does, code, reason) => {
    const key = newKey()
    server.proxy.fail({ method: 'PUT', path: part, times: 1_000, does })
    const message = `The remote s3://crisol/some ${reason.replace('KEY', key)}.`
    expect(await faultOf(() => server.through().write(key, large))).toEqual({ code, message })
    expect(await hashAt(key)).toBeUndefined()
  })

  it('leaves nothing where the cache has other bytes', async () => {
    const key = newKey()
    const altered: StoredObject = { ...objectOf(bytesOf(65 * 2 ** 20 + 1)), hash: large.hash }
    const found = createHash('md5')
      .update(bytesOf(65 * 2 ** 20 + 1))
      .digest('hex')
    expect(await faultOf(() => server.direct().write(key, altered))).toEqual({
      code: 'CORRUPT',
      message: `The cache has bytes of the md5 ${found} under the name ${large.hash.value}, and nothing was stored; remove that object from the cache and bring it back with crisol pull, or add its data anew.`,
    })
    expect(await hashAt(key)).toBeUndefined()
  })

  it('is stored by one of two that store it at once, and both succeed', async () => {
    const key = newKey()
    const answers = await Promise.all([0, 1, 2].map(async () => await server.direct().write(key, large)))
    expect([answers.filter(Boolean).length, await hashAt(key)]).toEqual([1, large.hash.value])
  })

  it('is not sent where it is there', async () => {
    const key = newKey()
    await server.direct().write(key, large)
    const before = server.proxy.requests.length
    expect(await server.through().write(key, large)).toBe(false)
    expect(server.proxy.requests.slice(before)).toEqual([`HEAD /crisol/some/${key}`])
  })
})
