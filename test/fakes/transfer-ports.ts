import { UserError } from '../../src/core/error.ts'
import { measure } from '../../src/flows/data/measure.ts'
import type { ImportedPath, TransferPorts } from '../../src/flows/data/ports.ts'
import type { Standing } from '../../src/ports/console.ts'
import type { ObjectStore, RunCache } from '../../src/ports/data.ts'
import type { Dvc } from '../../src/ports/dvc.ts'
import { type FakeCache, openCache, pieces } from './cache.ts'
import { fakeConsole } from './console.ts'
import { openDigests } from './digests.ts'
import { openInstantClock } from './instant-clock.ts'
import { openPlacements } from './placements.ts'
import { snapshotOfWorkspace } from './snapshot.ts'
import { openStore } from './store.ts'
import { type FakeWorkspace, type Files, openWorkspace } from './workspace.ts'

/** A project with its cache and its remotes, in memory. */
export interface Transfer {
  readonly ports: TransferPorts
  readonly workspace: FakeWorkspace
  readonly cache: FakeCache
  /** Lines of the console. */
  readonly lines: readonly string[]
  /** How far work was, each time that it was told. */
  readonly standings: readonly Standing[]
}

/** An empty run cache; what was written last is the newest. */
function openRuns(): RunCache {
  const store = openStore({ name: 'the cache' })
  const newest = async (prefix: string): Promise<string | undefined> =>
    Object.keys(store.objects()).findLast((key) => key.startsWith(prefix))
  return { ...store, newest }
}

/** No DVC is installed. */
const absentDvc: Dvc = {
  run: async () => {
    throw new UserError('dvc was not found on the PATH.', { code: 'ENVIRONMENT' })
  },
}

/** A path beside the project: files of the workspace below `outside/` stand for it. */
function importedPath(path: string, workspace: FakeWorkspace): ImportedPath {
  const place = path.replace(/^\.\.\//u, 'outside/')
  return {
    measure: async (algorithm) => await measure(place, { workspace, digests: openDigests(workspace) }, algorithm),
    read: (below) => pieces(workspace.bytesAt(below === undefined ? place : `${place}/${below}`) ?? new Uint8Array()),
  }
}

/**
 * Opens a project whose remotes are known by their names; that without one is the default. A repository that data is
 * imported from has the remote of its address, and in its git files that say where they are.
 */
export function openTransfer(files: Files, remotes: Readonly<Record<string, ObjectStore>>): Transfer {
  const workspace = openWorkspace(files)
  const cache = openCache(workspace)
  const { console, lines, standings } = fakeConsole()
  const ports: TransferPorts = {
    ...{ workspace, cache, console, digests: openDigests(workspace), clock: openInstantClock() },
    snapshot: snapshotOfWorkspace(workspace),
    ...{ defaultRemote: undefined, runCache: openRuns(), dvc: absentDvc },
    placements: openPlacements(),
    openRemote: async (name) => remotes[name ?? ''],
    openPath: (path) => importedPath(path, workspace),
    openSource: async ({ url, revision }) => ({
      remote: remotes[url],
      readBytes: async (path) => (revision === undefined ? undefined : Buffer.from(`${path} at ${revision}`)),
    }),
  }
  return { ports, workspace, cache, lines, standings }
}
