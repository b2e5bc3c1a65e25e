/**
 * What a prediction costs: our server beside `mlflow models serve`, plain FastAPI with pydantic, and MLServer with
 * batches, in one run. Run it with `npm run bench:serving`; `--runs N` for medians of more than 3, `--seconds N` for
 * loads of more than 4. What it lacks it installs first (minutes).
 *
 * How it is kept fair:
 * - One row of 30 numbers, the same in every protocol: MLflow and we get the very same body on /invocations, MLServer
 *   and we on V2's infer, FastAPI and we the same fields on /predict.
 * - All run the same scikit-learn, with one process, one thread for sums, and no access log; MLServer infers in its own
 *   process and batches up to 64 rows. FastAPI computes labels and probabilities, as we do on /predict.
 * - wrk sends from one thread. The servers of a work are all up, idle but for the one whose turn it is; a turn is warmed
 *   for a second, and another server is first in each round.
 * - CPU is that of the server with all its processes, from /proc, in ticks of 10 ms: the load must last some seconds.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type CounterpartName, installCounterpart, versionOf } from '../scripts/counterparts.ts'
import { tellLoad } from './compare.ts'
import { beside, type Unit } from './limits.ts'
import { printTable } from './measure.ts'
import { type Row, tellRows } from './rows.ts'
import { medianStrain, type Strain, send, strain } from './serving/load.ts'
import { crisol, type Peer, type Programs, peersOf, type Running, start } from './serving/servers.ts'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, seconds: { type: 'string', default: '4' } },
})
const [rounds, seconds] = [Number(values.runs), Number(values.seconds)]
if (!(Number.isInteger(rounds) && rounds > 0)) throw new Error(`--runs is ${values.runs}; expected a number from 1.`)
if (!(Number.isInteger(seconds) && seconds > 0))
  throw new Error(`--seconds is ${values.seconds}; expected a number from 1.`)

/** Path and body by which two servers are compared. */
type Way = readonly [path: string, body: string]

const ways: Readonly<
  Record<string, { readonly ours: (model: string) => Way; readonly theirs: (model: string) => Way }>
> = {
  mlflow: { ours: () => ['/invocations', 'split'], theirs: () => ['/invocations', 'split'] },
  fastapi: { ours: () => ['/predict', 'records'], theirs: () => ['/predict', 'fields'] },
  // MLServer answers labels alone by default.
  mlserver: {
    ours: (model) => [`/v2/models/${model}/infer`, 'labels'],
    theirs: (model) => [`/v2/models/${model}/infer`, 'tensor'],
  },
}

/** A row of the table: our CPU a request must be so many times less than a peer's. */
interface Work {
  readonly model: 'linear' | 'forest'
  readonly connections: number
  readonly isDirect: boolean
  readonly timesLess: Readonly<Record<string, number>>
  /** Whether the slowest hundredth must be below each peer's, too. */
  readonly holdsTail?: true
}

const works: readonly Work[] = [
  {
    model: 'linear',
    connections: 64,
    isDirect: true,
    timesLess: { mlflow: 100, fastapi: 15, mlserver: 10 },
    holdsTail: true,
  },
  { model: 'linear', connections: 64, isDirect: false, timesLess: {} },
  { model: 'linear', connections: 1, isDirect: true, timesLess: { mlflow: 100, fastapi: 15 } },
  { model: 'linear', connections: 1, isDirect: false, timesLess: { mlflow: 12, fastapi: 2 } },
  { model: 'forest', connections: 64, isDirect: true, timesLess: { mlflow: 40, mlserver: 2.5 } },
  { model: 'forest', connections: 64, isDirect: false, timesLess: {} },
]

async function findProgram(name: CounterpartName): Promise<string> {
  const { path, reason } = await installCounterpart(name, console.error)
  if (path === undefined) throw new Error(`${name} could not be installed: ${reason}`)
  return path
}

const root = mkdtempSync(join(tmpdir(), 'crisol-serving-'))
const [wrk, python, mlflow, mlserver] = [
  await findProgram('wrk'),
  await findProgram('serving-python'),
  await findProgram('mlflow'),
  await findProgram('mlserver'),
]
const programs: Programs = { python, mlflow, mlserver }

/** What was measured: model, connections, server and peer's way -> turns. */
const measured = new Map<string, Strain[]>()
const keyOf = (...parts: readonly (string | number)[]): string => parts.join(' | ')

function turn(server: Running, model: string, connections: number, [path, body]: Way): void {
  const load = { wrk, url: `${server.url}${path}`, body: join(root, `${body}.json`), connections }
  send({ ...load, seconds: 1 })
  const found = strain(server.pid, { ...load, seconds })
  const key = keyOf(model, connections, server.name, path, body)
  measured.set(key, [...(measured.get(key) ?? []), found])
  process.stderr.write(`${key}: ${found.cpu.toFixed(0)} us, p99 ${found.p99.toFixed(1)} ms\n`)
}

/** All servers of a model, in turns, at every number of connections that is wanted. */
async function perform(model: 'linear' | 'forest'): Promise<void> {
  const folder = join(root, model)
  const peers: readonly Peer[] = [
    crisol(programs, folder),
    crisol(programs, folder, { CRISOL_DIRECT: '0' }),
    ...peersOf(programs, folder).filter(({ name }) => model === 'linear' || name !== 'fastapi'),
  ]
  const running: Running[] = []
  try {
    for (const peer of peers) running.push(await start(peer))
    const levels = [...new Set(works.filter((work) => work.model === model).map(({ connections }) => connections))]
    for (let round = 0; round < rounds; round++) {
      for (const connections of levels) {
        for (let place = 0; place < running.length; place++) {
          const server = running[(place + round) % running.length]
          if (server === undefined) continue
          const isOurs = server.name.startsWith('crisol')
          for (const [name, { ours, theirs }] of Object.entries(ways)) {
            if (isOurs && (model === 'linear' || name !== 'fastapi')) turn(server, model, connections, ours(model))
            else if (name === server.name) turn(server, model, connections, theirs(model))
          }
        }
      }
    }
  } finally {
    for (const server of running) await server.stop()
  }
}

/** Prints what was measured. */
function tell(): void {
  const figures = [['', 'connections', 'CPU us', 'p99 ms', 'requests/s']]
  for (const [key, all] of measured) {
    const [model, connections = '', ...rest] = key.split(' | ')
    const { cpu, p99, rate } = medianStrain(all)
    figures.push([`${model}: ${rest.join(' ')}`, connections, cpu.toFixed(1), p99.toFixed(2), rate.toFixed(0)])
  }
  printTable(figures)
}

const microseconds: Unit = (value) => `${value.toFixed(0)} us`
const milliseconds: Unit = (value) => `${value.toFixed(1)} ms`

/** What was found beside what is wanted: CPU a request, and the slowest hundredth below the peer's. */
function judgeAll(): readonly Row[] {
  return works.flatMap(({ model, connections, isDirect, timesLess, holdsTail }) => {
    const name = isDirect ? 'crisol' : "crisol, the library's call"
    const work = `${model}, ${connections} connections${isDirect ? '' : ", the library's call"}`
    const strainOf = (who: string, way: Way | undefined): Strain =>
      medianStrain(measured.get(keyOf(model, connections, who, ...(way ?? []))) ?? [])
    return Object.entries(timesLess).flatMap(([peer, wanted]) => {
      const [ours, theirs] = [strainOf(name, ways[peer]?.ours(model)), strainOf(peer, ways[peer]?.theirs(model))]
      const cpu = { work, what: 'CPU a request', peer, ours: ours.cpu, theirs: theirs.cpu, unit: microseconds }
      const tail = { work, what: 'p99', peer, ours: ours.p99, theirs: theirs.p99, unit: milliseconds }
      return [beside(cpu, { timesLess: wanted }), ...(holdsTail ? [beside(tail, { atMost: 1 })] : [])]
    })
  })
}

/** Seconds from the start of our server to its first 200, with bytecode and, as on a read-only root, without. */
async function coldStart(): Promise<Row> {
  const without = { PYTHONPYCACHEPREFIX: join(root, 'nothing'), PYTHONDONTWRITEBYTECODE: '1' }
  const found = new Map<string, number[]>()
  for (let round = 0; round <= rounds; round++) {
    for (const [name, env] of [
      ['with', {}],
      ['without', without],
    ] as const) {
      const began = performance.now()
      const server = await start(crisol(programs, join(root, 'linear'), env))
      const took = (performance.now() - began) / 1000
      await server.stop()
      // The first round warms the disk and compiles.
      if (round > 0) found.set(name, [...(found.get(name) ?? []), took])
    }
  }
  const [compiled = Number.NaN, bare = Number.NaN] = ['with', 'without'].map(
    (name) => found.get(name)?.sort((one, other) => one - other)[Math.floor(rounds / 2)],
  )
  const work = { work: 'cold start to the first 200', what: 'time', peer: 'without bytecode' }
  const unit: Unit = (value) => `${value.toFixed(2)} s`
  return beside({ ...work, ours: compiled, theirs: bare, unit }, { timesLess: 1.5 })
}

try {
  execFileSync(join(mlflow, '../python'), [join(import.meta.dirname, 'serving/models.py'), root], { stdio: 'pipe' })
  tellLoad('before')
  await perform('linear')
  await perform('forest')
  tell()
  const cold = await coldStart()
  tellLoad('after')
  const versions = [`MLflow ${versionOf('mlflow')}`, `MLServer ${versionOf('mlserver')}`]
  tellRows({ rows: [...judgeAll(), cold], versions })
} finally {
  rmSync(root, { recursive: true, force: true })
}
