/** How pauses grow from one try to the next. */
export interface Pace {
  /** Milliseconds after the first try, about. */
  readonly first: number
  /** Milliseconds at the most, about. */
  readonly longest: number
}

/**
 * Milliseconds before the next try: doubled each time, with jitter of a half to both sides so that many do not come back
 * at once.
 *
 * @param attempt number of the try that failed, from 1
 * @param random a fraction in [0, 1)
 */
export function backoff(attempt: number, { first, longest }: Pace, random: number): number {
  return Math.min(longest, first * 2 ** (attempt - 1)) * (0.5 + random)
}

/** Milliseconds that a server is left alone at the most, whatever it asks for. */
const longestAsked = 30_000

/**
 * Milliseconds for which a server that asked for `asked` is left alone, within limits; with jitter upwards, since what it
 * asked of one it asked of many.
 *
 * @param random a fraction in [0, 1)
 */
export function pauseAsked(asked: number, random: number): number {
  return Math.min(asked, longestAsked) * (1 + random / 4)
}
