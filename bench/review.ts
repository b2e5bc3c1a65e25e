/**
 * What it costs to review the example in a workflow: the whole of it by act, beside the same actions run one after the
 * other, in turns, against one GitHub and one remote. The seconds of the Python stages are taken off both. Limit: 1.5 times
 * the actions alone. Run it with `npm run bench:review`.
 */
import { cpSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type CounterpartName, installCounterpart } from '../scripts/counterparts.ts'
import { edit, regulariseLess } from '../scripts/demo/repository.ts'
import { type Consumer, openConsumer } from '../test/e2e/act/consumer.ts'
import { pullRequestEvent } from '../test/fakes/github/events.ts'
import { runStep, type Step } from '../test/fakes/github/runner.ts'
import { checkOut, commitsOf } from '../test/fakes/pull-request.ts'
import { tellLoad } from './compare.ts'
import { judge } from './limits.ts'
import { type Cost, medianOf, printTable } from './measure.ts'
import { tellRows } from './rows.ts'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } })
const rounds = Number(values.runs)
if (!Number.isInteger(rounds) || rounds < 1)
  throw new Error(`--runs is ${values.runs}; expected a whole number from 1.`)

const workflow = `name: review
on: pull_request
jobs:
  review:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: actions/setup-python@v6
        with: { python-version: "3.12" }
      - uses: crisol-ml/crisol@v1
`

async function pathOf(name: CounterpartName): Promise<string> {
  const { path, reason } = await installCounterpart(name, (line) => console.log(line))
  if (path === undefined) throw new Error(`${name} could not be installed: ${reason}.`)
  return path
}

/** Seconds that the stages took, as training tells them. */
function stageSeconds(log: string): number {
  const told = [...log.matchAll(/: done in ([\d.]+) s/gu)].map(([, seconds]) => Number(seconds))
  if (told.length !== 2) throw new Error(`${told.length} stages ran to their end; expected 2.`)
  return told.reduce((sum, one) => sum + one, 0)
}

/** The whole workflow. */
async function inAct(consumer: Consumer): Promise<number> {
  const { status, seconds, text } = await consumer.review('review.yml')
  if (status !== 0) throw new Error(`act ended with ${status}: ${text.slice(-2000)}`)
  return seconds - stageSeconds(text)
}

/** What the workflow runs of ours, each as a process of its own. */
async function alone({ folder, github, pull }: Consumer, python: string): Promise<number> {
  const workspace = join(folder, 'alone')
  rmSync(workspace, { recursive: true, force: true })
  checkOut(folder, 'refs/pull/1/merge', workspace)
  const step: Step = {
    ...{ apiUrl: github.url, repository: github.state.repository, event: 'pull_request', runId: 100, workspace },
    ...{ payload: pullRequestEvent(github.state, pull), sha: commitsOf(folder, pull.headRef).mergeSha },
    ...{ ref: 'refs/pull/1/merge', inputs: { 'github-token': 'ghs_job' } },
    env: { PATH: `${dirname(python)}${delimiter}${process.env['PATH'] ?? ''}` },
  }
  let seconds = 0
  for (const action of ['pull', 'train', 'push', 'report']) {
    const ended = await runStep(join(root, 'dist', `${action}.js`), step)
    if (ended.status !== 0) throw new Error(`${action} ended with ${ended.status}: ${ended.stdout}${ended.stderr}`)
    seconds += ended.seconds - (action === 'train' ? stageSeconds(`${ended.stdout}${ended.stderr}`) : 0)
  }
  return seconds
}

const [act, openapi, python] = [await pathOf('act'), await pathOf('github-openapi'), await pathOf('example-python')]
const consumer = await openConsumer({
  ...{ act, openapi, python, workflows: { 'review.yml': workflow }, head: regulariseLess },
  tokens: { ghs_job: { contents: 'read', 'pull-requests': 'write', checks: 'write' } },
  base: (tree) => edit(join(tree, 'crisol.yaml'), '  tests: [reports/junit.xml]\n', ''),
})
try {
  const remote = join(consumer.folder, 'remote')
  const work = [
    ['the review in act', async () => await inAct(consumer)],
    ['its actions alone', async () => await alone(consumer, python)],
  ] as const
  const costs = new Map<string, Cost[]>(work.map(([name]) => [name, []]))
  tellLoad('before')
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of round % 2 === 0 ? work : work.toReversed()) {
      rmSync(remote, { recursive: true })
      cpSync(join(root, 'examples/breast-cancer/store'), remote, { recursive: true })
      const wall = (await run()) * 1000
      costs.get(name)?.push({ wall, cpu: 0, memory: 0 })
    }
  }
  tellLoad('after')
  const seconds = (all: readonly Cost[]): string => (medianOf(all).wall / 1000).toFixed(2)
  printTable([['', 'seconds without the stages'], ...[...costs].map(([name, all]) => [name, seconds(all)])])
  const limit = { peer: 'its actions alone', cost: 'wall', atMost: 1.5 } as const
  console.log(`Medians of ${rounds} rounds.`)
  const rows = judge({ name: 'review of the example in act, without its stages', limits: [limit] }, costs)
  tellRows({ rows, versions: [] })
} finally {
  await consumer.stop()
}
