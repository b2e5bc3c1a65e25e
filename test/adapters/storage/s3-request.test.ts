import { Agent, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import { textOf } from '../../../src/adapters/storage/s3-answer.ts'
import { openReader } from '../../../src/adapters/storage/s3-reader.ts'
import { ask, type Question, type S3Access } from '../../../src/adapters/storage/s3-request.ts'

describe('ask', () => {
  let server: Server | undefined
  const agent = new Agent({ keepAlive: true })

  afterEach(async () => {
    const stopped = new Promise((resolve) => server?.close(resolve))
    server?.closeAllConnections()
    await stopped
  })

  /** Starts a server that waits to be asked for a body, if it ever does. */
  const start = async (serve: (asked: IncomingMessage, answer: ServerResponse) => void): Promise<S3Access> => {
    server = createServer(serve).on('checkContinue', serve)
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    return {
      base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/crisol`,
      region: 'us-east-1',
      moveTo: async () => undefined,
      credentials: async () => undefined,
      agent,
      seen: { isBucketThere: false, lacksConditions: false, credentials: undefined },
      connectTimeout: 5_000,
      idleTimeout: 5_000,
    }
  }
  const body = Buffer.alloc(2 * 2 ** 20, 'crisol ')
  const put: Question = {
    method: 'PUT',
    key: 'a b',
    plain: { 'content-length': body.length, expect: '100-continue' },
    open: () => [body.subarray(0, 2 ** 20), body.subarray(2 ** 20)],
  }
  const done = { 'x-amz-request-id': 'made-up' }

  it('sends a body once the server wants it', async () => {
    const access = await start((asked, answer) => {
      answer.writeContinue()
      answer.writeHead(200, done)
      void gather(asked).then((bytes) => answer.end(String(bytes.equals(body))))
    })
    expect(await textOf(await ask(access, put), 100)).toBe('true')
    expect(access.seen.isBucketThere).toBe(true)
  })

  it('sends a body to a server that never says that it wants it', async () => {
    const access = await start((asked, answer) => {
      void gather(asked).then((bytes) => answer.writeHead(200, done).end(String(bytes.equals(body))))
    })
    expect(await textOf(await ask(access, put), 100)).toBe('true')
  })

  it('keeps a body from a server that refuses at once', async () => {
    let received = 0
    const access = await start((asked, answer) => {
      asked.on('data', (chunk: Buffer) => {
        received += chunk.length
      })
      answer.writeHead(412, done).end('<Error><Code>PreconditionFailed</Code></Error>')
    })
    await expect(ask(access, put)).rejects.toMatchObject({ name: 'PreconditionFailed', status: 412 })
    expect(received).toBe(0)
  })

  it('brings a large body whole from a server that hangs up after each', async () => {
    const access = await start((_, answer) => {
      answer.writeHead(200, { ...done, connection: 'close', 'content-length': body.length }).end(body)
    })
    const reader = openReader({ idleTimeout: 5_000, connectTimeout: 5_000 }, {})
    const answer = await ask({ ...access, reader }, { method: 'GET', key: 'a b' })
    expect((await gather(answer.body)).equals(body)).toBe(true)
  })

  it('asks by GET for the reason of a refusal that HEAD does not tell', async () => {
    const asked: string[] = []
    const access = await start(({ method, url, headers }, answer) => {
      asked.push(`${method} ${url} ${headers.range ?? ''}`)
      answer.writeHead(403, done).end(method === 'GET' ? '<Error><Code>ExpiredToken</Code></Error>' : undefined)
    })
    await expect(ask(access, { method: 'HEAD', key: 'a b' })).rejects.toMatchObject({ name: 'ExpiredToken' })
    expect(asked).toEqual(['HEAD /crisol/a%20b ', 'GET /crisol/a%20b bytes=0-0'])
  })

  it('gives a server up that says nothing', async () => {
    const access = await start(() => undefined)
    const impatient = { ...access, idleTimeout: 100 }
    await expect(ask(impatient, { method: 'GET', key: 'k' })).rejects.toMatchObject({ code: 'ETIMEDOUT' })
  })

  it('ends a request that is not wanted any more', async () => {
    const control = new AbortController()
    const access = await start(() => control.abort())
    await expect(ask(access, { method: 'GET', key: 'k', signal: control.signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
  })
})

async function gather(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
