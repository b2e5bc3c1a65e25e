/** Milliseconds that the work may take: a runner kills what is still there 7.5 s after its first signal. */
const patience = 5_000

/** Signals that ask a process to end: a closed terminal, Ctrl-C, a cancelled workflow -> its exit code then. */
const statuses = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/** A signal that asks this process to end. */
export type EndingSignal = keyof typeof statuses

const signals = Object.keys(statuses) as readonly EndingSignal[]

/** Gives the exit code of a process that a signal has ended. */
export function statusOf(signal: EndingSignal): number {
  return statuses[signal]
}

/** Hears of each signal that asks this process to end, which then goes on. Gives what ends the hearing. */
export function onSignal(listener: (signal: EndingSignal) => void): () => void {
  for (const signal of signals) process.on(signal, listener)
  return () => {
    for (const signal of signals) process.off(signal, listener)
  }
}

/** What is to be done before this process ends: all of it, what was asked for last first. */
const works = new Set<() => Promise<void>>()
let close = (): void => undefined

/**
 * Has `work` done when this process is told to end (Ctrl-C, a cancelled workflow run), and then ends it. Gives
 * what takes that back.
 */
export function onCancel(work: () => Promise<void>): () => void {
  // Its own identity: the same function may be given twice.
  const own = async (): Promise<void> => await work()
  if (works.size === 0) close = onSignal(end)
  works.add(own)
  return () => {
    if (works.delete(own) && works.size === 0) close()
  }
}

function end(signal: EndingSignal): void {
  close()
  const leave = (): never => process.exit(statuses[signal])
  setTimeout(leave, patience)
  void undo().then(leave)
}

/** One after the other, as what was begun last rests on what was begun before it. */
async function undo(): Promise<void> {
  for (const work of [...works].reverse()) await work().catch(() => undefined)
}
