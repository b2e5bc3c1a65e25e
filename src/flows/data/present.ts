import { isSameHash } from '../../core/dvc/hash.ts'
import type { Selected } from '../../core/dvc/select.ts'
import { isHeld } from './bring.ts'
import { measure } from './measure.ts'
import { objectOf } from './objects.ts'
import type { TransferPorts } from './ports.ts'
import { storeInCache } from './store.ts'
import type { CachedOutput } from './wanted.ts'

/**
 * Leaves out the outputs that the workspace holds already, whole: they need no remote. What of them the cache lacks, as
 * after a cache that was thrown away, is taken from the workspace.
 */
export async function withoutPresent(
  wanted: readonly Selected<CachedOutput>[],
  ports: TransferPorts,
): Promise<readonly Selected<CachedOutput>[]> {
  const needed: Selected<CachedOutput>[] = []
  for (const one of wanted) {
    const { place, hash, executable } = one.output
    const measured = await measure(place, ports, hash.algorithm)
    if (measured === undefined || !isSameHash(measured.hash, hash)) needed.push(one)
    else if (executable && !measured.executable) needed.push(one)
    else if (!(await isHeld(objectOf(one), ports.cache))) await storeInCache(place, measured, ports)
  }
  return needed
}
