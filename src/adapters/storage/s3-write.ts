import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import type { StoredObject } from '../../ports/data.ts'
import { onCancel } from '../signals.ts'
import { headObject } from './s3-read.ts'
import { askPatiently, type S3Access, S3Refusal } from './s3-request.ts'

/** Bytes up to which an object goes in one request. */
const singleRequest = 64 * 1024 ** 2
/** Bytes from which it is worth asking first whether the object is there. */
const worthAsking = 1024 ** 2
/** Bytes of a part, at the least; S3 takes 10,000 parts. */
const partSize = 16 * 1024 ** 2
const mostParts = 9_000
/** Parts on their way at once, each of them in memory. */
const partsAtOnce = 3

/** Where and how objects are stored. */
export interface S3Target {
  readonly access: S3Access
  readonly client: S3Client
  readonly bucket: string
  /** Headers `x-amz-*` that each new object is given: encryption, access. */
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Stores an object, whole or not at all; false when it is there already. The server compares a new object with its md5
 * as far as that is known.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
export async function putObject(target: S3Target, key: string, object: StoredObject): Promise<boolean> {
  if (object.size > worthAsking && (await headObject(target.access, key))) return false
  if (object.size > singleRequest) return await putInParts(target, key, object)
  try {
    return await putAtOnce(target, key, { object, isConditional: true })
  } catch (error) {
    if (!(error instanceof S3Refusal) || error.status !== 501) throw error
    // The server does not know conditions: it is asked instead.
    if (await headObject(target.access, key)) return false
    return await putAtOnce(target, key, { object, isConditional: false })
  }
}

interface Put {
  readonly object: StoredObject
  readonly isConditional: boolean
}

async function putAtOnce(target: S3Target, key: string, { object, isConditional }: Put): Promise<boolean> {
  const { hash, size } = object
  const plain = {
    'content-length': size,
    ...(hash.algorithm === 'md5'
      ? { 'content-md5': Buffer.from(hash.value.slice(0, 32), 'hex').toString('base64') }
      : {}),
    ...(isConditional ? { 'if-none-match': '*' } : {}),
  }
  try {
    const question = { method: 'PUT', key, plain, signed: target.headers, open: () => object.open() } as const
    const response = await askPatiently(target.access, question)
    response?.resume()
    return true
  } catch (error) {
    if (error instanceof S3Refusal && error.status === 412) return false
    throw error
  }
}

async function putInParts({ client, bucket, headers }: S3Target, key: string, object: StoredObject): Promise<boolean> {
  const place = { Bucket: bucket, Key: key }
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ ...place, ...parametersOf(headers) }))
  const upload = { ...place, UploadId }
  const abort = async (): Promise<void> => {
    await client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined)
  }
  const release = onCancel(abort)
  try {
    const parts = await sendParts(object, async (number, body) => {
      const { ETag } = await client.send(new UploadPartCommand({ ...upload, PartNumber: number, Body: body }))
      return { PartNumber: number, ETag }
    })
    await client.send(
      new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: [...parts] }, IfNoneMatch: '*' }),
    )
    return true
  } catch (error) {
    await abort()
    if ((error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 412) return false
    throw error
  } finally {
    release()
  }
}

/** Sends the parts of an object, some at once. Gives what was answered to each, in order. */
async function sendParts<T>(
  object: StoredObject,
  send: (number: number, body: Uint8Array) => Promise<T>,
): Promise<readonly T[]> {
  const size = Math.max(partSize, Math.ceil(object.size / mostParts))
  const count = Math.ceil(object.size / size)
  const answers: T[] = new Array(count)
  let next = 0
  let isBroken = false
  const work = async (): Promise<void> => {
    while (next < count && !isBroken) {
      const index = next++
      try {
        const body = await gather(object.open(index * size, Math.min(object.size, (index + 1) * size) - 1))
        answers[index] = await send(index + 1, body)
      } catch (error) {
        isBroken = true
        throw error
      }
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: Math.min(partsAtOnce, count) }, work))
  const fault = ends.find((end) => end.status === 'rejected')
  if (fault !== undefined) throw fault.reason
  return answers
}

async function gather(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The SDK's names of the headers that a new object is given. */
const parameters: Readonly<Record<string, string>> = {
  'x-amz-server-side-encryption': 'ServerSideEncryption',
  'x-amz-server-side-encryption-aws-kms-key-id': 'SSEKMSKeyId',
  'x-amz-acl': 'ACL',
  'x-amz-grant-read': 'GrantRead',
  'x-amz-grant-read-acp': 'GrantReadACP',
  'x-amz-grant-write-acp': 'GrantWriteACP',
  'x-amz-grant-full-control': 'GrantFullControl',
}

function parametersOf(headers: S3Target['headers']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [parameters[name] ?? name, value]))
}
