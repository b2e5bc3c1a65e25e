import { type Hash, isDirectory, objectKey } from '../../core/dvc/hash.ts'
import { parseManifest } from '../../core/dvc/manifest.ts'
import { isWithin } from '../../core/dvc/path.ts'
import type { Selected } from '../../core/dvc/select.ts'
import type { Cache } from '../../ports/data.ts'
import type { CachedOutput } from './wanted.ts'

/** An object and a path that it is wanted for, to name it by. */
export interface WantedObject {
  readonly hash: Hash
  readonly path: string
  /** Paths within a directory that are wanted; the whole of it when absent. */
  readonly within?: readonly string[] | undefined
}

/** Names some of many objects, each by its path with its hash: `data/a (0cc1…), data/b (92eb…) and 3 more`. */
export function renderObjects(objects: readonly WantedObject[]): string {
  const shown = objects.slice(0, 10).map(({ path, hash }) => `${path} (${hash.value})`)
  return shown.join(', ') + (objects.length > shown.length ? ` and ${objects.length - shown.length} more` : '')
}

/** Gives the object of an output. */
export function objectOf({ output, within }: Selected<CachedOutput>): WantedObject {
  return { hash: output.hash, path: output.place, within }
}

/** Gives the objects of a directory's files, by its manifest in the cache; nothing for a file or without a manifest. */
export async function objectsWithin(
  object: WantedObject,
  cache: Pick<Cache, 'readText'>,
): Promise<readonly WantedObject[]> {
  if (!isDirectory(object.hash)) return []
  const text = await cache.readText(object.hash)
  if (text === undefined) return []
  return parseManifest(text, `${object.path} (${object.hash.value})`)
    .filter(({ path }) => object.within === undefined || object.within.some((part) => isWithin(path, part)))
    .map(({ path, md5 }) => ({
      hash: { algorithm: object.hash.algorithm, value: md5 },
      path: `${object.path}/${path}`,
    }))
}

/** Leaves one of each object, whatever the number of paths that want it. */
export function distinct(objects: readonly WantedObject[]): readonly WantedObject[] {
  return [...new Map(objects.map((object) => [objectKey(object.hash), object])).values()]
}
