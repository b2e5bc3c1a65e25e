import { backoff } from '../../core/backoff.ts'
import { asDocument } from '../../core/document.ts'
import { UserError } from '../../core/error.ts'
import type { Clock } from '../../ports/clock.ts'
import type { HttpResponse } from '../http.ts'
import { parseRetryAfter, retry } from '../retry.ts'
import { type HttpRequest, send } from './http.ts'

/** How the API is reached. */
export interface ApiAccess {
  /** Address of the API without a slash at the end, e.g. `https://api.github.com`. */
  readonly apiUrl: string
  /** Address of GraphQL, e.g. `https://api.github.com/graphql`. */
  readonly graphqlUrl: string
  readonly token: string
  readonly clock: Clock
}

/** One call of the API. */
export interface Call {
  readonly method: HttpRequest['method']
  /** Path with its query, from the root of the API; `undefined` for GraphQL. */
  readonly path: string | undefined
  readonly body?: unknown
  /** What is done, for messages: `create a comment`. */
  readonly what: string
  /** Permission that it needs, as a workflow writes it: `pull-requests: write`. */
  readonly permission: string
  /** Whether a POST that is done twice is done once: what it makes is named by its content. */
  readonly isRepeatable?: boolean
  /** Statuses of refusal that are an answer like any other. */
  readonly answers?: readonly number[]
}

/** The JSON of an answer with where its next page is. */
export interface Reply {
  readonly status: number
  readonly json: unknown
  readonly hasNext: boolean
}

/** Tries of a call that may be repeated. */
const tries = 5
/** Milliseconds that are waited at the most, all tries of one call together. */
const patience = 90_000

/** Milliseconds between tries. */
const pace = { first: 500, longest: 4_000 } as const

/** A fault that another try may not have. */
class PassingFault extends Error {
  override readonly cause: UserError
  /** Milliseconds that GitHub asks to be left alone; `undefined` when it does not say. */
  readonly retryAfter: number | undefined

  constructor(cause: UserError, retryAfter?: number) {
    super(cause.message, { cause })
    this.cause = cause
    this.retryAfter = retryAfter
  }
}

/**
 * Makes a call, again where that can do no harm: reads, edits and deletions after a fault on the way, and any
 * call that GitHub itself put off. A POST without an answer is AMBIGUOUS.
 *
 * @throws {UserError} PERMISSION, AMBIGUOUS, GITHUB, MISSING
 */
export async function callApi(call: Call, access: ApiAccess): Promise<Reply> {
  try {
    return await retry(() => callOnce(call, access), { budget: patience, clock: access.clock, pauseAfter })
  } catch (error) {
    throw error instanceof PassingFault ? error.cause : error
  }
}

/** Milliseconds before the next try, no less than GitHub asks for: who comes back too early is put off for longer. */
function pauseAfter(error: unknown, attempt: number): number | undefined {
  if (!(error instanceof PassingFault) || attempt >= tries) return undefined
  return Math.max(backoff(attempt, pace, Math.random()), error.retryAfter ?? 0)
}

/**
 * Makes a call once.
 *
 * @throws {PassingFault | UserError}
 */
async function callOnce(call: Call, access: ApiAccess): Promise<Reply> {
  const url = new URL(call.path === undefined ? access.graphqlUrl : access.apiUrl + call.path)
  const body = call.body === undefined ? undefined : JSON.stringify(call.body)
  const response = await send({ method: call.method, url, token: access.token, body }).catch((cause: unknown) => {
    throw cause instanceof UserError ? cause : lost(call, url, cause)
  })
  return judge(call, response, url)
}

/** Whether doing it twice would make two of it. */
function isOnce({ method, isRepeatable = false }: Call): boolean {
  return method === 'POST' && !isRepeatable
}

/** No answer: a POST may have been done or not. */
function lost(call: Call, url: URL, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code : String(cause)
  const isRefused =
    (cause as NodeJS.ErrnoException).code === 'ECONNREFUSED' || (cause as NodeJS.ErrnoException).code === 'ENOTFOUND'
  const isAmbiguous = isOnce(call) && !isRefused
  const message = `GitHub (${url.host}) did not answer when asked to ${call.what}: ${reason}.`
  if (isAmbiguous) return new UserError(message, { code: 'AMBIGUOUS', cause })
  return new PassingFault(new UserError(message, { code: 'GITHUB', cause }))
}

/** What finds nothing, or removes nothing, has its answer. */
const mayBeAbsent: readonly Call['method'][] = ['GET', 'DELETE']

function judge(call: Call, response: HttpResponse, url: URL): Reply {
  const { status, headers } = response
  if (status >= 500) throw serverFault(call, response)
  refuseStranger(call, response, url)
  const json = response.text === '' ? undefined : parse(response.text, url)
  if (status < 300) return { status, json, hasNext: /rel="next"/u.test(headers['link'] ?? '') }
  if (status === 404 && mayBeAbsent.includes(call.method)) return { status, json: undefined, hasNext: false }
  if (call.answers?.includes(status) === true) return { status, json, hasNext: false }
  throw putOff(call, response, messageOf(json)) ?? refusal(call, response, messageOf(json))
}

/** Refuses what does not come from GitHub: a proxy or a page of a sign-in answers 200, too. */
function refuseStranger({ what }: Call, { status, headers, text }: HttpResponse, url: URL): void {
  const type = headers['content-type']
  if (/\bjson\b/u.test(type ?? '') || (status === 204 && text === '')) return
  throw new UserError(
    `${url.host} answered with ${type ?? 'no content type'} when asked to ${what}; that is not GitHub. Check GITHUB_API_URL and any proxy on the way.`,
    { code: 'GITHUB' },
  )
}

function serverFault(call: Call, { status }: HttpResponse): Error {
  const message = `GitHub answered ${status} when asked to ${call.what}; its own fault, which may pass.`
  if (isOnce(call)) return new UserError(message, { code: 'AMBIGUOUS' })
  return new PassingFault(new UserError(message, { code: 'GITHUB' }))
}

function parse(text: string, url: URL): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new UserError(`${url.host} answered with broken JSON.`, { code: 'GITHUB', cause })
  }
}

/** Why GitHub refuses, in its words and without a full stop. */
export function messageOf(json: unknown): string {
  const { message } = asDocument(json)
  return typeof message === 'string' ? message.slice(0, 300).replace(/\.?$/u, '') : 'no reason given'
}

/** What GitHub put off was not done, so that it may be asked again; `undefined` where it did not put it off. */
function putOff({ what }: Call, { status, headers }: HttpResponse, message: string): PassingFault | undefined {
  const retryAfter = parseRetryAfter(headers['retry-after'])
  const isPutOff = status === 429 || (status === 403 && (retryAfter !== undefined || /rate limit/iu.test(message)))
  if (!isPutOff) return undefined
  const error = new UserError(`GitHub asks to wait before it will ${what} (${message}); run again later.`, {
    code: 'GITHUB',
  })
  return new PassingFault(error, retryAfter)
}

/** A definite no: forbidden, or wrong. */
function refusal({ what, permission }: Call, { status }: HttpResponse, message: string): UserError {
  if (status === 401) {
    return new UserError(`GitHub does not know the token (401) when asked to ${what}; check github-token.`, {
      code: 'GITHUB',
    })
  }
  if (status === 403) {
    return new UserError(`The token may not ${what} (${message}); it needs ${permission}.`, { code: 'PERMISSION' })
  }
  if (status === 404) {
    return new UserError(
      `GitHub finds nothing (404) when asked to ${what}: it is not there, or the token may not see it; it needs ${permission}.`,
      { code: 'MISSING' },
    )
  }
  return new UserError(`GitHub refuses to ${what} (${status}): ${message}.`, { code: 'GITHUB' })
}

/** An answer that is JSON and not what was asked for. */
export function unexpected(what: string): UserError {
  return new UserError(
    `The answer when asked to ${what} is not what GitHub gives; check GITHUB_API_URL and any proxy on the way.`,
    { code: 'GITHUB' },
  )
}
