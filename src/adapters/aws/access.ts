import { UserError } from '../../core/error.ts'
import { readAwsProfile } from '../storage/aws-profile.ts'
import { environmentKeys, type Found, keepCredentials } from '../storage/s3-credentials.ts'
import type { AwsAccess } from './address.ts'

/**
 * Finds region and credentials as every AWS tool does. Keys of the environment are taken as they are; for whatever else
 * there is (profiles, single sign-on, containers, instances) the SDK is loaded.
 *
 * @param role that the workflow's own identity takes on, in place of all that
 * @throws {UserError} INPUT when no region is set
 */
export function openAccess(role?: string): AwsAccess {
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
  if (role !== undefined) return { region, credentials: keep(async () => await assume(role, region)) }
  const keys = environmentKeys()
  let chain: (() => Promise<Found>) | undefined
  const search = keepCredentials(async () => {
    chain ??= (await import('../storage/aws-sdk.ts')).credentialChain({ region })
    return await chain()
  })
  return { region, credentials: keys === undefined ? search : async () => keys }
}

async function assume(role: string, region: string): Promise<Found> {
  const { assumeRole } = await import('./web-identity.ts')
  return await assumeRole(role, region)
}

/** A role lasts an hour, which is longer than a launch. */
function keep(ask: () => Promise<Found>): () => Promise<Found> {
  let asking: Promise<Found> | undefined
  return async () => {
    asking ??= ask()
    return await asking
  }
}
