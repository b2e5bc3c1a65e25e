/** Reviews a pull request on this machine: the bundled actions, one after the other, against a GitHub of its own. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openOnDesktop } from '../src/adapters/desktop.ts'
import { pullRequestEvent } from '../test/fakes/github/events.ts'
import { runStep, type Step, type StepResult } from '../test/fakes/github/runner.ts'
import { type StandIn, startGitHub } from '../test/fakes/github/stand-in.ts'
import { Lack, makeEnvironment } from './demo/python.ts'
import { type DemoRepository, makeRepository } from './demo/repository.ts'
import { packageImage, servePrediction } from './demo/serve.ts'
import { showMarkdown } from './demo/show.ts'

const usage = `Reviews a pull request of examples/breast-cancer on this machine.

usage: npm run demo -- [--fresh] [--into DIR] [--base-image NAME]

  --fresh      forget what earlier runs left: repository, comment, Python environment
  --into DIR   folder to work in (default: .demo)
  --base-image NAME   image with Python for the serving container (default: the slim image of this Python)

A second run goes on in the same checkout, as a second job on a kept workspace would: it trains nothing
and updates the same comment.`

const root = fileURLToPath(new URL('..', import.meta.url))
const repositoryName = 'octocat/breast-cancer'

/** A step of the review, with what it took. */
interface Timed {
  readonly name: string
  readonly seconds: number
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      fresh: { type: 'boolean' },
      into: { type: 'string' },
      'base-image': { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) {
    console.log(usage)
    return 0
  }
  const folder = resolve(values.into ?? join(root, '.demo'))
  if (values.fresh) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const times: Timed[] = []
  const example = join(root, 'examples/breast-cancer')
  const bin = await timed(times, 'python environment', () =>
    makeEnvironment(join(folder, 'venv'), join(example, 'requirements.lock')),
  )
  const repository = await timed(times, 'git repository', async () => makeRepository(folder, example))
  const github = await startGitHub({ repository: repositoryName, stateFile: join(folder, 'github.json') })
  try {
    openPullRequest(github, repository)
    const report = await review({ folder, bin, repository, github, times })
    await show(folder, report, { github, times })
    await serve({ bin, repository, base: values['base-image'] })
    return 0
  } finally {
    await github.stop()
  }
}

async function timed<T>(times: Timed[], name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const result = await work()
  times.push({ name, seconds: (performance.now() - started) / 1000 })
  return result
}

function openPullRequest({ state }: StandIn, { headRef, headSha, baseSha }: DemoRepository): void {
  if (state.pullRequests.length > 0) return
  state.pullRequests.push({
    number: 1,
    headSha,
    headRef,
    headRepository: repositoryName,
    baseRef: 'main',
    baseSha,
    state: 'open',
    labels: [],
  })
  state.collaborators['octocat'] = 'admin'
}

interface Stage {
  readonly folder: string
  readonly bin: string
  readonly repository: DemoRepository
  readonly github: StandIn
  readonly times: Timed[]
}

/** The steps of the workflow in the README. */
async function review({ folder, bin, repository, github, times }: Stage): Promise<StepResult> {
  const { workspace, mergeSha } = repository
  const [pull] = github.state.pullRequests
  if (pull === undefined) throw new Error('The stand-in has no pull request.')
  const step: Step = {
    apiUrl: github.url,
    repository: repositoryName,
    event: 'pull_request',
    payload: pullRequestEvent(github.state, pull),
    sha: mergeSha,
    ref: 'refs/pull/1/merge',
    runId: nextRun(folder),
    workspace,
    env: { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
  }
  const run = async (action: string, inputs: Readonly<Record<string, string>> = {}): Promise<StepResult> => {
    const result = await runStep(join(root, 'dist', `${action}.js`), { ...step, inputs })
    times.push({ name: action, seconds: result.seconds })
    process.stdout.write(quiet(action, result))
    return result
  }
  await run('pull')
  await run('train')
  await timed(times, 'tests', async () => runTests(workspace, bin))
  await run('push')
  return await run('report', { 'github-token': 'ghs_write', html: 'true' })
}

interface Served {
  readonly bin: string
  readonly repository: DemoRepository
  readonly base: string | undefined
}

/** What comes after the merge: the reviewed model answers, here and in a container. */
async function serve({ bin, repository, base }: Served): Promise<void> {
  const env = { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` }
  const terminal = { program: join(root, 'dist/cli.js'), directory: repository.workspace, env }
  console.log(await servePrediction(terminal))
  console.log(packageImage(terminal, base))
}

/** A later run has a larger number. */
function nextRun(folder: string): number {
  const file = join(folder, 'runs')
  const run = existsSync(file) ? Number(readFileSync(file, 'utf8')) + 1 : 1
  writeFileSync(file, String(run))
  return run
}

function runTests(workspace: string, bin: string): void {
  const { stdout } = spawnSync(join(bin, 'python'), ['-m', 'pytest', '--quiet', '--junitxml=reports/junit.xml'], {
    cwd: workspace,
    encoding: 'utf8',
  })
  console.log(`tests: ${stdout.trim().split('\n').at(-1)}`)
}

/** The log of a step without the commands that only a runner reads. */
function quiet(action: string, { stdout, stderr, status }: StepResult): string {
  const lines = `${stdout}${stderr}`
    .split('\n')
    .filter(
      (line) =>
        line.trim() !== '' && !/^::(?:add-mask|stop-commands|endgroup|crisol-|error file|warning file)/u.test(line),
    )
  const shown = lines.map((line) => `${action}: ${line.replace(/^::group::/u, '').replace(/^::(\w+)[^:]*::/u, '$1: ')}`)
  return `${[...shown, ...(status === 0 ? [] : [`${action}: the step failed (${status})`])].join('\n')}\n`
}

interface Ending {
  readonly github: StandIn
  readonly times: readonly Timed[]
}

async function show(folder: string, report: StepResult, { github, times }: Ending): Promise<void> {
  const comments = github.state.comments.filter(({ pullRequest }) => pullRequest === 1)
  const comment = comments.at(-1)?.body ?? ''
  const files = { comment: join(folder, 'comment.md'), summary: join(folder, 'summary.md') }
  writeFileSync(files.comment, comment)
  writeFileSync(files.summary, report.summary)
  const line = '─'.repeat(78)
  console.log(`\n${line}\n${showMarkdown(comment)}\n${line}\n`)
  const [check] = github.state.checks.slice(-1)
  console.log(
    `Verdict: ${report.outputs['verdict']} (check run "${check?.name}": ${check?.conclusion}; ${comments.length} comment on pull request 1)`,
  )
  console.log(`Times:   ${times.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} s`).join(', ')}`)
  const page = report.outputs['html'] ?? ''
  console.log(`Comment: ${files.comment}\nSummary: ${files.summary}\nPage:    ${page}`)
  if (process.stdout.isTTY === true) await openOnDesktop(page)
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof Lack)) throw error
  console.error(error.message)
  process.exitCode = 2
}
