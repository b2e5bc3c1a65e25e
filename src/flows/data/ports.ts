import type { ImportSource } from '../../core/dvc/dvc-file.ts'
import type { Hash } from '../../core/dvc/hash.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Console } from '../../ports/console.ts'
import type { DataPorts, ObjectStore, RunCache } from '../../ports/data.ts'
import type { Dvc } from '../../ports/dvc.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import type { Measured, MeasurePorts } from './measure.ts'

/** What moving data asks of the world. */
export interface TransferPorts extends DataPorts, MeasurePorts {
  readonly console: Console
  readonly clock: Clock
  readonly snapshot: Snapshot
  /** Name of the default remote; `undefined` when there is none. */
  readonly defaultRemote: string | undefined
  readonly runCache: RunCache
  /** A DVC beside us, for what is not ours. */
  readonly dvc: Dvc
  /** Opens a remote by its name, or the default one; `undefined` when there is none. */
  readonly openRemote: (name: string | undefined) => Promise<ObjectStore | undefined>
  /** Opens what data was imported from by its path, from the project's root. */
  readonly openPath: (path: string) => ImportedPath
  /** Opens the repository that data was imported from, at the commit that was locked. */
  readonly openSource: (source: Extract<ImportSource, { readonly kind: 'repository' }>) => Promise<SourceRepository>
}

/** A file or folder of this machine that data was imported from. */
export interface ImportedPath {
  /** What it holds now; `undefined` when there is nothing. */
  measure(algorithm: Hash['algorithm']): Promise<Measured | undefined>
  /** Bytes of the file, or of a file in the folder. */
  read(path: string | undefined): AsyncIterable<Uint8Array>
}

/** A repository that data is imported from. */
export interface SourceRepository {
  /** Its remote; `undefined` when it has none. */
  readonly remote: ObjectStore | undefined
  /** Bytes of a file in its git; `undefined` when there is none. */
  readonly readBytes: (path: string) => Promise<Uint8Array | undefined>
}
