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

/** Whether a process of a group still runs; one that has ended and that nobody has asked after does not. */
export function isGroupAlive(group: number): boolean {
  if (process.platform === 'linux') return processesOf(group).some(({ isOver }) => !isOver)
  try {
    return process.kill(-group, 0)
  } catch {
    return false
  }
}

interface Process {
  readonly pid: number
  readonly isOver: boolean
  readonly ticks: number
  readonly pages: number
}

function processesOf(group: number): readonly Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /su, '')
          .split(' ')
        if (Number(fields[2]) !== group) return []
        const used = [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0)
        return [{ pid: Number(name), isOver: fields[0] === 'Z', ticks: used, pages: Number(fields[21]) }]
      } catch {
        return []
      }
    })
}
