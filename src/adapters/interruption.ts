import { existsSync } from 'node:fs'
import { type EndingSignal, onSignal, statusOf } from './signals.ts'

/** Tells what runs that it is to stop: `isLast` where there is no time left. */
export type StopListener = (signal: NodeJS.Signals, isLast: boolean) => void

/** File that a runner writes when the cloud takes it back. */
const noticeFile = (): string => process.env['CRISOL_INTERRUPTION_FILE'] || '/run/crisol/interruption'
/** Milliseconds between two looks for it. */
const period = 500

const listeners = new Set<StopListener>()
let count = 0
let timer: NodeJS.Timeout | undefined
let endHearing = (): void => undefined

/**
 * Hears of the end of this run: a closed terminal, Ctrl-C, a cancelled workflow, a spot instance that is taken back. The
 * second signal is the last one. Gives what ends the hearing.
 */
export function onInterruption(listener: StopListener): () => void {
  if (listeners.size === 0) open()
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) close()
  }
}

/** Whether this run has been told to stop more than once. */
export function isPressed(): boolean {
  return count > 1
}

function tell(signal: EndingSignal): void {
  count++
  process.exitCode = statusOf(signal)
  // A training that knows how to stop knows SIGTERM; of closed terminals it has seldom heard.
  for (const listener of listeners) listener(signal === 'SIGHUP' ? 'SIGTERM' : signal, count > 1)
}

function open(): void {
  endHearing = onSignal(tell)
  process.on('exit', leave)
  timer = setInterval(look, period)
}

function close(): void {
  endHearing()
  process.off('exit', leave)
  clearInterval(timer)
}

/** The cloud's notice counts as one signal, however long it lies there. */
function look(): void {
  if (!existsSync(noticeFile())) return
  clearInterval(timer)
  if (count === 0) tell('SIGTERM')
}

function leave(): void {
  for (const listener of listeners) listener('SIGKILL', true)
}
