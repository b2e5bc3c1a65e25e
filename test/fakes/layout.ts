import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { blobPath, readLayout } from '../../src/adapters/container/layout.ts'
import { writeLayer } from '../../src/adapters/registry/layer-file.ts'
import { layoutFile, mediaTypes, renderLayoutIndex } from '../../src/core/image/oci.ts'
import { imageEpoch, type LayerSource } from '../../src/core/image/plan.ts'
import type { BuiltImage } from '../../src/ports/image.ts'

/** Writes files, and gives them as a layer. */
export function layerOf(
  folder: string,
  name: LayerSource['name'],
  files: Readonly<Record<string, string | Buffer>>,
): LayerSource {
  const directory = join(folder, name)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }
  return { name, directory, target: name === 'model' ? '/opt/ml/model' : `/opt/crisol/${name}`, isCompiled: false }
}

/** Writes a layout of two layers that no builder has made: some code, and a model of so many random bytes. */
export async function makeLayout(folder: string, model: Buffer): Promise<BuiltImage> {
  const layout = join(folder, 'layout')
  mkdirSync(join(layout, 'blobs/sha256'), { recursive: true })
  const put = (text: string, mediaType: string) => {
    const digest = `sha256:${createHash('sha256').update(text).digest('hex')}`
    writeFileSync(blobPath(layout, digest), text)
    return { mediaType, digest, size: Buffer.byteLength(text) }
  }
  const sources = [
    layerOf(folder, 'code', { 'predictor.py': 'def load(path): ...\n' }),
    layerOf(folder, 'model', { 'model.bin': model }),
  ]
  const layers = []
  for (const source of sources) {
    const written = await writeLayer(source, imageEpoch, join(layout, source.name))
    renameSync(written.file, blobPath(layout, written.descriptor.digest))
    layers.push(written)
  }
  const config = put(
    JSON.stringify({
      ...{ os: 'linux', architecture: 'amd64' },
      config: { Labels: { 'dev.crisol.layers': 'code,model' } },
      rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
    }),
    mediaTypes.config,
  )
  const descriptors = layers.map(({ descriptor }) => descriptor)
  const manifest = put(
    JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.manifest, config, layers: descriptors }),
    mediaTypes.manifest,
  )
  writeFileSync(join(layout, 'index.json'), renderLayoutIndex(manifest))
  writeFileSync(join(layout, 'oci-layout'), layoutFile)
  return await readLayout(layout)
}
