import { parseDocument } from '../../core/document.ts'
import type { Challenge } from '../../core/image/challenge.ts'
import type { RegistryCredentials } from '../../core/image/credentials.ts'
import { type Answer, textOf } from '../storage/s3-answer.ts'
import { readRefusal } from './refusal.ts'
import { transmit } from './transport.ts'

/** Who asks. */
interface Asker {
  readonly base: URL
  readonly credentials: RegistryCredentials | undefined
}

/** Bytes of an answer with a token at the most. */
const maxToken = 1_048_576

/**
 * Gives the header `Authorization` that a registry wants; `undefined` where there is nothing to show.
 *
 * @throws {RegistryRefusal | NodeJS.ErrnoException} when no token is given
 * @see https://distribution.github.io/distribution/spec/auth/token/
 */
export async function obtainToken(
  { base, credentials }: Asker,
  challenge: Challenge,
  scopes: readonly string[],
): Promise<string | undefined> {
  const basic = credentials !== undefined && 'password' in credentials ? toBasic(credentials) : undefined
  if (challenge.scheme === 'basic') return basic
  const realm = new URL(challenge.realm, base)
  if (!isSafe(realm, base)) return undefined
  const wanted = { service: challenge.service, scopes }
  const answer =
    credentials !== undefined && 'identityToken' in credentials
      ? await exchangeIdentity(realm, credentials.identityToken, wanted)
      : await askForToken(realm, basic, wanted)
  if (answer.status !== 200) throw await readRefusal(answer)
  const token = readToken(await textOf(answer, maxToken))
  return token === undefined ? undefined : `Bearer ${token}`
}

/** A password that goes over TLS to the registry goes nowhere else in the clear. */
function isSafe(realm: URL, base: URL): boolean {
  return realm.protocol === 'https:' || (realm.protocol === 'http:' && base.protocol === 'http:')
}

interface Wanted {
  readonly service: string
  readonly scopes: readonly string[]
}

async function askForToken(realm: URL, basic: string | undefined, { service, scopes }: Wanted): Promise<Answer> {
  const url = new URL(realm)
  if (service !== '') url.searchParams.set('service', service)
  for (const scope of scopes) url.searchParams.append('scope', scope)
  const headers = basic === undefined ? {} : { authorization: basic }
  return await transmit({ method: 'GET', url, headers, body: undefined })
}

async function exchangeIdentity(url: URL, token: string, { service, scopes }: Wanted): Promise<Answer> {
  const form = new URLSearchParams({
    ...{ grant_type: 'refresh_token', client_id: 'crisol', refresh_token: token },
    ...{ service, scope: scopes.join(' ') },
  })
  const bytes = new TextEncoder().encode(form.toString())
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return await transmit({ method: 'POST', url, headers, body: { size: bytes.length, open: () => [bytes] } })
}

function readToken(text: string): string | undefined {
  const { token, access_token: accessToken } = parseDocument(text) ?? {}
  const found = typeof token === 'string' && token !== '' ? token : accessToken
  return typeof found === 'string' && found !== '' ? found : undefined
}

function toBasic({ username, password }: { readonly username: string; readonly password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}
