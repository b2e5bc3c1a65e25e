import { type Inputs, readInputs } from '../../src/actions/train/inputs.ts'
import { type Result, run } from '../../src/actions/train/run.ts'
import type { ObjectStore } from '../../src/ports/data.ts'
import { type FakeCheckpoints, openCheckpoints } from './checkpoints.ts'
import { type FakeShell, openShell, type Program } from './shell.ts'
import { openTransfer, type Transfer } from './transfer-ports.ts'
import type { Files } from './workspace.ts'

/** A project that is trained in memory. */
export interface Training extends Transfer {
  readonly shell: FakeShell
  readonly checkpoints: FakeCheckpoints
  /** As a step of a workflow. */
  train(inputs?: Partial<Inputs>): Promise<Result>
  /** As from a terminal. */
  trainHere(inputs?: Partial<Inputs>): Promise<Result>
}

/** Opens a project whose stages run programs that are functions. */
export function openTraining(
  files: Files,
  programs: Readonly<Record<string, Program>>,
  remotes: Readonly<Record<string, ObjectStore>> = {},
): Training {
  const transfer = openTransfer(files, remotes)
  const shell = openShell(transfer.workspace, programs)
  const checkpoints = openCheckpoints(transfer.workspace)
  const ports = { ...transfer.ports, shell, checkpoints, cores: 2, inWorkflow: true }
  const bare = readInputs(() => '')
  return {
    ...{ ...transfer, shell, checkpoints },
    train: (inputs) => run({ ...bare, ...inputs }, ports),
    trainHere: (inputs) => run({ ...bare, ...inputs }, { ...ports, inWorkflow: false }),
  }
}
