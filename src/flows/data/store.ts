import { type Hash, isDirectory } from '../../core/dvc/hash.ts'
import { renderManifest } from '../../core/dvc/manifest.ts'
import type { DataPorts } from '../../ports/data.ts'
import { mapPool } from '../pool.ts'
import { once } from './bytes.ts'
import type { Measured } from './measure.ts'

/** Copies at once. */
const concurrency = 8

/** Puts a measured file or directory into the cache: all files of a directory before its manifest. */
export async function storeInCache(path: string, { hash, ...measured }: Measured, ports: DataPorts): Promise<void> {
  if (!isDirectory(hash)) return await adopt(path, hash, ports)
  const entries = await measured.entries()
  await mapPool(entries, concurrency, (entry) =>
    adopt(`${path}/${entry.path}`, { algorithm: hash.algorithm, value: entry.md5 }, ports),
  )
  if (await ports.cache.has(hash)) return
  const manifest = new TextEncoder().encode(renderManifest(entries))
  // The bytes of a manifest have no line ends to fold: either algorithm gives the same hash.
  await ports.cache.admit(hash, once(manifest), path)
}

async function adopt(path: string, hash: Hash, { cache }: DataPorts): Promise<void> {
  if (!(await cache.has(hash))) await cache.adopt(hash, path)
}
