import { readFile } from 'node:fs/promises'
import { mapPool } from '../../flows/pool.ts'
import type { BuiltImage, Pushed } from '../../ports/image.ts'
import { blobPath, blobsOf, readManifest } from '../container/layout.ts'
import { sendBlob } from './blobs.ts'
import { getManifest, putManifest } from './documents.ts'
import { RegistryRefusal } from './refusal.ts'
import type { Session } from './session.ts'

/** Blobs that are sent at once. */
const connections = 4

/** Tag of a reference that names none. */
const defaultTag = 'latest'

/**
 * Pushes a layout: what the registry lacks of its blobs, then the manifest by its digest, then the tag.
 *
 * @throws {UserError} REMOTE, CORRUPT
 * @throws {RegistryRefusal | NodeJS.ErrnoException}
 */
export async function pushImage(session: Session, { layout, manifest }: BuiltImage): Promise<Pushed> {
  const blobs = blobsOf(await readManifest(layout, manifest.digest))
  const sent = await mapPool(
    blobs,
    connections,
    async (blob) => await sendBlob(session, blob, { file: blobPath(layout, blob.digest) }),
  )
  const text = await readFile(blobPath(layout, manifest.digest), 'utf8')
  await putManifest(session, { descriptor: manifest, text }, tagOf(session))
  return { digest: manifest.digest, bytes: sent.reduce((sum, size) => sum + size, 0) + manifest.size }
}

/** What is put under a digest gets no tag. */
export function tagOf({ reference: { tag, digest } }: Session): string | undefined {
  return tag ?? (digest === undefined ? defaultTag : undefined)
}

/**
 * Points a tag at a manifest that the registry has.
 *
 * @throws {RegistryRefusal} 404 when there is no such manifest
 */
export async function tagImage(session: Session, digest: string): Promise<void> {
  const found = await getManifest(session, digest, '')
  if (found === undefined) throw new RegistryRefusal(404, 'MANIFEST_UNKNOWN')
  await putManifest(session, found, tagOf(session) ?? defaultTag)
}
