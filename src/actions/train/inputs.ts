import { parseCount, parseList, parseSwitch, type ReadInput } from '../../core/inputs.ts'

/** What `train` is told. */
export interface Inputs {
  /** Stages to run with all that they need; all when empty. */
  readonly targets: readonly string[]
  readonly force: boolean
  readonly keepGoing: boolean
  readonly dry: boolean
  /** Stages at once, >= 1; `undefined` for one a core. */
  readonly jobs: number | undefined
  /** Seconds that a stage has to end after a signal, >= 1. */
  readonly stopGraceSeconds: number
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
    jobs: read('jobs') === 'auto' ? undefined : (parseCount('jobs', read('jobs')) ?? 1),
    stopGraceSeconds: parseCount('stop-grace-seconds', read('stop-grace-seconds')) ?? 6,
    workingDirectory: read('working-directory'),
  }
}
