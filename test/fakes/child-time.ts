/** What a child process is started with, to live in a time of its own. */
export type ChildTime = Readonly<Record<'NODE_OPTIONS', string>>

/**
 * Has a child process live faster: its timers, the time-outs of its sockets and its clocks, so that limits of a minute are
 * met in a second. Its servers take as long as ever.
 *
 * @param factor seconds of the process in one of ours
 */
export function fasterBy(factor: number): ChildTime {
  return preload(`
import { syncBuiltinESMExports } from 'node:module'
import { Socket } from 'node:net'
import timers from 'node:timers'
import promises from 'node:timers/promises'
const wait = timers.setTimeout
const pause = promises.setTimeout
const idle = Socket.prototype.setTimeout
const clocks = [[Date, Date.now(), Date.now], [performance, performance.now(), performance.now.bind(performance)]]
timers.setTimeout = globalThis.setTimeout = (work, time, ...rest) => wait(work, time / ${factor}, ...rest)
promises.setTimeout = (time, ...rest) => pause(time / ${factor}, ...rest)
Socket.prototype.setTimeout = function (time, ...rest) { return idle.call(this, time / ${factor}, ...rest) }
for (const [clock, start, now] of clocks) clock.now = () => start + (now() - start) * ${factor}
syncBuiltinESMExports()
`)
}

/** Has the clock of a child process be ahead of ours by some minutes, or behind it. */
export function laterBy(minutes: number): ChildTime {
  return preload(`const now = Date.now; Date.now = () => now() + ${minutes} * 60000`)
}

function preload(script: string): ChildTime {
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` }
}
