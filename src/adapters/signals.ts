/** Milliseconds that the work may take: a runner kills what is still there 7.5 s after its first signal. */
const patience = 5_000

const statuses = { SIGINT: 130, SIGTERM: 143 } as const

/** What is to be done before this process ends: all of it, what was asked for last first. */
const works = new Set<() => Promise<void>>()

/**
 * Has `work` done when this process is told to end (Ctrl-C, a cancelled workflow run), and then ends it. Gives
 * what takes that back.
 */
export function onCancel(work: () => Promise<void>): () => void {
  // Its own identity: the same function may be given twice.
  const own = async (): Promise<void> => await work()
  if (works.size === 0) process.on('SIGINT', end).on('SIGTERM', end)
  works.add(own)
  return () => {
    if (works.delete(own) && works.size === 0) process.off('SIGINT', end).off('SIGTERM', end)
  }
}

function end(signal: keyof typeof statuses): void {
  process.off('SIGINT', end).off('SIGTERM', end)
  const leave = (): never => process.exit(statuses[signal])
  setTimeout(leave, patience)
  void undo().then(leave)
}

/** One after the other, as what was begun last rests on what was begun before it. */
async function undo(): Promise<void> {
  for (const work of [...works].reverse()) await work().catch(() => undefined)
}
