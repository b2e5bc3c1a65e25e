/**
 * What it costs to start an action, beside a Node program that does nothing, in one run. Start-up is loading the code
 * and reading the inputs (one of which is refused): at most 3.5 times the CPU of `node -e 0`. The second table is for
 * information: the same actions in a repository with nothing to do, git's work included. Run it with
 * `npm run bench:startup`.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { judge } from './limits.ts'
import { type Cost, measure, medianOf, type Program, printTable } from './measure.ts'
import { type Row, tellRows } from './rows.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const rounds = 21

function makeEmptyProject(): string {
  const project = mkdtempSync(join(tmpdir(), 'crisol-startup-'))
  execFileSync('git', ['init', '--quiet'], { cwd: project })
  mkdirSync(join(project, '.dvc'))
  writeFileSync(join(project, 'dvc.yaml'), 'stages: {}\n')
  return project
}

/** An input of each action that it refuses as soon as it reads it. */
const refused: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  pull: { INPUT_JOBS: 'x' },
  train: { INPUT_FORCE: 'x' },
  push: { INPUT_JOBS: 'x' },
  collect: { INPUT_INTO: '/x' },
  report: { INPUT_COMMENT: 'x' },
}

async function compare(title: string, contenders: ReadonlyMap<string, Program>): Promise<ReadonlyMap<string, Cost[]>> {
  const costs = new Map<string, Cost[]>([...contenders.keys()].map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, one] of contenders) costs.get(name)?.push(await measure(one))
  }
  const base = medianOf(costs.get('node -e 0') ?? [])
  printTable([
    [title, 'CPU ms', 'ratio', 'wall ms', 'MiB'],
    ...[...costs].map(([name, all]) => {
      const { cpu, wall, memory } = medianOf(all)
      return [name, cpu.toFixed(0), (cpu / base.cpu).toFixed(2), wall.toFixed(0), memory.toFixed(0)]
    }),
  ])
  return costs
}

/** The limit of each action, beside the Node program that does nothing. */
function judgeAll(costs: ReadonlyMap<string, readonly Cost[]>): readonly Row[] {
  const [nothing, ...actions] = [...costs]
  if (nothing === undefined) return []
  return actions.flatMap(([name, ours]) => {
    const work = { name: `start of ${name}`, limits: [{ peer: nothing[0], cost: 'cpu', atMost: 3.5 }] } as const
    return judge(work, new Map([[name, ours], nothing]))
  })
}

const project = makeEmptyProject()
try {
  const empty: Program = { args: ['-e', '0'], env: {}, cwd: project }
  const action = (name: string, env: Program['env'], status: number): readonly [string, Program] => [
    name,
    {
      args: [join(root, 'dist', `${name}.js`)],
      env: { GITHUB_WORKSPACE: project, ...env },
      cwd: project,
      statuses: [status],
    },
  ]
  const names = Object.keys(refused)
  const costs = await compare(
    'start-up',
    new Map([['node -e 0', empty], ...names.map((name) => action(name, refused[name] ?? {}, 1))]),
  )
  await compare('nothing to do', new Map([['node -e 0', empty], ...names.map((name) => action(name, {}, 0))]))
  console.log(`Medians of ${rounds} rounds.`)
  tellRows({ rows: judgeAll(costs), versions: [] })
} finally {
  rmSync(project, { recursive: true })
}
