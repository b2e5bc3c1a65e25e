import { systemClock } from '../../adapters/clock.ts'
import { newNonce, openFleet } from '../../adapters/fleet.ts'
import { runner } from '../../adapters/runner.ts'
import { readRunnerSection } from '../../adapters/runner-section.ts'
import { onCancel } from '../../adapters/signals.ts'
import { readWorkflowPlace } from '../../adapters/workflow.ts'
import { type FleetInputs, readFleetInputs } from '../../core/fleet/launch-inputs.ts'
import { withDefaults } from '../../core/inputs.ts'
import { clearUp } from '../../flows/fleet/start.ts'
import { readInputs } from './inputs.ts'
import { type RunnerPorts, run } from './run.ts'

/** Wires what launching asks of the world. */
export function ports(inputs: FleetInputs, place = readWorkflowPlace(), console = runner.console): RunnerPorts {
  const { organisation, access: github, role, group } = inputs
  const scope = organisation === undefined ? { repository: place.repository } : { organisation }
  return {
    ...openFleet({ scope, group, github, role, clock: systemClock, mask: runner.mask }),
    ...{ ...place, clock: systemClock, console, nonce: newNonce(), random: Math.random },
    ...{ saveState: runner.saveState, onCancel },
  }
}

/** Launches runners for the jobs of a workflow. */
export async function main(): Promise<void> {
  const section = await readRunnerSection(runner.directory, runner.console)
  const inputs = readInputs(withDefaults(runner.input, section))
  const { label, launched } = await run(inputs, ports(inputs))
  runner.output('label', label)
  runner.output('instance-ids', launched.map(({ instanceId }) => instanceId).join(' '))
  runner.output('instance-type', [...new Set(launched.map(({ type }) => type))].join(' '))
  runner.output('market', [...new Set(launched.map(({ market }) => market))].join(' '))
}

/** Clears up behind a launch that was cut off. */
export async function post(): Promise<void> {
  const state = { nonce: runner.state('nonce'), launched: runner.state('launched') }
  // A step that was refused its inputs has left nothing, and would be refused them again.
  if (state.nonce !== '') await clearUp(state, ports(readFleetInputs(runner.input)))
}
