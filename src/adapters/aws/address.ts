import type { Credentials } from '../storage/sign.ts'

/** By whom and where AWS is asked. */
export interface AwsAccess {
  readonly region: string
  /** @throws {CredentialsFault} when there are none */
  readonly credentials: () => Promise<Credentials>
}

/** Services that are asked. */
export type Service = 'ec2' | 'ssm' | 'sts' | 'iam' | 'servicequotas'

/** Address of a service, one's own where the environment names it. */
export function addressOf(service: Service, region: string): URL {
  const own = process.env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] || process.env['AWS_ENDPOINT_URL']
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  const host = service === 'iam' && !region.startsWith('cn-') ? service : `${service}.${signingRegion(service, region)}`
  return new URL(own || `https://${host}.${domain}/`)
}

/** Region that a request is signed for: the service of identities has one for all. */
export function signingRegion(service: Service, region: string): string {
  if (service !== 'iam') return region
  return region.startsWith('cn-') ? 'cn-north-1' : 'us-east-1'
}
