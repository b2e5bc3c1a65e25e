import { runner } from '../../adapters/runner.ts'
import { transferPorts } from '../../adapters/storage/transfer.ts'
import { tellOutcome } from '../../flows/data/outcome.ts'
import { readInputs } from './inputs.ts'
import { run } from './run.ts'

/** Brings the data of a workflow's checkout. */
export async function main(): Promise<void> {
  const inputs = readInputs(runner.input)
  const result = await run(inputs, await transferPorts(runner.directory, runner.console, runner.mask))
  runner.output('fetched', result.moved)
  runner.output('bytes', result.bytes ?? '')
  runner.output('changed', result.changed.join('\n'))
  await tellOutcome(result, runner.console)
  await runner.summarize(result.markdown)
}
