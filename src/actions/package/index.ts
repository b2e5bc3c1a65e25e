import { withPackagePorts } from '../../adapters/packaging.ts'
import { runner } from '../../adapters/runner.ts'
import { readInputs } from './inputs.ts'
import { run } from './run.ts'

/** Packages the model of a workflow's checkout. */
export async function main(): Promise<void> {
  const inputs = readInputs(runner.input)
  const { console, mask, serverUrl } = runner
  const options = { console, mask, serverUrl, platform: inputs.platform }
  const result = await withPackagePorts(runner.directory, options, async (ports) => await run(inputs, ports))
  runner.output('image', result.image)
  runner.output('digest', result.digest)
  for (const line of result.lines) console.info(line)
  await runner.summarize(result.markdown)
  for (const failure of result.failures) runner.markFailed(failure)
}
