import { renderBytes, renderCount, renderSeconds } from '../../core/text/amount.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Console } from '../../ports/console.ts'

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
  const show = (): string => {
    const seconds = (clock.now() - started) / 1000
    const rate = seconds > 0 ? tally.bytes / seconds : 0
    const of = amount.bytes > tally.bytes ? ` of ${renderBytes(amount.bytes)}` : ''
    const left = of === '' || rate === 0 ? '' : `, ${renderSeconds((amount.bytes - tally.bytes) / rate)} left`
    const files = `${tally.done} of ${renderCount(tally.expected, 'file')} ${amount.what}`
    return `${files}, ${renderBytes(tally.bytes)}${of}, ${renderBytes(Math.round(rate))}/s${left}`
  }
  return {
    expect: (objects) => {
      tally.expected += objects
    },
    moved: (bytes) => {
      tally.bytes += bytes
      console.progress(show)
    },
    done: () => {
      tally.done++
      console.progress(show)
    },
  }
}
