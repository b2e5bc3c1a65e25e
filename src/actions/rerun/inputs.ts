import { UserError } from '../../core/error.ts'
import { atMost, type LaunchInputs, readLaunchInputs } from '../../core/fleet/launch-inputs.ts'
import { parseCount, type ReadInput } from '../../core/inputs.ts'

/** What `rerun` is told. */
export interface Inputs {
  readonly machine: LaunchInputs
  /** Times that a run is run again at the most. */
  readonly mostReruns: number
  /** Token of the workflow, with `actions: write`. */
  readonly workflowToken: string
}

/** More than a run that meets no other fault needs; GitHub itself ends at 50. */
const limit = 10

/**
 * Reads the inputs of `rerun`.
 *
 * @throws {UserError} INPUT
 */
export function readInputs(read: ReadInput): Inputs {
  const mostReruns = atMost('most-reruns', parseCount('most-reruns', read('most-reruns')) ?? 2, limit)
  const workflowToken = read('workflow-token')
  if (workflowToken === '') {
    throw new UserError('Input workflow-token is empty; expected a token with actions: write.', { code: 'INPUT' })
  }
  return { machine: readLaunchInputs(read), mostReruns, workflowToken }
}
