import type { IncomingHttpHeaders } from 'node:http'
import { Readable } from 'node:stream'
import type { Dispatcher } from 'undici'
import Agent from 'undici/lib/dispatcher/agent.js'
import { lookupElsewhere } from './link-local.ts'
import type { Answer } from './s3-answer.ts'
import type { Timeouts, Tls } from './s3-options.ts'

/** Bytes of a body up to which it is in memory before the first of it is passed on. */
const smallBody = 1024 ** 2

/** A request without a body, signed. */
export interface ReadRequest {
  readonly method: 'GET' | 'HEAD' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string | number>>
}

/**
 * Asks for objects over connections that stay open. `undefined` for a large body after which the server closes the
 * connection: that one is to be asked for otherwise. Where such a connection ends while its body waits to be read,
 * undici 7 fails an assertion that nobody can catch (nodejs/undici#5360), and version 8 wants a newer Node.
 */
export type Reader = (request: ReadRequest) => Promise<Answer | undefined>

/**
 * Opens connections for requests without a body, as many as there are requests at once. They go through undici, which
 * spends half the CPU of Node's own client on a small object; what has a body goes through that one, which can wait
 * until a server wants it.
 */
export function openReader({ idleTimeout, connectTimeout }: Timeouts, tls: Tls): Reader {
  const dispatcher = new Agent({
    connect: { ...tls, lookup: lookupElsewhere, timeout: connectTimeout },
    headersTimeout: idleTimeout,
    bodyTimeout: idleTimeout,
  })
  return async ({ method, url, headers }) =>
    await new Promise<Answer | undefined>((resolve, reject) => {
      const path = url.pathname + url.search
      dispatcher.dispatch(
        {
          origin: url.origin,
          path,
          method,
          headers: Object.entries(headers).flatMap(([name, value]) => [name, String(value)]),
        },
        new Receiver(method, resolve, reject),
      )
    })
}

/**
 * What receives one answer. A class because it has a life: a small body is taken in whole before the answer is given, a
 * larger one streams, no faster than it is read.
 */
class Receiver implements Dispatcher.DispatchHandler {
  readonly #method: ReadRequest['method']
  readonly #resolve: (answer: Answer | undefined) => void
  readonly #reject: (fault: unknown) => void
  readonly #chunks: Buffer[] = []
  #head: Pick<Answer, 'status' | 'headers'> | undefined
  #stream: Readable | undefined
  /** Bytes of a large body that are to come; NaN where the server does not say. */
  #left = Number.NaN

  constructor(
    method: ReadRequest['method'],
    resolve: (answer: Answer | undefined) => void,
    reject: (fault: unknown) => void,
  ) {
    this.#method = method
    this.#resolve = resolve
    this.#reject = reject
  }

  onRequestStart(): void {}

  onResponseStart(controller: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    if (status < 200) return
    this.#head = { status, headers }
    this.#left = Number(headers['content-length'])
    if (this.#method === 'HEAD' || this.#left <= smallBody) return
    if (isClosing(headers)) {
      this.#resolve(undefined)
      controller.abort(new Error('It is asked for otherwise.'))
      return
    }
    const stream = new Readable({
      read: () => controller.resume(),
      destroy: (error, done) => {
        if (!stream.readableEnded) controller.abort(error ?? new Error('It is no longer wanted.'))
        done(error)
      },
    })
    this.#stream = stream
    this.#resolve({ ...this.#head, body: stream, discard: () => void stream.resume() })
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#left -= chunk.length
    if (this.#stream === undefined) this.#chunks.push(chunk)
    else if (!this.#stream.push(chunk) && this.#left !== 0) controller.pause()
  }

  onResponseEnd(): void {
    if (this.#stream === undefined) this.#end(undefined)
    else this.#stream.push(null)
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    const fault = toFault(error)
    if (this.#head === undefined) this.#reject(fault)
    else if (this.#stream === undefined) this.#end(fault)
    else this.#stream.destroy(fault)
  }

  #end(fault: Error | undefined): void {
    if (this.#head === undefined) return
    this.#resolve({ ...this.#head, body: replay(this.#chunks, fault), discard: () => undefined })
  }
}

/** Whether the connection ends with the body: the server says so, or it has no other way to say where the body ends. */
function isClosing(headers: IncomingHttpHeaders): boolean {
  if (/\bclose\b/iu.test(headers.connection ?? '')) return true
  return headers['content-length'] === undefined && headers['transfer-encoding'] === undefined
}

async function* replay(chunks: readonly Buffer[], fault: Error | undefined): AsyncIterable<Buffer> {
  yield* chunks
  if (fault !== undefined) throw fault
}

/** Codes of undici -> what Node's own client says. */
const faults: Readonly<Record<string, readonly [code: string, message: string]>> = {
  UND_ERR_CONNECT_TIMEOUT: ['ETIMEDOUT', 'no connection comes about'],
  UND_ERR_HEADERS_TIMEOUT: ['ETIMEDOUT', 'it does not answer in time'],
  UND_ERR_BODY_TIMEOUT: ['ETIMEDOUT', 'it does not answer in time'],
  UND_ERR_SOCKET: ['ECONNRESET', 'the connection ended early'],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['ECONNRESET', 'the connection ended early'],
}

function toFault(error: Error): Error {
  const [code, message] = faults[(error as NodeJS.ErrnoException).code ?? ''] ?? []
  return code === undefined ? error : Object.assign(new Error(message, { cause: error }), { code })
}
