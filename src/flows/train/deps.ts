import { isWithin } from '../../core/dvc/path.ts'
import { UserError } from '../../core/error.ts'
import type { StageNode } from '../../core/pipeline/graph.ts'
import { isExternal } from '../../core/pipeline/location.ts'
import { findOwners, type OutTree } from '../../core/pipeline/out-tree.ts'
import type { Workspace } from '../../ports/workspace.ts'
import { bringIntoCache, missingObjects } from '../data/bring.ts'
import { trackedOutputs } from '../data/outputs.ts'
import { placeOutputs } from '../data/place.ts'
import { findFetchable } from '../data/wanted.ts'
import type { TrainPorts } from './ports.ts'

/** Objects on their way at once. */
const pullJobs = 32

/** Gives the dependencies of a stage that are not here. */
export async function absentDeps(
  { deps }: StageNode,
  { workspace }: { readonly workspace: Pick<Workspace, 'stat'> },
): Promise<readonly string[]> {
  const absent: string[] = []
  for (const dep of deps) if (!isExternal(dep) && (await workspace.stat(dep)) === undefined) absent.push(dep)
  return absent
}

/**
 * Refuses a stage that needs what is not there and what no stage makes.
 *
 * @throws {UserError} MISSING
 */
export async function requireDeps(node: StageNode, outs: OutTree<string>, ports: TrainPorts): Promise<void> {
  if (node.stage.frozen) return
  const dep = (await absentDeps(node, ports)).find((path) => findOwners(outs, path).length === 0)
  if (dep === undefined) return
  throw new UserError(
    `${node.stage.file}: the stage ${node.address} needs ${dep}, which is not there. ${await remedyFor(dep, ports)}`,
    { code: 'MISSING' },
  )
}

/** Says how a dependency that is not there comes about, as a sentence. */
export async function remedyFor(dep: string, { snapshot }: Pick<TrainPorts, 'snapshot'>): Promise<string> {
  const isTracked = (await snapshot.readText(`${dep}.dvc`)) !== undefined
  return isTracked ? 'DVC tracks it: run crisol pull.' : 'Create it, or add it with dvc add.'
}

/**
 * Brings places that DVC tracks: from the cache and, with `pull`, from the remote.
 *
 * @throws {UserError} MISSING for what is nowhere; REMOTE, CORRUPT
 */
export async function bringTracked(
  places: readonly string[],
  { pull }: { readonly pull: boolean },
  ports: TrainPorts,
): Promise<void> {
  if (places.length === 0) return
  const tracked = await trackedOutputs(ports.snapshot)
  const targets = places.filter((path) => tracked.some(({ place }) => isWithin(path, place) || isWithin(place, path)))
  if (targets.length === 0) return
  const wanted = await findFetchable(ports.snapshot, { targets })
  if (pull) {
    const { missing } = await bringIntoCache(wanted, { remote: undefined, jobs: pullJobs }, ports)
    if (missing.length > 0) throw missingObjects(missing)
  }
  await placeOutputs(wanted, { force: false, everything: false }, ports)
}
