/** A job as a process of its own: `node process.ts '<job as JSON>'`. */
import { systemClock } from '../../../src/adapters/clock.ts'
import { type Job, lineRow, report } from './job.ts'

const { names, ...job } = JSON.parse(process.argv[2] ?? '') as Job & {
  readonly names: readonly string[]
}
await report({ ...job, plots: names.map(lineRow) }, systemClock)
