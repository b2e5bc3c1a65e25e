import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { ObjectStore } from '../../../src/ports/data.ts'
import { describeWith } from '../../counterparts.ts'
import { gather } from '../../fakes/cache.ts'
import { faultOf } from '../../fakes/fault.ts'
import type { Fault } from '../../servers/fault-proxy.ts'
import { bytesOf, type FaultyS3, objectOf, optionsFor, startFaultyS3 } from '../../servers/faulty-s3.ts'

describeWith(['versitygw'], 'an object of S3 on its way here', (versitygw) => {
  let server: FaultyS3
  const contents = { small: bytesOf(10_240), large: bytesOf(9 * 2 ** 20), empty: bytesOf(0) }

  beforeAll(async () => {
    server = await startFaultyS3(versitygw)
    for (const [key, bytes] of Object.entries(contents)) await server.direct().write(key, objectOf(bytes))
  })
  afterAll(async () => await server.stop())

  const read = async (key: string, store: ObjectStore = server.through()): Promise<Uint8Array | undefined> => {
    const bytes = await store.read(key)
    return bytes === undefined ? undefined : await gather(bytes)
  }
  const passing: readonly (readonly [string, Fault])[] = [
    ['a connection that breaks off in the middle', 'drop'],
    ['a connection that is reset', 'reset'],
    ['an answer that is lost', 'lost answer'],
    ['a connection over which nothing comes any more', 'stall'],
    ['a length that is too long', 'wrong length'],
    ['an answer that comes late', 'slow'],
    ['503 SlowDown', { status: 503, code: 'SlowDown' }],
    ['503 without a word', { status: 503 }],
    ['500 InternalError', { status: 500, code: 'InternalError' }],
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '1' } }],
    ['400 RequestTimeout', { status: 400, code: 'RequestTimeout' }],
  ]

  it.each(passing.flatMap(([name, does]) => (['small', 'large'] as const).map((key) => ({ name, does, key }))))(
    'comes whole through $name ($key)',
    async ({ does, key }) => {
      const times = does === 'slow' ? 1 : 2
      server.proxy.fail({ method: 'GET', times, does })
      expect(Buffer.from((await read(key, server.through(optionsFor(does)))) ?? []).equals(contents[key])).toBe(true)
      expect(server.proxy.failed()).toBe(times)
    },
  )

  it('is taken up where it broke off, and not asked for anew', async () => {
    server.proxy.fail({ method: 'GET', times: 1, does: 'drop' })
    const before = server.proxy.requests.length
    expect(Buffer.from((await read('large')) ?? []).equals(contents.large)).toBe(true)
    expect(server.proxy.requests.slice(before)).toEqual(['GET /crisol/some/large', 'GET /crisol/some/large'])
  })

  it('is found through faults, and found missing', async () => {
    for (const does of ['reset', 'stall', { status: 503, code: 'SlowDown' }] as const) {
      server.proxy.fail({ method: 'HEAD', times: 2, does })
      const store = server.through(optionsFor(does))
      expect([await store.has('small'), await store.has('gone')]).toEqual([true, false])
    }
  })

  it('is there when it is empty, and absent when it is not there', async () => {
    expect([await read('empty'), await read('gone')]).toEqual([Buffer.from(''), undefined])
  })

  it('is refused without a secret that the server repeats', async () => {
    const { accessKeyId, secretAccessKey } = server.s3
    const encoded = Buffer.from(secretAccessKey).toString('base64')
    const message = `You sent ${accessKeyId}, ${secretAccessKey} and ${encoded}.`
    server.proxy.fail({ method: 'GET', times: 100, does: { status: 400, code: 'Odd', message } })
    expect(await faultOf(() => read('small'))).toEqual({
      code: 'REMOTE',
      message: 'The remote s3://crisol/some refuses small: You sent ***, *** and ***.',
    })
  })

  it('comes whole from a server that does not know ranges', async () => {
    const large = Buffer.from(contents.large)
    server.proxy.fail({ method: 'GET', times: 1, does: 'drop' })
    const store = server.through()
    const bytes = (await store.read('large')) ?? []
    const whole = { status: 200, headers: { etag: '"x"', 'content-type': 'binary/octet-stream' }, body: large }
    server.proxy.fail({ method: 'GET', times: 1, does: whole })
    const found = Buffer.from(await gather(bytes as AsyncIterable<Uint8Array>))
    expect([found.length, found.equals(large)]).toEqual([large.length, true])
  })

  it.each<readonly [string, Fault, string]>([
    ['resets', 'reset', 'cannot be asked for small: the connection breaks off, again and again'],
    ['stalls', 'stall', 'cannot be asked for small: it does not answer in time'],
    ['500s', { status: 500, code: 'InternalError', message: 'We are sorry.' }, 'refuses small: We are sorry'],
    ['503s', { status: 503, code: 'SlowDown' }, 'refuses small: it asks to slow down, again and again; use fewer jobs'],
  ])('is given up, in a sentence, under %s without end', async (_, does, reason) => {
    server.proxy.fail({ method: 'GET', times: 100, does })
    const message = `The remote s3://crisol/some ${reason}.`
    expect(await faultOf(() => read('small', server.through(optionsFor(does))))).toEqual({
      code: 'REMOTE',
      message,
    })
    expect(server.proxy.failed()).toBeLessThan(10)
  })
})
