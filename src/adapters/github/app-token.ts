import { createPrivateKey, type KeyObject, sign } from 'node:crypto'
import { asDocument } from '../../core/document.ts'
import { UserError } from '../../core/error.ts'
import { type ApiAccess, callApi, unexpected } from './client.ts'
import type { RunnerScope } from './runners.ts'

/** A GitHub App that is installed where the runners are. */
export interface App {
  /** Its app id or client id. */
  readonly id: string
  /** PEM. */
  readonly privateKey: string
}

/** Seconds that a clock may be ahead of GitHub's, and that the proof of the app is good for. */
const skew = 60
const proofLife = 300

/**
 * Has GitHub make a token of an app that may do one thing in one place: keep runners. It is good for an hour.
 *
 * @throws {UserError} INPUT for a key that is none; MISSING where the app is not installed; PERMISSION, GITHUB
 */
export async function mintToken(app: App, scope: RunnerScope, access: Omit<ApiAccess, 'token'>): Promise<string> {
  const proof = { ...access, token: prove(app, access.clock.now()) }
  const place = 'repository' in scope ? `/repos/${scope.repository}` : `/orgs/${scope.organisation}`
  const what = 'find where the GitHub App is installed'
  const found = await callApi({ method: 'GET', path: `${place}/installation`, what, permission: 'an app' }, proof)
  const { id } = asDocument(found.json)
  if (found.status === 404) throw notInstalled(app, scope)
  if (typeof id !== 'number') throw unexpected(what)
  const made = await callApi(
    {
      method: 'POST',
      path: `/app/installations/${id}/access_tokens`,
      body: rights(scope),
      what: 'make a token of the GitHub App',
      permission: 'that permission in the settings of the app, accepted where it is installed',
      isRepeatable: true,
    },
    proof,
  )
  const { token } = asDocument(made.json)
  if (typeof token !== 'string') throw unexpected('make a token of the GitHub App')
  return token
}

function rights(scope: RunnerScope): Readonly<Record<string, unknown>> {
  return 'repository' in scope
    ? { repositories: [scope.repository.split('/')[1]], permissions: { administration: 'write' } }
    : { permissions: { organization_self_hosted_runners: 'write' } }
}

function notInstalled({ id }: App, scope: RunnerScope): UserError {
  const place = 'repository' in scope ? scope.repository : scope.organisation
  return new UserError(`The GitHub App ${id} is not installed on ${place}; install it in the settings of the app.`, {
    code: 'MISSING',
  })
}

/**
 * Proves that one has the app's key.
 *
 * Source: https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
function prove({ id, privateKey }: App, now: number): string {
  const seconds = Math.floor(now / 1000)
  const parts = [
    { alg: 'RS256', typ: 'JWT' },
    { iat: seconds - skew, exp: seconds + proofLife, iss: id },
  ]
  const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${text}.${sign('sha256', Buffer.from(text), readKey(privateKey)).toString('base64url')}`
}

function readKey(text: string): KeyObject {
  try {
    const key = createPrivateKey(text.replaceAll('\\n', '\n'))
    if (key.asymmetricKeyType === 'rsa') return key
  } catch {
    // The reason would show a part of the key.
  }
  throw new UserError(
    'Input app-private-key is no RSA private key; expected the whole PEM file that GitHub gave for the app.',
    { code: 'INPUT' },
  )
}
