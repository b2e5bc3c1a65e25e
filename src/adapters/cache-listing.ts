import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Hash, objectKey } from '../core/dvc/hash.ts'
import { isSettled } from './file-memory.ts'
import { readSealed, writeSealed } from './sealed-file.ts'
import { namesIn } from './temporary.ts'
import { unlessAbsent } from './workspace.ts'

/** Looks up by their names alone whether a cache holds objects; what they hold is not looked at. */
export interface CacheListing {
  /**
   * Whether there is a file for each object of a directory.
   *
   * @param directory hash of its manifest
   * @param objects reads that manifest: not asked for where the cache is as it was when it had all of them
   */
  lists(directory: Hash, objects: () => Promise<Iterable<Hash>>): Promise<boolean>
  /** Writes down what is remembered. */
  keep(): void
}

const schema = 1

/**
 * Opens the look into a cache. Which manifests it had all objects of is remembered from run to run, with the stamps of
 * the cache's directories: none of them changes without a new one. It is only a memory, and lies in `.dvc/tmp/crisol/`.
 *
 * @param directory absolute path of the cache
 * @param workspace absolute path of the project
 */
export function openCacheListing(directory: string, workspace: string): CacheListing {
  const file = join(workspace, '.dvc', 'tmp', 'crisol', 'listings.json')
  /** Each taken once, before anything is listed: a later change gives the next run another one. */
  const signatures = new Map<string, string | undefined>()
  let known: Map<string, string> | undefined
  let isNew = false
  return {
    lists: async (manifest, objects) => {
      const place = `${directory}/${shelvesOf(manifest)}`
      if (!signatures.has(place)) signatures.set(place, JSON.stringify(signatureOf(place)))
      const [name, signature] = [`${place}:${manifest.value}`, signatures.get(place)]
      known ??= readSealed(file, schema)
      if (signature !== undefined && known.get(name) === signature) return true
      if (!listsAll(directory, await objects())) return false
      if (signature !== undefined) known.set(name, signature)
      isNew ||= signature !== undefined
      return true
    },
    keep: () => {
      const current = new Set(signatures.values())
      // What was known of the cache as it was before is of no use any more.
      const rows = new Map([...(known ?? [])].filter(([, signature]) => current.has(signature)))
      if (isNew && existsSync(join(workspace, '.dvc'))) writeSealed(file, schema, rows)
      isNew = false
    },
  }
}

/** Gives the directory, from the cache's, of the directories that objects lie in: `files/md5/`. */
function shelvesOf(hash: Hash): string {
  return objectKey(hash).replace(/[^/]+\/[^/]+$/u, '')
}

/**
 * SHA-256 of the names and stamps of the directories that objects lie in. `undefined` where one changed a moment ago:
 * it can change again and keep its stamp.
 */
function signatureOf(place: string): string | undefined {
  const shelves = namesIn(place).filter((name) => /^[0-9a-f]{2}$/u.test(name))
  const hash = createHash('sha256')
  for (const name of shelves.sort()) {
    const stats = unlessAbsent(() => statSync(`${place}${name}`), undefined)
    if (stats === undefined || !isSettled({ changed: stats.ctimeMs })) return undefined
    hash.update(`${name} ${stats.dev} ${stats.ino} ${stats.mtimeMs} ${stats.ctimeMs}\n`)
  }
  return hash.digest('hex')
}

/** Whether the directories of a cache list all of some objects: they are fewer than those. */
function listsAll(directory: string, hashes: Iterable<Hash>): boolean {
  const listed = new Map<string, ReadonlySet<string>>()
  for (const hash of hashes) {
    const key = objectKey(hash)
    const parent = key.slice(0, key.lastIndexOf('/'))
    const names = listed.get(parent) ?? new Set(namesIn(`${directory}/${parent}`))
    listed.set(parent, names)
    if (!names.has(key.slice(parent.length + 1))) return false
  }
  return true
}
