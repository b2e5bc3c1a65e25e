import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto'

/** Keys of an AWS account or of one of its sessions. */
export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string | undefined
}

/** What is signed. */
export interface Signable {
  /** S3 when absent. */
  readonly service?: string
  /** SHA-256 of the body in hex; absent leaves the body unsigned, which S3 alone takes. */
  readonly payload?: string
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  /** Its path and its query are encoded as they will be sent, as `encodeKey` and `encodeQuery` do. */
  readonly url: URL
  readonly region: string
  readonly credentials: Credentials
  /** Milliseconds since the epoch, by the server's clock as far as it is known. */
  readonly now: number
  /** Headers that go with it and are signed, those `x-amz-*` among them, names in lower case. */
  readonly extra?: Readonly<Record<string, string>>
}

/**
 * Gives the headers that sign a request by Signature Version 4, `extra` among them.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function signRequest({
  service = 's3',
  payload = 'UNSIGNED-PAYLOAD',
  method,
  url,
  region,
  credentials,
  now,
  extra,
}: Signable): Readonly<Record<string, string>> {
  const time = timeOf(now)
  const date = time.slice(0, 8)
  const headers: Record<string, string> = {
    ...extra,
    'x-amz-content-sha256': payload,
    'x-amz-date': time,
  }
  if (credentials.sessionToken !== undefined) headers['x-amz-security-token'] = credentials.sessionToken
  const sorted = ['host', ...Object.keys(headers)].sort()
  const names = sorted.join(';')
  let lines = ''
  for (const name of sorted) lines += `${name}:${name === 'host' ? url.host : headers[name]}\n`
  const canonical = `${method}\n${url.pathname}\n${url.search.slice(1)}\n${lines}\n${names}\n${payload}`
  const scope = `${date}/${region}/${service}/aws4_request`
  const text = `AWS4-HMAC-SHA256\n${time}\n${scope}\n${createHash('sha256').update(canonical).digest('hex')}`
  const key = signingKey(credentials.secretAccessKey, [date, region, service])
  const signature = createHmac('sha256', key).update(text).digest('hex')
  headers['authorization'] =
    `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`
  return headers
}

let lastTime = { second: Number.NaN, text: '' }

/** `20260102T030405Z`, written once a second. */
function timeOf(now: number): string {
  const second = Math.floor(now / 1000)
  if (lastTime.second !== second) {
    lastTime = { second, text: new Date(second * 1000).toISOString().replaceAll(/[-:]|\.\d+/gu, '') }
  }
  return lastTime.text
}

let lastKey: { readonly name: string; readonly key: KeyObject } | undefined

/**
 * The key of a day, derived once: it takes four of the six hashes of a signature. Node takes a key of its own kind ten
 * times as fast as bytes.
 */
function signingKey(secret: string, scope: readonly string[]): KeyObject {
  const name = [secret, ...scope].join('/')
  if (lastKey?.name === name) return lastKey.key
  const bytes = [...scope, 'aws4_request'].reduce<Buffer>(
    (parent, part) => createHmac('sha256', parent).update(part).digest(),
    Buffer.from(`AWS4${secret}`),
  )
  const key = createSecretKey(bytes)
  lastKey = { name, key }
  return key
}

/** A key that stays as it is, as those of objects do: it is asked for thousands of times. */
const plainKey = /^[\w.~/-]*$/u

/** Percent-encodes a key for a URL as S3 signs it: all but unreserved characters and slashes. */
export function encodeKey(key: string): string {
  return plainKey.test(key) ? key : encode(key).replaceAll('%2F', '/')
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
