import { HeadObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { RemoteConfig } from '../../core/dvc/config.ts'
import { UserError } from '../../core/error.ts'
import type { ObjectStore } from '../../ports/data.ts'
import { listObjects } from './s3-list.ts'
import { agentOf, clientConfig, headersOf, idleTimeoutOf, isAnonymous } from './s3-options.ts'
import { getObject, headObject } from './s3-read.ts'
import type { S3Access } from './s3-request.ts'
import { putObject } from './s3-write.ts'

/** Where objects lie. */
interface Place {
  readonly name: string
  readonly bucket: string
  /** Ends with a slash, or is empty. */
  readonly prefix: string
}

/** Opens an S3 remote with DVC's options and the standard chain of credentials. */
export function openS3(remote: RemoteConfig, mask: (secret: string) => void): ObjectStore {
  for (const secret of ['access_key_id', 'secret_access_key', 'session_token']) {
    const value = remote.options.get(secret)
    if (value !== undefined) mask(value)
  }
  const place = parsePlace(remote.url)
  const client = new S3Client(clientConfig(remote))
  let opened: Promise<S3Access> | undefined
  const access = (): Promise<S3Access> => {
    opened ??= openAccess(client, place, remote)
    return opened
  }
  const attempt = async <T>(key: string, work: (access: S3Access, key: string) => Promise<T>): Promise<T> => {
    try {
      return await work(await access(), place.prefix + key)
    } catch (error) {
      throw explain(error, place, key)
    }
  }
  return {
    name: place.name,
    has: async (key) => await attempt(key, headObject),
    read: async (key) => {
      const bytes = await attempt(key, getObject)
      return bytes === undefined ? undefined : explained(bytes, (error) => explain(error, place, key))
    },
    list: async (prefix) => {
      const keys = await attempt(prefix, listObjects)
      return keys.map((key) => key.slice(place.prefix.length))
    },
    write: async (key, object) => {
      const target = { client, bucket: place.bucket, headers: headersOf(remote) }
      try {
        return await putObject({ ...target, access: await access() }, place.prefix + key, object)
      } catch (error) {
        throw refusedWrite(error, place, key)
      }
    },
  }
}

function parsePlace(url: string): Place {
  const { bucket = '', path = '' } = /^s3:\/\/(?<bucket>[^/]+)\/?(?<path>.*)$/u.exec(url)?.groups ?? {}
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
  explainFault: (error: unknown) => UserError,
): AsyncIterable<Uint8Array> {
  try {
    yield* bytes
  } catch (error) {
    throw explainFault(error)
  }
}

/** Asks the SDK, once, for the address, the region and the credentials by which objects are asked for. */
async function openAccess(client: S3Client, place: Place, remote: RemoteConfig): Promise<S3Access> {
  const base = await bucketAddress(client, place.bucket)
  return {
    base,
    region: await client.config.region(),
    credentials: async () => (isAnonymous(remote) ? undefined : await client.config.credentials()),
    agent: agentOf(base, remote),
    idleTimeout: idleTimeoutOf(remote),
  }
}

/** Where the SDK would send a request for a bucket: whatever endpoint, style and partition its configuration says. */
async function bucketAddress(client: S3Client, bucket: string): Promise<string> {
  const key = 'address'
  const command = new HeadObjectCommand({ Bucket: bucket, Key: key })
  let address = ''
  command.middlewareStack.add(
    () => async (args) => {
      const { protocol, hostname, port, path } = args.request as Readonly<Record<string, string | number | undefined>>
      address = `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`
      return { response: undefined, output: { $metadata: {} } }
    },
    { step: 'build', priority: 'high' },
  )
  await client.send(command)
  return address.slice(0, -key.length - 1)
}

/** Credentials that may read and not write are no fault of the user's: whoever pushes decides what that means. */
function refusedWrite(error: unknown, place: Place, key: string): UserError {
  const refusal = explain(error, place, key)
  const isDenied = nameOf(error) === 'AccessDenied' || nameOf(error) === 'Forbidden'
  return isDenied ? new UserError(refusal.message, { code: 'READ-ONLY', cause: error }) : refusal
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : ''
}

function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
}

/** What S3 and its client say, in words that help: error name -> what it means and what to do. */
const meanings: Readonly<Record<string, string>> = {
  NoSuchBucket: 'there is no such bucket; create it, or set its url with dvc remote modify',
  InvalidAccessKeyId: 'the access key is not known there; check the credentials',
  XAdminUserNotFound: 'the access key is not known there; check the credentials',
  SignatureDoesNotMatch: 'the secret key does not fit the access key; check the credentials',
  ExpiredToken: 'the credentials have expired; ask for new ones',
  RequestTimeTooSkewed: "this machine's clock is wrong; set it",
  AccessDenied: 'access is denied; the credentials lack the permission for it',
  Forbidden: 'access is denied; the credentials lack the permission for it',
  CredentialsProviderError:
    'no credentials were found; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or use aws-actions/configure-aws-credentials',
  SlowDown: 'it asks to slow down, again and again; use fewer jobs',
  TimeoutError: 'it does not answer in time',
  ECONNREFUSED: 'nothing answers at that address',
  ETIMEDOUT: 'it does not answer in time',
  ENOTFOUND: 'its host name is not known',
}

function explain(error: unknown, place: Place, key: string): UserError {
  const code = (error as NodeJS.ErrnoException).code
  const message = error instanceof Error ? error.message : String(error)
  const meaning =
    meanings[nameOf(error)] ?? meanings[code ?? ''] ?? (statusOf(error) === 403 ? meanings['AccessDenied'] : undefined)
  return new UserError(`The remote ${place.name} refuses ${key}: ${meaning ?? message.replace(/\.?$/u, '')}.`, {
    code: 'REMOTE',
    cause: error,
  })
}
