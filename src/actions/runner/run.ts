import { labelOf } from '../../core/fleet/label.ts'
import type { Launched } from '../../flows/fleet/launch.ts'
import { untilOnline } from '../../flows/fleet/online.ts'
import { type StartPorts, start } from '../../flows/fleet/start.ts'
import type { Inputs } from './inputs.ts'

/** What `runner` asks of the world. */
export interface RunnerPorts extends StartPorts {
  /** `owner/name` of the repository. */
  readonly repository: string
  /** Id of the workflow run; 0 from a terminal. */
  readonly runId: number
  /** Id of the job; empty from a terminal. */
  readonly job: string
}

/** What came of a launch. */
export interface Result {
  /** What jobs ask for by `runs-on`. */
  readonly label: string
  readonly launched: readonly Launched[]
}

/**
 * Launches runners. Whatever ends it before they are launched, nothing is left.
 *
 * @throws {UserError} INPUT, AWS, PERMISSION, GITHUB
 */
export async function run(inputs: Inputs, ports: RunnerPorts): Promise<Result> {
  const { nonce, runId, job } = ports
  const { count, label = labelOf({ runId, job, nonce }), wait, organisation, ...machine } = inputs
  const labels = Array.from({ length: count }, () => label)
  const request = { ...machine, repository: organisation ?? ports.repository, runId, labels }
  const launched = await start(request, ports, async (all) => {
    if (wait === 'online') await Promise.all(all.map((one) => untilOnline(one, nonce, ports)))
  })
  return { label, launched }
}
