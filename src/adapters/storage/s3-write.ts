import type { StoredObject } from '../../ports/data.ts'
import { type Condition, withCondition } from './s3-condition.ts'
import { putInParts } from './s3-parts.ts'
import { headObject } from './s3-read.ts'
import { S3Refusal } from './s3-refusal.ts'
import { ask, type S3Access } from './s3-request.ts'
import { patiently } from './s3-retry.ts'
import type { Slots } from './slots.ts'

/** Bytes up to which an object goes in one request. */
const singleRequest = 64 * 1024 ** 2
/** Bytes from which it is worth asking first whether the object is there, and whether its bytes are wanted. */
const worthAsking = 1024 ** 2

/** Where and how objects are stored. */
export interface S3Target {
  readonly access: S3Access
  /** Headers `x-amz-*` that each new object is given: encryption, access. */
  readonly headers: Readonly<Record<string, string>>
  /** Bounds the parts that are on their way, and so in memory, at once. */
  readonly slots: Slots
}

/**
 * Stores an object, whole or not at all; false when it is there already. The server compares a new object with its md5
 * as far as that is known.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
export async function putObject(target: S3Target, key: string, object: StoredObject): Promise<boolean> {
  if (object.size > worthAsking && (await isThere(target.access, key))) return false
  if (object.size > singleRequest) return await putInParts(target, key, object)
  return await withCondition(
    target.access,
    key,
    async (condition) => await putAtOnce(target, key, { object, condition }),
  )
}

/** Credentials that may write and not read learn of an object when they write it. */
async function isThere(access: S3Access, key: string): Promise<boolean> {
  return await headObject(access, key).catch((error: unknown) => {
    if (error instanceof S3Refusal && error.isDenial) return false
    throw error
  })
}

interface Put {
  readonly object: StoredObject
  readonly condition: Condition
}

async function putAtOnce(target: S3Target, key: string, { object, condition }: Put): Promise<boolean> {
  const { hash, size } = object
  const plain = {
    'content-length': size,
    ...(hash.algorithm === 'md5' ? { 'content-md5': toContentMd5(hash.value) } : {}),
    ...condition,
    ...(size > worthAsking ? { expect: '100-continue' } : {}),
  }
  const question = { method: 'PUT', key, plain, signed: target.headers, open: () => object.open() } as const
  let isAgain = false
  try {
    return await patiently(target.access, async () => {
      // A server that was given it by somebody else meanwhile may hang up on the bytes, and be heard no more.
      if (isAgain && size > worthAsking && (await isThere(target.access, key))) return false
      isAgain = true
      const response = await ask(target.access, question)
      response.discard()
      return true
    })
  } catch (error) {
    if (error instanceof S3Refusal && error.name === 'PreconditionFailed') return false
    throw error
  }
}

function toContentMd5(hash: string): string {
  return Buffer.from(hash.slice(0, 32), 'hex').toString('base64')
}
