import { parseSwitch, type ReadInput } from '../../core/inputs.ts'
import { readTransferInputs, type TransferInputs } from '../../flows/data/transfer-inputs.ts'

/** What `pull` is told. */
export interface Inputs extends TransferInputs {
  /** Whether objects that are nowhere are left out. */
  readonly allowMissing: boolean
  /** Whether files that nothing else holds may be removed from a tracked directory. */
  readonly force: boolean
}

/**
 * Reads the inputs of `pull`.
 *
 * @throws {UserError} INPUT
 */
export function readInputs(read: ReadInput): Inputs {
  return {
    ...readTransferInputs(read, false),
    allowMissing: parseSwitch('allow-missing', read('allow-missing')) ?? false,
    force: parseSwitch('force', read('force')) ?? false,
  }
}
