import { readFileSync } from 'node:fs'
import { Agent as PlainAgent } from 'node:http'
import { Agent } from 'node:https'
import { Readable } from 'node:stream'
import { HeadObjectCommand, PutObjectCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import type { RemoteConfig } from '../../core/dvc/config.ts'
import { UserError } from '../../core/error.ts'
import type { ObjectStore, StoredObject } from '../../ports/data.ts'
import { getObject, headObject, type S3Access } from './s3-read.ts'

/** Milliseconds without a byte after which a request is given up and tried again. */
const idleTimeout = 60_000
/** Connections at once, at the most. */
const connections = 64
/** Largest object of one PUT: S3's own limit. */
const maxObjectBytes = 5 * 1024 ** 3

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
    write: async (key, object) => await write({ client, place, object }, key),
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

function clientConfig({ options }: RemoteConfig): S3ClientConfig {
  nameCredentialFiles(options)
  const endpoint = options.get('endpointurl')
  const profile = options.get('profile')
  return {
    maxAttempts: 5,
    followRegionRedirects: true,
    requestHandler: {
      requestTimeout: idleTimeout,
      connectionTimeout: 10_000,
      httpsAgent: httpsAgent(options.get('ssl_verify')),
    },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...regionOf(options),
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    ...(profile === undefined ? {} : { profile }),
    ...credentialsOf(options),
  }
}

/** Files of credentials that DVC's configuration names; the environment is stronger. */
function nameCredentialFiles(options: RemoteConfig['options']): void {
  const files = { AWS_SHARED_CREDENTIALS_FILE: 'credentialpath', AWS_CONFIG_FILE: 'configpath' }
  for (const [variable, option] of Object.entries(files)) {
    const file = options.get(option)
    if (file !== undefined) process.env[variable] ??= file
  }
}

/** A compatible server takes any region, and the client wants one. */
function regionOf(options: RemoteConfig['options']): Pick<S3ClientConfig, 'region'> {
  const region = options.get('region') ?? process.env['AWS_REGION'] ?? process.env['AWS_DEFAULT_REGION']
  if (region !== undefined) return { region }
  return options.has('endpointurl') ? { region: 'us-east-1' } : {}
}

/** Credentials that DVC's configuration holds, or none at all for anonymous access; otherwise the usual chain. */
function credentialsOf(options: RemoteConfig['options']): Pick<S3ClientConfig, 'credentials' | 'signer'> {
  if (options.get('allow_anonymous_login')?.toLowerCase() === 'true') {
    return { signer: { sign: async (request) => request }, credentials: { accessKeyId: '', secretAccessKey: '' } }
  }
  const accessKeyId = options.get('access_key_id')
  const secretAccessKey = options.get('secret_access_key')
  const sessionToken = options.get('session_token')
  if (accessKeyId === undefined || secretAccessKey === undefined) return {}
  return { credentials: { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) } }
}

function httpsAgent(verify: string | undefined): Agent {
  const shared = { keepAlive: true, maxSockets: connections }
  if (verify === undefined || verify.toLowerCase() === 'true') return new Agent(shared)
  if (verify.toLowerCase() === 'false') return new Agent({ ...shared, rejectUnauthorized: false })
  return new Agent({ ...shared, ca: readFileSync(verify) })
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

/** Asks the SDK, once, for the address, the region and the credentials by which objects are read. */
async function openAccess(client: S3Client, place: Place, { options }: RemoteConfig): Promise<S3Access> {
  const base = await bucketAddress(client, place.bucket)
  const isAnonymous = options.get('allow_anonymous_login')?.toLowerCase() === 'true'
  return {
    base,
    region: await client.config.region(),
    credentials: async () => (isAnonymous ? undefined : await client.config.credentials()),
    agent: base.startsWith('https:')
      ? httpsAgent(options.get('ssl_verify'))
      : new PlainAgent({ keepAlive: true, maxSockets: connections }),
    idleTimeout,
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

interface Upload {
  readonly client: S3Client
  readonly place: Place
  readonly object: StoredObject
}

async function write({ client, place, object }: Upload, key: string): Promise<void> {
  if (object.size > maxObjectBytes) {
    throw new UserError(
      `${key} has ${object.size} bytes; one S3 upload takes at most ${maxObjectBytes}. Push it with dvc push.`,
      {
        code: 'UNSUPPORTED',
      },
    )
  }
  const upload = { Bucket: place.bucket, Key: place.prefix + key, ContentLength: object.size, IfNoneMatch: '*' }
  try {
    await client.send(new PutObjectCommand({ ...upload, Body: Readable.from(object.open(), { objectMode: false }) }))
  } catch (error) {
    if (statusOf(error) === 412) return
    const refusal = explain(error, place, key)
    const isDenied = nameOf(error) === 'AccessDenied'
    throw isDenied ? new UserError(refusal.message, { code: 'READ-ONLY', cause: error }) : refusal
  }
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
