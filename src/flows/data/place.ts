import type { Selected } from '../../core/dvc/select.ts'
import { renderCount } from '../../core/text/amount.ts'
import type { Console } from '../../ports/console.ts'
import { type Change, type CheckoutPorts, checkout } from './checkout.ts'
import type { CachedOutput } from './wanted.ts'

/** What became of the workspace. */
export interface Placed {
  /** Paths that are other than before. */
  readonly changed: readonly string[]
  /** The same in words, as DVC has them: `1 file modified`, `2 files added`. */
  readonly parts: readonly string[]
}

/**
 * Brings outputs from the cache into the workspace, tells each that changed, and keeps what was learnt of the files.
 *
 * @param force removes even what nothing else holds
 * @throws {UserError} MISSING, PATH
 */
export async function placeOutputs(
  outputs: readonly Selected<CachedOutput>[],
  force: boolean,
  ports: CheckoutPorts & { readonly console: Console },
): Promise<Placed> {
  const targets = outputs.map(({ output: { place, hash, executable }, within }) => ({
    ...{ path: place, hash, executable, within },
  }))
  const changes = await checkout(targets, ports, force)
  ports.digests.keep()
  const changed = targets.flatMap(({ path }, index) => (changes[index] === 'unchanged' ? [] : [path]))
  if (changed.length > 0) {
    await ports.console.group(`${renderCount(changed.length, 'path')} changed`, async () => {
      for (const [index, { path }] of targets.entries()) tell(path, changes[index] ?? 'unchanged', ports.console)
    })
  }
  const count = (change: Change): number => changes.filter((one) => one === change).length
  const parts = (['modified', 'added'] as const).filter((change) => count(change) > 0)
  return { changed, parts: parts.map((change) => `${renderCount(count(change), 'file')} ${change}`) }
}

function tell(path: string, change: Change, console: Console): void {
  if (change !== 'unchanged') console.info(`${change === 'added' ? 'A' : 'M'}       ${path}`)
}
