import { availableParallelism } from 'node:os'
import { openCheckpoints } from '../../adapters/checkpoints.ts'
import { runner } from '../../adapters/runner.ts'
import { openShell, type ShellOptions } from '../../adapters/shell.ts'
import { transferPorts } from '../../adapters/storage/transfer.ts'
import type { TrainPorts } from '../../flows/train/ports.ts'
import type { Console } from '../../ports/console.ts'
import { readInputs } from './inputs.ts'
import { run } from './run.ts'

/** Wires what training asks of the world. */
export async function ports(
  root: string,
  console: Console,
  { mask, ...shell }: ShellOptions & { readonly mask: (secret: string) => void },
): Promise<TrainPorts> {
  const transfer = await transferPorts(root, console, mask)
  return {
    ...transfer,
    cores: availableParallelism(),
    inWorkflow: shell.inWorkflow,
    shell: openShell(root, shell),
    checkpoints: openCheckpoints(root),
  }
}

/** Runs the stages of a workflow's checkout that changed. */
export async function main(): Promise<void> {
  const inputs = readInputs(runner.input)
  const shell = { inWorkflow: true, graceSeconds: inputs.stopGraceSeconds, mask: runner.mask }
  const { ran, restored, upToDate, failed } = await run(inputs, await ports(runner.directory, runner.console, shell))
  runner.output('ran', ran.join('\n'))
  runner.output('restored', restored.join('\n'))
  runner.output('up-to-date', upToDate.join('\n'))
  if (failed.length > 0) runner.markFailed(`Stages that did not succeed: ${failed.join(', ')}.`)
}
