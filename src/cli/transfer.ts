import { transferPorts } from '../adapters/storage/transfer.ts'
import type { TransferPorts } from '../flows/data/ports.ts'
import type { Terminal } from './command.ts'
import { directoryOption, projectOf } from './directory.ts'
import type { Arguments } from './options.ts'
import { targetOptions } from './targets.ts'
import { dvcOption } from './with-dvc.ts'

/** Options of every command on data. */
export const dataOptions = {
  json: { type: 'boolean' },
  ...targetOptions,
  ...dvcOption,
  ...directoryOption,
} as const

/** Those of a command that speaks with a remote, too. */
export const transferOptions = {
  remote: { type: 'string', short: 'r' },
  jobs: { type: 'string', short: 'j' },
  ...dataOptions,
} as const

/**
 * Wires the data of the project that a command works on.
 *
 * @throws {UserError} SYNTAX for DVC's configuration
 */
export async function openTransfer(args: Arguments, terminal: Terminal): Promise<TransferPorts> {
  return await transferPorts(projectOf(args, terminal), terminal.console, () => undefined)
}
