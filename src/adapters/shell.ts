import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import type { Exit, Shell, ShellCommand } from '../ports/process.ts'
import { sampleGroup } from './process-group.ts'

/** What a stage must not see: the job's tokens, and the files through which a step speaks to the workflow. */
const hidden =
  /^(?:GITHUB_TOKEN|GITHUB_OUTPUT|GITHUB_ENV|GITHUB_PATH|GITHUB_STATE|GITHUB_STEP_SUMMARY|ACTIONS_RUNTIME_TOKEN|ACTIONS_ID_TOKEN_REQUEST_.*|INPUT_.*)$/u
/** Milliseconds that a stage has to end after a signal, within the runner's 7.5 s. */
const grace = 6_000
/** Milliseconds that output may still come after the shell has ended, where a daemon holds it open. */
const drain = 2_000
/** Lines kept for the message of a failure. */
const tailLines = 40

/** How output is shown. */
export interface ShellOptions {
  /** Whether a workflow reads stdout: its commands are then switched off while a stage runs. */
  readonly inWorkflow: boolean
}

/** Opens the shell that DVC would use, in a workspace. */
export function openShell(root: string, options: ShellOptions): Shell {
  return { run: async (command) => await runCommand(root, command, options) }
}

async function runCommand(root: string, command: ShellCommand, { inWorkflow }: ShellOptions): Promise<Exit> {
  const shell = process.env['SHELL'] || '/bin/sh'
  const started = process.hrtime.bigint()
  // Held before there is a child: a signal that comes a moment after it began must still reach it.
  const release = holdSignals((signal) => signalGroup(child, signal))
  const child = spawn(shell, [...shellFlags(shell), '-c', command.command], {
    cwd: join(root, command.directory),
    env: { ...stageEnvironment(), ...Object.fromEntries(command.environment) },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const fence = inWorkflow ? openFence() : undefined
  const usage = sampleGroup(child.pid)
  const output = follow(child, inWorkflow)
  try {
    const end = await ended(child)
    const { cpuSeconds, peakBytes } = usage.stop()
    return {
      ...end,
      seconds: Number(process.hrtime.bigint() - started) / 1e9,
      cpuSeconds,
      peakBytes,
      tail: output.tail(),
    }
  } finally {
    signalGroup(child, 'SIGKILL')
    release()
    fence?.close()
  }
}

/** Shells start without the user's own set-up, as under DVC. */
function shellFlags(shell: string): readonly string[] {
  const name = basename(shell)
  if (name === 'bash') return ['--noprofile', '--norc']
  return name === 'zsh' ? ['--no-rcs'] : []
}

function stageEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !hidden.test(name)))
}

/** Switches workflow commands off until the fence is closed with a token that the child cannot know. */
function openFence(): { close(): void } {
  const token = `crisol-${randomUUID()}`
  process.stdout.write(`::stop-commands::${token}\n`)
  return { close: () => void process.stdout.write(`\n::${token}::\n`) }
}

/** Shows output live, on a terminal by stderr: stdout holds the result alone. Keeps its end. */
function follow(child: ChildProcess, inWorkflow: boolean): { tail(): readonly string[] } {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    const target = inWorkflow && stream === child.stdout ? process.stdout : process.stderr
    stream?.on('data', (chunk: Buffer) => {
      target.write(chunk)
      text = (text + chunk.toString('utf8')).slice(-16_384)
    })
  }
  return { tail: () => text.trimEnd().split(/\r?\n/u).slice(-tailLines) }
}

/**
 * Waits for the shell and for the rest of its output. What it left in the background is ended: it would hold the
 * output open, and nobody would wait for it.
 */
async function ended(child: ChildProcess): Promise<Pick<Exit, 'status' | 'signal'>> {
  return await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (status, signal) => {
      signalGroup(child, 'SIGKILL')
      const give = (): void => {
        clearTimeout(timer)
        for (const stream of [child.stdout, child.stderr]) stream?.destroy()
        resolve({ status: status ?? undefined, signal: signal ?? undefined })
      }
      const timer = setTimeout(give, drain)
      child.once('close', give)
    })
  })
}

/** Hands our signals to a child's whole group and ends it when it does not end by itself. */
function holdSignals(signalChild: (signal: NodeJS.Signals) => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const pass = (signal: NodeJS.Signals): void => {
    if (timer !== undefined) signalChild('SIGKILL')
    signalChild(signal)
    timer ??= setTimeout(() => signalChild('SIGKILL'), grace)
    process.exitCode = signal === 'SIGINT' ? 130 : 143
  }
  const last = (): void => signalChild('SIGKILL')
  process.on('SIGINT', pass).on('SIGTERM', pass).on('exit', last)
  return () => {
    clearTimeout(timer)
    process.off('SIGINT', pass).off('SIGTERM', pass).off('exit', last)
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group is gone already.
  }
}
