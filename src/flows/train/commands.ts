import type { StageNode } from '../../core/pipeline/graph.ts'
import type { Exit } from '../../ports/process.ts'
import type { StagePorts } from './ports.ts'

/** Lines of a failed stage that its message shows. */
const shownLines = 15

/** Status by which a shell says that it did not find a program. */
const notFound = 127
/** Exit code of a shell in which a program was ended by SIGKILL. */
const killed = 137

/** A stage whose commands are to run. */
export interface CommandRun {
  readonly node: StageNode
  /** Whether other stages may run at the same time. */
  readonly isShared: boolean
  /** Absolute path of its folder for checkpoints; `undefined` where it has none. */
  readonly checkpoint: string | undefined
}

/** How the commands of a stage ended. */
export interface CommandsEnd {
  /** Of those that ran, in order. */
  readonly exits: readonly Exit[]
  /** Why the stage did not succeed; `undefined` when it did. */
  readonly failure: string | undefined
}

/** Runs the commands of a stage up to the first that does not end well. */
export async function runCommands(run: CommandRun, ports: StagePorts): Promise<CommandsEnd> {
  const { node, isShared } = run
  const exits: Exit[] = []
  for (const command of commandsOf(node)) {
    const label = isShared ? node.address : undefined
    ports.console.info(label === undefined ? `> ${command}` : `${label} > ${command}`)
    const environment = stageVariables(run, ports)
    const exit = await ports.shell.run({ command, directory: node.stage.directory, environment, label })
    exits.push(exit)
    // What was told to stop and says that it is done may have left a part of its outputs.
    if (exit.status !== 0 || exit.isInterrupted) return { exits, failure: explainExit(command, exit) }
  }
  return { exits, failure: undefined }
}

/** A text runs line by line, each in a shell of its own: that is DVC's contract. */
function commandsOf({ stage }: StageNode): readonly string[] {
  const lines = typeof stage.command === 'string' ? stage.command.split(/\r?\n/u) : stage.command
  return lines.filter((line) => line.trim() !== '')
}

function stageVariables({ node, checkpoint }: CommandRun, ports: StagePorts): ReadonlyMap<string, string> {
  return new Map([
    ['DVC_ROOT', ports.workspace.root],
    ['DVC_STAGE', node.address],
    ...(checkpoint === undefined ? [] : [['CRISOL_CHECKPOINT_DIR', checkpoint] as const]),
  ])
}

function explainExit(command: string, { status, signal, tail, isInterrupted }: Exit): string {
  const end = status === undefined ? `was ended by ${signal}` : `exited with ${status}`
  if (isInterrupted) return `It was interrupted: \`${command}\` ${end}.`
  const lines = tail.slice(-shownLines)
  return [
    `\`${command}\` ${end}${hintOn({ status, signal })}`,
    ...(lines.length > 0 ? ['Its last lines:', ...lines] : []),
  ].join('\n')
}

/** Ends the sentence on an exit with what it mostly means. */
function hintOn({ status, signal }: Pick<Exit, 'status' | 'signal'>): string {
  if (status === notFound)
    return '. A program was not found on the PATH: install it, or activate the environment that has it.'
  return signal === 'SIGKILL' || status === killed ? ', as the system ends what takes too much memory.' : '.'
}
