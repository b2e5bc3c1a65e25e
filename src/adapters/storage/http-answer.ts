import type { IncomingHttpHeaders } from 'node:http'

/** What is told of an answer while its bytes come. */
export interface AnswerSink {
  /** Status and headers, the names in lower case; those of one name are joined by commas. */
  head(status: number, headers: IncomingHttpHeaders): void
  /** Bytes of the body. They may be other ones as soon as this returns. */
  body(bytes: Buffer): void
  /** The answer is whole. */
  end(): void
}

/** Bytes of a head, or of a line between chunks, at the most. */
const longestHead = 65_536

const nothing = Buffer.alloc(0)

/** How the end of a body is known. */
type Framing = 'none' | 'length' | 'chunked' | 'close'

/**
 * Reads one answer of HTTP/1.1 from bytes as they come, in pieces of any size. A class because it has a life: it
 * remembers where in the answer the next byte belongs. What is not as RFC 9112 wants it is a fault, never a guess.
 */
export class AnswerParser {
  readonly #sink: AnswerSink
  readonly #isBodiless: boolean
  #step: (bytes: Buffer, at: number) => number = this.#takeHead
  /** The beginning of a head or line that is not whole yet. */
  #held: Buffer = nothing
  #line = ''
  /** Bytes of the body, or of its chunk, that are to come. */
  #left = 0
  #framing: Framing = 'none'
  #isPersistent = false
  #isWhole = false

  /** @param method of the question: an answer to HEAD has no body, whatever its head says */
  constructor(method: string, sink: AnswerSink) {
    this.#isBodiless = method === 'HEAD'
    this.#sink = sink
  }

  /** Whether the connection may be used again once the answer is whole. */
  get isPersistent(): boolean {
    return this.#isPersistent && this.#framing !== 'close'
  }

  /** @throws {Error} with a code `HPE_...` when this is no answer */
  push(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) {
      if (this.#isWhole) throw fault('TRAILING', 'more bytes came than the answer has')
      at = this.#step(bytes, at)
    }
  }

  /** Takes note that no more bytes come. Gives whether the answer is whole. */
  finish(): boolean {
    if (this.#framing === 'close' && !this.#isWhole) this.#end()
    return this.#isWhole
  }

  #takeHead(bytes: Buffer, at: number): number {
    const next = this.#takeUntil('\r\n\r\n', bytes, at)
    if (next < 0) return bytes.length
    const { status, minor, headers } = parseHead(this.#line)
    if (status < 200) return next
    this.#framing = framingOf(status, headers, this.#isBodiless)
    this.#isPersistent = isPersistent(minor, headers.connection)
    this.#left = this.#framing === 'length' ? Number(headers['content-length']) : 0
    this.#step = this.#framing === 'chunked' ? this.#takeSize : this.#takeBody
    this.#sink.head(status, headers)
    if (this.#framing === 'none' || (this.#framing === 'length' && this.#left === 0)) this.#end()
    return next
  }

  #takeBody(bytes: Buffer, at: number): number {
    if (this.#framing === 'close') {
      this.#sink.body(bytes.subarray(at))
      return bytes.length
    }
    const next = this.#pass(bytes, at)
    if (this.#left === 0) this.#end()
    return next
  }

  #takeSize(bytes: Buffer, at: number): number {
    const next = this.#takeUntil('\r\n', bytes, at)
    if (next < 0) return bytes.length
    const size = /^(?<size>[\da-f]{1,12})[\t ]*(?:;.*)?$/iu.exec(this.#line)?.groups?.['size']
    if (size === undefined) throw fault('INVALID_CHUNK_SIZE', 'a chunk has no size')
    this.#left = Number.parseInt(size, 16)
    this.#step = this.#left === 0 ? this.#takeTrailer : this.#takeChunk
    return next
  }

  #takeChunk(bytes: Buffer, at: number): number {
    if (this.#left > 0) return this.#pass(bytes, at)
    const next = this.#takeUntil('\r\n', bytes, at)
    if (next < 0) return bytes.length
    if (this.#line !== '') throw fault('STRICT', 'a chunk is longer than its size')
    this.#step = this.#takeSize
    return next
  }

  #takeTrailer(bytes: Buffer, at: number): number {
    const next = this.#takeUntil('\r\n', bytes, at)
    if (next < 0) return bytes.length
    if (this.#line === '') this.#end()
    // What trailers say is of no use; that they are some is.
    else addHeader({}, this.#line)
    return next
  }

  #pass(bytes: Buffer, at: number): number {
    const next = Math.min(bytes.length, at + this.#left)
    this.#left -= next - at
    this.#sink.body(at === 0 && next === bytes.length ? bytes : bytes.subarray(at, next))
    return next
  }

  #end(): void {
    this.#isWhole = true
    this.#sink.end()
  }

  /** Takes what comes before a mark as the line. Gives where the bytes after the mark start; -1 while it is to come. */
  #takeUntil(mark: string, bytes: Buffer, at: number): number {
    const rest = at === 0 ? bytes : bytes.subarray(at)
    const before = this.#held.length
    const all = before === 0 ? rest : Buffer.concat([this.#held, rest])
    const end = all.indexOf(mark, Math.max(0, before - mark.length + 1), 'latin1')
    if ((end < 0 ? all.length : end) > longestHead) throw fault('HEADER_OVERFLOW', 'its head does not end')
    if (end < 0) {
      // The bytes are not ours to keep.
      this.#held = before === 0 ? Buffer.from(rest) : all
      return -1
    }
    this.#line = all.toString('latin1', 0, end)
    this.#held = nothing
    return at + end + mark.length - before
  }
}

interface Head {
  readonly status: number
  /** Of HTTP/1.0 and HTTP/1.1. */
  readonly minor: string
  readonly headers: IncomingHttpHeaders
}

/** What a value may hold: no control character but the tab. */
const words = /^[\t\u0020-\u007e\u0080-\u00ff]*$/u
const token = /^[!#$%&'*+.^_`|~\da-z-]+$/iu

function parseHead(text: string): Head {
  const [first = '', ...lines] = text.split('\r\n')
  const found = /^HTTP\/1\.(?<minor>[01]) (?<status>[1-5]\d\d)(?: .*)?$/u.exec(first)?.groups
  if (found === undefined || !words.test(first)) throw fault('INVALID_CONSTANT', 'it does not start as HTTP/1.1 does')
  const headers: Record<string, string> = {}
  for (const line of lines) addHeader(headers, line)
  return { status: Number(found['status']), minor: found['minor'] ?? '', headers }
}

function addHeader(headers: Record<string, string>, line: string): void {
  const colon = line.indexOf(':')
  const name = line.slice(0, colon).toLowerCase()
  if (colon < 1 || !token.test(name)) throw fault('INVALID_HEADER_TOKEN', 'a line of its head is no header')
  if (name === '__proto__') return
  const value = withoutPadding(line, colon + 1)
  if (!words.test(value)) throw fault('INVALID_HEADER_TOKEN', 'a header has a character that none may have')
  headers[name] = Object.hasOwn(headers, name) ? `${headers[name]}, ${value}` : value
}

/** The rest of a line without blanks and tabs around it; other white space is a part of it. */
function withoutPadding(line: string, from: number): string {
  let [start, end] = [from, line.length]
  while (start < end && isPadding(line.charCodeAt(start))) start++
  while (end > start && isPadding(line.charCodeAt(end - 1))) end--
  return line.slice(start, end)
}

function isPadding(code: number): boolean {
  return code === 0x20 || code === 0x09
}

function framingOf(status: number, headers: IncomingHttpHeaders, isBodiless: boolean): Framing {
  const { 'content-length': length, 'transfer-encoding': coding } = headers
  if (coding !== undefined && (length !== undefined || coding.toLowerCase() !== 'chunked'))
    throw fault('INVALID_TRANSFER_ENCODING', 'its body is framed in a way that is not known')
  if (length !== undefined && !/^\d{1,15}$/u.test(length))
    throw fault('INVALID_CONTENT_LENGTH', 'the length of its body is no number')
  if (isBodiless || status === 204 || status === 304) return 'none'
  if (coding !== undefined) return 'chunked'
  return length === undefined ? 'close' : 'length'
}

function isPersistent(minor: string, connection: string | undefined): boolean {
  const options = (connection ?? '').toLowerCase().split(/[\t ,]+/u)
  return minor === '1' ? !options.includes('close') : options.includes('keep-alive')
}

function fault(code: string, message: string): Error {
  return Object.assign(new Error(message), { code: `HPE_${code}` })
}
