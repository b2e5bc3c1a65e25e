import type { Hash } from '../../core/dvc/hash.ts'
import { parseManifest } from '../../core/dvc/manifest.ts'
import { gather } from './bytes.ts'

/**
 * Gives the files of a directory that DVC caches, by its manifest: place -> hash. None where neither the cache nor the
 * remote has the manifest.
 *
 * @param place of the directory, from the root
 * @throws {UserError} CORRUPT, PATH
 */
export async function filesOfDirectory(
  place: string,
  hash: Hash,
  openObject: (hash: Hash) => Promise<AsyncIterable<Uint8Array> | undefined>,
): Promise<ReadonlyMap<string, Hash>> {
  const bytes = await openObject(hash)
  if (bytes === undefined) return new Map()
  const entries = parseManifest(new TextDecoder().decode(await gather(bytes)), `${place} (${hash.value})`)
  return new Map(entries.map(({ path, md5 }) => [`${place}/${path}`, { algorithm: hash.algorithm, value: md5 }]))
}
