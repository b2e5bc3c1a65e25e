import { Agent as PlainAgent, request as plainRequest } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'

/** A request with a body that is text, or none. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string | number>>
  /** `undefined` without one. */
  readonly body: string | undefined
  /** Milliseconds without a byte after which an answer is given up; 30,000 when absent. */
  readonly timeout?: number
}

/** An answer, whole. */
export interface HttpResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly text: string
}

const idleTimeout = 30_000
/** Bytes of an answer at the most: nothing that we ask for is near it. */
const maxBytes = 64 * 1024 * 1024

let agents: { readonly plain: PlainAgent; readonly secure: SecureAgent } | undefined

/** Connections are kept for the next request, and go through the proxy that the environment names, where Node knows how. */
export function agentFor(isPlain: boolean): PlainAgent {
  const options = { keepAlive: true, timeout: 5_000, proxyEnv: process.env }
  agents ??= { plain: new PlainAgent(options), secure: new SecureAgent(options) }
  return isPlain ? agents.plain : agents.secure
}

/**
 * Sends one request. Node's own client and not `fetch`: loading that costs more than all the rest of a
 * report.
 */
export async function exchange({
  method,
  url,
  headers,
  body,
  timeout = idleTimeout,
}: HttpRequest): Promise<HttpResponse> {
  const size = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
  const isPlain = url.protocol === 'http:'
  const agent = agentFor(isPlain)
  const options = { method, timeout, agent, headers: { 'user-agent': 'crisol', ...headers, ...size } }
  return await new Promise((resolve, reject) => {
    const request = (isPlain ? plainRequest : secureRequest)(url, options, (response) => {
      const chunks: Buffer[] = []
      let length = 0
      response.on('data', (chunk: Buffer) => {
        length += chunk.length
        if (length > maxBytes) response.destroy(new Error(`the answer has more than ${maxBytes} bytes`))
        chunks.push(chunk)
      })
      response.on('error', reject)
      response.on('aborted', () => reject(fault('ECONNRESET', 'the connection was closed in the middle of the answer')))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    request.on('timeout', () => request.destroy(fault('ETIMEDOUT', `no answer within ${timeout / 1000} s`)))
    request.on('error', reject)
    request.end(body)
  })
}

function fault(code: string, message: string): Error {
  return Object.assign(new Error(message), { code })
}
