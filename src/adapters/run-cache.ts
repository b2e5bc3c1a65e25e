import { existsSync } from 'node:fs'
import type { ObjectStore } from '../ports/data.ts'
import { openFolder } from './storage/folder.ts'

/**
 * Opens the local run cache, which lies beside the objects of the cache.
 *
 * @param directory absolute path of the cache; where there is none, there are no entries
 */
export function openRunCache(directory: string): ObjectStore {
  const folder = openFolder(directory)
  return { ...folder, list: async (prefix) => (existsSync(directory) ? await folder.list(prefix) : []) }
}
