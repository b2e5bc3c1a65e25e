/** Tells when `period` milliseconds have passed since it last said so, or since it was first asked. */
export function openPace(period: number): () => boolean {
  let last: number | undefined
  return () => {
    const now = Date.now()
    last ??= now
    if (now - last < period) return false
    last = now
    return true
  }
}
