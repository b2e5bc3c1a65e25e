import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { RunCache } from '../ports/data.ts'
import { openFolder } from './storage/folder.ts'

/**
 * Opens the local run cache, which lies beside the objects of the cache.
 *
 * @param directory absolute path of the cache; where there is none, there are no entries
 * @param isShared whether the group may write into directories that are new
 */
export function openRunCache(directory: string, isShared = false): RunCache {
  const folder = openFolder(directory, isShared)
  const list = async (prefix: string): Promise<readonly string[]> =>
    existsSync(directory) ? await folder.list(prefix) : []
  const writtenAt = (key: string): number => statSync(join(directory, key)).mtimeMs
  return {
    ...folder,
    list,
    newest: async (prefix) => {
      const keys = await list(prefix)
      return keys.length < 2 ? keys[0] : keys.toSorted((one, other) => writtenAt(other) - writtenAt(one))[0]
    },
  }
}
