import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { UserError } from '../../core/error.ts'
import type { Descriptor } from '../../core/image/oci.ts'
import type { Answer } from '../storage/s3-answer.ts'
import { expectDigest } from './documents.ts'
import { patiently } from './retry.ts'
import type { Session } from './session.ts'

/** Bytes that a blob is made of. */
export type BlobSource = { readonly file: string } | { readonly text: string }

/**
 * Sends a blob that the registry has not yet.
 *
 * @returns bytes that were sent: 0 when it was there
 * @throws {UserError} CORRUPT when the bytes are not those of the digest; REMOTE when the registry has others
 */
export async function sendBlob(session: Session, blob: Descriptor, source: BlobSource): Promise<number> {
  if (await hasBlob(session, blob)) return 0
  const body = { size: blob.size, open: () => checked(open(source), blob.digest) }
  // Begun anew for each try: what has become of an upload that broke off is not known.
  await patiently(async () => {
    const begun = await session.askOnce({ method: 'POST', place: '/blobs/uploads/' })
    begun.discard()
    const answer = await session.askOnce({
      ...{ method: 'PUT', place: { location: locationOf(session, begun), query: { digest: blob.digest } } },
      ...{ headers: { 'content-type': 'application/octet-stream' }, body },
    })
    answer.discard()
    expectDigest(session, answer.headers['docker-content-digest'], blob.digest)
  })
  return blob.size
}

function locationOf(session: Session, answer: Answer): string {
  const { location } = answer.headers
  if (location !== undefined) return location
  const { registry } = session.reference
  throw new UserError(`${registry} does not say where a blob goes; check that it is a registry of images.`, {
    code: 'REMOTE',
  })
}

/** Tells whether a repository has a blob. */
export async function hasBlob(session: Session, { digest }: Descriptor): Promise<boolean> {
  const answer = await session.ask({ method: 'HEAD', place: `/blobs/${digest}`, expected: [404] })
  answer.discard()
  return answer.status !== 404
}

/**
 * Has a blob of another repository of the same registry count as one of this repository, too.
 *
 * @returns whether it does now
 */
export async function mountBlob(session: Session, { digest }: Descriptor, from: string): Promise<boolean> {
  const query = new URLSearchParams({ mount: digest, from })
  const answer = await session.ask({ method: 'POST', place: `/blobs/uploads/?${query}`, from: [from] })
  answer.discard()
  if (answer.status === 201) return true
  // It began an upload in its place, which nobody wants.
  const ended = await session.ask({
    method: 'DELETE',
    place: { location: locationOf(session, answer) },
    expected: [404, 405],
  })
  ended.discard()
  return false
}

/**
 * Brings a blob into a file.
 *
 * @throws {UserError} CORRUPT for bytes that are not those of its digest
 */
export async function bringBlob(session: Session, { digest }: Descriptor, file: string): Promise<void> {
  await patiently(async () => {
    const answer = await session.askOnce({ method: 'GET', place: `/blobs/${digest}` })
    try {
      await pipeline(checked(answer.body, digest), createWriteStream(file))
    } catch (error) {
      await rm(file, { force: true })
      throw error
    }
  })
}

function open(source: BlobSource): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  return 'file' in source ? createReadStream(source.file) : [new TextEncoder().encode(source.text)]
}

async function* checked(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  digest: string,
): AsyncGenerator<Uint8Array> {
  const hash: Hash = createHash('sha256')
  for await (const chunk of bytes) {
    hash.update(chunk)
    yield chunk
  }
  const found = `sha256:${hash.digest('hex')}`
  if (found !== digest)
    throw new UserError(`A blob was expected to be ${digest} and is ${found}; try again, or build the image anew.`, {
      code: 'CORRUPT',
    })
}
