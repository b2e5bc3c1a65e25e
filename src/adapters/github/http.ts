import { type HttpRequest as Exchange, exchange, type HttpResponse } from '../http.ts'

/** A request to GitHub's API. */
export interface HttpRequest {
  readonly method: Exchange['method']
  readonly url: URL
  readonly token: string
  /** JSON text; `undefined` without a body. */
  readonly body: string | undefined
}

/** Sends one request to GitHub. */
export async function send({ method, url, token, body }: HttpRequest): Promise<HttpResponse> {
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'x-github-api-version': '2022-11-28',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  }
  return await exchange({ method, url, headers, body })
}
