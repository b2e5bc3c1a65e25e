import type { S3ClientConfig } from '@aws-sdk/client-s3'
import type { RemoteConfig } from '../../core/dvc/config.ts'
import { readAwsProfile } from './aws-profile.ts'
import { refuseLinkLocal } from './link-local.ts'
import { plainAddress } from './s3-address.ts'
import { type Found, findIdentity, keepCredentials } from './s3-credentials.ts'
import { agentOf, isOn, isProxied, timeoutsOf, tlsOf } from './s3-options.ts'
import { openReader } from './s3-reader.ts'
import type { S3Access } from './s3-request.ts'
import type { Credentials } from './sign.ts'

/** Region that is asked where none is known; S3 then says which it is. */
const anyRegion = 'us-east-1'
/** The SDK says on the console what it thinks of an environment. */
const silent = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore }

function ignore(): void {}

/**
 * Finds the address, the region and the credentials by which the objects of a bucket are asked for. Whatever is not
 * at hand the SDK resolves: endpoints, styles, partitions and chains of credentials. It loads only then.
 *
 * @param notice told of what the user should know
 * @throws {UserError} SYNTAX
 */
export async function openAccess(
  remote: RemoteConfig,
  bucket: string,
  notice: (message: string) => void,
): Promise<S3Access> {
  const identity = findIdentity(remote)
  if (identity.notice !== undefined) notice(identity.notice)
  const { hasEndpoint, isPlain, ...config } = clientConfig(remote, identity.profile)
  let region = config.region
  const find = async (among: string): Promise<string> => {
    const place = { bucket, region: among, endpoint: config.endpoint, isInPath: config.forcePathStyle }
    const plain = isPlain ? plainAddress(place) : undefined
    const address = plain ?? (await (await sdk()).findAddress({ ...config, region: among }, bucket))
    refuseLinkLocal(new URL(address).hostname)
    // An address of one's own says itself how it is spoken to.
    return isOn(remote, 'use_ssl', true) || hasEndpoint ? address : address.replace(/^https:/u, 'http:')
  }
  let base = await find(region)
  const tls = tlsOf(base, remote)
  return {
    get base() {
      return base
    },
    get region() {
      return region
    },
    moveTo: async (other) => {
      base = await find(other)
      region = other
    },
    credentials: credentialsOf(remote, config, identity.credentials),
    agent: agentOf(base, tls),
    reader: isProxied() ? undefined : openReader(timeoutsOf(remote), tls),
    seen: { isBucketThere: false, lacksConditions: false, credentials: undefined },
    ...timeoutsOf(remote),
  }
}

function credentialsOf(
  remote: RemoteConfig,
  config: S3ClientConfig,
  atHand: Credentials | undefined,
): () => Promise<Credentials | undefined> {
  if (isOn(remote, 'allow_anonymous_login')) return async () => undefined
  if (atHand !== undefined) return async () => atHand
  let chain: (() => Promise<Found>) | undefined
  return keepCredentials(async () => {
    chain ??= (await sdk()).credentialChain(config)
    return await chain()
  })
}

async function sdk(): Promise<typeof import('./aws-sdk.ts')> {
  return await import('./aws-sdk.ts')
}

/** Configuration of the SDK's client, and what must be known beside it. */
interface ClientConfig extends S3ClientConfig {
  readonly region: string
  readonly endpoint?: string
  readonly forcePathStyle: boolean
  /** Whether nothing but the options and the region decides about the address. */
  readonly isPlain: boolean
  /** Whether the address is one's own, and not AWS's. */
  readonly hasEndpoint: boolean
}

function clientConfig(remote: RemoteConfig, profile: string | undefined): ClientConfig {
  const { options } = remote
  const files = readAwsProfile(profile ?? (process.env['AWS_PROFILE'] || 'default')).options
  const endpoint = options.get('endpointurl')
  const hasEndpoint = endpoint !== undefined || isEndpointNamed(files)
  const style = files?.get('s3.addressing_style')
  const { idleTimeout, connectTimeout } = timeoutsOf(remote)
  return {
    region: options.get('region') ?? environmentRegion() ?? files?.get('region') ?? anyRegion,
    hasEndpoint,
    isPlain: (endpoint !== undefined || !hasEndpoint) && !isVariantNamed(files),
    // A compatible server rarely has a host name for each bucket.
    forcePathStyle: hasEndpoint ? style !== 'virtual' : style === 'path',
    logger: silent,
    requestHandler: { requestTimeout: idleTimeout, connectionTimeout: connectTimeout },
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(profile === undefined ? {} : { profile }),
  }
}

function environmentRegion(): string | undefined {
  return process.env['AWS_REGION'] || process.env['AWS_DEFAULT_REGION'] || undefined
}

function isEndpointNamed(files: ReadonlyMap<string, string> | undefined): boolean {
  return Boolean(process.env['AWS_ENDPOINT_URL_S3'] || process.env['AWS_ENDPOINT_URL'] || files?.get('endpoint_url'))
}

/** Whether hosts of another kind are wanted: those of FIPS, or those with IPv6. */
function isVariantNamed(files: ReadonlyMap<string, string> | undefined): boolean {
  return ['use_fips_endpoint', 'use_dualstack_endpoint'].some(
    (option) => process.env[`AWS_${option.toUpperCase()}`] || files?.get(option),
  )
}
