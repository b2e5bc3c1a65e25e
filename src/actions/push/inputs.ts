import type { ReadInput } from '../../core/inputs.ts'
import { readTransferInputs, type TransferInputs } from '../../flows/data/transfer-inputs.ts'

/** What `push` is told. */
export type Inputs = TransferInputs

/**
 * Reads the inputs of `push`.
 *
 * @throws {UserError} INPUT
 */
export function readInputs(read: ReadInput): Inputs {
  return readTransferInputs(read, true)
}
