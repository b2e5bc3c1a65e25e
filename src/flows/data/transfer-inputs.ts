import { parseCount, parseList, parseSwitch, type ReadInput } from '../../core/inputs.ts'

/** What every action that moves data is told. */
export interface TransferInputs {
  /** `.dvc` files, stages, paths of outputs or inside them; everything when empty. */
  readonly targets: readonly string[]
  /** Whether targets are patterns. */
  readonly glob: boolean
  /** Whether what the stages of the targets depend on is wanted too. */
  readonly withDeps: boolean
  /** Name of the remote; `undefined` for the default one. */
  readonly remote: string | undefined
  /** Objects on their way at once, >= 1; `undefined` for what the remote's configuration says. */
  readonly jobs: number | undefined
  /** Whether the run cache moves too: what stages ran with, and what came of it. */
  readonly runCache: boolean
  /** Whether an installed DVC is to do it. */
  readonly withDvc: boolean
  /** Directory of the project as given; empty for the checkout itself. */
  readonly workingDirectory: string
}

/**
 * Reads the inputs of an action that moves data.
 *
 * @param movesRuns whether the run cache moves too where nobody says otherwise
 * @throws {UserError} INPUT
 */
export function readTransferInputs(read: ReadInput, movesRuns: boolean): TransferInputs {
  return {
    targets: parseList(read('targets')),
    glob: parseSwitch('glob', read('glob')) ?? false,
    withDeps: parseSwitch('with-deps', read('with-deps')) ?? false,
    remote: read('remote') || undefined,
    jobs: parseCount('jobs', read('jobs')),
    runCache: parseSwitch('run-cache', read('run-cache')) ?? movesRuns,
    withDvc: parseSwitch('with-dvc', read('with-dvc')) ?? false,
    workingDirectory: read('working-directory'),
  }
}
