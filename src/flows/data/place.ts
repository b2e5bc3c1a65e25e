import type { OutputChange } from '../../core/dvc/changes.ts'
import { type Hash, isDirectory, isSameHash } from '../../core/dvc/hash.ts'
import { isWithin } from '../../core/dvc/path.ts'
import type { Selected } from '../../core/dvc/select.ts'
import type { Console } from '../../ports/console.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import { isHeld } from './bring.ts'
import { type CheckoutOptions, type CheckoutPorts, checkout } from './checkout.ts'
import { type Measured, measure } from './measure.ts'
import { trackedOutputs } from './outputs.ts'
import type { CachedOutput } from './wanted.ts'

/** How outputs are placed. */
export interface PlaceOptions extends CheckoutOptions {
  /** Whether everything that is tracked is meant: then what was placed before and is no longer tracked goes. */
  readonly everything: boolean
}

/** What placing asks of the world. */
export type PlacePorts = CheckoutPorts & { readonly console: Console; readonly snapshot: Snapshot }

/**
 * Brings outputs from the cache into the workspace, and keeps what was learnt of the files.
 *
 * @returns what is other than before
 * @throws {UserError} MISSING, PATH, ENVIRONMENT
 */
export async function placeOutputs(
  outputs: readonly Selected<CachedOutput>[],
  { everything, ...options }: PlaceOptions,
  ports: PlacePorts,
): Promise<readonly OutputChange[]> {
  const targets = outputs.map(({ output: { place, hash, executable }, within }) => ({
    ...{ path: place, hash, executable, within },
  }))
  const changes = await checkout(targets, ports, options)
  const untracked = everything ? await findUntracked(ports) : new Map<string, Hash>()
  const deleted = await removeUntracked(untracked, ports)
  const placed = targets.flatMap(({ path, hash, within }) => (within === undefined ? [[path, hash] as const] : []))
  ports.placements.keep(new Map(placed), [...untracked.keys()])
  ports.digests.keep()
  return [...changes, ...deleted]
}

/** Takes away what was placed once and is no longer tracked, where it is as it was placed and the cache holds it. */
async function removeUntracked(
  untracked: ReadonlyMap<string, Hash>,
  ports: PlacePorts,
): Promise<readonly OutputChange[]> {
  const changes: OutputChange[] = []
  for (const [path, hash] of untracked) {
    const found = await measure(path, ports, hash.algorithm)
    if (!isSameHash(found?.hash, hash) || !(await isHeld({ hash, path }, ports.cache))) continue
    await removeMeasured(path, found, ports)
    const files = { modified: 0, added: 0, deleted: 1 }
    changes.push({ path, kind: 'deleted', isDirectory: isDirectory(hash), files })
  }
  return changes
}

/** Takes away what was measured, and leaves what is in a directory beside that: `.dvcignore` may pass over it. */
async function removeMeasured(path: string, found: Measured | undefined, { workspace }: PlacePorts): Promise<void> {
  for (const entry of (await found?.entries()) ?? []) await workspace.remove(`${path}/${entry.path}`)
  const isLeft = (await workspace.stat(path))?.kind === 'directory' && (await workspace.files(path)).length > 0
  if (!isLeft) await workspace.remove(path)
}

/** What was placed by an earlier run and is neither an output now, nor in or around one. */
async function findUntracked({ placements, snapshot }: PlacePorts): Promise<ReadonlyMap<string, Hash>> {
  const placed = placements.all()
  if (placed.size === 0) return placed
  const tracked = (await trackedOutputs(snapshot)).map(({ place }) => place)
  const known = new Set(tracked)
  return new Map(
    [...placed].filter(
      ([path]) => !known.has(path) && !tracked.some((place) => isWithin(place, path) || isWithin(path, place)),
    ),
  )
}
