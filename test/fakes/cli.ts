import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** How a command ended. */
export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the bundled terminal program in a directory, with nothing of this process's credentials. */
export async function crisol(
  directory: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const entry = join(import.meta.dirname, '../../dist/cli.js')
  const own = { PATH: process.env['PATH'] ?? '', HOME: directory, AWS_EC2_METADATA_DISABLED: 'true', ...env }
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
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve)
  })
  return { status, ...texts }
}
