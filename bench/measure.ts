import { execFileSync, spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPython } from '../scripts/demo/python.ts'

/** What one process and those that it started and waited for cost. */
export interface Cost {
  /** Milliseconds. */
  readonly wall: number
  /** User and system CPU milliseconds, of all of them. */
  readonly cpu: number
  /** Peak resident memory in MiB, of the largest of them. */
  readonly memory: number
}

/** A program to measure. */
export interface Program {
  /** Its path; the Node that runs this by default. */
  readonly command?: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  /** Statuses that are fine; 0 alone by default. */
  readonly statuses?: readonly number[]
}

/**
 * Starts a program, waits for it and writes down what it used: usage file, program, arguments. It is Python because
 * Node does not tell what its children used, and because it is small: what starts a program counts in the peak of its
 * memory.
 */
const watcher = `import json, os, signal, sys, time
started = time.perf_counter()
pid = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
signal.signal(signal.SIGTERM, lambda *_: os.kill(pid, signal.SIGKILL))
_, status, usage = os.wait4(pid, 0)
wall = (time.perf_counter() - started) * 1000
memory = usage.ru_maxrss / (1048576 if sys.platform == 'darwin' else 1024)
with open(sys.argv[1], 'w') as file:
    json.dump({'wall': wall, 'cpu': (usage.ru_utime + usage.ru_stime) * 1000, 'memory': memory}, file)
sys.exit(os.waitstatus_to_exitcode(status) & 255)
`

/**
 * Runs a program once. What it prints is shown only when it fails.
 *
 * @throws {Error} when it ends otherwise than it should
 */
export async function measure({ command, args, env, cwd, statuses = [0] }: Program): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-bench-'))
  const usage = join(folder, 'usage.json')
  const said = openSync(join(folder, 'stderr'), 'w+')
  try {
    const own = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' }
    const child = spawn(python(), ['-I', '-c', watcher, usage, command ?? process.execPath, ...args], {
      cwd,
      env: { ...own, ...env },
      stdio: ['ignore', 'ignore', said],
    })
    const end = (): void => {
      child.kill()
      rmSync(folder, { recursive: true, force: true })
    }
    process.once('exit', end)
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('exit', resolve)
    })
    process.off('exit', end)
    if (statuses.includes(status ?? -1)) return JSON.parse(readFileSync(usage, 'utf8')) as Cost
    const last = readFileSync(join(folder, 'stderr'), 'utf8').trim().slice(-2000)
    throw new Error(`${command ?? 'node'} ${args.join(' ')} ended with ${status}: ${last}`)
  } finally {
    closeSync(said)
    rmSync(folder, { recursive: true })
  }
}

let found: string | undefined

/** The Python that watches: the program itself, where the PATH names a script that looks for it. */
function python(): string {
  found ??= resolvePython()
  return found
}

function resolvePython(): string {
  const name = findPython()
  if (name === undefined) throw new Error('Python 3.11 to 3.14, which measures, was not found on the PATH; install it.')
  return execFileSync(name, ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim()
}

/** The median of each cost. */
export function medianOf(costs: readonly Cost[]): Cost {
  const middle = (pick: (cost: Cost) => number): number => {
    const sorted = costs.map(pick).sort((one, other) => one - other)
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  }
  return { wall: middle(({ wall }) => wall), cpu: middle(({ cpu }) => cpu), memory: middle(({ memory }) => memory) }
}

/** Prints rows with their columns aligned, the first to the left and the others to the right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
    console.log(cells.join('  '))
  }
}
