import { existsSync, readFileSync } from 'node:fs'
import { Agent as PlainAgent } from 'node:http'
import { Agent } from 'node:https'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { S3ClientConfig } from '@aws-sdk/client-s3'
import type { RemoteConfig } from '../../core/dvc/config.ts'
import { UserError } from '../../core/error.ts'

/** Seconds without a byte after which a request is given up and tried again: that of DVC. */
const idleSeconds = 60
/** Connections at once, at the most. */
const connections = 64

/** Milliseconds without a byte after which a request is given up and tried again. */
export function idleTimeoutOf({ options }: RemoteConfig): number {
  return secondsOf(options, 'read_timeout', idleSeconds) * 1000
}

function secondsOf(options: RemoteConfig['options'], name: string, fallback: number): number {
  const written = options.get(name)
  if (written === undefined) return fallback
  const seconds = Number(written)
  if (Number.isFinite(seconds) && seconds > 0) return seconds
  throw new UserError(`DVC's configuration has ${name} = ${written}; expected a number of seconds.`, { code: 'SYNTAX' })
}

/** Headers of a new object: DVC's option -> the header. */
const uploadHeaders: Readonly<Record<string, string>> = {
  sse: 'x-amz-server-side-encryption',
  sse_kms_key_id: 'x-amz-server-side-encryption-aws-kms-key-id',
  acl: 'x-amz-acl',
  grant_read: 'x-amz-grant-read',
  grant_read_acp: 'x-amz-grant-read-acp',
  grant_write_acp: 'x-amz-grant-write-acp',
  grant_full_control: 'x-amz-grant-full-control',
}

/** Gives the headers `x-amz-*` that the configuration wants each new object to have. */
export function headersOf({ options }: RemoteConfig): Readonly<Record<string, string>> {
  const entries = Object.entries(uploadHeaders).flatMap(([option, header]) => {
    const value = options.get(option)
    return value === undefined ? [] : [[header, value] as const]
  })
  return Object.fromEntries(entries)
}

/** Whether requests go without a signature. */
export function isAnonymous({ options }: RemoteConfig): boolean {
  return options.get('allow_anonymous_login')?.toLowerCase() === 'true'
}

/** Gives the connections to an address. */
export function agentOf(address: string, { options }: RemoteConfig): Agent | PlainAgent {
  if (address.startsWith('https:')) return httpsAgent(options.get('ssl_verify'))
  return new PlainAgent({ keepAlive: true, maxSockets: connections })
}

/**
 * Gives the configuration of the SDK's client that DVC's options stand for.
 *
 * @throws {UserError} SYNTAX
 */
export function clientConfig(remote: RemoteConfig): S3ClientConfig {
  const { options } = remote
  nameCredentialFiles(options)
  const endpoint = options.get('endpointurl')
  const profile = profileOf(options)
  return {
    maxAttempts: 5,
    followRegionRedirects: true,
    requestHandler: {
      requestTimeout: idleTimeoutOf(remote),
      connectionTimeout: secondsOf(options, 'connect_timeout', 10) * 1000,
      httpsAgent: httpsAgent(options.get('ssl_verify')),
    },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...regionOf(options),
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    ...(profile === undefined ? {} : { profile }),
    ...credentialsOf(remote),
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

/**
 * The profile that the configuration names, where the files of credentials have it. One that is named and not there
 * (in a workflow, whose credentials are in its environment) must not hide those.
 */
function profileOf(options: RemoteConfig['options']): string | undefined {
  const profile = options.get('profile')
  if (profile === undefined) return undefined
  const files = [
    process.env['AWS_SHARED_CREDENTIALS_FILE'] || join(homedir(), '.aws', 'credentials'),
    process.env['AWS_CONFIG_FILE'] || join(homedir(), '.aws', 'config'),
  ]
  const headings = [`[${profile}]`, `[profile ${profile}]`]
  const isThere = files
    .filter((file) => existsSync(file))
    .some((file) =>
      readFileSync(file, 'utf8')
        .split(/\r?\n/u)
        .some((line) => headings.includes(line.trim())),
    )
  return isThere || process.env['AWS_ACCESS_KEY_ID'] === undefined ? profile : undefined
}

/** A compatible server takes any region, and the client wants one. */
function regionOf(options: RemoteConfig['options']): Pick<S3ClientConfig, 'region'> {
  const region = options.get('region') ?? process.env['AWS_REGION'] ?? process.env['AWS_DEFAULT_REGION']
  if (region !== undefined) return { region }
  return options.has('endpointurl') ? { region: 'us-east-1' } : {}
}

/** Credentials that DVC's configuration holds, or none at all for anonymous access; otherwise the usual chain. */
function credentialsOf(remote: RemoteConfig): Pick<S3ClientConfig, 'credentials' | 'signer'> {
  const { options } = remote
  if (isAnonymous(remote)) {
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
