import type { Clock } from '../ports/clock.ts'
import { systemClock } from './clock.ts'

/** What is done about a try that failed, and for how long. */
export interface Patience {
  /**
   * Milliseconds before the next try; `undefined` when none is worth it.
   *
   * @param attempt number of the try that failed, from 1
   */
  readonly pauseAfter: (error: unknown, attempt: number) => number | undefined | Promise<number | undefined>
  /** Milliseconds from the first try after which none starts; without end where there is none. */
  readonly budget?: number
  /** That of this machine unless said otherwise. */
  readonly clock?: Clock
}

/**
 * Does work until it succeeds, within the limits of a patience.
 *
 * @throws what the last try threw
 */
export async function retry<T>(work: () => Promise<T>, patience: Patience): Promise<T> {
  const { pauseAfter, budget = Number.POSITIVE_INFINITY, clock = systemClock } = patience
  const end = clock.now() + budget
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const pause = await pauseAfter(error, attempt)
      if (pause === undefined || clock.now() + pause > end) throw error
      await clock.sleep(pause)
    }
  }
}

/**
 * Reads `Retry-After`, seconds or a date: milliseconds from now, at least 0; `undefined` when it says neither.
 *
 * @param now milliseconds since the epoch
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function parseRetryAfter(text: string | undefined, now = Date.now()): number | undefined {
  if (text === undefined) return undefined
  const wait = /^\d+$/u.test(text) ? Number(text) * 1000 : Date.parse(text) - now
  return Number.isNaN(wait) ? undefined : Math.max(0, wait)
}
