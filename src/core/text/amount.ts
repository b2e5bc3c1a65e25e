/** Writes a number of bytes for a reader: `12 B`, `1.4 MB` (powers of 1000). */
export function renderBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  let amount = bytes
  let unit = 0
  while (amount >= 999.5 && unit < units.length - 1) {
    amount /= 1000
    unit++
  }
  return `${unit === 0 ? amount : amount.toPrecision(3).replace(/\.0+$/u, '')} ${units[unit]}`
}

/** Writes a time for a reader: `0.42 s`, `12 s`, `3 min 05 s`. */
export function renderSeconds(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(2)} s`
  if (seconds < 60) return `${seconds.toFixed(0)} s`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`
}

/** Writes a count with its noun: `1 file`, `2 files`. */
export function renderCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
