/** Milliseconds that the work may take: a runner kills what is still there 7.5 s after its first signal. */
const patience = 5_000

const statuses = { SIGINT: 130, SIGTERM: 143 } as const

/**
 * Has `work` done when this process is told to end (Ctrl-C, a cancelled workflow run), and then ends it. Gives
 * what takes that back.
 */
export function onCancel(work: () => Promise<void>): () => void {
  const end = (signal: keyof typeof statuses): void => {
    release()
    const leave = (): never => process.exit(statuses[signal])
    setTimeout(leave, patience)
    work().then(leave, leave)
  }
  const release = (): void => {
    process.off('SIGINT', end).off('SIGTERM', end)
  }
  process.on('SIGINT', end).on('SIGTERM', end)
  return release
}
