import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto'

/** Keys of an AWS account or of one of its sessions. */
export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string | undefined
}

/** What is signed: a request whose body, where it has one, is left unsigned. */
export interface Signable {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  /** Its path and its query are encoded as they will be sent, as `encodeKey` and `encodeQuery` do. */
  readonly url: URL
  readonly region: string
  readonly credentials: Credentials
  /** Milliseconds since the epoch, by the server's clock as far as it is known. */
  readonly now: number
  /** Headers `x-amz-*` that go with it, names in lower case. */
  readonly extra?: Readonly<Record<string, string>>
}

/**
 * Gives the headers that sign a request for S3 by Signature Version 4, `extra` among them.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function signRequest({
  method,
  url,
  region,
  credentials,
  now,
  extra,
}: Signable): Readonly<Record<string, string>> {
  const time = new Date(now).toISOString().replaceAll(/[-:]|\.\d+/gu, '')
  const date = time.slice(0, 8)
  const unsorted: Readonly<Record<string, string>> = {
    ...extra,
    host: url.host,
    'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
    'x-amz-date': time,
    ...(credentials.sessionToken === undefined ? {} : { 'x-amz-security-token': credentials.sessionToken }),
  }
  const headers = Object.fromEntries(Object.entries(unsorted).sort(([one], [other]) => (one < other ? -1 : 1)))
  const names = Object.keys(headers).join(';')
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`)
  const canonical = [method, url.pathname, url.search.slice(1), lines.join(''), names, 'UNSIGNED-PAYLOAD'].join('\n')
  const scope = `${date}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', time, scope, createHash('sha256').update(canonical).digest('hex')].join('\n')
  const signature = createHmac('sha256', signingKey(credentials.secretAccessKey, date, region))
    .update(text)
    .digest('hex')
  const { host: _, ...sent } = headers
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  }
}

let lastKey: { readonly name: string; readonly key: KeyObject } | undefined

/** The key of a day, derived and made an object once: both take longer than the rest of a signature. */
function signingKey(secret: string, date: string, region: string): KeyObject {
  const name = `${secret}/${date}/${region}`
  if (lastKey?.name === name) return lastKey.key
  const derived = [date, region, 's3', 'aws4_request'].reduce<Buffer | string>(
    (parent, part) => createHmac('sha256', parent).update(part).digest(),
    `AWS4${secret}`,
  ) as Buffer
  lastKey = { name, key: createSecretKey(derived) }
  return lastKey.key
}

/** Percent-encodes a key for a URL as S3 signs it: all but unreserved characters and slashes. */
export function encodeKey(key: string): string {
  return encode(key).replaceAll('%2F', '/')
}

/** Gives the query of a URL as S3 signs it: sorted by name, all but unreserved characters percent-encoded. */
export function encodeQuery(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
