import { resultsPorts } from '../../adapters/results.ts'
import { runner } from '../../adapters/runner.ts'
import { readInputs } from './inputs.ts'
import { run } from './run.ts'

/** Reads the results of a workflow's checkout, or of a commit, into a folder. */
export async function main(): Promise<void> {
  const inputs = readInputs(runner.input)
  const git = { token: undefined, serverUrl: runner.serverUrl }
  const ports = await resultsPorts(runner.directory, {
    console: runner.console,
    git,
    remote: inputs.remote,
    mask: runner.mask,
  })
  const { path } = await run(inputs, ports)
  runner.output('path', path)
}
