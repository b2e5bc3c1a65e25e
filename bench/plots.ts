/**
 * What it costs to read the rows of plots: `crisol collect` (the bundle, by the Node that runs this) beside real DVC and
 * beside Python's `csv` module, on the same file of a million rows, in one run. Run it with `npm run bench:plots`;
 * `--runs N` for medians of more than 3.
 *
 * How it is kept fair: all read the same file of the same project, in turns, another one first in each round. DVC loads
 * every row and writes them all into its JSON, as it does for whoever asks; Crisol thins them to 2,000 points on the way.
 * The Python script does the least that reading can be: it goes through the rows once, and keeps the extremes of one
 * column.
 */
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { installCounterpart } from '../scripts/counterparts.ts'
import { type Contender, compare, tellLoad, tellMachine, type Work } from './compare.ts'
import { settle } from './data/projects.ts'
import { tellRows } from './rows.ts'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } })
const cli = join(import.meta.dirname, '..', 'dist', 'cli.js')
const rounds = Number(values.runs)
if (!Number.isInteger(rounds) || rounds < 1)
  throw new Error(`--runs is ${values.runs}; expected a whole number from 1.`)

const rowCount = 1_000_000
const script = `import csv, sys
low, high, count = float('inf'), float('-inf'), 0
with open(sys.argv[1], newline='') as file:
    for row in csv.DictReader(file):
        loss = float(row['loss'])
        low, high, count = min(low, loss), max(high, loss), count + 1
assert count == ${rowCount}, count
`

/** Writes a curve with noise that is the same each time. */
function writeRows(file: string): void {
  const out = openSync(file, 'w')
  let text = 'step,loss\n'
  let noise = 1
  for (let row = 0; row < rowCount; row++) {
    noise = (noise * 48271) % 2147483647
    text += `${row},${(1 / (1 + row / 1000) + noise / 2147483647 / 10).toFixed(6)}\n`
    if (text.length > 1_000_000) {
      writeSync(out, text)
      text = ''
    }
  }
  writeSync(out, text)
  closeSync(out)
}

const folder = mkdtempSync(join(tmpdir(), 'crisol-bench-plots-'))
const env = { DVC_NO_ANALYTICS: '1', DVC_GLOBAL_CONFIG_DIR: join(folder, 'none'), GIT_CONFIG_GLOBAL: '/dev/null' }
const nothing = (): void => undefined

function contenders(project: string, dvc: string | undefined): readonly Contender[] {
  const results = join(project, '.crisol/results/results.json')
  const crisol: Contender = {
    name: 'crisol',
    prepare: () => rmSync(results, { force: true }),
    program: { args: [cli, 'collect'], env, cwd: project },
    check: () => {
      const [plot] = (JSON.parse(readFileSync(results, 'utf8')) as { plots: { series: { rowCount: number }[] }[] })
        .plots
      if (plot?.series[0]?.rowCount !== rowCount) throw new Error(`${results} does not hold the plot.`)
    },
  }
  const python: Contender = {
    name: 'python csv',
    prepare: nothing,
    program: { command: 'python3', args: ['-c', script, 'loss.csv'], env, cwd: project },
    check: nothing,
  }
  if (dvc === undefined) return [crisol, python]
  const show = { command: dvc, args: ['plots', 'show', '--json', '--out', 'shown'], env, cwd: project }
  return [crisol, python, { name: 'dvc', prepare: nothing, program: show, check: nothing }]
}

try {
  const { path: dvc, reason } = await installCounterpart('dvc', console.log)
  if (dvc === undefined) console.log(`Without DVC: ${reason}.`)
  else tellMachine(dvc)
  tellLoad('before')
  execFileSync('git', ['init', '--quiet'], { cwd: folder })
  if (dvc !== undefined) execFileSync(dvc, ['init', '--quiet'], { cwd: folder, env: { ...process.env, ...env } })
  writeFileSync(join(folder, 'dvc.yaml'), 'plots:\n- loss.csv: {x: step, y: loss}\n')
  writeRows(join(folder, 'loss.csv'))
  const reading: Work = {
    name: 'a plot of 1,000,000 rows',
    contenders: contenders(folder, dvc),
    limits: [
      { peer: 'python csv', cost: 'wall', atMost: 2 },
      { cost: 'memory', megabytes: 250 },
    ],
  }
  const rows = await compare([reading], { rounds, settle })
  tellLoad('after')
  console.log(`Medians of ${rounds} rounds.`)
  tellRows({ rows, versions: [execFileSync('python3', ['--version'], { encoding: 'utf8' }).trim()] })
} finally {
  rmSync(folder, { recursive: true })
}
