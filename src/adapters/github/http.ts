import { request as plainRequest, type RequestOptions } from 'node:http'
import { request as secureRequest } from 'node:https'

/** A request to GitHub's API. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly url: URL
  readonly token: string
  /** JSON text; `undefined` without a body. */
  readonly body: string | undefined
}

/** An answer, whole. */
export interface HttpResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly text: string
}

/** Milliseconds without a byte after which an answer is given up. */
const idleTimeout = 30_000
/** Bytes of an answer at the most: nothing that we ask for is near it. */
const maxBytes = 64 * 1024 * 1024

/**
 * Sends one request. Node's own client and not `fetch`: loading that costs more than all the rest of a
 * report.
 */
export async function send({ method, url, token, body }: HttpRequest): Promise<HttpResponse> {
  const options: RequestOptions = {
    method,
    timeout: idleTimeout,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': 'crisol',
      'x-github-api-version': '2022-11-28',
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    },
  }
  return await new Promise((resolve, reject) => {
    const request = (url.protocol === 'http:' ? plainRequest : secureRequest)(url, options, (response) => {
      const chunks: Buffer[] = []
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > maxBytes) response.destroy(new Error(`the answer has more than ${maxBytes} bytes`))
        chunks.push(chunk)
      })
      response.on('error', reject)
      response.on('aborted', () => reject(new Error('the connection was closed in the middle of the answer')))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    request.on('timeout', () => request.destroy(new Error(`no answer within ${idleTimeout / 1000} s`)))
    request.on('error', reject)
    request.end(body)
  })
}
