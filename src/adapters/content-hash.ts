import { createHash } from 'node:crypto'
import { foldLineEnds, pieceSize } from '../core/dvc/dos2unix.ts'
import type { Hash } from '../core/dvc/hash.ts'

/** A hash under way. */
export interface ContentHash {
  update(chunk: Uint8Array): void
  /** 32 lower-case hexadecimal digits; the hash is done then. */
  hex(): string
}

/** Starts a hash of a file's bytes by one of DVC's algorithms. */
export function createContentHash(algorithm: Hash['algorithm']): ContentHash {
  const md5 = createHash('md5')
  if (algorithm === 'md5') return { update: (chunk) => void md5.update(chunk), hex: () => md5.digest('hex') }
  let pending = Buffer.alloc(0)
  return {
    update: (chunk) => {
      pending = Buffer.concat([pending, chunk])
      while (pending.length >= pieceSize) {
        md5.update(foldLineEnds(pending.subarray(0, pieceSize)))
        pending = pending.subarray(pieceSize)
      }
    },
    hex: () => md5.update(foldLineEnds(pending)).digest('hex'),
  }
}
