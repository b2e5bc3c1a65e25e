import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { judge, type Limit } from './limits.ts'
import { type Cost, measure, medianOf, type Program, printTable } from './measure.ts'
import type { Row } from './rows.ts'

/** Somebody who does a piece of work. */
export interface Contender {
  readonly name: string
  /** Brings about what the work starts from. Not measured. */
  readonly prepare: () => void
  readonly program: Program
  /** Sees that it is done. Not measured. */
  readonly check: () => Promise<void> | void
}

/** A piece of work that is measured. */
export interface Work {
  readonly name: string
  /** Crisol first. */
  readonly contenders: readonly Contender[]
  readonly limits: readonly Limit[]
}

/** How often everybody has a turn. */
export interface Rounds {
  /** >= 1. */
  readonly rounds: number
  /** Brings the machine to rest before a turn. */
  readonly settle: () => void
}

/** Measures a piece of work in turns. Gives what each contender cost, in their order. */
async function perform(
  { name, contenders }: Work,
  { rounds, settle }: Rounds,
): Promise<ReadonlyMap<string, readonly Cost[]>> {
  const costs = new Map<string, Cost[]>(contenders.map((one) => [one.name, []]))
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const contender = contenders[(turn + round) % contenders.length]
      if (contender === undefined) continue
      contender.prepare()
      settle()
      const cost = await measure(contender.program)
      await contender.check()
      costs.get(contender.name)?.push(cost)
      process.stderr.write(`${name}: ${contender.name} ${(cost.wall / 1000).toFixed(2)} s\n`)
    }
  }
  return costs
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2)

/** Measures pieces of work and prints what they cost. Gives the limits, and which are met. */
export async function compare(works: readonly Work[], rounds: Rounds): Promise<readonly Row[]> {
  const figures = [['', 'wall s', 'from', 'to', 'CPU s', 'MB']]
  const rows: Row[] = []
  for (const work of works) {
    const costs = await perform(work, rounds)
    figures.push([work.name, '', '', '', '', ''])
    for (const [name, all] of costs) {
      const { wall, cpu, memory } = medianOf(all)
      const walls = all.map((one) => one.wall)
      const range = [Math.min(...walls), Math.max(...walls)].map(seconds)
      figures.push([`  ${name}`, seconds(wall), ...range, seconds(cpu), (memory * 1.048576).toFixed(0)])
    }
    rows.push(...judge(work, costs))
  }
  printTable(figures)
  return rows
}

/** Names the machine, without which figures mean nothing. */
export function tellMachine(dvc: string): void {
  const version = execFileSync(dvc, ['--version'], { encoding: 'utf8' }).trim()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  console.log(`${cpus().length} x ${cpus()[0]?.model.trim()}, ${memory}, Node ${process.version}, DVC ${version}`)
}

/** Tells how busy the machine is. */
export function tellLoad(when: string): void {
  console.log(
    `Load ${when}: ${loadavg()
      .map((load) => load.toFixed(2))
      .join(', ')}.`,
  )
}
