import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { findAddress } from '../../../src/adapters/storage/aws-sdk.ts'
import { type BucketPlace, plainAddress } from '../../../src/adapters/storage/s3-address.ts'

const aws = { bucket: 'crisol', region: 'eu-west-1', endpoint: undefined, isInPath: false } as const

describe('plainAddress', () => {
  it.each<readonly [Partial<BucketPlace>, string]>([
    [{}, 'https://crisol.s3.eu-west-1.amazonaws.com'],
    [{ region: 'us-east-1' }, 'https://crisol.s3.us-east-1.amazonaws.com'],
    [{ isInPath: true }, 'https://s3.eu-west-1.amazonaws.com/crisol'],
    [{ endpoint: 'http://127.0.0.1:9000', isInPath: true }, 'http://127.0.0.1:9000/crisol'],
    [{ endpoint: 'https://h/s3/', isInPath: true }, 'https://h/s3/crisol'],
  ])('gives that of %j', (place, expected) => {
    expect(plainAddress({ ...aws, ...place })).toBe(expected)
  })

  it.each<Partial<BucketPlace>>([
    { region: 'cn-north-1' },
    { region: 'us-gov-west-1' },
    { region: 'us-iso-east-1' },
    { region: 'aws-global' },
    { bucket: 'my.bucket' },
    { bucket: 'Crisol' },
    { bucket: 'data--use1-az4--x-s3' },
    { bucket: 'alias-s3alias' },
    { endpoint: 'http://h:9000', isInPath: false },
  ])('leaves %j to the SDK', (place) => {
    expect(plainAddress({ ...aws, ...place })).toBeUndefined()
  })

  const places = fc.record({
    bucket: fc.constantFrom('crisol', 'a1b', 'x-y-z', 'my.bucket', 'UPPER', 'xn--bucket', 'a--b', '123', 'b-s3alias'),
    region: fc.constantFrom('us-east-1', 'us-west-2', 'eu-central-1', 'ap-southeast-3', 'il-central-1', 'cn-north-1'),
    endpoint: fc.constantFrom(
      undefined,
      'http://127.0.0.1:9000',
      'https://h.example/s3',
      'http://h',
      'https://[::1]:1/',
    ),
    isInPath: fc.boolean(),
  })

  it('gives what the SDK would', async () => {
    await fc.assert(
      fc.asyncProperty(places, async (place) => {
        const plain = plainAddress(place)
        if (plain === undefined) return
        const { bucket, region, endpoint, isInPath: forcePathStyle } = place
        const config = { region, forcePathStyle, ...(endpoint === undefined ? {} : { endpoint }) }
        expect(plain).toBe(await findAddress(config, bucket))
      }),
      { numRuns: 300 },
    )
  })
})
