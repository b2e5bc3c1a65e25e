import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { UserError } from '../../core/error.ts'
import { type Descriptor, mediaTypes } from '../../core/image/oci.ts'
import type { LayerSource } from '../../core/image/plan.ts'
import { type TarEntry, tarEnd, tarHeader, tarPadding } from '../../core/image/tar.ts'
import { entriesOf, type LayerEntry } from '../container/layer-entries.ts'
import { noSpace } from '../no-space.ts'

/** A layer that lies in a file. */
export interface LayerFile {
  readonly descriptor: Descriptor
  /** Digest of the archive before it is compressed. */
  readonly diffId: string
  readonly file: string
}

/** Weights hardly become smaller: the least effort gives nearly all of it. */
const level = 1

/**
 * Writes a layer as a compressed archive, the same bytes for the same files.
 *
 * @param epoch seconds since 1970 that every entry says
 * @throws {UserError} PATH for what cannot lie in an image; MISSING, ENVIRONMENT when the disk is full
 */
export async function writeLayer(layer: LayerSource, epoch: number, file: string): Promise<LayerFile> {
  const [plain, packed] = [createHash('sha256'), createHash('sha256')]
  let size = 0
  const count = async function* (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of hashed(bytes, packed)) {
      size += chunk.length
      yield chunk
    }
  }
  try {
    const archive = Readable.from(hashed(archiveOf(layer, epoch), plain), { objectMode: false })
    await pipeline(archive, createGzip({ level }), count, createWriteStream(file))
  } catch (cause) {
    throw noSpace(cause, file)
  }
  const digest = `sha256:${packed.digest('hex')}`
  return { descriptor: { digest, size, mediaType: mediaTypes.layer }, diffId: `sha256:${plain.digest('hex')}`, file }
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    hash.update(chunk)
    yield chunk
  }
}

async function* archiveOf(layer: LayerSource, time: number): AsyncGenerator<Uint8Array> {
  const target = layer.target.replace(/^\/+/u, '')
  const parents = target.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))
  const common = { time, size: 0, target: '' }
  for (const path of parents) yield tarHeader({ ...common, path, kind: 'directory', mode: 0o755 })
  for (const entry of await entriesOf(layer)) {
    const header: TarEntry = { ...common, ...entry, path: `${target}/${entry.path}` }
    yield tarHeader(header)
    if (entry.kind === 'file') yield* contentOf(layer, entry)
  }
  yield tarEnd()
}

async function* contentOf({ directory }: LayerSource, { path, size }: LayerEntry): AsyncGenerator<Uint8Array> {
  const file = join(directory, path)
  let read = 0
  for await (const chunk of createReadStream(file)) {
    read += (chunk as Uint8Array).length
    yield chunk as Uint8Array
  }
  if (read !== size) throw new UserError(`${file} changed while it was read; try again.`, { code: 'CORRUPT' })
  yield tarPadding(size)
}
