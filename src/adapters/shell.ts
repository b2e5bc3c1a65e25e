import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Exit, Shell, ShellCommand } from '../ports/process.ts'
import { onInterruption } from './interruption.ts'
import { isGroupAlive, sampleGroup } from './process-group.ts'
import { showOutput } from './stage-output.ts'

/**
 * What a stage must not see: the job's tokens, the files through which a step speaks to the workflow, and the checkpoint
 * of a stage around us.
 */
const hidden =
  /^(?:GITHUB_TOKEN|GITHUB_OUTPUT|GITHUB_ENV|GITHUB_PATH|GITHUB_STATE|GITHUB_STEP_SUMMARY|ACTIONS_RUNTIME_TOKEN|ACTIONS_ID_TOKEN_REQUEST_.*|INPUT_.*|CRISOL_CHECKPOINT_DIR)$/u
/** Milliseconds that output may still come after the shell has ended, where a daemon holds it open. */
const drain = 2_000
/** Milliseconds between two looks at what a shell has left behind that is to stop. */
const period = 50

/** How commands run. */
export interface ShellOptions {
  /** Whether stdout is the log of a step; otherwise it holds a result, and the output of stages goes to stderr. */
  readonly inWorkflow: boolean
  /** Seconds that a stage has to end after a signal. */
  readonly graceSeconds: number
}

/** Opens the shell that DVC would use, in a workspace. */
export function openShell(root: string, options: ShellOptions): Shell {
  return { run: async (command) => await runCommand(root, command, options) }
}

async function runCommand(root: string, command: ShellCommand, options: ShellOptions): Promise<Exit> {
  const shell = process.env['SHELL'] || '/bin/sh'
  const started = process.hrtime.bigint()
  // Heard before there is a child: a signal that comes a moment after it began must still reach it.
  const stop = passSignals((signal) => signalGroup(child, signal), options.graceSeconds)
  const child = spawn(shell, [...shellFlags(shell), '-c', command.command], {
    cwd: join(root, command.directory),
    env: { ...stageEnvironment(), ...Object.fromEntries(command.environment) },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const usage = sampleGroup(child.pid)
  const title = `${command.label}: ${command.command}`
  const style = { inWorkflow: options.inWorkflow, label: command.label, title }
  const output = showOutput([child.stdout, child.stderr], style)
  try {
    const end = await ended(child, stop.isStopping)
    const seconds = Number(process.hrtime.bigint() - started) / 1e9
    return { ...end, ...usage.stop(), seconds, tail: output.tail(), isInterrupted: stop.isStopping() }
  } finally {
    signalGroup(child, 'SIGKILL')
    stop.release()
    output.close()
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

/**
 * Waits for the shell and for the rest of its output. What it left in the background is ended: it would hold the
 * output open, and nobody would wait for it.
 */
async function ended(child: ChildProcess, isStopping: () => boolean): Promise<Pick<Exit, 'status' | 'signal'>> {
  const closed = once(child, 'close')
  closed.catch(() => undefined)
  const [status, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  // The signal ends most shells at once, and not the program that they wait for: it has the time that was promised.
  while (isStopping() && child.pid !== undefined && isGroupAlive(child.pid)) await sleep(period)
  signalGroup(child, 'SIGKILL')
  const patience = new AbortController()
  await Promise.race([closed, sleep(drain, undefined, { signal: patience.signal })])
  patience.abort()
  for (const stream of [child.stdout, child.stderr]) stream?.destroy()
  return { status: status ?? undefined, signal: signal ?? undefined }
}

/** Hands our signals to a child's whole group and ends it when it does not end by itself. */
function passSignals(
  signalChild: (signal: NodeJS.Signals) => void,
  graceSeconds: number,
): { isStopping(): boolean; release(): void } {
  let timer: NodeJS.Timeout | undefined
  const deaf = onInterruption((signal, isLast) => {
    signalChild(isLast ? 'SIGKILL' : signal)
    timer ??= setTimeout(() => signalChild('SIGKILL'), graceSeconds * 1000)
  })
  return {
    isStopping: () => timer !== undefined,
    release: () => {
      clearTimeout(timer)
      deaf()
    },
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
