import { type Agent, type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Credentials, encodeKey, signRequest } from './sign.ts'

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
const tries = 5
/** Bytes of an error body that are read. */
const maxErrorBody = 65_536
/** Name of a refusal that tells the region of the bucket. */
const movedTo = 'MovedTo'
/** What passes by itself. */
const passing = new Set(['SlowDown', 'Throttling', 'RequestTimeout', 'InternalError', 'ServiceUnavailable'])

/**
 * Tells whether an object is there. The requests are signed here and not by the SDK's client, which spends five times
 * the CPU on each.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
export async function headObject(access: S3Access, key: string): Promise<boolean> {
  const response = await askPatiently(access, { method: 'HEAD', key, start: 0 })
  response?.resume()
  return response !== undefined
}

/**
 * Opens the bytes of an object; `undefined` when there is none. A connection that breaks off is taken up where it
 * ended, within limits; whoever reads checks the whole by its hash.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} like `headObject`, while reading too
 */
export async function getObject(access: S3Access, key: string): Promise<AsyncIterable<Uint8Array> | undefined> {
  const first = await askPatiently(access, { method: 'GET', key, start: 0 })
  return first === undefined ? undefined : readOn(access, key, first)
}

async function* readOn(access: S3Access, key: string, first: IncomingMessage): AsyncIterable<Uint8Array> {
  const length = Number(first.headers['content-length'])
  const tally = { bytes: 0 }
  let response = first
  for (let attempt = 1; ; attempt++) {
    const fault = yield* passOn(response, tally)
    if (isWhole(tally.bytes, length, fault)) return
    const reason = fault ?? Object.assign(new Error('the connection ended early'), { code: 'ECONNRESET' })
    if (attempt >= tries) throw reason
    await sleep(backoff(attempt))
    const rest = await askPatiently(access, { method: 'GET', key, start: tally.bytes })
    if (rest === undefined) throw reason
    response = rest
  }
}

/** Whether all bytes came; where the server gave no length (NaN), that nothing broke off must do. */
function isWhole(bytes: number, length: number, fault: unknown): boolean {
  return bytes >= length || (Number.isNaN(length) && fault === undefined)
}

/** Passes bytes on and counts them. Gives what broke the stream off; `undefined` when nothing did. */
async function* passOn(
  response: IncomingMessage,
  tally: { bytes: number },
): AsyncGenerator<Uint8Array, unknown, undefined> {
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      tally.bytes += chunk.length
      yield chunk
    }
    return undefined
  } catch (error) {
    return error
  }
}

interface Question {
  readonly method: 'GET' | 'HEAD'
  readonly key: string
  /** First byte that is wanted. */
  readonly start: number
}

/** Milliseconds before the next try: doubled each time, with jitter so that many do not come back at once. */
function backoff(attempt: number): number {
  return 100 * 2 ** attempt * (0.5 + Math.random())
}

async function askPatiently(access: S3Access, question: Question): Promise<IncomingMessage | undefined> {
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
  if (status === (question.start > 0 ? 206 : 200)) return response
  const refusal = await refusalOf(response, question)
  if (refusal.name === 'NoSuchKey' || refusal.name === 'NotFound') return undefined
  throw refusal
}

async function send(access: S3Access, { method, key, start }: Question): Promise<IncomingMessage> {
  const { base, agent, idleTimeout } = access
  const url = new URL(`${base}/${encodeKey(key)}`)
  const credentials = await access.credentials()
  const signed =
    credentials === undefined ? {} : signRequest({ method, url, region: access.region, credentials, now: Date.now() })
  const headers = { ...signed, ...(start > 0 ? { range: `bytes=${start}-` } : {}) }
  return await new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? secureRequest : plainRequest)(url, { method, headers, agent })
    request.setTimeout(idleTimeout, () =>
      request.destroy(Object.assign(new Error('it does not answer in time'), { code: 'ETIMEDOUT' })),
    )
    request.once('response', resolve).once('error', reject).end()
  })
}

/** Reads what the server says of its refusal. */
async function refusalOf(response: IncomingMessage, question: Question): Promise<S3Refusal> {
  const status = response.statusCode ?? 0
  const text = await textOf(response)
  const code = /<Code>(\w+)<\/Code>/u.exec(text)?.[1]
  const region = response.headers['x-amz-bucket-region'] ?? /<Region>([\w-]+)<\/Region>/u.exec(text)?.[1]
  if ([301, 307, 400].includes(status) && typeof region === 'string') return new S3Refusal(movedTo, region, status)
  const message = /<Message>([^<]*)<\/Message>/u.exec(text)?.[1] ?? `it answers ${status}`
  return new S3Refusal(code ?? nameByStatus(status, question), message, status)
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of response) if (text.length < maxErrorBody) text += String(chunk)
  return text
}

/** A HEAD has no body: its status must do. */
function nameByStatus(status: number, { method }: Question): string {
  if (status === 404 && method === 'HEAD') return 'NotFound'
  return status === 403 ? 'Forbidden' : `Status${status}`
}
