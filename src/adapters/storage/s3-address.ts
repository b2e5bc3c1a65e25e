/** What the address of a bucket depends on. */
export interface BucketPlace {
  readonly bucket: string
  readonly region: string
  /** Address of a server of one's own; `undefined` for AWS. */
  readonly endpoint: string | undefined
  /** Whether the bucket is named by the path, and not by the host. */
  readonly isInPath: boolean
}

/** Regions of the partition whose hosts end with `amazonaws.com`. */
const plainRegion = /^(?:us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/u
/** Names that can be a part of a host. */
const plainBucket = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/u
/** Ends of names that stand for something else than a bucket. */
const special = /--[a-z]+-s3$|-s3alias$|--ol-s3$|--op-s3$/u

/**
 * Gives the address of a bucket, without a slash at the end, where nothing but the usual is asked; `undefined` where the
 * SDK has to find it, whose start takes longer than most pulls.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */
export function plainAddress({ bucket, region, endpoint, isInPath }: BucketPlace): string | undefined {
  if (!plainBucket.test(bucket) || special.test(bucket)) return undefined
  if (endpoint !== undefined) return isInPath ? `${endpoint.replace(/\/+$/u, '')}/${bucket}` : undefined
  if (!plainRegion.test(region)) return undefined
  return isInPath ? `https://s3.${region}.amazonaws.com/${bucket}` : `https://${bucket}.s3.${region}.amazonaws.com`
}
