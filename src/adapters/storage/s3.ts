import type { RemoteConfig } from '../../core/dvc/config.ts'
import { UserError } from '../../core/error.ts'
import type { ObjectStore } from '../../ports/data.ts'
import { openAccess } from './s3-access.ts'
import { type Doing, explain, formsOf } from './s3-errors.ts'
import { listObjects } from './s3-list.ts'
import { headersOf, refuseExclusive } from './s3-options.ts'
import { getObject, headObject } from './s3-read.ts'
import type { S3Access } from './s3-request.ts'
import { putObject } from './s3-write.ts'
import { openSlots } from './slots.ts'

/** Parts of large objects that are on their way, and in memory, at once. */
const partsAtOnce = 6

/** What is told of a remote while it is opened and used. */
export interface Listener {
  /** Told of each secret before anything is printed. */
  readonly mask: (secret: string) => void
  /** Told of what the user should know. */
  readonly notice: (message: string) => void
}

/** Where objects lie. */
interface Place {
  readonly name: string
  readonly bucket: string
  /** Ends with a slash, or is empty. */
  readonly prefix: string
}

/**
 * Opens an S3 remote with DVC's options and the standard chain of credentials.
 *
 * @throws {UserError} SYNTAX
 */
export function openS3(remote: RemoteConfig, { mask, notice }: Listener): ObjectStore {
  const secrets = ['access_key_id', 'secret_access_key', 'session_token'].flatMap(
    (key) => remote.options.get(key) ?? [],
  )
  for (const form of secrets.flatMap(formsOf)) mask(form)
  refuseCredentialsInAddresses(remote, mask)
  refuseVagueEndpoint(remote)
  refuseExclusive(remote)
  const place = parsePlace(remote)
  const target = { headers: headersOf(remote), slots: openSlots(partsAtOnce) }
  let opened: Promise<S3Access> | undefined
  const access = async (): Promise<S3Access> => {
    opened ??= openAccess(remote, place.bucket, notice)
    return await opened
  }
  const doing = async (verb: Doing['verb'], key: string): Promise<Doing> => ({
    ...{ store: place.name, verb, key },
    secrets: [...secrets, ...(await secretsOf(opened))],
  })
  const attempt = async <T>(
    verb: Doing['verb'],
    key: string,
    work: (access: S3Access, key: string) => Promise<T>,
  ): Promise<T> => {
    try {
      return await work(await access(), place.prefix + key)
    } catch (error) {
      throw explain(error, await doing(verb, key))
    }
  }
  return {
    name: place.name,
    has: async (key) => await attempt('read', key, headObject),
    read: async (key) => {
      const bytes = await attempt('read', key, getObject)
      return bytes === undefined
        ? undefined
        : explained(bytes, async (error) => explain(error, await doing('read', key)))
    },
    list: async (prefix) => {
      const keys = await attempt('list', prefix, listObjects)
      return keys.map((key) => key.slice(place.prefix.length))
    },
    write: async (key, object) =>
      await attempt('write', key, async (access, full) => await putObject({ ...target, access }, full, object)),
  }
}

/** What the credentials hold that were used; nothing where there are none. */
async function secretsOf(opened: Promise<S3Access> | undefined): Promise<readonly string[]> {
  const held = (await opened?.catch(() => undefined))?.seen.credentials
  return [held?.accessKeyId, held?.secretAccessKey, held?.sessionToken].filter((secret) => secret !== undefined)
}

/** Credentials in an address would be shown wherever it is. */
function refuseCredentialsInAddresses({ name, url, options }: RemoteConfig, mask: (secret: string) => void): void {
  for (const [option, address] of [
    ['url', url],
    ['endpointurl', options.get('endpointurl') ?? ''],
  ] as const) {
    const held = /^\w+:\/\/(?<held>[^/@]*(?:@[^/@]*)*)@/u.exec(address)?.groups?.['held']
    if (held === undefined) continue
    for (const secret of [held, ...held.split(':')].flatMap((text) => [text, decoded(text)])) {
      for (const form of formsOf(secret)) mask(form)
    }
    throw new UserError(
      `The remote "${name}" has credentials in its ${option}; take them out, and set access_key_id and secret_access_key with dvc remote modify --local.`,
      { code: 'SYNTAX' },
    )
  }
}

/** DVC wants the scheme, too. */
function refuseVagueEndpoint({ name, options }: RemoteConfig): void {
  const endpoint = options.get('endpointurl')
  if (endpoint === undefined || /^https?:\/\/[^/]/u.test(endpoint)) return
  throw new UserError(`The remote "${name}" has the endpointurl ${endpoint}; expected http://host or https://host.`, {
    code: 'SYNTAX',
  })
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function parsePlace({ name, url }: RemoteConfig): Place {
  const { bucket, path = '' } = /^s3:\/\/(?<bucket>[^/]+)\/?(?<path>.*)$/u.exec(url)?.groups ?? {}
  if (bucket === undefined) {
    throw new UserError(`The remote "${name}" has the url ${url}; expected s3://bucket/prefix.`, { code: 'SYNTAX' })
  }
  const prefix = path.replace(/\/+$/u, '')
  return {
    name: `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`,
    bucket,
    prefix: prefix === '' ? '' : `${prefix}/`,
  }
}

/** Passes bytes on; a fault on the way is told in words that help. */
async function* explained(
  bytes: AsyncIterable<Uint8Array>,
  explainFault: (error: unknown) => Promise<UserError>,
): AsyncIterable<Uint8Array> {
  try {
    yield* bytes
  } catch (error) {
    throw await explainFault(error)
  }
}
