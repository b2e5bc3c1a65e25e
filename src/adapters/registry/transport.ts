import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { agentFor } from '../http.ts'
import { type Answer, toAnswer } from '../storage/s3-answer.ts'

/** The body of a request. */
export interface Body {
  /** Bytes. */
  readonly size: number
  /** Opens it, for each try anew. */
  readonly open: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** A request whose body and answer are of any size. */
export interface Transmission {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** `undefined` without one. */
  readonly body: Body | undefined
}

/** Milliseconds without a byte after which an answer is given up: a registry may be long about a large blob. */
const idleTimeout = 120_000

/** Sends one request and gives the answer as soon as it begins. */
export async function transmit({ method, url, headers, body }: Transmission): Promise<Answer> {
  const isPlain = url.protocol === 'http:'
  const options = {
    method,
    timeout: idleTimeout,
    agent: agentFor(isPlain),
    headers: { 'user-agent': 'crisol', ...headers, ...sizeOf(body) },
  }
  return await new Promise((resolve, reject) => {
    const request = (isPlain ? plainRequest : secureRequest)(url, options)
    let response: IncomingMessage | undefined
    request.once('timeout', () => (response ?? request).destroy(tooLate()))
    request.on('error', reject)
    request.once('response', (given) => {
      response = given
      resolve(toAnswer(given))
    })
    if (body === undefined) request.end()
    // What breaks a body off breaks the request off, which is heard above.
    else pipeline(Readable.from(body.open()), request).catch(reject)
  })
}

/** Without a body Node says itself what its method needs. */
function sizeOf(body: Body | undefined): Readonly<Record<string, string>> {
  return body === undefined ? {} : { 'content-length': String(body.size) }
}

function tooLate(): Error {
  return Object.assign(new Error('it does not answer in time'), { code: 'ETIMEDOUT' })
}
