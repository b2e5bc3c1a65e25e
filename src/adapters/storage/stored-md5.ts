import type { Hash } from '../../core/dvc/hash.ts'
import { UserError } from '../../core/error.ts'

/**
 * Refuses bytes on their way into a store that are not those of their name.
 *
 * @param found md5 of the bytes
 * @throws {UserError} CORRUPT
 */
export function requireMd5(hash: Hash, found: string): void {
  if (hash.value.startsWith(found)) return
  throw new UserError(
    `The cache has bytes of the md5 ${found} under the name ${hash.value}, and nothing was stored; remove that object from the cache and bring it back with crisol pull, or add its data anew.`,
    { code: 'CORRUPT' },
  )
}
