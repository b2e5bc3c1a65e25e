/**
 * Runs every bench, one after the other, prints one table, and writes `bench/RESULTS.md`. Run it with `npm run bench` on
 * a machine that does nothing else; `npm run bench -- --only startup,runner` runs those alone and writes nothing. It ends
 * with 1 where a bench failed; a limit that is not met is a row that says so.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { tellLoad } from './compare.ts'
import { printTable } from './measure.ts'
import { describeMachine, renderResults, runBenches, tableOf, writeWhole } from './suite.ts'

/** The benches, the short ones first. */
const names = [
  'startup',
  'runner',
  'comment',
  'pictures',
  'plots',
  'pipeline',
  'review',
  'serving',
  'image',
  'data',
] as const

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const wanted = values.only?.split(',') ?? names
const unknown = wanted.find((name) => !names.some((one) => one === name))
if (unknown !== undefined) throw new Error(`--only names ${unknown}; expected some of ${names.join(',')}.`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

tellLoad('before')
const outcomes = await runBenches(
  Object.fromEntries(wanted.map((name) => [name, join(import.meta.dirname, `${name}.ts`)])),
  process.stderr.fd,
)
console.log(describeMachine().join(', '))
tellLoad('after')
console.log('')
printTable(tableOf(outcomes))
if (values.only === undefined) {
  writeWhole(join(import.meta.dirname, 'RESULTS.md'), renderResults(outcomes, describeMachine()))
}
if (outcomes.some(({ failure }) => failure !== undefined)) process.exitCode = 1
