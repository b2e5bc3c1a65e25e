import { parseChallenge } from '../../core/image/challenge.ts'
import type { RegistryCredentials } from '../../core/image/credentials.ts'
import type { Answer } from '../storage/s3-answer.ts'
import { RegistryRefusal, readRefusal } from './refusal.ts'
import type { Question } from './session.ts'
import { obtainToken } from './token.ts'
import { transmit } from './transport.ts'

/** What is known of a registry. */
export interface State {
  /** Address with `/v2/` at its end. */
  readonly base: URL
  readonly credentials: RegistryCredentials | undefined
  /** Header `Authorization`, by the scopes that it is for. */
  readonly known: Map<string, string>
}

/** What a question is about. */
interface Context {
  readonly repository: string
  readonly scopes: readonly string[]
}

const redirects = new Set([301, 302, 303, 307, 308])
const maxRedirects = 5

/**
 * Asks once, or twice where the registry first wants to know who asks.
 *
 * @throws {RegistryRefusal | NodeJS.ErrnoException}
 */
export async function askOnce(state: State, question: Question, { repository, scopes }: Context): Promise<Answer> {
  const url = addressOf(state.base, repository, question.place)
  const shown = state.known.get(scopes.join(' '))
  const first = await send(state, question, { url, shown })
  const isAsked = first.status === 401 && url.origin === state.base.origin
  const answer = isAsked ? await introduce(state, question, { first, target: { url, shown }, scopes }) : first
  if (isPage(answer)) {
    answer.discard()
    throw new RegistryRefusal(answer.status, '')
  }
  const isSuccess = answer.status >= 200 && answer.status < 300
  if (isSuccess || question.expected?.includes(answer.status) === true) return answer
  throw await readRefusal(answer)
}

/**
 * Tells whether an answer is the page of something that stands between: it is 200, for which a registry has bytes or a
 * digest to give, and some registries call an answer without a body HTML.
 */
function isPage({ status, headers }: Answer): boolean {
  const isHtml = /^text\/html\b/u.test(headers['content-type'] ?? '')
  return status === 200 && isHtml && headers['docker-content-digest'] === undefined
}

function addressOf(base: URL, repository: string, place: Question['place']): URL {
  if (typeof place === 'string') return new URL(`${base.href}${repository}${place}`)
  const url = new URL(place.location, base)
  for (const [name, value] of Object.entries(place.query ?? {})) url.searchParams.set(name, value)
  // A registry behind a proxy may not know that it is spoken to over TLS.
  if (base.protocol === 'https:') url.protocol = 'https:'
  return url
}

interface Introduction {
  readonly first: Answer
  readonly target: Target
  readonly scopes: readonly string[]
}

/** Asks again with what the registry wants to see; where there is nothing new to show, its first answer stands. */
async function introduce(state: State, question: Question, { first, target, scopes }: Introduction): Promise<Answer> {
  const challenge = parseChallenge(first.headers['www-authenticate'] ?? '')
  const shown = challenge === undefined ? undefined : await obtainToken(state, challenge, scopes)
  if (shown === undefined || shown === target.shown) return first
  first.discard()
  state.known.set(scopes.join(' '), shown)
  return await send(state, question, { url: target.url, shown })
}

interface Target {
  readonly url: URL
  /** Header `Authorization`; `undefined` without one. */
  readonly shown: string | undefined
}

/** Sends, and follows where what is only read is kept elsewhere. Credentials go to the registry alone. */
async function send(state: State, { method, headers, body }: Question, { url, shown }: Target): Promise<Answer> {
  let at = url
  for (let hop = 0; ; hop++) {
    const isRegistry = at.origin === state.base.origin
    const authorization = isRegistry && shown !== undefined ? { authorization: shown } : {}
    const answer = await transmit({ method, url: at, body, headers: { ...headers, ...authorization } })
    const next = hop < maxRedirects && body === undefined ? nextAddress(answer, at) : undefined
    if (next === undefined) return answer
    answer.discard()
    at = next
  }
}

/** Where an answer sends to; never from a secure place to one that is not. */
function nextAddress({ status, headers }: Answer, at: URL): URL | undefined {
  if (!redirects.has(status) || headers.location === undefined) return undefined
  const next = new URL(headers.location, at)
  return at.protocol === 'https:' && next.protocol !== 'https:' ? undefined : next
}
