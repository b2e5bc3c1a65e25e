import { UserError } from '../error.ts'
import type { ReadInput } from '../inputs.ts'

/** By what GitHub is asked: a token, or an app that makes one. */
export type Access = { readonly token: string } | { readonly id: string; readonly privateKey: string }

/**
 * Reads the inputs `github-token`, `app-id` and `app-private-key`.
 *
 * @throws {UserError} INPUT for none, for both, and for half of an app
 */
export function parseAccess(read: ReadInput): Access {
  const [token, id, privateKey] = [read('github-token'), read('app-id'), read('app-private-key')]
  if (id === '' && privateKey === '') {
    if (token !== '') return { token }
    throw new UserError(
      'Inputs github-token and app-id are both empty; expected a fine-grained token with administration: write (GITHUB_TOKEN cannot have it), or a GitHub App by app-id and app-private-key.',
      { code: 'INPUT' },
    )
  }
  if (token !== '') {
    throw new UserError('Inputs github-token and app-id are both set; expected one of them.', { code: 'INPUT' })
  }
  if (!/^[A-Za-z0-9._-]{1,64}$/u.test(id) || privateKey === '') {
    const found = privateKey === '' ? 'app-id is set and app-private-key is empty' : `app-id is ${JSON.stringify(id)}`
    throw new UserError(`Input ${found}; expected the id of a GitHub App and its private key.`, { code: 'INPUT' })
  }
  return { id, privateKey }
}

/**
 * Reads the input `role-to-assume`. `undefined` when it is empty.
 *
 * @throws {UserError} INPUT
 */
export function parseRole(text: string): string | undefined {
  if (text === '') return undefined
  if (/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/u.test(text)) return text
  const shown = JSON.stringify(text.slice(0, 80))
  throw new UserError(`Input role-to-assume is ${shown}; expected the ARN of a role, arn:aws:iam::ACCOUNT:role/NAME.`, {
    code: 'INPUT',
  })
}

/**
 * Reads the input `organisation`. `undefined` when it is empty.
 *
 * @throws {UserError} INPUT
 */
export function parseOrganisation(text: string): string | undefined {
  if (text === '') return undefined
  if (/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/u.test(text)) return text
  const shown = JSON.stringify(text.slice(0, 80))
  throw new UserError(`Input organisation is ${shown}; expected the name of an organisation on GitHub.`, {
    code: 'INPUT',
  })
}

/**
 * Reads the input `repository`: `owner/name`. `undefined` when it is empty.
 *
 * @throws {UserError} INPUT
 */
export function parseRepository(text: string): string | undefined {
  if (text === '') return undefined
  if (/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/u.test(text)) return text
  throw new UserError(`Input repository is ${JSON.stringify(text.slice(0, 80))}; expected owner/name.`, {
    code: 'INPUT',
  })
}
