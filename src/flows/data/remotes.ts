import type { Selected } from '../../core/dvc/select.ts'
import { UserError } from '../../core/error.ts'
import type { ObjectStore } from '../../ports/data.ts'
import type { TransferPorts } from './ports.ts'
import type { CachedOutput } from './wanted.ts'

/** Outputs that go through the same remote. */
export interface RemoteGroup {
  readonly remote: ObjectStore
  readonly outputs: readonly Selected<CachedOutput>[]
}

/**
 * Groups outputs by their remote: the one that the caller names, else the output's own, else the default.
 * As under DVC, a named remote leaves out the outputs that belong to another.
 *
 * @throws {UserError} INPUT when an output has no remote to go through
 */
export async function groupByRemote(
  outputs: readonly Selected<CachedOutput>[],
  named: string | undefined,
  ports: Pick<TransferPorts, 'openRemote'>,
): Promise<readonly RemoteGroup[]> {
  const wanted =
    named === undefined
      ? outputs
      : outputs.filter(({ output }) => output.remote === undefined || output.remote === named.toLowerCase())
  const names = [...new Set(wanted.map(({ output }) => named ?? output.remote))]
  const groups: RemoteGroup[] = []
  for (const name of names) {
    const remote = await requireRemote(name, ports)
    groups.push({ remote, outputs: wanted.filter(({ output }) => (named ?? output.remote) === name) })
  }
  return groups
}

/**
 * Opens a remote by its name, or the default one.
 *
 * @throws {UserError} INPUT when there is none
 */
export async function requireRemote(
  name: string | undefined,
  { openRemote }: Pick<TransferPorts, 'openRemote'>,
): Promise<ObjectStore> {
  const remote = await openRemote(name)
  if (remote !== undefined) return remote
  throw new UserError(
    'No remote is set for the data of this repository; add one with dvc remote add -d <name> <url>.',
    { code: 'INPUT' },
  )
}
