import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CreateBucketCommand, ListObjectsV2Command, PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3'
import { freePort } from '../../test/servers/s3.ts'

/** MinIO on the loopback interface. */
export interface Minio {
  /** Address without a slash at the end. */
  readonly endpoint: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Makes a bucket of which anybody may read and write the objects. */
  createBucket(name: string): Promise<void>
  /** Number of objects below a prefix. */
  count(bucket: string, prefix: string): Promise<number>
  stop(): Promise<void>
}

/** Milliseconds after which a server that does not answer is given up. */
const patience = 30_000

/** Starts MinIO over a folder and waits until it is ready. */
export async function startMinio(binary: string, folder: string): Promise<Minio> {
  const [port, consolePort] = [await freePort(), await freePort()]
  const [accessKeyId, secretAccessKey] = ['made-up-access-key', 'made-up-secret-key']
  const addresses = ['--address', `127.0.0.1:${port}`, '--console-address', `127.0.0.1:${consolePort}`]
  const child = spawn(binary, ['server', '--quiet', ...addresses, join(folder, 'objects')], {
    cwd: folder,
    env: {
      HOME: folder,
      MINIO_ROOT_USER: accessKeyId,
      MINIO_ROOT_PASSWORD: secretAccessKey,
      MINIO_UPDATE: 'off',
      MINIO_BROWSER: 'off',
    },
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const kill = (): void => void child.kill()
  process.prependOnceListener('exit', kill)
  const endpoint = `http://127.0.0.1:${port}`
  await untilReady(endpoint, () => child.exitCode !== null)
  const client = new S3Client({
    endpoint,
    forcePathStyle: true,
    region: 'us-east-1',
    credentials: { accessKeyId, secretAccessKey },
  })
  return {
    ...{ endpoint, accessKeyId, secretAccessKey },
    createBucket: async (name) => {
      await client.send(new CreateBucketCommand({ Bucket: name }))
      const [Action, Resource] = [['s3:GetObject', 's3:PutObject'], `arn:aws:s3:::${name}/*`]
      const Statement = [{ Effect: 'Allow', Principal: '*', Action, Resource }]
      const Policy = JSON.stringify({ Version: '2012-10-17', Statement })
      await client.send(new PutBucketPolicyCommand({ Bucket: name, Policy }))
    },
    count: async (bucket, prefix) => await countObjects(client, bucket, prefix),
    stop: async () => {
      process.off('exit', kill)
      client.destroy()
      kill()
      await ended
    },
  }
}

async function untilReady(endpoint: string, hasEnded: () => boolean): Promise<void> {
  for (const started = Date.now(); Date.now() - started < patience && !hasEnded(); await sleep(50)) {
    const answer = await fetch(`${endpoint}/minio/health/live`).catch(() => undefined)
    if (answer?.ok === true) return
  }
  throw new Error(`MinIO does not answer at ${endpoint}.`)
}

async function countObjects(client: S3Client, bucket: string, prefix: string): Promise<number> {
  let count = 0
  for (let token: string | undefined; ; ) {
    const page = await client.send(
      new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: prefix,
        ...(token === undefined ? {} : { ContinuationToken: token }),
      }),
    )
    count += page.KeyCount ?? 0
    token = page.NextContinuationToken
    if (token === undefined) return count
  }
}
