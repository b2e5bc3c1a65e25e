import { backoff, pauseAsked } from '../../core/backoff.ts'
import { retry } from '../retry.ts'
import { RegistryRefusal } from './refusal.ts'

/** Tries before a fault is told. */
const tries = 5
/** Milliseconds between tries. */
const pace = { first: 200, longest: 4_000 } as const
/** Milliseconds after which no new try starts: a registry that says nothing is asked twice. */
const patience = 180_000

const passing = new Set([
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
])

/** Tells whether another try may go better. */
export function isPassing(error: unknown): boolean {
  if (error instanceof RegistryRefusal) return error.status === 429 || (error.status >= 500 && error.status !== 501)
  return passing.has((error as NodeJS.ErrnoException).code ?? '')
}

/**
 * Does what may be done again until it succeeds, a few times.
 *
 * @throws what the work throws, after some tries
 */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  return await retry(work, {
    budget: patience,
    pauseAfter: (error, attempt) => (attempt < tries && isPassing(error) ? pauseAfter(attempt, error) : undefined),
  })
}

function pauseAfter(attempt: number, error: unknown): number {
  const random = Math.random()
  const asked = error instanceof RegistryRefusal ? (error.retryAfter ?? 0) : 0
  return Math.max(backoff(attempt, pace, random), pauseAsked(asked, random))
}
