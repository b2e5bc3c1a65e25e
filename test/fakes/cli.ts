import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** How a command ended. */
export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The terminal program under way. */
export interface Running {
  readonly ended: Promise<Ended>
  readonly pid: number
  signal(name: 'SIGHUP' | 'SIGINT' | 'SIGTERM' | 'SIGKILL'): void
}

/** Runs the bundled terminal program in a directory, with nothing of this process's credentials. */
export async function crisol(
  directory: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return await startCrisol(directory, args, env).ended
}

/** Starts what `crisol` runs. */
export function startCrisol(
  directory: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Running {
  const entry = join(import.meta.dirname, '../../dist/cli.js')
  // The home is the project: what is compiled is not kept in it.
  const quiet = { AWS_EC2_METADATA_DISABLED: 'true', NODE_DISABLE_COMPILE_CACHE: '1' }
  const own = { PATH: process.env['PATH'] ?? '', HOME: directory, ...quiet, ...env }
  const child = spawn(process.execPath, [entry, ...args], {
    cwd: directory,
    env: own,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      texts[name] += chunk
    })
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject).once('close', (status) => resolve({ status, ...texts }))
  })
  return { ended, pid: child.pid ?? 0, signal: (name) => void child.kill(name) }
}
