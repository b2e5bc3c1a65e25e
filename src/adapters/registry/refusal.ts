import { UserError } from '../../core/error.ts'
import { formatReference, type ImageReference } from '../../core/image/reference.ts'
import { parseRetryAfter } from '../retry.ts'
import { type Answer, textOf } from '../storage/s3-answer.ts'

/** An answer of a registry that is not the one that was wanted. */
export class RegistryRefusal extends Error {
  readonly status: number
  /** What the registry calls it: `MANIFEST_UNKNOWN`; empty where it has no name for it. */
  readonly reason: string
  /** Milliseconds that it asks to be left alone; `undefined` when it does not say. */
  readonly retryAfter: number | undefined

  constructor(status: number, reason: string, retryAfter?: number) {
    super(`${status} ${reason}`.trim())
    this.status = status
    this.reason = reason
    this.retryAfter = retryAfter
  }
}

/** Bytes of an error body that are read. */
const maxErrorBody = 65_536

/** Reads a refusal. Of its text only the name is taken: what else a server writes there is not for a log. */
export async function readRefusal(answer: Answer): Promise<RegistryRefusal> {
  const reason = /"code"\s*:\s*"(?<code>[A-Z][A-Z_]{1,60})"/u.exec(await textOf(answer, maxErrorBody))
  const retryAfter = parseRetryAfter(answer.headers['retry-after'])
  return new RegistryRefusal(answer.status, reason?.groups?.['code'] ?? '', retryAfter)
}

/** What was done when it went wrong. */
export interface Attempt {
  /** `push`, `read`. */
  readonly what: 'push' | 'read'
  readonly reference: ImageReference
  /** Whether there were credentials to show. */
  readonly isKnown: boolean
}

const certificate = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/u
const notSecure = new Set(['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG'])
const unreachable =
  /^(?:ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL|UND_ERR_\w+)$/u

/** Gives what went wrong with a registry as something that a user can repair; anything else as it is. */
export function explain(cause: unknown, attempt: Attempt): unknown {
  const message =
    cause instanceof RegistryRefusal ? refused(cause, attempt) : broken(cause as NodeJS.ErrnoException, attempt)
  return message === undefined ? cause : new UserError(message, { code: 'REMOTE', cause })
}

function refused(refusal: RegistryRefusal, attempt: Attempt): string {
  const { registry } = attempt.reference
  const name = formatReference(attempt.reference)
  const said = `(${refusal.message})`
  if (refusal.status === 429) return `${registry} is asked too often ${said}; try again later.`
  if (refusal.status >= 500) return `${registry} does not do what it should for ${name} ${said}; try again later.`
  return (
    byStatus[refusal.status]?.(attempt, said) ??
    `${registry} refuses to ${attempt.what} ${name} ${said}; check that it is a registry of images.`
  )
}

const byStatus: Readonly<Record<number, (attempt: Attempt, said: string) => string>> = {
  200: ({ reference: { registry } }) =>
    `${registry} answers with a web page, and not as a registry does; check the name and what lies between.`,
  401: ({ reference, isKnown }, said) => {
    const { registry } = reference
    const name = formatReference(reference)
    return isKnown
      ? `${registry} does not take the credentials for ${name} ${said}; log in again, or give others.`
      : `${registry} wants to know who asks for ${name} ${said}; log in with docker login ${registry}, or give a username and a password.`
  },
  403: ({ what, reference }, said) => {
    const right = what === 'push' ? 'write' : 'read'
    return `${reference.registry} does not let these credentials ${what} ${formatReference(reference)} ${said}; give them the right to ${right} packages there.`
  },
  404: ({ what, reference }, said) => {
    const { registry, repository } = reference
    return what === 'push'
      ? `${registry} has no repository ${repository} to push to ${said}; check the name, or make it there first.`
      : `${registry} has no ${formatReference(reference)} ${said}; check the name.`
  },
}

function broken({ code = '' }: NodeJS.ErrnoException, { reference: { registry } }: Attempt): string | undefined {
  if (notSecure.has(code))
    return `${registry} does not speak TLS (${code}); allow plain HTTP for it, or give it a certificate.`
  if (code === 'CERT_HAS_EXPIRED')
    return `The certificate of ${registry} has expired (${code}); whoever runs it must renew it.`
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return `The certificate of ${registry} is for another host (${code}); check the name.`
  if (certificate.test(code))
    return `The certificate of ${registry} is not trusted (${code}); add its authority by NODE_EXTRA_CA_CERTS, or check the name.`
  if (code === 'ERR_INVALID_URL')
    return `${registry} answers with an address that is none; check that it is a registry of images.`
  if (unreachable.test(code)) return `${registry} does not answer (${code}); check the name and the network.`
  return undefined
}
