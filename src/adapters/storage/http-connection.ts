import type { IncomingHttpHeaders } from 'node:http'
import { connect as connectPlainly, isIP, type Socket, type TcpNetConnectOpts } from 'node:net'
import { connect as connectSecurely } from 'node:tls'
import { AnswerParser, type AnswerSink } from './http-answer.ts'
import { lookupElsewhere } from './link-local.ts'
import type { Timeouts, Tls } from './s3-options.ts'

/** Bytes that are read at once. */
const piece = 65_536
/** Milliseconds that a connection waits for its next question, where the server names no shorter time. */
const restTimeout = 4_000

/** Who hears the answer to a question. */
export interface Listener {
  head(status: number, headers: IncomingHttpHeaders): void
  /**
   * Bytes of the body.
   *
   * @param isOwn whether they stay as they are
   */
  body(bytes: Buffer, isOwn: boolean): void
  end(): void
  fail(fault: Error): void
  /** Whether bytes may come. */
  isOpen(): boolean
  /** Whether bytes are wanted that stay as they are. */
  keepsBytes(): boolean
}

/** Where connections lead, and what becomes of them. */
export interface Route {
  readonly origin: URL
  readonly timeouts: Timeouts
  readonly tls: Tls
  /** Takes a connection that is free for another question. */
  readonly rest: (connection: HttpConnection) => void
  /** Forgets one that is gone. */
  readonly forget: (connection: HttpConnection) => void
}

/**
 * A connection of HTTP/1.1 for questions without a body, one after the other. A class because it has a life. All small
 * answers are read into one buffer, which leaves nothing to collect; of a large one each piece has a buffer of its own.
 */
export class HttpConnection {
  readonly #route: Route
  readonly #socket: Socket
  readonly #room = Buffer.allocUnsafeSlow(piece)
  #parser: AnswerParser | undefined
  #listener: Listener | undefined
  #keepAlive: string | undefined

  constructor(route: Route) {
    this.#route = route
    this.#socket = open(route, {
      buffer: () => (this.#listener?.keepsBytes() === true ? Buffer.allocUnsafeSlow(piece) : this.#room),
      callback: (count, buffer) => this.#take(buffer as Buffer, count),
    })
    this.#socket
      .on('error', (fault) => this.#fail(fault))
      .on('end', () => this.#finish())
      .on('close', () => this.#finish())
      .on('timeout', () => this.#timeOut())
  }

  /** Asks, and tells the listener what comes. */
  ask(method: string, head: string, listener: Listener): void {
    this.#listener = listener
    this.#parser = new AnswerParser(method, this.#sink(listener))
    this.#socket.ref()
    this.#socket.setTimeout(this.#route.timeouts.idleTimeout)
    this.#socket.write(head, 'latin1')
  }

  /** Lets bytes come again. */
  resume(): void {
    this.#socket.setTimeout(this.#route.timeouts.idleTimeout)
    this.#socket.resume()
  }

  /** Ends it, whatever is under way. */
  destroy(): void {
    this.#listener = undefined
    this.#socket.destroy()
  }

  #sink(listener: Listener): AnswerSink {
    return {
      head: (status, headers) => {
        this.#keepAlive = String(headers['keep-alive'] ?? '')
        listener.head(status, headers)
      },
      body: (bytes) => listener.body(bytes, bytes.buffer !== this.#room.buffer),
      end: () => {
        this.#listener = undefined
        listener.end()
      },
    }
  }

  /** False where no more bytes may come for now. */
  #take(buffer: Buffer, count: number): boolean {
    try {
      if (this.#parser === undefined) throw new Error('Bytes came that nobody asked for.')
      this.#parser.push(buffer.subarray(0, count))
    } catch (fault) {
      this.#fail(fault as Error)
      return true
    }
    if (this.#listener === undefined) this.#settle()
    return this.#listener?.isOpen() ?? true
  }

  /** After an answer: another question may come. */
  #settle(): void {
    const isPersistent = this.#parser?.isPersistent === true
    this.#parser = undefined
    if (!isPersistent) {
      this.#socket.destroy()
      return
    }
    this.#socket.setTimeout(restTimeoutOf(this.#keepAlive))
    this.#socket.unref()
    this.#route.rest(this)
  }

  #finish(): void {
    if (this.#parser?.finish() === true) this.#parser = undefined
    this.#fail(Object.assign(new Error('the connection ended early'), { code: 'ECONNRESET' }))
  }

  #timeOut(): void {
    // Who does not read cannot blame the server.
    if (this.#listener?.isOpen() === false) return
    this.#fail(Object.assign(new Error('it does not answer in time'), { code: 'ETIMEDOUT' }))
  }

  #fail(fault: Error): void {
    const listener = this.#listener
    this.#listener = undefined
    this.#route.forget(this)
    this.#socket.destroy()
    listener?.fail(fault)
  }
}

function restTimeoutOf(keepAlive: string | undefined): number {
  const seconds = Number(/timeout=(?<seconds>\d+)/iu.exec(keepAlive ?? '')?.groups?.['seconds'] ?? Number.NaN)
  // A second less than the server allows: a question must not cross its farewell.
  return Number.isNaN(seconds) ? restTimeout : Math.max(1, Math.min(restTimeout, seconds * 1000 - 1000))
}

type OnRead = NonNullable<TcpNetConnectOpts['onread']>

function open({ origin, timeouts, tls }: Route, onread: OnRead): Socket {
  const isSecure = origin.protocol === 'https:'
  const host = origin.hostname.replaceAll(/^\[|\]$/gu, '')
  const port = Number(origin.port === '' ? (isSecure ? 443 : 80) : origin.port)
  const options = { host, port, lookup: lookupElsewhere, noDelay: true, onread }
  const socket = isSecure
    ? connectSecurely({ ...options, ...tls, ...(isIP(host) === 0 ? { servername: host } : {}) })
    : connectPlainly(options)
  const late = Object.assign(new Error('no connection comes about'), { code: 'ETIMEDOUT' })
  const timer = setTimeout(() => socket.destroy(late), timeouts.connectTimeout)
  const stop = (): void => clearTimeout(timer)
  return socket.once(isSecure ? 'secureConnect' : 'connect', stop).once('close', stop)
}
