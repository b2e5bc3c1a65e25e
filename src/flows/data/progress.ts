import { renderBytes, renderCount, renderSeconds } from '../../core/text/amount.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Console, Standing } from '../../ports/console.ts'

/** How far the moving of objects is. */
export interface Progress {
  /** More objects are known to move. */
  expect(objects: number): void
  /** Bytes have moved. */
  moved(bytes: number): void
  /** An object is done. */
  done(): void
}

/** What is known before the first object moves. */
export interface Amount {
  /** What is done to objects: `fetched`, `pushed`. */
  readonly what: string
  /** Bytes in all; 0 when they are not known. */
  readonly bytes: number
}

/** Shows on the console how many objects and bytes have moved, how fast, and how long the rest will take. */
export function openProgress(
  amount: Amount,
  { console, clock }: { readonly console: Console; readonly clock: Clock },
): Progress {
  const started = clock.now()
  const tally = { expected: 0, done: 0, bytes: 0 }
  const look = (): Standing => toStanding(amount, tally, (clock.now() - started) / 1000)
  return {
    expect: (objects) => {
      tally.expected += objects
    },
    moved: (bytes) => {
      tally.bytes += bytes
      console.progress(look)
    },
    done: () => {
      tally.done++
      console.progress(look)
    },
  }
}

interface Tally {
  readonly expected: number
  readonly done: number
  readonly bytes: number
}

function toStanding({ what, bytes: all }: Amount, { expected, done, bytes }: Tally, seconds: number): Standing {
  const rate = seconds > 0 ? bytes / seconds : 0
  const files = `${done} of ${renderCount(expected, 'file')} ${what}`
  const speed = `${renderBytes(Math.round(rate))}/s`
  if (all <= bytes) return { text: `${files}, ${renderBytes(bytes)}, ${speed}`, part: partOf(done, expected) }
  const left = rate > 0 ? `, ${renderSeconds((all - bytes) / rate)} left` : ''
  const text = `${files}, ${renderBytes(bytes)} of ${renderBytes(all)}, ${speed}${left}`
  return { text, part: partOf(bytes, all) }
}

function partOf(done: number, whole: number): number | undefined {
  return whole > 0 ? Math.min(1, done / whole) : undefined
}
