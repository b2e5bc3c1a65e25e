/** What counterparts of every kind have in common. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Absolute path of the repository, with a slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Who asks for a counterpart. */
export type Purpose = 'tests' | 'benches'

/** Something real that tests or benches run against. */
export interface Counterpart {
  readonly version: string
  readonly purpose: Purpose
  /** What to do by hand where it cannot be installed. */
  readonly remedy: string
  /** Path of what is used, below the folder. */
  readonly path: string
  /** Installs it into a folder that is there, named by its absolute path. */
  readonly install: (folder: string) => Promise<void>
}

/** Where and with what a program runs. */
interface Surroundings {
  readonly env?: Readonly<Record<string, string>>
  /** The repository unless said otherwise. */
  readonly cwd?: string
}

/**
 * Runs a program to its end; what it prints is told only where it fails.
 *
 * @throws {Error} where the program is not found, or exits with another code than 0
 */
export function run(program: string, args: readonly string[], { env = {}, cwd = root }: Surroundings = {}): void {
  const { status, error, stderr } = spawnSync(program, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' })
  if (error !== undefined) throw new Error(`${program} was not found`)
  if (status !== 0) throw new Error(`${program} ${args[0]} exited with ${status}: ${stderr.trim().split('\n').at(-1)}`)
}

/**
 * Refuses what only root on Linux can do.
 *
 * @param what the beginning of a sentence: `a machine is booted`
 */
export function requireRoot(what: string): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new Error(`${what} by root on Linux`)
}
