import { once } from 'node:events'
import { type Agent, type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { type Answer, textOf, toAnswer } from './s3-answer.ts'
import type { Reader } from './s3-reader.ts'
import { S3Refusal } from './s3-refusal.ts'
import { type Credentials, encodeKey, encodeQuery, signRequest } from './sign.ts'

/** How objects of a bucket are asked for. */
export interface S3Access {
  /** Address of the bucket as the SDK resolves it, without a slash at the end. */
  readonly base: string
  /** The region that signatures name. */
  readonly region: string
  /** Takes note that the bucket is in another region: from then on that one is asked. */
  readonly moveTo: (region: string) => Promise<void>
  /** Keys of the account; `undefined` for anonymous access. */
  readonly credentials: () => Promise<Credentials | undefined>
  /** Connections of Node's own client. */
  readonly agent: Agent
  /** Connections for requests without a body; `undefined` where they go the same way as all others. */
  readonly reader?: Reader | undefined
  /** What requests have shown. */
  readonly seen: Seen
  /** Milliseconds after which a connection that does not come about is given up and tried again. */
  readonly connectTimeout: number
  /** Milliseconds without a byte after which a request is given up and tried again. */
  readonly idleTimeout: number
}

/** What requests have shown so far. */
export interface Seen {
  isBucketThere: boolean
  /** Whether the server does not know the header by which nothing is overwritten. */
  lacksConditions: boolean
  /** Keys that the last request was signed with. */
  credentials: Credentials | undefined
}

/** What is asked of the server. */
export interface Question {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  /** Key of the object; empty for the bucket itself. */
  readonly key: string
  readonly query?: Readonly<Record<string, string>>
  /** Headers `x-amz-*`, which are signed. */
  readonly signed?: Readonly<Record<string, string>>
  /** Headers that are not. With `expect` the body waits until the server wants it. */
  readonly plain?: Readonly<Record<string, string | number>>
  /** Opens the body, for each try anew. */
  readonly open?: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** Ends the request early. */
  readonly signal?: AbortSignal
}

/** Milliseconds that a body waits for a server that says nothing about it: not all know the question. */
const leaveTimeout = 1_000
/** Bytes of an error body that are read. */
const maxErrorBody = 65_536

/**
 * Asks once. The requests are signed here and not by the SDK's client, which spends five times the CPU on each.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer
 */
export async function ask(access: S3Access, question: Question): Promise<Answer> {
  const answer = await send(access, question)
  const { status } = answer
  if (status < 200 || status > 299) throw await refusalOf(access, question, answer)
  if (isOfS3(answer)) {
    access.seen.isBucketThere = true
    return answer
  }
  answer.discard()
  throw new S3Refusal('NotS3', `it answers with ${answer.headers['content-type'] ?? 'something else'}`, { status })
}

/** A proxy that shows its own page with status 200 must not count as an object. */
function isOfS3({ headers }: Answer): boolean {
  if (headers['x-amz-request-id'] !== undefined) return true
  if (headers.etag !== undefined) return !/^text\/html/iu.test(headers['content-type'] ?? '')
  return Object.keys(headers).some((name) => name.startsWith('x-amz-'))
}

async function send(access: S3Access, question: Question): Promise<Answer> {
  const { method, key, query, signed = {}, plain = {} } = question
  const url = new URL(`${access.base}/${encodeKey(key)}${query === undefined ? '' : `?${encodeQuery(query)}`}`)
  const credentials = await access.credentials()
  access.seen.credentials = credentials
  const signature =
    credentials === undefined
      ? signed
      : signRequest({ method, url, region: access.region, credentials, now: Date.now(), extra: signed })
  const headers = { ...plain, ...signature }
  // What may be ended early, or has a body, goes through Node's own client.
  if (method === 'PUT' || method === 'POST' || question.signal !== undefined || access.reader === undefined)
    return await sendByNode(access, question, { url, headers })
  return await access.reader({ method, url, headers })
}

interface Signed {
  readonly url: URL
  readonly headers: Readonly<Record<string, string | number>>
}

async function sendByNode(access: S3Access, question: Question, { url, headers }: Signed): Promise<Answer> {
  const { agent, idleTimeout } = access
  const options = { method: question.method, headers, agent, timeout: idleTimeout, ...signalOf(question) }
  return await new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? secureRequest : plainRequest)(url, options)
    let response: IncomingMessage | undefined
    request.once('timeout', () => (response ?? request).destroy(timeout('it does not answer in time')))
    request.once('socket', () => limitConnecting(request, access.connectTimeout))
    request.on('error', reject)
    request.once('response', (given: IncomingMessage) => {
      response = given
      resolve(toAnswer(given))
    })
    sendBody(request, question)
  })
}

function signalOf({ signal }: Question): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal }
}

function timeout(message: string): Error {
  return Object.assign(new Error(message), { code: 'ETIMEDOUT' })
}

function limitConnecting(request: ClientRequest, milliseconds: number): void {
  const { socket } = request
  if (socket === null || !socket.connecting) return
  const timer = setTimeout(() => request.destroy(timeout('no connection comes about')), milliseconds)
  socket.once('connect', () => clearTimeout(timer)).once('close', () => clearTimeout(timer))
}

function sendBody(request: ClientRequest, { open, plain }: Question): void {
  if (open === undefined) {
    request.end()
    return
  }
  const start = (): void => void pump(open(), request).catch((error: Error) => request.destroy(error))
  if (plain?.['expect'] === undefined) start()
  else startWhenWanted(request, start)
}

/** Starts a body once the server says that it wants it. One that answers at once does not. */
function startWhenWanted(request: ClientRequest, start: () => void): void {
  const startOnce = (): void => {
    settle()
    start()
  }
  const timer = setTimeout(startOnce, leaveTimeout)
  const answered = (response: IncomingMessage): void => {
    settle()
    response.once('end', () => request.destroy())
  }
  const settle = (): void => {
    clearTimeout(timer)
    request.off('continue', startOnce).off('response', answered).off('close', settle)
  }
  request.once('continue', startOnce).once('response', answered).once('close', settle)
}

async function pump(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, request: ClientRequest): Promise<void> {
  for await (const chunk of bytes) {
    if (request.destroyed) return
    if (!request.write(chunk)) await once(request, 'drain')
  }
  request.end()
}

/** Reads what the server says of its refusal. An answer to HEAD has no body: the same is asked by GET. */
async function refusalOf(access: S3Access, question: Question, answer: Answer): Promise<S3Refusal> {
  const text = await textOf(answer, maxErrorBody)
  const refusal = S3Refusal.read(answer, text)
  if (refusal.name === 'NoSuchKey') access.seen.isBucketThere = true
  if (question.method !== 'HEAD' || !isVague(refusal, access)) return refusal
  const again = await send(access, { ...question, method: 'GET', plain: { range: 'bytes=0-0' } })
  const reason = S3Refusal.read(again, await textOf(again, maxErrorBody))
  if (reason.name === 'NoSuchKey') access.seen.isBucketThere = true
  return reason.status === refusal.status ? reason : refusal
}

/** Whether a refusal can have several reasons: 404 says of a bucket, too, that it is not there. */
function isVague({ status }: S3Refusal, { seen }: S3Access): boolean {
  return status === 400 || status === 403 || (status === 404 && !seen.isBucketThere)
}
