import type { Clock } from '../../src/ports/clock.ts'

/** A clock whose time passes only when everybody waits: a thousand races take no time. */
export interface VirtualClock extends Clock {
  /** Runs until nobody waits any more. */
  run(): Promise<void>
}

/** Opens a clock at time 0. */
export function openVirtualClock(): VirtualClock {
  const waiting: { readonly at: number; readonly order: number; readonly wake: () => void }[] = []
  let time = 0
  let order = 0
  return {
    now: () => time,
    sleep: async (milliseconds) =>
      await new Promise((resolve) => waiting.push({ at: time + milliseconds, order: order++, wake: () => resolve() })),
    run: async () => {
      while (true) {
        for (let turn = 0; turn < 20; turn++) await Promise.resolve()
        if (waiting.length === 0) return
        waiting.sort((one, other) => one.at - other.at || one.order - other.order)
        const next = waiting.shift()
        time = next?.at ?? time
        next?.wake()
      }
    },
  }
}
