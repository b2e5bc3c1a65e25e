import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What one process cost. Its own children (git) count in the wall time alone. */
export interface Cost {
  /** Milliseconds. */
  readonly wall: number
  /** User and system CPU milliseconds. */
  readonly cpu: number
  /** Peak resident memory in MiB. */
  readonly memory: number
}

/** A Node program to measure. */
export interface Program {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  /** Statuses that are fine; 0 alone by default. */
  readonly statuses?: readonly number[]
}

/** Writes down what its process used when it exits. */
const probe = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  require('node:fs').writeFileSync(process.env.CRISOL_BENCH_USAGE, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 }))
})
`

/** Runs a Node program once, by the Node that runs this. */
export async function measure({ args, env, cwd, statuses = [0] }: Program): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-bench-'))
  const usage = join(folder, 'usage.json')
  writeFileSync(join(folder, 'probe.cjs'), probe)
  try {
    const own = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', CRISOL_BENCH_USAGE: usage }
    const started = performance.now()
    const child = spawn(process.execPath, ['--require', join(folder, 'probe.cjs'), ...args], {
      cwd,
      env: { ...own, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const status = await new Promise<number | null>((resolve) => child.once('exit', resolve))
    const wall = performance.now() - started
    if (!statuses.includes(status ?? -1)) throw new Error(`${args.join(' ')} ended with ${status}.`)
    return { wall, ...(JSON.parse(readFileSync(usage, 'utf8')) as Omit<Cost, 'wall'>) }
  } finally {
    rmSync(folder, { recursive: true })
  }
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
