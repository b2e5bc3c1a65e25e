import { setTimeout as sleep } from 'node:timers/promises'
import type { XmlElement } from '@rgrove/parse-xml'
import { S3Refusal } from './s3-refusal.ts'
import type { S3Access } from './s3-request.ts'
import { askPatiently } from './s3-retry.ts'
import { askText, decodeKey, elementsIn, textIn } from './s3-text.ts'

/** Milliseconds that one try to start an upload can be older than the one that counts. */
const sameStart = 300_000

/**
 * Starts an upload in parts. Gives its name.
 *
 * @param headers `x-amz-*` that the object is given
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
export async function startUpload(
  access: S3Access,
  key: string,
  headers: Readonly<Record<string, string>>,
): Promise<string> {
  let tried = 0
  const open = (): readonly Uint8Array[] => {
    tried++
    return []
  }
  const plain = { 'content-length': 0 }
  const question = { method: 'POST', key, query: { uploads: '' }, signed: headers, plain, open } as const
  const id = textIn(await askText(access, question, 'InitiateMultipartUploadResult'), 'UploadId')
  if (id === undefined) throw new S3Refusal('NotS3', 'it gives an upload no name', { status: 200 })
  if (tried > 1) await abortEarlier(access, key, id)
  return id
}

/** Takes an upload back. What cannot be told to the server any more is its to forget. */
export async function abortUpload(access: S3Access, key: string, uploadId: string): Promise<void> {
  const response = await askPatiently(access, { method: 'DELETE', key, query: { uploadId } }).catch(() => undefined)
  response?.discard()
}

/** Milliseconds after which an upload with parts under way is taken back once more. */
const pauses = [300, 700] as const

/**
 * Takes an upload back whose parts are under way: one that arrives late can bring it back to life.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html
 */
export async function abortForGood(access: S3Access, key: string, uploadId: string): Promise<void> {
  await abortUpload(access, key, uploadId)
  for (const pause of pauses) {
    await sleep(pause)
    await abortUpload(access, key, uploadId)
  }
}

/**
 * Takes back what an earlier try has started whose answer was lost. Should it be somebody else's, who stores the same
 * object at this moment, that one starts anew.
 */
async function abortEarlier(access: S3Access, key: string, id: string): Promise<void> {
  const uploads = await listUploads(access, key).catch(() => [])
  const own = uploads.find((upload) => upload.id === id)
  if (own === undefined) return
  const earlier = uploads.filter((upload) => upload.id !== id && Math.abs(own.started - upload.started) < sameStart)
  await Promise.all(earlier.map(async (upload) => await abortUpload(access, key, upload.id)))
}

/** An upload in parts that has begun. */
export interface Upload {
  readonly id: string
  /** Milliseconds since the epoch, by the server's clock. */
  readonly started: number
}

async function listUploads(access: S3Access, key: string): Promise<readonly Upload[]> {
  const query = { uploads: '', prefix: key, 'encoding-type': 'url' }
  return uploadsIn(await askText(access, { method: 'GET', key: '', query }, 'ListMultipartUploadsResult'), key)
}

/** Gives the uploads of a key that a page lists. */
export function uploadsIn(root: XmlElement, key: string): readonly Upload[] {
  const isEncoded = textIn(root, 'EncodingType') === 'url'
  return elementsIn(root, 'Upload').flatMap((upload) => {
    const written = textIn(upload, 'Key') ?? ''
    const found = isEncoded ? decodeKey(written) : written
    const started = Date.parse(textIn(upload, 'Initiated') ?? '')
    return found === key ? [{ id: textIn(upload, 'UploadId') ?? '', started }] : []
  })
}
