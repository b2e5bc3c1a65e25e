import { UserError } from '../../core/error.ts'
import { readAwsProfile } from '../storage/aws-profile.ts'
import { environmentKeys, type Found, keepCredentials } from '../storage/s3-credentials.ts'
import type { Credentials } from '../storage/sign.ts'

/** By whom and where AWS is asked. */
export interface AwsAccess {
  readonly region: string
  /** @throws {CredentialsFault} when there are none */
  readonly credentials: () => Promise<Credentials>
}

/** Services that are asked. */
export type Service = 'ec2' | 'ssm' | 'sts'

/**
 * Finds region and credentials as every AWS tool does. Keys of the environment are taken as they are; for whatever else
 * there is (profiles, single sign-on, containers, instances) the SDK is loaded.
 *
 * @throws {UserError} INPUT when no region is set
 */
export function openAccess(): AwsAccess {
  const profile = process.env['AWS_PROFILE'] || 'default'
  const region =
    process.env['AWS_REGION'] || process.env['AWS_DEFAULT_REGION'] || readAwsProfile(profile).options?.get('region')
  if (!region || !/^[a-z0-9-]{1,40}$/u.test(region)) {
    const found = region ? `The AWS region is ${JSON.stringify(region)}` : 'No AWS region is set'
    throw new UserError(
      `${found}; set AWS_REGION to one such as eu-west-1, as aws-actions/configure-aws-credentials does.`,
      { code: 'INPUT' },
    )
  }
  const keys = environmentKeys()
  let chain: (() => Promise<Found>) | undefined
  const search = keepCredentials(async () => {
    chain ??= (await import('../storage/aws-sdk.ts')).credentialChain({ region })
    return await chain()
  })
  return { region, credentials: keys === undefined ? search : async () => keys }
}

/** Address of a service, one's own where the environment names it. */
export function addressOf(service: Service, region: string): URL {
  const own = process.env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] || process.env['AWS_ENDPOINT_URL']
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  return new URL(own || `https://${service}.${region}.${domain}/`)
}
