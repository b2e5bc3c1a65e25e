import type { Console } from '../../ports/console.ts'
import type { Digests } from '../../ports/data.ts'
import type { Repository } from '../../ports/repository.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import type { Workspace } from '../../ports/workspace.ts'
import type { CollectPorts } from './collect.ts'

/** What reading results asks of the world. */
export interface ResultsPorts extends CollectPorts {
  readonly console: Console
  readonly digests: Digests
  readonly repository: Repository
  readonly workspace: Workspace
  /** Bytes of an object from the cache here, in pieces; `undefined` when it has none. */
  readonly openCached: CollectPorts['openObject']
  /** The files of the workspace. */
  readonly snapshot: Snapshot
  /** Opens the files of a commit that `Repository.ensure` made readable. */
  readonly openCommit: (sha: string) => Snapshot
}
