import type { Clock } from '../../src/ports/clock.ts'

/** A clock whose time passes at once for whoever sleeps, and else stands still. */
export function openInstantClock(start = 0): Clock {
  let time = start
  return {
    now: () => time,
    sleep: async (milliseconds) => {
      time += milliseconds
    },
  }
}
