import { parseList, parseSwitch, type ReadInput } from '../../core/inputs.ts'

/** What `train` is told. */
export interface Inputs {
  /** Stages to run with all that they need; all when empty. */
  readonly targets: readonly string[]
  readonly force: boolean
  readonly keepGoing: boolean
  readonly dry: boolean
  /** Directory of the project as given; empty for the checkout itself. */
  readonly workingDirectory: string
}

/**
 * Reads the inputs of `train`.
 *
 * @throws {UserError} INPUT
 */
export function readInputs(read: ReadInput): Inputs {
  return {
    targets: parseList(read('targets')),
    force: parseSwitch('force', read('force')) ?? false,
    keepGoing: parseSwitch('keep-going', read('keep-going')) ?? false,
    dry: parseSwitch('dry', read('dry')) ?? false,
    workingDirectory: read('working-directory'),
  }
}
