import type { Hash } from '../../src/core/dvc/hash.ts'
import type { Placements } from '../../src/ports/placements.ts'

/** A memory of what was placed that lasts as long as the test. */
export function openPlacements(): Placements {
  const known = new Map<string, Hash>()
  return {
    all: () => known,
    keep: (placed, gone) => {
      for (const path of gone) known.delete(path)
      for (const [path, hash] of placed) known.set(path, hash)
    },
  }
}
