import { appendFileSync } from 'node:fs'

/** Gives how often something random is tried: a few times in `npm test`, often in `npm run test:deep`. */
export function depth(usual: number, deep: number): number {
  return process.env['CRISOL_DEEP'] === '1' ? deep : usual
}

/** Random trials of one kind, as fast-check takes them. */
export interface Trials {
  readonly numRuns: number
  /** What randomness starts from. */
  readonly seed: number
}

/**
 * Gives how often one kind of thing is tried and from which seed, and says so: in a line on the error stream, and in a
 * row of the table that `npm test` ends with. The environment's CRISOL_SEED makes a run again.
 *
 * @param kind what is tried, in a few words: `kills of crisol pull`
 */
export function trials(kind: string, usual: number, deep = usual): Trials {
  const numRuns = depth(usual, deep)
  process.stderr.write(`${kind}: ${numRuns} trials, seed ${seed}\n`)
  const file = process.env['CRISOL_TRIALS'] ?? ''
  if (file !== '') appendFileSync(file, `${JSON.stringify({ kind, numRuns, seed })}\n`)
  return { numRuns, seed }
}

const seed = seedOfRun()

function seedOfRun(): number {
  const given = process.env['CRISOL_SEED'] ?? ''
  if (given === '') return Math.floor(Math.random() * 2 ** 31)
  if (/^\d{1,10}$/u.test(given)) return Number(given)
  throw new Error(`CRISOL_SEED is "${given}"; expected a whole number.`)
}
