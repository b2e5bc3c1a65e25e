import type { Clock } from '../../ports/clock.ts'
import type { Console } from '../../ports/console.ts'
import type { DataPorts } from '../../ports/data.ts'
import type { Shell } from '../../ports/process.ts'
import type { Snapshot } from '../../ports/snapshot.ts'
import type { MeasurePorts } from '../data/measure.ts'
import type { Memory } from './observe.ts'
import type { RunRecord } from './record.ts'

/** What training asks of the world. */
export interface TrainPorts extends DataPorts, MeasurePorts {
  readonly shell: Shell
  readonly console: Console
  readonly clock: Clock
  readonly snapshot: Snapshot
  /** Processors of this machine. */
  readonly cores: number
}

/** The same, with the memory of one run and what it writes down. */
export interface StagePorts extends TrainPorts {
  readonly memory: Memory
  readonly record: RunRecord
}
