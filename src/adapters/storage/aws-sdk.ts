import { HeadObjectCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import type { Found } from './s3-credentials.ts'

/** Gives the SDK's chain of credentials: profiles, web identity, single sign-on, container, instance. */
export function credentialChain(config: S3ClientConfig): () => Promise<Found> {
  return new S3Client(config).config.credentials
}

/** Where the SDK would send a request for a bucket; no slash at the end. */
export async function findAddress(config: S3ClientConfig, bucket: string): Promise<string> {
  const client = new S3Client({ ...config, credentials: { accessKeyId: 'none', secretAccessKey: 'none' } })
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
