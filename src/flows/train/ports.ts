import type { Checkpoints } from '../../ports/checkpoints.ts'
import type { Shell } from '../../ports/process.ts'
import type { TransferPorts } from '../data/ports.ts'
import type { Memory } from './observe.ts'
import type { Promises } from './promises.ts'
import type { RunRecord } from './record.ts'

/** What training asks of the world. */
export interface TrainPorts extends TransferPorts {
  readonly shell: Shell
  readonly checkpoints: Checkpoints
  /** Processors of this machine. */
  readonly cores: number
  /** Whether this is a step of a workflow, in which a report may follow whatever became of training. */
  readonly inWorkflow: boolean
}

/** The same, with the memory of one run and what it writes down. */
export interface StagePorts extends TrainPorts {
  readonly memory: Memory
  readonly record: RunRecord
  /** What is promised of outputs; `undefined` unless what is missing is tolerated. */
  readonly promises: Promises | undefined
}
