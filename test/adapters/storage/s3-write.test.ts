import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { describeWith } from '../../counterparts.ts'
import { gather } from '../../fakes/cache.ts'
import { faultOf } from '../../fakes/fault.ts'
import type { Fault } from '../../servers/fault-proxy.ts'
import { bytesOf, type FaultyS3, objectOf, optionsFor, startFaultyS3 } from '../../servers/faulty-s3.ts'

describeWith(['versitygw'], 'an object on its way to S3', (versitygw) => {
  let server: FaultyS3
  let count = 0

  beforeAll(async () => {
    server = await startFaultyS3(versitygw)
  })
  afterAll(async () => await server.stop())

  const newKey = (): string => `object-${count++}`
  const found = async (key: string): Promise<Buffer | undefined> => {
    const bytes = await server.direct().read(key)
    return bytes === undefined ? undefined : Buffer.from(await gather(bytes))
  }
  const contents = { small: bytesOf(10_240), larger: bytesOf(9 * 2 ** 20) }
  const passing: readonly (readonly [string, number, Fault])[] = [
    ['a connection that is reset', 2, 'reset'],
    ['a connection that breaks off in the middle', 2, 'drop'],
    ['an answer that does not come', 1, 'stall'],
    ['an answer that comes late', 1, 'slow'],
    ['503 SlowDown', 2, { status: 503, code: 'SlowDown' }],
    ['500 InternalError', 2, { status: 500, code: 'InternalError' }],
    ['409 ConditionalRequestConflict', 2, { status: 409, code: 'ConditionalRequestConflict' }],
    ['409 OperationAborted', 2, { status: 409, code: 'OperationAborted' }],
    ['a byte that is another one', 1, 'flip'],
    ['a body that is cut short', 1, 'truncate'],
  ]

  it.each(
    passing.flatMap(([name, times, does]) =>
      (['small', 'larger'] as const).map((size) => ({ name, times, does, size })),
    ),
  )('is stored whole through $name ($size)', async ({ times, does, size }) => {
    const key = newKey()
    server.proxy.fail({ method: 'PUT', times, does })
    await server.through(optionsFor(does)).write(key, objectOf(contents[size]))
    expect((await found(key))?.equals(contents[size])).toBe(true)
    expect(server.proxy.failed()).toBe(times)
  })

  it('is not stored twice where the first answer was lost', async () => {
    const key = newKey()
    server.proxy.fail({ method: 'PUT', times: 1, does: 'lost answer' })
    await server.through().write(key, objectOf(contents.small))
    expect((await found(key))?.equals(contents.small)).toBe(true)
  })

  it.each<readonly [string, Fault]>([
    ['flipped', 'flip'],
    ['cut short', 'truncate'],
  ])('is refused, by name, where its bytes always arrive %s', async (_, does) => {
    const key = newKey()
    server.proxy.fail({ method: 'PUT', times: 100, does })
    expect(await faultOf(() => server.through().write(key, objectOf(contents.small)))).toEqual({
      code: 'CORRUPT',
      message: `The remote s3://crisol/some refuses ${key}: the bytes that arrived there do not have the md5 of their name; bring the object back into the cache, or look at what lies between.`,
    })
    expect([await found(key), server.proxy.failed()]).toEqual([undefined, 2])
  })

  const wanted = {
    ...{ sse: 'aws:kms', sse_kms_key_id: 'made-up-key', acl: 'bucket-owner-full-control' },
  }
  const headers = {
    'x-amz-server-side-encryption': 'aws:kms',
    'x-amz-server-side-encryption-aws-kms-key-id': 'made-up-key',
    'x-amz-acl': 'bucket-owner-full-control',
  }

  it.each<readonly [string, Uint8Array, 'PUT' | 'POST']>([
    ['in one request', contents.small, 'PUT'],
    ['in parts', bytesOf(65 * 2 ** 20), 'POST'],
  ])('is encrypted and shared as the configuration says, signed, when it goes %s', async (_, bytes, method) => {
    const key = newKey()
    const before = server.proxy.requests.length
    server.proxy.fail({ method, times: 1, does: { status: 400, code: 'Seen' } })
    await faultOf(() => server.through(wanted).write(key, objectOf(bytes)))
    const index = server.proxy.requests.findIndex((line, at) => at >= before && line.startsWith(method))
    const sent = server.proxy.headers[index] ?? {}
    expect(Object.fromEntries(Object.keys(headers).map((name) => [name, sent[name]]))).toEqual(headers)
    for (const name of Object.keys(headers)) expect(sent.authorization).toContain(name)
  })

  it('is read without those headers', async () => {
    const key = newKey()
    await server.direct().write(key, objectOf(contents.small))
    await server.through(wanted).read(key)
    expect(Object.keys(server.proxy.headers.at(-1) ?? {}).filter((name) => name in headers)).toEqual([])
  })

  it('is stored by one of two that store it at once, and both succeed', async () => {
    const keys = Array.from({ length: 20 }, newKey)
    const both = await Promise.all(
      keys.map(
        async (key) =>
          await Promise.all([0, 1].map(async () => await server.direct().write(key, objectOf(contents.small)))),
      ),
    )
    expect(both.map((answers) => answers.filter(Boolean).length)).toEqual(keys.map(() => 1))
  })

  it('is known to be there where somebody else stored it while the connection broke off', async () => {
    const key = newKey()
    let stored: Promise<boolean> | undefined
    server.proxy.fail({ method: 'PUT', times: 100, does: 'drop' })
    server.proxy.onRequest((line) => {
      if (line.startsWith('PUT')) stored ??= server.direct().write(key, objectOf(contents.larger))
    })
    expect(await server.through().write(key, objectOf(contents.larger))).toBe(false)
    expect(await stored).toBe(true)
    server.proxy.onRequest(() => undefined)
  })

  it.each([
    { status: 501, code: 'NotImplemented', message: 'A header you provided implies functionality' },
    { status: 400, code: 'InvalidArgument', message: 'Unsupported header: If-None-Match' },
  ])('is stored once where the server knows no conditions ($code)', async (does) => {
    const [key, other] = [newKey(), newKey()]
    const store = server.through()
    server.proxy.fail({ method: 'PUT', times: 1, does })
    expect(await store.write(key, objectOf(contents.small))).toBe(true)
    expect((await found(key))?.equals(contents.small)).toBe(true)
    const before = server.proxy.requests.length
    expect(await store.write(key, objectOf(Buffer.from('other')))).toBe(false)
    expect(await store.write(other, objectOf(contents.small))).toBe(true)
    expect(server.proxy.requests.slice(before).map((line) => line.split(' ')[0])).toEqual(['HEAD', 'HEAD', 'PUT'])
    expect((await found(key))?.equals(contents.small)).toBe(true)
  })

  it.each<readonly ['PUT' | 'HEAD', Uint8Array]>([
    ['PUT', contents.small],
    ['HEAD', contents.larger],
  ])('is not taken for stored where a proxy answers a %s with a page of its own', async (method, bytes) => {
    const key = newKey()
    const does = { status: 200, headers: { 'content-type': 'text/html' }, body: method === 'PUT' ? '<html>' : '' }
    server.proxy.fail({ method, times: 100, does })
    expect(await faultOf(() => server.through().write(key, objectOf(bytes)))).toEqual({
      code: 'REMOTE',
      message: `The remote s3://crisol/some refuses ${key}: it answers with text/html, and not as S3 does; check its address and what lies between.`,
    })
    expect(await found(key)).toBeUndefined()
  })

  it('keeps its bytes to itself where the server refuses at once', async () => {
    const key = newKey()
    const does = { status: 403, code: 'AccessDenied', message: 'Access Denied', early: true }
    server.proxy.fail({ method: 'PUT', times: 100, does })
    expect(await faultOf(() => server.through().write(key, objectOf(contents.larger)))).toEqual({
      code: 'READ-ONLY',
      message: `The remote s3://crisol/some refuses ${key}: access is denied; the credentials lack s3:PutObject for it.`,
    })
  })
})
