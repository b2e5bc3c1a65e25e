import { readdirSync, readFileSync } from 'node:fs'

/** What the processes of a group used. */
export interface Usage {
  /** User and system CPU seconds; `undefined` where the system does not tell. */
  readonly cpuSeconds: number | undefined
  /** Peak resident bytes of all processes together, as sampled; `undefined` where the system does not tell. */
  readonly peakBytes: number | undefined
}

/** Milliseconds between two looks. */
const period = 250
/** Ticks a second and bytes a page of every Linux that Node runs on. */
const ticks = 100
const page = 4096

/**
 * Looks at the processes of a group, again and again, by Linux's /proc. Node does not tell what a child
 * used, and `getrusage` is not to be had; on other systems nothing is known.
 */
export function sampleGroup(group: number | undefined): { stop(): Usage } {
  if (process.platform !== 'linux' || group === undefined)
    return { stop: () => ({ cpuSeconds: undefined, peakBytes: undefined }) }
  const cpu = new Map<number, number>()
  let peak = 0
  const look = (): void => {
    let resident = 0
    for (const { pid, ticks: used, pages } of processesOf(group)) {
      cpu.set(pid, Math.max(cpu.get(pid) ?? 0, used))
      resident += pages * page
    }
    peak = Math.max(peak, resident)
  }
  look()
  const timer = setInterval(look, period)
  return {
    stop: () => {
      clearInterval(timer)
      const total = [...cpu.values()].reduce((sum, used) => sum + used, 0)
      return { cpuSeconds: total / ticks, peakBytes: peak }
    },
  }
}

function processesOf(group: number): readonly { pid: number; ticks: number; pages: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /su, '')
          .split(' ')
        if (Number(fields[2]) !== group) return []
        const used = [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0)
        return [{ pid: Number(name), ticks: used, pages: Number(fields[21]) }]
      } catch {
        return []
      }
    })
}
