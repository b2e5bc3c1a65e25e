/** A workflow command that the runner obeys. */
export interface LogCommand {
  readonly name: string
  /** As they stand: `name=accuracy`. */
  readonly properties: string
  readonly data: string
}

/** What a runner makes of the output of a step. */
export interface StepLog {
  /** In order, those of stderr last. */
  readonly commands: readonly LogCommand[]
  /** Lines that a reader of the log sees, before anything is masked. */
  readonly lines: readonly string[]
}

/** Names that the runner knows; it does not mind their case. */
const known: readonly string[] = [
  ...['set-output', 'save-state', 'set-env', 'add-path', 'add-mask', 'add-matcher', 'remove-matcher'],
  ...['debug', 'notice', 'warning', 'error', 'group', 'endgroup', 'echo', 'stop-commands', 'internal-set-repo-path'],
]

/**
 * Reads the output of a step as the runner does: `::name properties::data` at the start of a line, `##[name properties]data`
 * anywhere in one, and none of them between `stop-commands` and its token. It reads stdout and stderr with a thread each,
 * and what comes on one of them may be obeyed before or after what comes on the other: each is judged by itself.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs
 */
export function readLog({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }): StepLog {
  const [first, second] = [readStream(stdout), readStream(stderr)]
  return { commands: [...first.commands, ...second.commands], lines: [...first.lines, ...second.lines] }
}

function readStream(text: string): StepLog {
  const [commands, lines]: [LogCommand[], string[]] = [[], []]
  let token: string | undefined
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const command = parseCommand(line, token === undefined ? known : [...known, token])
    const isHeard = command !== undefined && (token === undefined || command.name === token)
    if (!isHeard) lines.push(line)
    else if (token !== undefined) token = undefined
    else if (command.name === 'stop-commands') token = command.data.toLowerCase()
    else commands.push(command)
  }
  return { commands, lines }
}

function parseCommand(line: string, names: readonly string[]): LogCommand | undefined {
  const groups = (/^\s*::(?<head>.*?)::(?<data>.*)$/u.exec(line) ?? /##\[(?<head>[^\]]*)\](?<data>.*)$/u.exec(line))
    ?.groups
  if (groups === undefined) return undefined
  const [name = '', ...properties] = (groups['head'] ?? '').split(' ')
  const found = names.find((one) => one === name.toLowerCase())
  return found === undefined ? undefined : { name: found, properties: properties.join(' '), data: groups['data'] ?? '' }
}
