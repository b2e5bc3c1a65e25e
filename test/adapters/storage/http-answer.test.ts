import { type IncomingHttpHeaders, request } from 'node:http'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { AnswerParser } from '../../../src/adapters/storage/http-answer.ts'
import { depth } from '../../depth.ts'

interface Parsed {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly isWhole: boolean
  readonly isPersistent: boolean
}

/** Parses bytes that come in pieces, each of which is overwritten afterwards. */
function parse(pieces: readonly Buffer[], method = 'GET'): Parsed {
  let [status, isWhole] = [0, false]
  let headers: IncomingHttpHeaders = {}
  const body: Buffer[] = []
  const parser = new AnswerParser(method, {
    head: (...found) => {
      ;[status, headers] = found
    },
    body: (bytes) => void body.push(Buffer.from(bytes)),
    end: () => {
      isWhole = true
    },
  })
  for (const piece of pieces) {
    const room = Buffer.from(piece)
    parser.push(room)
    room.fill('#')
  }
  const ended = parser.finish()
  expect(isWhole).toBe(ended)
  return { status, headers, body: Buffer.concat(body).toString('latin1'), isWhole, isPersistent: parser.isPersistent }
}

const bytes = (text: string): Buffer => Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1')

/** Cuts bytes at places that are fractions of their length. */
function cut(whole: Buffer, places: readonly number[]): readonly Buffer[] {
  const ends = [...places.map((place) => Math.floor(place * whole.length)), whole.length].sort((a, b) => a - b)
  return ends.map((end, index) => whole.subarray(ends[index - 1] ?? 0, end))
}

const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 })
const payload = fc.string({ unit: 'binary-ascii', maxLength: 300 })

/** An answer as servers send it: its bytes, and what its body is. */
const answers = fc
  .record({
    status: fc.constantFrom(200, 206, 403, 404, 500),
    headers: fc.array(
      fc.tuple(fc.stringMatching(/^x-[a-z0-9-]{1,12}$/u), fc.stringMatching(/^[!-~]?(?:[ -~]{0,18}[!-~])?$/u)),
      { maxLength: 4 },
    ),
    body: payload,
    framing: fc.constantFrom('length', 'chunked', 'close' as const),
    sizes: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 }),
  })
  .map(({ status, headers, body, framing, sizes }) => {
    const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
    const framed = {
      length: () => `content-length: ${body.length}\r\n\r\n${body}`,
      chunked: () => `transfer-encoding: chunked\r\n\r\n${chunksOf(body, sizes)}`,
      close: () => `\r\n${body}`,
    }[framing]()
    return { bytes: Buffer.from(`HTTP/1.1 ${status} Some words\r\n${lines}${framed}`, 'latin1'), status, body, framing }
  })

function chunksOf(body: string, sizes: readonly number[]): string {
  let text = ''
  for (let at = 0, turn = 0; at < body.length; turn++) {
    const chunk = body.slice(at, at + (sizes[turn % sizes.length] ?? 1))
    text += `${chunk.length.toString(16)}${turn % 2 === 0 ? '' : ';a=b'}\r\n${chunk}\r\n`
    at += chunk.length
  }
  return `${text}0\r\nx-trailer: 1\r\n\r\n`
}

describe('AnswerParser', () => {
  it('gives status, headers and body of an answer, however its bytes are cut', () => {
    const property = ({ bytes: whole, ...made }: { bytes: Buffer; status: number; body: string }, at: number[]): void =>
      expect(parse(cut(whole, at))).toMatchObject({ status: made.status, body: made.body, isWhole: true })
    fc.assert(fc.property(answers, places, property), { numRuns: depth(500, 10_000) })
  })

  it('joins headers of one name and takes the space around their values away', () => {
    const { headers } = parse([bytes('HTTP/1.1 200 OK\nETag:\t"a" \nx-b: 1\nX-B: 2\nempty:\ncontent-length: 0\n\n')])
    expect(headers).toEqual({ etag: '"a"', 'x-b': '1, 2', empty: '', 'content-length': '0' })
  })

  it.each([
    ['HTTP/1.1 200 OK\ncontent-length: 1\n\nx', 'GET', true],
    ['HTTP/1.1 200\ncontent-length: 1\n\nx', 'GET', true],
    ['HTTP/1.1 200 OK\ncontent-length: 1\nconnection: Close\n\nx', 'GET', false],
    ['HTTP/1.1 200 OK\n\nx', 'GET', false],
    ['HTTP/1.0 200 OK\ncontent-length: 1\n\nx', 'GET', false],
    ['HTTP/1.0 200 OK\ncontent-length: 1\nConnection: keep-alive\n\nx', 'GET', true],
    ['HTTP/1.1 200 OK\ncontent-length: 9\n\n', 'HEAD', true],
    ['HTTP/1.1 204 No Content\n\n', 'DELETE', true],
    ['HTTP/1.1 304 Not Modified\ncontent-length: 9\n\n', 'GET', true],
    ['HTTP/1.1 103 Early Hints\nlink: x\n\nHTTP/1.1 200 OK\ncontent-length: 0\n\n', 'GET', true],
  ])('tells of %j after %s whether the connection goes on', (text, method, expected) => {
    expect(parse([bytes(text)], method)).toMatchObject({ isWhole: true, isPersistent: expected })
  })

  it.each([
    ['an answer of which nothing came', ''],
    ['a head that breaks off', 'HTTP/1.1 200 OK\ncontent-le'],
    ['a body that breaks off', 'HTTP/1.1 200 OK\ncontent-length: 5\n\nabc'],
    ['chunks that break off', 'HTTP/1.1 200 OK\ntransfer-encoding: chunked\n\n3\nabc\n'],
    ['chunks without their trailer', 'HTTP/1.1 200 OK\ntransfer-encoding: chunked\n\n3\nabc\n0\n'],
  ])('never takes %s for whole', (_, text) => {
    expect(parse([bytes(text)]).isWhole).toBe(false)
  })

  it.each([
    ['INVALID_CONSTANT', 'SSH-2.0-OpenSSH_9.2\n\n'],
    ['INVALID_CONSTANT', 'HTTP/2 200\n\n'],
    ['INVALID_CONSTANT', 'HTTP/1.1 20 OK\n\n'],
    ['INVALID_HEADER_TOKEN', 'HTTP/1.1 200 OK\nno header\n\n'],
    ['INVALID_HEADER_TOKEN', 'HTTP/1.1 200 OK\na: b\n folded\n\n'],
    ['INVALID_HEADER_TOKEN', 'HTTP/1.1 200 OK\ncontent-length : 3\n\nabc'],
    ['INVALID_HEADER_TOKEN', 'HTTP/1.1 200 OK\nx: a\u0000b\n\n'],
    ['INVALID_HEADER_TOKEN', 'HTTP/1.1 200 OK\ntransfer-encoding: chunked\n\n0\nno trailer\n\n'],
    ['INVALID_CONTENT_LENGTH', 'HTTP/1.1 200 OK\ncontent-length: -1\n\n'],
    ['INVALID_CONTENT_LENGTH', 'HTTP/1.1 200 OK\ncontent-length: 0x10\n\n'],
    ['INVALID_CONTENT_LENGTH', 'HTTP/1.1 200 OK\ncontent-length: 3\ncontent-length: 4\n\nabcd'],
    ['INVALID_TRANSFER_ENCODING', 'HTTP/1.1 200 OK\ntransfer-encoding: gzip\n\n'],
    ['INVALID_TRANSFER_ENCODING', 'HTTP/1.1 200 OK\ntransfer-encoding: chunked\ncontent-length: 3\n\n'],
    ['INVALID_CHUNK_SIZE', 'HTTP/1.1 200 OK\ntransfer-encoding: chunked\n\nxyz\n'],
    ['INVALID_CHUNK_SIZE', 'HTTP/1.1 200 OK\ntransfer-encoding: chunked\n\nfffffffffffff\n'],
    ['STRICT', 'HTTP/1.1 200 OK\ntransfer-encoding: chunked\n\n3\nabcdef\n0\n\n'],
    ['TRAILING', 'HTTP/1.1 200 OK\ncontent-length: 1\n\nxHTTP/1.1 200 OK\n\n'],
  ])('refuses by HPE_%s %j', (code, text) => {
    expect(() => parse([bytes(text)])).toThrow(expect.objectContaining({ code: `HPE_${code}` }))
  })

  it.each(['HTTP/1.1 200 OK\nx: ', ''])('refuses a head without an end after %j', (start) => {
    const pieces = Array.from({ length: 8 }, () => Buffer.alloc(10_000, 'y'))
    expect(() => parse([bytes(start), ...pieces])).toThrow(expect.objectContaining({ code: 'HPE_HEADER_OVERFLOW' }))
  })

  it('takes no header for a property that every object has', () => {
    const { headers } = parse([bytes('HTTP/1.1 200 OK\n__proto__: x\nconstructor: y\ncontent-length: 0\n\n')])
    expect([Object.keys(headers), Object.getPrototypeOf(headers)]).toEqual([
      ['constructor', 'content-length'],
      Object.prototype,
    ])
  })

  describe('beside Node’s own client', () => {
    let server: Server
    let answer: Buffer = Buffer.alloc(0)
    beforeAll(async () => {
      server = createServer((socket) => {
        socket.on('error', () => undefined).once('data', () => socket.end(answer))
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    })
    afterAll(() => void server.close())

    /** What Node's client makes of it; `undefined` where it refuses it or takes it for broken off. */
    const askNode = async (whole: Buffer): Promise<{ readonly status: number; readonly body: string } | undefined> => {
      answer = whole
      return await new Promise((resolve) => {
        const { port } = server.address() as AddressInfo
        const asked = request({ port, host: '127.0.0.1', agent: false }, (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => void chunks.push(chunk))
          response.on('error', () => resolve(undefined))
          response.on('end', () => {
            const body = Buffer.concat(chunks).toString('latin1')
            resolve(response.complete ? { status: response.statusCode ?? 0, body } : undefined)
          })
        })
        asked.on('error', () => resolve(undefined)).end()
      })
    }

    const askOurs = (pieces: readonly Buffer[]): Parsed | undefined => {
      try {
        const parsed = parse(pieces)
        return parsed.isWhole ? parsed : undefined
      } catch (error) {
        expect((error as NodeJS.ErrnoException).code).toMatch(/^HPE_/u)
        return undefined
      }
    }

    it('takes of altered answers none that Node refuses, and those that both take for the same', async () => {
      const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), { maxLength: 3 })
      const property = async (made: { bytes: Buffer }, altered: [number, number][], at: number[]): Promise<void> => {
        const whole = Buffer.from(made.bytes)
        for (const [place, byte] of altered) whole[Math.floor(place * whole.length)] = byte
        const [ours, node] = [askOurs(cut(whole, at)), await askNode(whole)]
        if (ours !== undefined) expect({ status: ours.status, body: ours.body }).toEqual(node)
      }
      await fc.assert(fc.asyncProperty(answers, changes, places, property), { numRuns: depth(500, 10_000) })
    })
  })
})
