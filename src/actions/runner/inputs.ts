import { parseLabel } from '../../core/fleet/label.ts'
import { atMost, type LaunchInputs, readLaunchInputs } from '../../core/fleet/launch-inputs.ts'
import { parseChoice, parseCount, type ReadInput } from '../../core/inputs.ts'

/** When a launch is done: when AWS has taken it, or when the runners are online. */
export type Wait = 'accepted' | 'online'

/** What `runner` is told. */
export interface Inputs extends LaunchInputs {
  /** Runners of one label, >= 1. */
  readonly count: number
  /** `undefined` makes one of run, job and something random. */
  readonly label: string | undefined
  readonly wait: Wait
}

/** As many as a matrix has jobs at the most. */
const mostRunners = 256

/**
 * Reads the inputs of `runner`.
 *
 * @throws {UserError} INPUT
 */
export function readInputs(read: ReadInput): Inputs {
  return {
    ...readLaunchInputs(read),
    count: atMost('count', parseCount('count', read('count')) ?? 1, mostRunners),
    label: parseLabel(read('label')),
    wait: parseChoice('wait', read('wait'), ['accepted', 'online']) ?? 'accepted',
  }
}
