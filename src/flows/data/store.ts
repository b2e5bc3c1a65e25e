import { renderManifest } from '../../core/dvc/manifest.ts'
import type { DataPorts } from '../../ports/data.ts'
import { mapPool } from '../pool.ts'
import type { Measured } from './measure.ts'

/** Copies at once. */
const concurrency = 8

/** Puts a measured file or directory into the cache: all files of a directory before its manifest. */
export async function storeInCache(path: string, measured: Measured, ports: DataPorts): Promise<void> {
  if (measured.entries === undefined) return await adopt(path, measured.hash.value, ports)
  await mapPool(measured.entries, concurrency, (entry) => adopt(`${path}/${entry.path}`, entry.md5, ports))
  if (await ports.cache.has(measured.hash)) return
  const manifest = new TextEncoder().encode(renderManifest(measured.entries))
  await ports.cache.admit(measured.hash, once(manifest), path)
}

async function adopt(path: string, md5: string, { cache }: DataPorts): Promise<void> {
  const hash = { algorithm: 'md5', value: md5 } as const
  if (!(await cache.has(hash))) await cache.adopt(hash, path)
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
