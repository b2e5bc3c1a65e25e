import { createReadStream } from 'node:fs'
import { layoutFile } from '../../core/image/oci.ts'
import { tarEnd, tarHeader, tarPadding } from '../../core/image/tar.ts'
import type { BuiltImage } from '../../ports/image.ts'
import { blobPath, blobsOf, readManifest } from './layout.ts'

/**
 * Gives a layout as an archive that every docker loads: the list that the older ones read, beside the index of OCI for
 * those that keep their images with containerd.
 *
 * @param name name and tag that the image gets
 */
export async function* dockerArchive({ layout, manifest }: BuiltImage, name: string): AsyncIterable<Uint8Array> {
  const blobs = await readManifest(layout, manifest.digest)
  const inside = ({ digest }: { readonly digest: string }): string => `blobs/${digest.replace(':', '/')}`
  const names = { 'io.containerd.image.name': `docker.io/library/${name}` }
  const documents = {
    'oci-layout': layoutFile,
    'index.json': JSON.stringify({ schemaVersion: 2, manifests: [{ ...manifest, annotations: names }] }),
    'manifest.json': JSON.stringify([
      { Config: inside(blobs.config), RepoTags: [name], Layers: blobs.layers.map(inside) },
    ]),
  }
  for (const blob of [manifest, ...blobsOf(blobs)]) {
    yield header(inside(blob), blob.size)
    yield* createReadStream(blobPath(layout, blob.digest))
    yield tarPadding(blob.size)
  }
  for (const [path, text] of Object.entries(documents)) {
    const bytes = new TextEncoder().encode(text)
    yield header(path, bytes.length)
    yield bytes
    yield tarPadding(bytes.length)
  }
  yield tarEnd()
}

function header(path: string, size: number): Uint8Array {
  return tarHeader({ path, kind: 'file', size, mode: 0o644, time: 0, target: '' })
}
