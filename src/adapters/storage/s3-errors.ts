import { type ErrorCode, UserError } from '../../core/error.ts'
import { linkLocalCode } from './link-local.ts'
import { CredentialsFault } from './s3-credentials.ts'
import { S3Refusal } from './s3-refusal.ts'

/** What was being done when a fault came. */
export interface Doing {
  /** The store, as messages name it. */
  readonly store: string
  /** The object, relative to the store. */
  readonly key: string
  readonly verb: 'read' | 'write' | 'list'
  /** What no message may hold. */
  readonly secrets: readonly string[]
}

/** Permission that an attempt takes. */
const permissions = { read: 's3:GetObject', write: 's3:PutObject', list: 's3:ListBucket' } as const

/** Characters of the server's own words that are shown. */
const mostWords = 200

/** What S3 says, in words that help: error name -> what it means and what to do. */
const refusals: Readonly<Record<string, string>> = {
  NoSuchBucket: 'there is no such bucket; create it, or set its url with dvc remote modify',
  InvalidBucketName: 'that is no name of a bucket; set its url with dvc remote modify',
  InvalidAccessKeyId: 'the access key is not known there; check the credentials',
  XAdminUserNotFound: 'the access key is not known there; check the credentials',
  SignatureDoesNotMatch: 'the secret key does not fit the access key; check the credentials',
  ExpiredToken: 'the credentials have expired; ask for new ones',
  ExpiredTokenException: 'the credentials have expired; ask for new ones',
  TokenRefreshRequired: 'the credentials have expired; ask for new ones',
  InvalidToken: 'the session token is not valid; check the credentials',
  SlowDown: 'it asks to slow down, again and again; use fewer jobs',
  ServiceUnavailable: 'it asks to slow down, again and again; use fewer jobs',
  AuthorizationHeaderMalformed: 'the bucket is in another region; set it with dvc remote modify',
  PermanentRedirect: 'the bucket is in another region; set it with dvc remote modify',
  BadDigest:
    'the bytes that arrived there do not have the md5 of their name; bring the object back into the cache, or look at what lies between',
  KMSDisabledException: 'its encryption key is disabled',
  InvalidObjectState: 'the object is archived; restore it first',
}

/** What a connection says: error code -> what it means and what to do. */
const failures: Readonly<Record<string, string>> = {
  ETIMEDOUT: 'it does not answer in time',
  ECONNREFUSED: 'nothing answers at that address',
  ECONNRESET: 'the connection breaks off, again and again',
  EPIPE: 'the connection breaks off, again and again',
  EHOSTUNREACH: 'no way leads to its address',
  ENETUNREACH: 'no way leads to its address',
  [linkLocalCode]: 'its address is one of metadata services, where no store is; look at its endpointurl',
  ENOTFOUND: 'its host name is not known',
  EAI_AGAIN: 'its host name cannot be looked up',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  EPROTO: 'it does not speak TLS; if it is http, say so in endpointurl',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS; if it is http, say so in endpointurl',
  ...Object.fromEntries(
    [
      ...['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
      ...['UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'CERT_UNTRUSTED'],
    ].map((code) => [
      code,
      'nobody that this machine trusts has signed its certificate; set ssl_verify to the path of its CA bundle',
    ]),
  ),
}

/** Tells in a sentence what went wrong. What is a sentence already stays as it is. */
export function explain(error: unknown, doing: Doing): UserError {
  if (error instanceof UserError) return error
  const { store, key } = doing
  const what = doing.verb === 'list' ? `to list ${key}` : key
  const [does, reason] =
    error instanceof S3Refusal
      ? [`refuses ${what}`, refusalReason(error, doing)]
      : [`cannot be asked for ${key}`, failureReason(error, doing)]
  return new UserError(`The remote ${store} ${does}: ${reason}.`, { code: codeOf(error, doing), cause: error })
}

function refusalReason(refusal: S3Refusal, doing: Doing): string {
  if (refusal.isDenial) return denial(refusal, doing)
  if (refusal.name === 'RequestTimeTooSkewed') return skewReason(refusal.skew)
  if (refusal.name === 'NotS3') {
    return `${clean(refusal.message, doing.secrets)}, and not as S3 does; check its address and what lies between`
  }
  return refusals[refusal.name] ?? clean(refusal.message, doing.secrets)
}

/** S3 denies access to an object that is not there, too, to whoever may not list the bucket. */
function denial({ message }: S3Refusal, { verb }: Doing): string {
  const permission = /\b(?:s3|kms):\w+/u.exec(message)?.[0] ?? permissions[verb]
  const alternative = verb === 'read' ? ', or it is not there and they lack s3:ListBucket' : ''
  return `access is denied; the credentials lack ${permission} for it${alternative}`
}

function skewReason(skew: number | undefined): string {
  const minutes = Math.round((skew ?? Number.NaN) / 60_000)
  if (Number.isNaN(minutes) || minutes === 0) return "this machine's clock is wrong; set it"
  const amount =
    Math.abs(minutes) < 120 ? `${Math.abs(minutes)} minutes` : `${Math.round(Math.abs(minutes) / 60)} hours`
  return `this machine's clock is ${amount} ${minutes > 0 ? 'behind' : 'ahead of'} the server's; set it`
}

function failureReason(error: unknown, { secrets }: Doing): string {
  if (error instanceof CredentialsFault) return error.message
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException
  if (code.startsWith('HPE_')) return 'it does not speak HTTP; if it is https, say so in endpointurl'
  return failures[code] ?? clean(message, secrets)
}

/** Credentials that may read and not write are no fault of the user's: whoever pushes decides what that means. */
function codeOf(error: unknown, { verb }: Doing): ErrorCode {
  if (error instanceof S3Refusal && error.name === 'BadDigest') return 'CORRUPT'
  return verb === 'write' && error instanceof S3Refusal && error.isDenial ? 'READ-ONLY' : 'REMOTE'
}

/** The words of a server: on one line, not too many, no full stop at the end, and nothing that is secret. */
function clean(text: string, secrets: readonly string[]): string {
  const line = hideSecrets(text, secrets)
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
  const short = line.length > mostWords ? `${line.slice(0, mostWords)}...` : line
  return short.replace(/\.?$/u, '')
}

/** Gives a secret as it is, and as it is written in a URL, a header, a JSON text or XML. */
export function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret)
  const forms = [
    ...[secret, encodeURIComponent(secret), encodeURI(secret), JSON.stringify(secret).slice(1, -1)],
    ...[bytes.toString('base64'), bytes.toString('base64url'), bytes.toString('hex')],
    ...[secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
  ]
  return [...new Set(forms)]
}

/** Puts *** in place of secrets, in whatever form. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  const forms = secrets
    .filter((secret) => secret.length > 3)
    .flatMap(formsOf)
    .sort((one, other) => other.length - one.length)
  return forms.reduce((hidden, form) => hidden.replaceAll(form, '***'), text)
}
