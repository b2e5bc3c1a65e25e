import { runner } from '../../adapters/runner.ts'
import { transferPorts } from '../../adapters/storage/transfer.ts'
import { tellOutcome } from '../../flows/data/outcome.ts'
import { readInputs } from './inputs.ts'
import { run } from './run.ts'

/** Sends the data of a workflow's checkout. */
export async function main(): Promise<void> {
  const inputs = readInputs(runner.input)
  const result = await run(inputs, await transferPorts(runner.directory, runner.console, runner.mask))
  runner.output('pushed', result.moved)
  runner.output('bytes', result.bytes ?? '')
  await tellOutcome(result, runner.console)
  await runner.summarize(result.markdown)
}
