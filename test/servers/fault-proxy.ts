import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** What goes wrong with a request or its answer. */
export type Fault =
  /** The connection is gone before the server hears of it. */
  | 'reset'
  /** The server does what it was asked, and the connection is gone before it answers. */
  | 'lost answer'
  /** Half of the body, of the request or else of the answer, and the connection is gone. */
  | 'drop'
  /** Half of the answer's body, and then nothing; nothing at all where it has none. */
  | 'stall'
  /** Half of the body, of the request or else of the answer, called the whole. */
  | 'truncate'
  /** One byte of the body, of the request or else of the answer, is another one. */
  | 'flip'
  /** The answer's body is said to be longer than it is. */
  | 'wrong length'
  /** A while passes before the answer. */
  | 'slow'
  | Refusal

/** An answer in place of the server's. */
export interface Refusal {
  readonly status: number
  /** Name of S3's error; without one the body is that of `headers`' type. */
  readonly code?: string
  readonly message?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Answers before the request's body has come, and closes the connection. */
  readonly early?: boolean
}

/** Which requests a fault is for. */
export interface FaultRule {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  /** Of the path and the query, percent-encoded; any by default. */
  readonly path?: RegExp
  /** How often it happens. */
  readonly times: number
  readonly does: Fault
}

/** A proxy in front of a server that answers wrongly when it is told to. */
export interface FaultProxy {
  /** Address without a slash at the end. */
  readonly endpoint: string
  /** `GET /path?query`, in order. */
  readonly requests: readonly string[]
  /** Headers of each of them. */
  readonly headers: readonly IncomingHttpHeaders[]
  /** Calls `listener` for each request from now on, as soon as it is there. */
  onRequest(listener: (line: string) => void): void
  /** Has something go wrong from now on, in place of what was told before. */
  fail(rule: FaultRule): void
  /** How often that has happened. */
  failed(): number
  /** Waits until all has come that clients had sent which are gone. */
  idle(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts a proxy on the loopback interface. What the client says goes to the server as it is, its Host too, which is
 * signed.
 *
 * @param target address of the server
 */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const requests: string[] = []
  const headers: IncomingHttpHeaders[] = []
  let rule: FaultRule | undefined
  let failed = 0
  let listen: (line: string) => void = () => undefined
  const next = ({ method, url = '' }: IncomingMessage): Fault | undefined => {
    if (rule === undefined || rule.method !== method || failed >= rule.times || !(rule.path?.test(url) ?? true))
      return undefined
    failed++
    return rule.does
  }
  const serveOne = (asked: IncomingMessage, answer: ServerResponse): void => {
    const line = `${asked.method} ${asked.url}`
    requests.push(line)
    headers.push(asked.headers)
    listen(line)
    serve(target, { asked, answer, fault: next(asked) }).catch(() => asked.socket.destroy())
  }
  const server = createServer(serveOne).on('checkContinue', (asked: IncomingMessage, answer: ServerResponse) => {
    const does = rule?.does
    if (typeof does !== 'object' || does.early !== true) answer.writeContinue()
    serveOne(asked, answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    headers,
    onRequest: (listener) => {
      listen = listener
    },
    fail: (given) => {
      rule = given
      failed = 0
    },
    failed: () => failed,
    idle: async () => {
      // A connection that nobody has accepted yet is seen the next time.
      for (let quiet = 0; quiet < 2; await sleep(20)) quiet = (await connectionsTo(server)) === 0 ? quiet + 1 : 0
    },
    stop: async () => {
      const stopped = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await stopped
    },
  }
}

async function connectionsTo(server: Server): Promise<number> {
  return await new Promise((resolve, reject) => {
    server.getConnections((fault, count) => (fault === null ? resolve(count) : reject(fault)))
  })
}

interface Exchange {
  readonly asked: IncomingMessage
  readonly answer: ServerResponse
  readonly fault: Fault | undefined
}

async function serve(target: string, { asked, answer, fault }: Exchange): Promise<void> {
  if (typeof fault === 'object' && fault.early === true) {
    refuse(answer, fault)
    return
  }
  const body = await gather(asked)
  if (fault === 'reset' || (fault === 'drop' && body.length > 0)) return void asked.socket.destroy()
  if (typeof fault === 'object') return refuse(answer, fault)
  if (fault === 'slow') await sleep(300)
  const given = await pass(target, asked, body.length > 0 ? spoiled(body, fault) : body)
  if (fault === 'lost answer') return void asked.socket.destroy()
  const isSpoiled = body.length > 0 && (fault === 'flip' || fault === 'truncate')
  respond(answer, given, { fault: isSpoiled ? undefined : fault, isHead: asked.method === 'HEAD' })
}

/** A body as the fault lets it through. */
function spoiled(body: Buffer, fault: Fault | undefined): Buffer {
  const half = Math.floor(body.length / 2)
  if (fault === 'truncate') return body.subarray(0, half)
  if (fault !== 'flip') return body
  const flipped = Buffer.from(body)
  flipped[half] = (flipped[half] ?? 0) ^ 1
  return flipped
}

async function gather(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function refuse(answer: ServerResponse, { status, code, message = 'Try again.', headers, body, early }: Refusal): void {
  const xml = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`
  answer.writeHead(status, {
    'content-type': 'application/xml',
    ...(early === true ? { connection: 'close' } : {}),
    ...headers,
  })
  answer.end(body ?? (code === undefined ? '' : xml))
}

interface Given {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

async function pass(target: string, asked: IncomingMessage, body: Buffer): Promise<Given> {
  const { expect: _, ...kept } = asked.headers
  const headers = body.length > 0 ? { ...kept, 'content-length': String(body.length) } : kept
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(`${target}${asked.url}`, { method: asked.method, headers, agent: false })
      .once('response', resolve)
      .once('error', reject)
      .end(body)
  })
  return { status: response.statusCode ?? 0, headers: response.headers, body: await gather(response) }
}

interface Answering {
  readonly fault: Fault | undefined
  readonly isHead: boolean
}

function respond(answer: ServerResponse, { status, headers, body }: Given, { fault, isHead }: Answering): void {
  const { 'transfer-encoding': _, connection: __, ...kept } = headers
  const length = (value: number): IncomingMessage['headers'] => ({ ...kept, 'content-length': String(value) })
  const half = body.subarray(0, Math.floor(body.length / 2))
  if (fault === 'stall') {
    if (half.length > 0) answer.writeHead(status, length(body.length)).write(half)
  } else if (fault === 'wrong length' || fault === 'drop') {
    const [said, sent] = fault === 'drop' ? [body.length, half] : [body.length + 100, body]
    answer.writeHead(status, length(said)).write(sent, () => answer.destroy())
  } else if (isHead) {
    answer.writeHead(status, kept).end()
  } else {
    const sent = spoiled(body, fault)
    answer.writeHead(status, length(sent.length)).end(sent)
  }
}
