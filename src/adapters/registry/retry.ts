import { setTimeout as sleep } from 'node:timers/promises'
import { RegistryRefusal } from './refusal.ts'

/** Tries before a fault is told. */
const tries = 5
/** Milliseconds before the next try, at the most; longer than that no registry is left alone that asks for it. */
const longestPause = 4_000
const longestRetryAfter = 30_000
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
  const end = Date.now() + patience
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= tries || Date.now() >= end || !isPassing(error)) throw error
      await sleep(pauseAfter(attempt, error))
    }
  }
}

function pauseAfter(attempt: number, error: unknown): number {
  const own = Math.min(longestPause, 100 * 2 ** attempt) * (0.5 + Math.random())
  const asked = error instanceof RegistryRefusal ? (error.retryAfter ?? 0) : 0
  return Math.max(own, Math.min(asked, longestRetryAfter))
}
