import { systemClock } from '../../adapters/clock.ts'
import { openFleet } from '../../adapters/fleet.ts'
import { runner } from '../../adapters/runner.ts'
import { readWorkflowPlace } from '../../adapters/workflow.ts'
import type { ReapPorts } from '../../flows/fleet/reap.ts'
import type { Console } from '../../ports/console.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { run } from './run.ts'

/** Wires what reaping asks of the world. */
export function ports(inputs: Inputs, console = runner.console): ReapPorts & { readonly console: Console } {
  const { organisation, repository = readWorkflowPlace().repository, access: github, role } = inputs
  const scope = organisation === undefined ? { repository } : { organisation }
  const fleet = openFleet({ scope, group: 1, github, role, clock: systemClock, mask: runner.mask })
  return { ...fleet, console, clock: systemClock }
}

/** Ends the instances of a workflow's repository that nobody needs. */
export async function main(): Promise<void> {
  const inputs = readInputs(runner.input)
  const result = await run(inputs, ports(inputs))
  runner.output('reaped', result.reaped.join('\n'))
  runner.console.info(result.summary)
  await runner.summarize(result.markdown)
  for (const fault of result.faults) runner.markFailed(fault)
}
