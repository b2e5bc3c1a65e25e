import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../core/error.ts'
import { nameLayers } from '../../core/image/labels.ts'
import { type Descriptor, type Manifest, parseConfig, parseManifest } from '../../core/image/oci.ts'
import type { BuiltImage } from '../../ports/image.ts'

/** Path of a blob in a layout. */
export function blobPath(layout: string, digest: string): string {
  return join(layout, 'blobs', ...digest.split(':'))
}

/**
 * Reads the image of a layout.
 *
 * @param layout absolute path of its folder
 * @throws {UserError} CORRUPT when it holds no image, or several
 */
export async function readLayout(layout: string): Promise<BuiltImage> {
  const index = await readDocument(join(layout, 'index.json'))
  const [found, ...others] = 'manifests' in index ? index.manifests : []
  if (found === undefined || others.length > 0)
    throw new UserError(`The layout ${layout} was expected to hold one image.`, { code: 'CORRUPT' })
  const { digest, size } = found
  const { mediaType, config, layers } = await readManifest(layout, digest)
  const { labels } = parseConfig(await readFile(blobPath(layout, config.digest), 'utf8'), config.digest)
  const names = nameLayers(layers.length, labels)
  return {
    layout,
    manifest: { digest, size, mediaType },
    layers: layers.map((layer, position) => ({ ...layer, name: names[position] ?? 'base' })),
  }
}

/**
 * Reads the manifest of an image in a layout.
 *
 * @throws {UserError} CORRUPT
 */
export async function readManifest(layout: string, digest: string): Promise<Manifest> {
  const manifest = await readDocument(blobPath(layout, digest))
  if ('layers' in manifest) return manifest
  throw new UserError(`The layout ${layout} was expected to hold one image, for one platform.`, { code: 'CORRUPT' })
}

async function readDocument(file: string): Promise<ReturnType<typeof parseManifest>> {
  try {
    return parseManifest(await readFile(file, 'utf8'), file)
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    throw new UserError(`${file} cannot be read; expected it in the layout of an image.`, { code: 'CORRUPT', cause })
  }
}

/** All blobs that a registry must have before it gets the manifest, each once: two layers may be the very same. */
export function blobsOf({ config, layers }: Manifest): readonly Descriptor[] {
  return [...new Map([...layers, config].map((blob) => [blob.digest, blob])).values()]
}
