import { availableParallelism } from 'node:os'
import { systemClock } from '../../adapters/clock.ts'
import { openData, readDvcConfig, readIgnore } from '../../adapters/project.ts'
import { runner } from '../../adapters/runner.ts'
import { openShell } from '../../adapters/shell.ts'
import { workspaceSnapshot } from '../../adapters/snapshot.ts'
import type { TrainPorts } from '../../flows/train/ports.ts'
import type { Console } from '../../ports/console.ts'
import { readInputs } from './inputs.ts'
import { run } from './run.ts'

/** Wires what training asks of the world. */
export async function ports(
  root: string,
  console: Console,
  shell: { readonly inWorkflow: boolean; readonly graceSeconds: number },
): Promise<TrainPorts> {
  const data = openData(root, await readDvcConfig(root))
  const snapshot = workspaceSnapshot(data.workspace)
  const isIgnored = await readIgnore(snapshot)
  const cores = availableParallelism()
  return { ...data, snapshot, isIgnored, console, clock: systemClock, cores, shell: openShell(root, shell) }
}

/** Runs the stages of a workflow's checkout that changed. */
export async function main(): Promise<void> {
  const inputs = readInputs(runner.input)
  const shell = { inWorkflow: true, graceSeconds: inputs.stopGraceSeconds }
  const { ran, restored, upToDate, failed } = await run(inputs, await ports(runner.directory, runner.console, shell))
  runner.output('ran', ran.join('\n'))
  runner.output('restored', restored.join('\n'))
  runner.output('up-to-date', upToDate.join('\n'))
  if (failed.length > 0) runner.markFailed(`Stages that did not succeed: ${failed.join(', ')}.`)
}
