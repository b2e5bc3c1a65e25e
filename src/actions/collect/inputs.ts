import { checkPath } from '../../core/dvc/path.ts'
import type { ReadInput } from '../../core/inputs.ts'

/** What `collect` is told. */
export interface Inputs {
  /** Revision to read; `undefined` for the workspace. */
  readonly commit: string | undefined
  /** Folder for the results, relative to the project. */
  readonly into: string
  /** Name of the remote for metrics that DVC caches; `undefined` for the default one. */
  readonly remote: string | undefined
  /** Directory of the project as given; empty for the checkout itself. */
  readonly workingDirectory: string
}

/**
 * Reads the inputs of `collect`.
 *
 * @throws {UserError} PATH when the folder is outside of the project
 */
export function readInputs(read: ReadInput): Inputs {
  return {
    commit: read('commit') || undefined,
    into: checkPath(read('into') || '.crisol/results', 'Input into'),
    remote: read('remote') || undefined,
    workingDirectory: read('working-directory'),
  }
}
