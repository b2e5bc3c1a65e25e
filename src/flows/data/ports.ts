import type { Clock } from '../../ports/clock.ts'
import type { Console } from '../../ports/console.ts'
import type { DataPorts, ObjectStore } from '../../ports/data.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import type { MeasurePorts } from './measure.ts'

/** What moving data asks of the world. */
export interface TransferPorts extends DataPorts, MeasurePorts {
  readonly console: Console
  readonly clock: Clock
  readonly snapshot: Snapshot
  /** Opens a remote by its name, or the default one; `undefined` when there is none. */
  readonly openRemote: (name: string | undefined) => Promise<ObjectStore | undefined>
}
