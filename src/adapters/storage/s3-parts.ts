import { createHash } from 'node:crypto'
import type { StoredObject } from '../../ports/data.ts'
import { onCancel } from '../signals.ts'
import { type Condition, withCondition } from './s3-condition.ts'
import { headObject } from './s3-read.ts'
import { S3Refusal } from './s3-refusal.ts'
import { askPatiently } from './s3-retry.ts'
import { askText } from './s3-text.ts'
import { abortForGood, abortUpload, startUpload } from './s3-uploads.ts'
import type { S3Target } from './s3-write.ts'
import { requireMd5 } from './stored-md5.ts'

/** Bytes of a part, at the least; S3 takes 10,000 parts. */
const partSize = 16 * 1024 ** 2
const mostParts = 9_000
/** Times that an object is sent anew because somebody else stores it at the same time. */
const uploads = 3

/** An upload under way. */
interface Upload {
  readonly target: S3Target
  readonly key: string
  readonly id: string
  readonly signal: AbortSignal
}

/**
 * Stores a large object in parts, each compared with its md5, the whole with that of its name; false when it is there
 * already. An upload that does not end well is taken back, also when this process is told to end.
 *
 * @throws {UserError} CORRUPT when the bytes have another md5
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
export async function putInParts(target: S3Target, key: string, object: StoredObject): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await uploadOnce(target, key, object)
    } catch (error) {
      if (!isConflict(error) || attempt >= uploads) throw error
    }
    if (await headObject(target.access, key)) return false
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof S3Refusal && (error.name === 'ConditionalRequestConflict' || error.name === 'NoSuchUpload')
}

async function uploadOnce(target: S3Target, key: string, object: StoredObject): Promise<boolean> {
  const control = new AbortController()
  const starting = startUpload(target.access, key, target.headers)
  const abandon = async (): Promise<void> => {
    control.abort()
    const id = await starting.catch(() => undefined)
    if (id !== undefined) await abortForGood(target.access, key, id)
  }
  const release = onCancel(abandon)
  try {
    const upload = { target, key, id: await starting, signal: control.signal }
    return await complete(upload, await sendParts(upload, object))
  } catch (error) {
    await abandon()
    throw error
  } finally {
    release()
  }
}

/** Sends the parts of an object, which are read one after the other. Gives the ETag of each, in order. */
async function sendParts(upload: Upload, object: StoredObject): Promise<readonly string[]> {
  const size = Math.max(partSize, Math.ceil(object.size / mostParts))
  const whole = createHash('md5')
  const sent: Promise<string>[] = []
  let isBroken = false
  for (let first = 0; first < object.size && !isBroken; first += size) {
    const free = await upload.target.slots.take()
    const reading = gather(object.open(first, Math.min(object.size, first + size) - 1))
    reading.catch(free)
    const body = await reading
    for (const chunk of body) whole.update(chunk)
    const sending = sendPart(upload, sent.length + 1, body).finally(free)
    sending.catch(() => {
      isBroken = true
    })
    sent.push(sending)
  }
  const tags = await Promise.all(sent)
  if (object.hash.algorithm === 'md5') requireMd5(object.hash, whole.digest('hex'))
  return tags
}

async function sendPart(
  { target, key, id, signal }: Upload,
  number: number,
  body: readonly Uint8Array[],
): Promise<string> {
  const md5 = createHash('md5')
  for (const chunk of body) md5.update(chunk)
  const response = await askPatiently(target.access, {
    method: 'PUT',
    key,
    query: { partNumber: String(number), uploadId: id },
    plain: {
      'content-length': body.reduce((sum, chunk) => sum + chunk.length, 0),
      'content-md5': md5.digest('base64'),
      expect: '100-continue',
    },
    open: () => body,
    signal,
  })
  response?.discard()
  const tag = response?.headers.etag
  if (tag === undefined) throw new S3Refusal('NotS3', 'it gives a part no ETag', { status: 200 })
  return tag
}

/** Makes the object of its parts; false when it is there already. */
async function complete(upload: Upload, tags: readonly string[]): Promise<boolean> {
  const { target, key, id } = upload
  const parts = tags.map((tag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${toXml(tag)}</ETag></Part>`)
  const namespace = 'http://s3.amazonaws.com/doc/2006-03-01/'
  const body = Buffer.from(`<CompleteMultipartUpload xmlns="${namespace}">${parts.join('')}</CompleteMultipartUpload>`)
  const isNew = await withCondition(
    target.access,
    key,
    async (condition) => await completeOnce(upload, body, condition),
  )
  if (!isNew) await abortUpload(target.access, key, id)
  return isNew
}

async function completeOnce(
  { target, key, id, signal }: Upload,
  body: Uint8Array,
  condition: Condition,
): Promise<boolean> {
  let tried = 0
  const open = (): readonly Uint8Array[] => {
    tried++
    return [body]
  }
  const plain = { 'content-type': 'application/xml', 'content-length': body.length, ...condition }
  const question = { method: 'POST', key, query: { uploadId: id }, plain, open, signal } as const
  try {
    await askText(target.access, question, 'CompleteMultipartUploadResult')
    return true
  } catch (error) {
    // The answer to an earlier try may have been lost: then the object that is there is this one.
    const name = error instanceof S3Refusal ? error.name : ''
    if (name === 'NoSuchUpload' && tried > 1) return await headObject(target.access, key)
    if (name !== 'PreconditionFailed') throw error
    if (tried > 1) await abortUpload(target.access, key, id)
    return tried > 1
  }
}

function toXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

async function gather(stream: AsyncIterable<Uint8Array>): Promise<readonly Uint8Array[]> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return chunks
}
