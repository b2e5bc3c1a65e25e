import type { IncomingHttpHeaders } from 'node:http'
import { HttpConnection, type Listener, type Route } from './http-connection.ts'
import { Flow } from './http-flow.ts'
import type { Answer } from './s3-answer.ts'
import type { Timeouts, Tls } from './s3-options.ts'

/** Bytes of a body up to which it is in memory before the answer is given. */
const smallBody = 1024 ** 2

/** A request without a body, signed. */
export interface ReadRequest {
  readonly method: 'GET' | 'HEAD' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string | number>>
}

/** Asks for objects over connections that stay open. */
export type Reader = (request: ReadRequest) => Promise<Answer>

/**
 * Opens connections for requests without a body, as many as there are requests at once. For a small object Node's own
 * client spends more on the request than on the bytes, in time and in memory; what has a body goes through that one.
 */
export function openReader(timeouts: Timeouts, tls: Tls): Reader {
  const resting = new Map<string, HttpConnection[]>()
  const listOf = (origin: string): HttpConnection[] => {
    const known = resting.get(origin) ?? []
    resting.set(origin, known)
    return known
  }
  const connect = (origin: URL): HttpConnection => {
    const list = listOf(origin.origin)
    const route: Route = {
      ...{ origin, timeouts, tls },
      rest: (connection) => void list.push(connection),
      forget: (connection) => {
        const at = list.indexOf(connection)
        if (at >= 0) list.splice(at, 1)
      },
    }
    return new HttpConnection(route)
  }
  return async ({ method, url, headers }) =>
    await new Promise<Answer>((resolve, reject) => {
      const connection = listOf(url.origin).pop() ?? connect(url)
      connection.ask(
        method,
        renderHead({ method, url, headers }),
        new Receiver(connection, { method, resolve, reject }),
      )
    })
}

/**
 * Renders what asks a server.
 *
 * @throws {Error} ERR_INVALID_CHAR for a header that would be more than one line
 */
function renderHead({ method, url, headers }: ReadRequest): string {
  let text = `${method} ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\nconnection: keep-alive\r\n`
  for (const [name, value] of Object.entries(headers)) text += `${name}: ${value}\r\n`
  const lines = 3 + Object.keys(headers).length
  if (text.split(/[\r\n]+/u).length !== lines + 1 || /[^\t\r\n\u0020-\u007e\u0080-\u00ff]/u.test(text))
    throw Object.assign(new Error('A header holds what no header may.'), { code: 'ERR_INVALID_CHAR' })
  return `${text}\r\n`
}

interface Asked {
  readonly method: ReadRequest['method']
  readonly resolve: (answer: Answer) => void
  readonly reject: (fault: Error) => void
}

/**
 * What receives one answer. A class because it has a life: a small body is taken in whole before the answer is given, a
 * larger one streams, no faster than it is read.
 */
class Receiver implements Listener {
  readonly #connection: HttpConnection
  readonly #asked: Asked
  #head: Pick<Answer, 'status' | 'headers'> | undefined
  #small = Buffer.alloc(0)
  #filled = 0
  #flow: Flow | undefined

  constructor(connection: HttpConnection, asked: Asked) {
    this.#connection = connection
    this.#asked = asked
  }

  isOpen(): boolean {
    return this.#flow?.isOpen ?? true
  }

  keepsBytes(): boolean {
    return this.#flow !== undefined
  }

  head(status: number, headers: IncomingHttpHeaders): void {
    this.#head = { status, headers }
    if (this.#asked.method === 'HEAD') return
    const length = Number(headers['content-length'])
    if (length <= smallBody) {
      this.#small = Buffer.allocUnsafeSlow(length)
      return
    }
    const flow = new Flow({ open: () => this.#connection.resume(), abandon: () => this.#connection.destroy() })
    this.#flow = flow
    this.#asked.resolve({ ...this.#head, body: flow, discard: () => flow.discard() })
  }

  body(bytes: Buffer, isOwn: boolean): void {
    if (this.#flow !== undefined) this.#flow.push(isOwn ? bytes : Buffer.from(bytes))
    else this.#filled += bytes.copy(this.#small, this.#filled)
  }

  end(): void {
    this.#settle(undefined)
  }

  fail(fault: Error): void {
    if (this.#head === undefined) this.#asked.reject(fault)
    else this.#settle(fault)
  }

  #settle(fault: Error | undefined): void {
    if (this.#flow !== undefined) this.#flow.end(fault)
    else if (this.#head !== undefined) {
      const body = replay(this.#small.subarray(0, this.#filled), fault)
      this.#asked.resolve({ ...this.#head, body, discard: () => undefined })
    }
  }
}

async function* replay(bytes: Buffer, fault: Error | undefined): AsyncIterable<Buffer> {
  if (bytes.length > 0) yield bytes
  if (fault !== undefined) throw fault
}
