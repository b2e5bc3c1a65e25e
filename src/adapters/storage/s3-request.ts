import { once } from 'node:events'
import { type Agent, type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Credentials, encodeKey, encodeQuery, signRequest } from './sign.ts'

/** How objects of a bucket are asked for. */
export interface S3Access {
  /** Address of the bucket as the SDK resolves it, without a slash at the end. */
  readonly base: string
  region: string
  /** Keys of the account; `undefined` for anonymous access. */
  readonly credentials: () => Promise<Credentials | undefined>
  readonly agent: Agent
  /** Milliseconds without a byte after which a request is given up and tried again. */
  readonly idleTimeout: number
}

/** A refusal of the server, named as the SDK names it: `NoSuchKey`, `AccessDenied`. */
export class S3Refusal extends Error {
  readonly status: number

  constructor(name: string, message: string, status: number) {
    super(message)
    this.name = name
    this.status = status
  }
}

/** Tries of one object before its fault is told. */
export const tries = 5
/** Bytes of an error body that are read. */
const maxErrorBody = 65_536
/** Name of a refusal that tells the region of the bucket. */
const movedTo = 'MovedTo'
/** What passes by itself. */
const passing = new Set(['SlowDown', 'Throttling', 'RequestTimeout', 'InternalError', 'ServiceUnavailable'])

/** What is asked of the server. */
export interface Question {
  readonly method: 'GET' | 'HEAD' | 'PUT'
  /** Key of the object; empty for the bucket itself. */
  readonly key: string
  readonly query?: Readonly<Record<string, string>>
  /** First byte that is wanted; 0 by default. */
  readonly start?: number
  /** Headers `x-amz-*`, which are signed. */
  readonly signed?: Readonly<Record<string, string>>
  /** Headers that are not. */
  readonly plain?: Readonly<Record<string, string | number>>
  /** Opens the body of a PUT, for each try anew. */
  readonly open?: () => AsyncIterable<Uint8Array>
}

/** Milliseconds before the next try: doubled each time, with jitter so that many do not come back at once. */
export function backoff(attempt: number): number {
  return 100 * 2 ** attempt * (0.5 + Math.random())
}

/**
 * Asks until there is an answer, within limits; `undefined` when there is no such object. The requests are signed here
 * and not by the SDK's client, which spends five times the CPU on each.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
export async function askPatiently(access: S3Access, question: Question): Promise<IncomingMessage | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask(access, question)
    } catch (error) {
      if (attempt >= tries || !mayTryAgain(access, error)) throw error
    }
    await sleep(backoff(attempt))
  }
}

function mayTryAgain(access: S3Access, error: unknown): boolean {
  return (error instanceof S3Refusal && follows(access, error)) || isPassing(error)
}

/** A bucket of another region says which; from then on that one is asked. */
function follows(access: S3Access, { name, message }: S3Refusal): boolean {
  if (name !== movedTo || message === access.region) return false
  access.region = message
  return true
}

function isPassing(error: unknown): boolean {
  if (error instanceof S3Refusal) return error.status >= 500 || error.status === 429 || passing.has(error.name)
  return ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'].includes((error as NodeJS.ErrnoException).code ?? '')
}

async function ask(access: S3Access, question: Question): Promise<IncomingMessage | undefined> {
  const response = await send(access, question)
  const status = response.statusCode ?? 0
  if (status === ((question.start ?? 0) > 0 ? 206 : 200)) return response
  const refusal = await refusalOf(response, question)
  if (refusal.name === 'NoSuchKey' || refusal.name === 'NotFound') return undefined
  throw refusal
}

async function send(access: S3Access, question: Question): Promise<IncomingMessage> {
  const { base, agent, idleTimeout } = access
  const { method, key, query, start = 0, signed = {}, plain = {}, open } = question
  const url = new URL(`${base}/${encodeKey(key)}${query === undefined ? '' : `?${encodeQuery(query)}`}`)
  const credentials = await access.credentials()
  const signature =
    credentials === undefined
      ? signed
      : signRequest({ method, url, region: access.region, credentials, now: Date.now(), extra: signed })
  const headers = { ...plain, ...signature, ...(start > 0 ? { range: `bytes=${start}-` } : {}) }
  return await new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? secureRequest : plainRequest)(url, { method, headers, agent })
    request.setTimeout(idleTimeout, () =>
      request.destroy(Object.assign(new Error('it does not answer in time'), { code: 'ETIMEDOUT' })),
    )
    request.once('response', resolve).on('error', reject)
    if (open === undefined) request.end()
    else pump(open(), request).catch((error: Error) => request.destroy(error))
  })
}

/** Sends a body; a small one in a single write. */
async function pump(bytes: AsyncIterable<Uint8Array>, request: ClientRequest): Promise<void> {
  for await (const chunk of bytes) {
    if (request.destroyed) return
    if (!request.write(chunk)) await once(request, 'drain')
  }
  request.end()
}

/** Reads what the server says of its refusal. */
async function refusalOf(response: IncomingMessage, question: Question): Promise<S3Refusal> {
  const status = response.statusCode ?? 0
  const text = await textOf(response, maxErrorBody)
  const code = /<Code>(\w+)<\/Code>/u.exec(text)?.[1]
  const region = response.headers['x-amz-bucket-region'] ?? /<Region>([\w-]+)<\/Region>/u.exec(text)?.[1]
  if ([301, 307, 400].includes(status) && typeof region === 'string') return new S3Refusal(movedTo, region, status)
  const message = /<Message>([^<]*)<\/Message>/u.exec(text)?.[1] ?? `it answers ${status}`
  return new S3Refusal(code ?? nameByStatus(status, question), message, status)
}

/** Reads the text of an answer, up to a number of bytes. */
export async function textOf(response: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    if (size < limit) chunks.push(chunk)
    size += chunk.length
  }
  return Buffer.concat(chunks).subarray(0, limit).toString('utf8')
}

/** A HEAD has no body: its status must do. */
function nameByStatus(status: number, { method }: Question): string {
  if (status === 404 && method === 'HEAD') return 'NotFound'
  return status === 403 ? 'Forbidden' : `Status${status}`
}
