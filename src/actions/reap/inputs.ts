import { type Access, parseAccess, parseOrganisation, parseRepository, parseRole } from '../../core/fleet/access.ts'
import { parseCount, parseSwitch, type ReadInput } from '../../core/inputs.ts'

/** What `reap` is told. */
export interface Inputs {
  /** Milliseconds that an instance has to boot, and between the pass that marks and the one that terminates. */
  readonly grace: number
  /** Whether nothing is to be changed. */
  readonly isDry: boolean
  /** `owner/name`; `undefined` for the repository of the workflow. */
  readonly repository: string | undefined
  /** Whose runners they are; `undefined` for the repository's. */
  readonly organisation: string | undefined
  readonly access: Access
  /** Role that the workflow's own identity takes on; `undefined` for the credentials that are there. */
  readonly role: string | undefined
}

/**
 * Reads the inputs of `reap`.
 *
 * @throws {UserError} INPUT
 */
export function readInputs(read: ReadInput): Inputs {
  return {
    grace: (parseCount('grace-minutes', read('grace-minutes')) ?? 10) * 60_000,
    isDry: parseSwitch('dry-run', read('dry-run')) ?? false,
    repository: parseRepository(read('repository')),
    organisation: parseOrganisation(read('organisation')),
    ...{ access: parseAccess(read), role: parseRole(read('role-to-assume')) },
  }
}
