import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createRawServer } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { Answer } from '../../../src/adapters/storage/s3-answer.ts'
import { openReader, type ReadRequest } from '../../../src/adapters/storage/s3-reader.ts'

/** More than is kept in memory before the answer is given. */
const large = Buffer.alloc(5 * 2 ** 20, 'crisol ')

async function bytesOf({ body }: Answer): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

describe('openReader', () => {
  let server: Server | undefined
  let connections = 0

  afterEach(async () => {
    const stopped = new Promise((resolve) => server?.close(resolve))
    server?.closeAllConnections()
    await stopped
  })

  type Serve = (asked: IncomingMessage, answer: ServerResponse) => void

  const start = async (
    serve: Serve,
    idleTimeout = 20_000,
  ): Promise<(path: string, method?: ReadRequest['method']) => Promise<Answer>> => {
    connections = 0
    server = createServer(serve).on('connection', () => connections++)
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const read = openReader({ idleTimeout, connectTimeout: 5_000 }, {})
    return async (path, method = 'GET') =>
      await read({ method, url: new URL(`${origin}${path}`), headers: { 'x-amz-date': 'now', range: 'bytes=0-' } })
  }

  it('sends method, path, query and headers as they are, and gives status and headers', async () => {
    const ask = await start(({ method, url, headers }, answer) => {
      answer.writeHead(206, { ETag: '"x"' }).end(`${method} ${url} ${headers['x-amz-date']} ${headers.range}`)
    })
    const answer = await ask('/b/a%20b?x=%2F&y', 'DELETE')
    expect([answer.status, answer.headers.etag, String(await bytesOf(answer))]).toEqual([
      ...[206, '"x"', 'DELETE /b/a%20b?x=%2F&y now bytes=0-'],
    ])
  })

  it.each([
    ['nothing', Buffer.alloc(0), true],
    ['a small body', Buffer.from('small'), true],
    ['a large one', large, true],
    ['one of unknown length', large.subarray(0, 3_000_000), false],
  ])('gives %s whole', async (_, body, hasLength) => {
    const ask = await start((__, answer) => {
      answer.writeHead(200, hasLength ? { 'content-length': body.length } : {}).end(body)
    })
    expect((await bytesOf(await ask('/'))).equals(body)).toBe(true)
  })

  it('waits for no body after HEAD, whatever its length would be', async () => {
    const ask = await start((_, answer) => void answer.writeHead(200, { 'content-length': large.length }).end())
    const answer = await ask('/', 'HEAD')
    answer.discard()
    expect([answer.headers['content-length'], (await bytesOf(answer)).length]).toEqual([String(large.length), 0])
  })

  it('uses connections again, and as many as there are requests at once', async () => {
    const waiting: (() => void)[] = []
    const ask = await start((_, answer) => {
      waiting.push(() => void answer.end('x'))
      if (waiting.length === 8) for (const end of waiting.splice(0)) end()
    })
    for (let round = 0; round < 10; round++)
      await Promise.all(Array.from({ length: 8 }, async () => await bytesOf(await ask('/'))))
    // One that has just ended its work may not be free yet when the next one is asked for.
    expect(connections).toBeLessThan(24)
  })

  it('takes in no more of a large body than is read', async () => {
    let sent = 0
    const ask = await start((_, answer) => {
      answer.writeHead(200, { 'content-length': 64 * large.length })
      const send = (): void => {
        while (sent < 64 && answer.write(large, () => undefined)) sent++
      }
      answer.on('drain', () => {
        sent++
        send()
      })
      send()
    })
    const iterator = (await ask('/')).body[Symbol.asyncIterator]()
    await iterator.next()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(sent).toBeLessThan(8)
    await iterator.return?.()
  })

  it('hangs up on a large body that is no longer wanted', async () => {
    let close = (): void => undefined
    const closed = new Promise<void>((resolve) => {
      close = resolve
    })
    const ask = await start((_, answer) => {
      answer.on('close', close)
      answer.writeHead(200, { 'content-length': 10 * large.length }).write(large)
    })
    for await (const _ of (await ask('/')).body) break
    await closed
  })

  it.each([
    ['small', 1000, 400],
    ['large', large.length, 3_000_000],
  ])('gives what came of a %s body and then says that it broke off', async (_, length, sent) => {
    const ask = await start((__, answer) => {
      answer.writeHead(200, { 'content-length': length })
      answer.write(large.subarray(0, sent), () => setTimeout(() => answer.destroy(), 50))
    })
    const answer = await ask('/')
    let received = 0
    const reading = (async () => {
      for await (const chunk of answer.body) received += chunk.length
    })()
    await expect(reading).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(received).toBe(sent)
  })

  it.each<readonly [string, Serve]>([
    ['nothing at all', () => undefined],
    ['a head and no body', (_, answer) => void answer.writeHead(200, { 'content-length': 5 }).flushHeaders()],
    ['a part of a large body', (_, answer) => void answer.writeHead(200, { 'content-length': 9e6 }).write(large)],
  ])('gives a server up that sends %s', async (_, serve) => {
    const ask = await start(serve, 300)
    await expect(ask('/').then(bytesOf)).rejects.toMatchObject({ code: 'ETIMEDOUT' })
  })

  it.each([
    ['and says so', 'HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length'],
    ['as HTTP/1.0 has it', 'HTTP/1.0 200 OK\r\ncontent-length'],
    ['which is the end of the body', 'HTTP/1.1 200 OK\r\nx-no-length'],
  ])('gives a large body whole to a slow reader when the server hangs up at once, %s', async (_, head) => {
    const bytes = Buffer.concat([Buffer.from(`${head}: ${large.length}\r\n\r\n`), large])
    const raw = createRawServer((socket) => {
      socket.on('error', () => undefined).once('data', () => socket.end(bytes))
    })
    await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve))
    try {
      const { port } = raw.address() as AddressInfo
      const read = openReader({ idleTimeout: 5_000, connectTimeout: 5_000 }, {})
      let received = 0
      const { body } = await read({ method: 'GET', url: new URL(`http://127.0.0.1:${port}/`), headers: {} })
      for await (const chunk of body) {
        received += chunk.length
        await new Promise((resolve) => setTimeout(resolve, 1))
      }
      expect(received).toBe(large.length)
    } finally {
      raw.close()
    }
  })

  it('waits for a reader that pauses for longer than a server may', async () => {
    const ask = await start((_, answer) => {
      answer.writeHead(200, { 'content-length': large.length }).end(large)
    }, 200)
    let received = 0
    for await (const chunk of (await ask('/')).body) {
      if (received === 0) await new Promise((resolve) => setTimeout(resolve, 500))
      received += chunk.length
    }
    expect(received).toBe(large.length)
  })

  it('refuses a header that would be more than one line', async () => {
    const read = openReader({ idleTimeout: 5_000, connectTimeout: 5_000 }, {})
    const request = { method: 'GET', url: new URL('http://127.0.0.1:1/'), headers: { 'x-amz-x': 'a\r\nb: c' } } as const
    await expect(read(request)).rejects.toMatchObject({ code: 'ERR_INVALID_CHAR' })
  })

  it('tells that nobody listens as Node’s own client does', async () => {
    const read = openReader({ idleTimeout: 5_000, connectTimeout: 5_000 }, {})
    const ask = (address: string): Promise<Answer> => read({ method: 'GET', url: new URL(address), headers: {} })
    await expect(ask('http://127.0.0.1:1/x')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
})
