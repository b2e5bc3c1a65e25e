import type { TransferPorts } from '../../flows/data/ports.ts'
import type { Console } from '../../ports/console.ts'
import { systemClock } from '../clock.ts'
import { openDvc } from '../dvc.ts'
import { openImportedPath } from '../imported-path.ts'
import { cacheDirectoryOf, openData, readDvcConfig, readIgnore } from '../project.ts'
import { openRunCache } from '../run-cache.ts'
import { workspaceSnapshot } from '../snapshot.ts'
import { openRemote } from './remote.ts'
import { openSourceRepository } from './source-repository.ts'

/**
 * Wires what moving data asks of the world.
 *
 * @param mask told of each secret in DVC's configuration
 * @throws {UserError} SYNTAX
 */
export async function transferPorts(
  root: string,
  console: Console,
  mask: (secret: string) => void,
): Promise<TransferPorts> {
  const config = await readDvcConfig(root)
  const data = openData(root, config)
  const snapshot = workspaceSnapshot(data.workspace)
  return {
    ...data,
    console,
    clock: systemClock,
    snapshot,
    isIgnored: await readIgnore(snapshot),
    defaultRemote: config.remote,
    runCache: openRunCache(cacheDirectoryOf(root, config), config.isCacheShared),
    dvc: openDvc(root, console),
    openRemote: async (name) => await openRemote(config, name, { mask, notice: console.notice }),
    openPath: (path) => openImportedPath(root, path),
    openSource: async (source) => await openSourceRepository(source, { root, mask, notice: console.notice }),
  }
}
