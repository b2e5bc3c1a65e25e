import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What requests cost a server. */
export interface Strain {
  /** CPU microseconds a request, of the server and all its processes. */
  readonly cpu: number
  /** Milliseconds within which 99 of 100 were answered. */
  readonly p99: number
  /** Requests a second. */
  readonly rate: number
}

/** Requests to send. */
export interface Load {
  /** Path of wrk. */
  readonly wrk: string
  readonly url: string
  /** File with the body. */
  readonly body: string
  readonly connections: number
  readonly seconds: number
}

/** Clock ticks of Linux a second. */
const ticks = 100
const units: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000 }

/**
 * Sends requests for a while and reads what the server used meanwhile.
 *
 * @param pid of the server; its descendants count with it
 * @throws {Error} when an answer was no 200
 */
export function strain(pid: number, load: Load): Strain {
  const before = cpuOf(pid)
  const { stdout, stderr } = send(load)
  const after = cpuOf(pid)
  const [, tail, unit] = /99%\s+([\d.]+)(us|ms|s)/u.exec(stdout) ?? []
  const count = Number(/(\d+) requests in/u.exec(stdout)?.[1])
  if (!(count > 0) || tail === undefined || unit === undefined || /Non-2xx|Socket errors/u.test(stdout))
    throw new Error(`${load.url} was not answered: ${stdout}${stderr}`)
  return {
    cpu: ((after - before) / ticks / count) * 1e6,
    p99: Number(tail) * (units[unit] ?? Number.NaN),
    rate: Number(/Requests\/sec:\s+([\d.]+)/u.exec(stdout)?.[1]),
  }
}

/** Sends requests for a while; whether they are answered in that time is all the same. Gives what wrk printed. */
export function send({ wrk, url, body, connections, seconds }: Load): {
  readonly stdout: string
  readonly stderr: string
} {
  const script = join(import.meta.dirname, 'post.lua')
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '30s', '--latency', '-s', script, url]
  return spawnSync(wrk, args, { encoding: 'utf8', env: { ...process.env, BODY: body } })
}

/** Clock ticks that a process and its descendants used so far. */
function cpuOf(pid: number): number {
  const parents = new Map<number, { readonly parent: number; readonly used: number }>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      parents.set(Number(name), { parent: Number(fields[1]), used: Number(fields[11]) + Number(fields[12]) })
    } catch {
      // It ended since the folder was read.
    }
  }
  const belongs = (one: number): boolean => one === pid || (parents.has(one) && belongs(parents.get(one)?.parent ?? 0))
  return [...parents].reduce((sum, [one, { used }]) => sum + (belongs(one) ? used : 0), 0)
}

/** The median of each figure. */
export function medianStrain(all: readonly Strain[]): Strain {
  const middle = (pick: (one: Strain) => number): number =>
    all.map(pick).sort((one, other) => one - other)[Math.floor(all.length / 2)] ?? Number.NaN
  return { cpu: middle(({ cpu }) => cpu), p99: middle(({ p99 }) => p99), rate: middle(({ rate }) => rate) }
}
