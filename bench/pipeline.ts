/**
 * What it costs to run a pipeline: `crisol` (the bundle, by the Node that runs this) beside real DVC, in one run. Run it
 * with `npm run bench:pipeline`; `--runs N` for medians of more than 3.
 *
 * How it is kept fair: both have a copy of the same project, brought up to date by themselves once before; they take
 * turns, another one first in each round; DVC's analytics and its look for updates are off. Where stages run, their
 * outputs, the lock and the run cache are put back before each turn, unmeasured.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { installCounterpart, versionOf } from '../scripts/counterparts.ts'
import { type Contender, compare, tellLoad, tellMachine, type Work } from './compare.ts'
import { findDisk, settle } from './data/projects.ts'
import type { Program } from './measure.ts'
import { tellRows } from './rows.ts'

const cli = join(import.meta.dirname, '..', 'dist', 'cli.js')
const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } })
const rounds = Number(values.runs)
if (!Number.isInteger(rounds) || rounds < 1)
  throw new Error(`--runs is ${values.runs}; expected a whole number from 1.`)

const nothing = (): void => undefined

/** What is measured in: a folder, the program of DVC, an environment without the user's own. */
interface Stage {
  readonly folder: string
  readonly dvc: string
  readonly env: Readonly<Record<string, string>>
}

/** One project, for either side a copy. */
interface Copies {
  readonly ours: string
  readonly theirs: string
}

function makeProject(name: string, files: Readonly<Record<string, string>>, { folder, dvc, env }: Stage): string {
  const project = join(folder, name)
  mkdirSync(project)
  const run = (program: string, ...args: readonly string[]): void => {
    execFileSync(program, args, {
      cwd: project,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
  for (const [file, text] of Object.entries(files)) writeFileSync(join(project, file), text)
  run('git', 'init', '--quiet')
  run(dvc, 'init', '--quiet')
  run(dvc, 'config', 'core.check_update', 'false')
  run('git', 'add', '.')
  run(
    'git',
    '-c',
    'user.name=bench',
    '-c',
    'user.email=bench@example.invalid',
    'commit',
    '--quiet',
    '--message',
    'Stages',
  )
  return project
}

/** A copy for each side, in which every stage has run. */
function runBoth(project: string, stage: Stage): Copies {
  const [ours, theirs] = [`${project}-crisol`, `${project}-dvc`]
  for (const copy of [ours, theirs]) cpSync(project, copy, { recursive: true })
  for (const { command, args, cwd, env } of [crisol(ours, ['train'], stage), dvc(theirs, ['repro'], stage)]) {
    execFileSync(command ?? process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: 'ignore' })
  }
  return { ours, theirs }
}

function crisol(cwd: string, args: readonly string[], { env }: Stage): Program {
  return { args: [cli, ...args], env, cwd }
}

function dvc(cwd: string, args: readonly string[], { env, dvc: command, folder }: Stage): Program {
  return { command, args, env: { ...env, DVC_SITE_CACHE_DIR: join(folder, 'site') }, cwd }
}

/** Both sides at the same work; `prepare` puts a copy back to where it starts from. */
function both(
  [ours, theirs]: readonly [readonly string[], readonly string[]],
  copies: Copies,
  { stage, prepare = nothing }: { readonly stage: Stage; readonly prepare?: (copy: string) => void },
): readonly Contender[] {
  const one = (name: string, copy: string, program: Program): Contender => ({
    ...{ name, program, check: nothing },
    prepare: () => prepare(copy),
  })
  return [
    one(`crisol ${ours.join(' ')}`, copies.ours, crisol(copies.ours, ours, stage)),
    one(`dvc ${theirs.join(' ')}`, copies.theirs, dvc(copies.theirs, theirs, stage)),
  ]
}

const statScript = `const { readdirSync, statSync } = require('node:fs')
for (const entry of readdirSync('data', { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) statSync(entry.parentPath + '/' + entry.name)
}
`

/** Five stages that read a directory of 10,000 files, nothing changed. */
function idleWork(stage: Stage): Work {
  const stages = [1, 2, 3, 4, 5].map(
    (n) => `  s${n}:\n    cmd: ls data | wc -l > out${n}\n    deps: [data]\n    outs: [out${n}]\n`,
  )
  const project = makeProject('idle', { 'dvc.yaml': `stages:\n${stages.join('')}` }, stage)
  for (let index = 0; index < 10_000; index++) {
    const directory = join(project, 'data', String(index % 100))
    mkdirSync(directory, { recursive: true })
    writeFileSync(join(directory, String(index)), `content of ${index}\n`)
  }
  const copies = runBoth(project, stage)
  const bare = { args: ['-e', statScript], env: stage.env, cwd: copies.ours }
  return {
    name: 'nothing changed: 5 stages over a directory of 10,000 files',
    contenders: [
      ...both([['train'], ['repro']], copies, { stage }),
      { name: 'node that stats', prepare: nothing, program: bare, check: nothing },
    ],
    limits: [
      { peer: 'dvc repro', cost: 'wall', timesLess: 4 },
      { peer: 'node that stats', cost: 'wall', atMost: 2 },
    ],
  }
}

/** Forgets that the stages of a copy ever ran. */
function forget(copy: string): void {
  execFileSync('git', ['clean', '-ffdxq', '--exclude=.dvc/config'], { cwd: copy })
}

const busy = `let n = 0; const used = () => { const { user, system } = process.cpuUsage(); return user + system }; while (used() < 1e6) n++`

/** Eight stages of a second of CPU each that need nothing of each other. */
function parallelWork(stage: Stage): Work {
  const stages = [1, 2, 3, 4, 5, 6, 7, 8].map(
    (n) =>
      `  s${n}:\n    cmd: ${JSON.stringify(`node -e '${busy}' && echo ${n} > out${n}`)}\n    deps: [in]\n    outs: [out${n}]\n`,
  )
  const project = makeProject('parallel', { 'dvc.yaml': `stages:\n${stages.join('')}`, in: 'in\n' }, stage)
  return {
    name: '8 independent stages of 1 s of CPU',
    contenders: both([['train', '--jobs', 'auto'], ['repro']], runBoth(project, stage), { stage, prepare: forget }),
    limits: [{ peer: 'dvc repro', cost: 'wall', timesLess: 1.8 }],
  }
}

const chain = 20

/** A chain of stages that do nothing, and what there is to do when there is none. */
function overheadWork(stage: Stage): Work {
  const stages = Array.from({ length: chain }, (_, n) => `  s${n}:\n    cmd: 'true'\n    deps: [in]\n`)
  const project = makeProject('overhead', { 'dvc.yaml': `stages:\n${stages.join('')}`, in: 'in\n' }, stage)
  return {
    name: `${chain} stages of \`true\``,
    contenders: both([['train'], ['repro']], runBoth(project, stage), { stage, prepare: forget }),
    limits: [{ peer: 'dvc repro', cost: 'wall', timesLess: 3 }],
  }
}

/** Metrics or parameters of the workspace beside those of the commit. */
function diffWorks(stage: Stage): readonly Work[] {
  const files = {
    'dvc.yaml': 'stages:\n  s:\n    cmd: echo\n    params: [lr]\n    metrics: [m.json: {cache: false}]\n',
    'params.yaml': 'lr: 0.1\n',
    'm.json': '{"accuracy": 0.9, "loss": {"train": 0.1, "test": 0.2}}',
  }
  const project = makeProject('diff', files, stage)
  writeFileSync(join(project, 'params.yaml'), 'lr: 0.2\n')
  writeFileSync(join(project, 'm.json'), '{"accuracy": 0.91, "loss": {"train": 0.1, "test": 0.1}}')
  return ['metrics', 'params'].map((what) => ({
    name: `${what} diff`,
    contenders: both(
      [
        [what, 'diff'],
        [what, 'diff'],
      ],
      { ours: project, theirs: project },
      { stage },
    ),
    limits: [{ peer: `dvc ${what} diff`, cost: 'wall', timesLess: 4 }],
  }))
}

const { path: program, reason } = await installCounterpart('dvc', (line) => console.log(line))
if (program === undefined) throw new Error(`dvc could not be installed: ${reason}.`)
const folder = mkdtempSync(join(findDisk(2), 'crisol-bench-pipeline-'))
try {
  const env = { HOME: folder, DVC_NO_ANALYTICS: '1', SHELL: '/bin/sh' }
  const stage = { folder, dvc: program, env }
  tellMachine(program)
  tellLoad('before')
  const works = [idleWork(stage), parallelWork(stage), overheadWork(stage), ...diffWorks(stage)]
  const rows = await compare(works, { rounds, settle })
  tellLoad('after')
  console.log(`Medians of ${rounds} rounds.`)
  tellRows({ rows, versions: [`DVC ${versionOf('dvc')}`] })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
