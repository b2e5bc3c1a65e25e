/** Bounds how much is under way at once. */
export interface Slots {
  /** Waits for a free slot. Gives what frees it again. */
  take(): Promise<() => void>
}

/** Opens a number of slots, which are given in the order in which they are asked for. */
export function openSlots(count: number): Slots {
  const waiting: (() => void)[] = []
  let free = count
  const release = (): void => {
    const next = waiting.shift()
    if (next === undefined) free++
    else next()
  }
  return {
    take: async () => {
      if (free > 0) free--
      else await new Promise<void>((resolve) => waiting.push(resolve))
      return release
    },
  }
}
