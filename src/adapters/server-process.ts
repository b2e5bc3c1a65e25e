import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from '../core/error.ts'
import { openServerClient } from './server-client.ts'
import { onSignal } from './signals.ts'

/** A server that is started here. */
export interface ServerCommand {
  /** Name or path of Python. */
  readonly program: string
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  /** Absolute path. */
  readonly directory: string
  /** What answers 200 once it can predict. */
  readonly readyUrl: string
}

/** Milliseconds between two looks whether it is ready. */
const period = 100

/**
 * Runs a server until it ends or this process is told to (Ctrl-C), which it is then told, too. Its output is shown.
 *
 * @param onReady called once it can predict
 * @returns its exit code
 * @throws {UserError} ENVIRONMENT when there is no such program
 */
export async function runServer(command: ServerCommand, onReady: () => void): Promise<number> {
  const { program, args, environment, directory } = command
  // In a group of its own: Ctrl-C reaches this process alone, which hands it on.
  const child = spawn(program, args, {
    cwd: directory,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
  const stop = (): void => void child.kill('SIGTERM')
  const kill = (): void => void child.kill('SIGKILL')
  const endHearing = onSignal(stop)
  process.once('exit', kill)
  try {
    const ended = untilEnded(child, program)
    await Promise.all([ended, tellWhenReady(child, command.readyUrl, onReady)])
    return await ended
  } finally {
    endHearing()
    process.off('exit', kill)
  }
}

async function untilEnded(child: ChildProcess, program: string): Promise<number> {
  return await new Promise((resolve, reject) => {
    child.once('error', (cause) => reject(absent(program, cause)))
    child.once('close', (code) => resolve(code ?? 1))
  })
}

function absent(program: string, cause: Error): UserError {
  return new UserError(`${program} was not found on the PATH; install Python, or name it with --python.`, {
    code: 'ENVIRONMENT',
    cause,
  })
}

async function tellWhenReady(child: ChildProcess, url: string, onReady: () => void): Promise<void> {
  const client = openServerClient()
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    if ((await client.ask(url))?.status === 200) {
      onReady()
      return
    }
    await sleep(period)
  }
}
