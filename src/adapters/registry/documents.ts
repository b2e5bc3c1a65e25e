import { createHash } from 'node:crypto'
import { UserError } from '../../core/error.ts'
import { type Descriptor, type Manifest, maxDocument, mediaTypes, parseManifest } from '../../core/image/oci.ts'
import { nameIn } from '../../core/image/reference.ts'
import { textOf } from '../storage/s3-answer.ts'
import type { Session } from './session.ts'

/** A manifest as a registry holds it, byte by byte. */
export interface RemoteManifest {
  readonly descriptor: Descriptor
  readonly text: string
  readonly manifest: Manifest
}

const accepted = [mediaTypes.manifest, mediaTypes.index, mediaTypes.dockerManifest, mediaTypes.dockerIndex].join(', ')

/** Gives the digest of bytes as OCI writes it. */
export function digestOf(bytes: Uint8Array | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/**
 * Gets the manifest that a tag or a digest names; where there are several platforms, the one that is wanted.
 *
 * @param platform `linux/amd64`
 * @returns `undefined` when there is none
 * @throws {UserError} CORRUPT for bytes that are not those of their digest; MISSING for another platform
 */
export async function getManifest(
  session: Session,
  name: string,
  platform: string,
): Promise<RemoteManifest | undefined> {
  const place = `/manifests/${name}`
  const answer = await session.ask({ method: 'GET', place, headers: { accept: accepted }, expected: [404] })
  if (answer.status === 404) {
    answer.discard()
    return undefined
  }
  const text = await textOf(answer, maxDocument)
  const digest = digestOf(text)
  if (name.startsWith('sha256:') && name !== digest) throw altered(session, name)
  const parsed = parseManifest(text, `The manifest ${name} of ${session.reference.repository}`)
  if ('layers' in parsed) {
    const { mediaType } = parsed
    return { descriptor: { digest, size: Buffer.byteLength(text), mediaType }, text, manifest: parsed }
  }
  const own = parsed.manifests.find((entry) => entry.platform === platform)
  if (own !== undefined) return await getManifest(session, own.digest, platform)
  const { registry, repository } = session.reference
  const message = `${registry}/${repository} has no image ${nameIn(session.reference)} for ${platform}; check the platform.`
  throw new UserError(message, { code: 'MISSING' })
}

/**
 * Gets a small blob as text.
 *
 * @throws {UserError} CORRUPT for bytes that are not those of its digest
 */
export async function getBlobText(session: Session, { digest }: Descriptor): Promise<string> {
  const text = await textOf(await session.ask({ method: 'GET', place: `/blobs/${digest}` }), maxDocument)
  if (digestOf(text) !== digest) throw altered(session, digest)
  return text
}

/**
 * Puts a manifest under a name. Its digest comes first and a tag after it, so that no tag ever names what did not
 * arrive whole.
 *
 * @param tag `undefined` for the digest alone
 * @throws {UserError} REMOTE when the registry holds something else than it was given
 */
export async function putManifest(
  session: Session,
  { descriptor, text }: Pick<RemoteManifest, 'descriptor' | 'text'>,
  tag: string | undefined,
): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  for (const name of [descriptor.digest, ...(tag === undefined ? [] : [tag])]) {
    const answer = await session.ask({
      ...{ method: 'PUT', place: `/manifests/${name}` },
      headers: { 'content-type': descriptor.mediaType },
      body: { size: bytes.length, open: () => [bytes] },
    })
    answer.discard()
    expectDigest(session, answer.headers['docker-content-digest'], descriptor.digest)
  }
}

/**
 * Compares what a registry says that it holds with what it was given. One that says nothing has checked it by the address.
 *
 * @throws {UserError} REMOTE
 */
export function expectDigest(session: Session, said: string | readonly string[] | undefined, digest: string): void {
  if (said === undefined || said === digest) return
  const { registry } = session.reference
  const message = `${registry} says that it holds ${JSON.stringify(String(said).slice(0, 80))} where it was given ${digest}; nothing was tagged, try again.`
  throw new UserError(message, { code: 'REMOTE' })
}

function altered({ reference: { registry } }: Session, digest: string): UserError {
  return new UserError(`${registry} gives other bytes than those of ${digest}; try again, or push the image anew.`, {
    code: 'CORRUPT',
  })
}
