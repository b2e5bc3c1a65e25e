import { systemClock } from '../../adapters/clock.ts'
import { openWorkflowRuns } from '../../adapters/github/workflow-runs.ts'
import { runner } from '../../adapters/runner.ts'
import { readRunnerSection } from '../../adapters/runner-section.ts'
import { apiUrl, graphqlUrl, readWorkflowPlace, readWorkflowRun } from '../../adapters/workflow.ts'
import { withDefaults } from '../../core/inputs.ts'
import type { RerunPorts } from '../../flows/fleet/rerun.ts'
import { ports as launchPorts } from '../runner/index.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { run } from './run.ts'

/** Wires what re-running asks of the world. */
export function ports({ machine, workflowToken: token }: Inputs): RerunPorts {
  const access = { apiUrl: apiUrl(), graphqlUrl: graphqlUrl(), token, clock: systemClock }
  return { ...launchPorts(machine), runs: openWorkflowRuns(readWorkflowPlace().repository, access) }
}

/** Runs the jobs of a run again that lost their machine to AWS. What a launch that is cut off leaves, the step after the job of `runner` clears up. */
export async function main(): Promise<void> {
  const section = await readRunnerSection(runner.directory, runner.console)
  const inputs = readInputs(withDefaults(runner.input, section))
  const { launched, summary } = await run(inputs, readWorkflowRun(), ports(inputs))
  runner.output('launched', launched.length)
  runner.output('instance-ids', launched.map(({ instanceId }) => instanceId).join(' '))
  runner.console.notice(summary)
}
