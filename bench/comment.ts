/**
 * What it costs to keep the comment of a report: `dist/report.js` beside its peer, in one run, against one server. The
 * peer is CML's own script run by node; where the registry does not have CML, the shortest script that does the same
 * with Octokit stands in, which is lighter than CML. Limits for the update: two requests to the comments API, a third
 * of CML's wall time, half of its memory. Run it with `npm run bench:comment`.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environmentOf } from '../test/fakes/github/runner.ts'
import { type Review, startReview } from '../test/fakes/review.ts'
import { judge, type Limit, within } from './limits.ts'
import { type Cost, measure, medianOf, type Program, printTable } from './measure.ts'
import { type Row, tellRows } from './rows.ts'

const root = join(import.meta.dirname, '..')
/** Peers are installed here and kept for the next run. */
const cache = join(tmpdir(), 'crisol-bench-peers')
const rounds = 11

/** A program that keeps a comment whose text is made of a number. */
interface Contender {
  readonly name: string
  readonly program: (value: number) => Program
}

function crisol({ workspace, step, folder }: Review): Contender {
  const event = join(folder, 'event.json')
  writeFileSync(event, JSON.stringify(step.payload))
  const env = { ...environmentOf(step, folder), GITHUB_EVENT_PATH: event, 'INPUT_GITHUB-TOKEN': 'ghs_write' }
  return {
    name: 'crisol',
    program: (value) => {
      writeFileSync(join(workspace, 'metrics.json'), `{"accuracy": ${value}}\n`)
      return { args: [join(root, 'dist/report.js')], env: { ...env, INPUT_CHECK: 'false' }, cwd: workspace }
    },
  }
}

function writeMarkdown({ folder }: Review, value: number): string {
  const file = join(folder, 'report.md')
  writeFileSync(file, `| metric | value |\n| --- | --- |\n| accuracy | ${value} |\n`)
  return file
}

function cml(review: Review): Contender {
  const { step, github, folder } = review
  const script = join(cache, 'node_modules/@dvcorg/cml/bin/cml.js')
  const target = ['--driver=github', `--repo=${github.url}/${step.repository}`, '--token=ghs_write', '--target=pr/1']
  return {
    name: '@dvcorg/cml',
    program: (value) => ({
      args: [script, 'comment', 'update', writeMarkdown(review, value), ...target],
      env: environmentOf(step, folder),
      cwd: review.workspace,
    }),
  }
}

const octokitScript = `import { readFileSync } from 'node:fs'
import { Octokit } from '@octokit/rest'
const [report, baseUrl, repository] = process.argv.slice(2)
const octokit = new Octokit({ auth: 'ghs_write', baseUrl })
const mark = '<!-- peer -->'
const body = readFileSync(report, 'utf8') + mark
const [owner, repo] = repository.split('/')
const { listComments, updateComment, createComment } = octokit.rest.issues
const comments = await octokit.paginate(listComments, { owner, repo, issue_number: 1, per_page: 100 })
const ours = comments.find((comment) => comment.body.endsWith(mark))
if (ours === undefined) await createComment({ owner, repo, issue_number: 1, body })
else await updateComment({ owner, repo, comment_id: ours.id, body })
`

function octokit(review: Review): Contender {
  const script = join(cache, 'octokit.mjs')
  writeFileSync(script, octokitScript)
  return {
    name: '@octokit/rest script',
    program: (value) => ({
      args: [script, writeMarkdown(review, value), review.github.url, review.step.repository],
      env: {},
      cwd: review.workspace,
    }),
  }
}

/** Installs a peer into the bench's own folder; false where the registry does not have it. */
function install(name: string): boolean {
  mkdirSync(cache, { recursive: true })
  if (existsSync(join(cache, 'node_modules', name))) return true
  try {
    const flags = ['--no-audit', '--no-fund', '--ignore-scripts']
    execFileSync('npm', ['install', '--prefix', cache, ...flags, name], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const walks = ['first post', 'update', 'identical report'] as const

async function walk(
  contender: Contender,
  what: (typeof walks)[number],
  review: Review,
): Promise<readonly [Cost, number]> {
  const costs: Cost[] = []
  let requests = 0
  for (let round = 0; round <= rounds; round++) {
    if (what === 'first post') review.github.state.comments = []
    // A comment that was written a moment ago is looked at once more; one of an earlier push is not.
    for (const comment of review.github.state.comments) comment.updatedAt = '2026-01-01T00:00:00Z'
    const before = review.github.log.length
    const cost = await measure(contender.program(what === 'identical report' ? 0.5 : 0.9 + round / 1000))
    requests = review.github.log.slice(before).filter(({ path }) => path.includes('/comments')).length
    // The first round warms the disk and makes the comment.
    if (round > 0) costs.push(cost)
  }
  return [medianOf(costs), requests]
}

/** The limits of an update: time and memory beside CML, which another peer only stands in for, and requests. */
function judgeUpdate(peer: string, [ours, theirs]: readonly [Cost, Cost], requests: number): readonly Row[] {
  const name = 'update of a comment'
  const isCml = peer === '@dvcorg/cml'
  const limits: readonly Limit[] = [
    { peer, cost: 'wall', ...(isCml ? { timesLess: 3 } : { isShown: true }) },
    { peer, cost: 'memory', ...(isCml ? { timesLess: 2 } : { isShown: true }) },
  ]
  const costs = new Map([
    ['crisol', [ours]],
    [peer, [theirs]],
  ])
  return [...judge({ name, limits }, costs), within({ work: name, what: 'requests', ours: requests, unit: String }, 2)]
}

/** Name and version of a peer that is installed. */
function versionOf(name: string): string {
  const manifest = readFileSync(join(cache, 'node_modules', name, 'package.json'), 'utf8')
  return `${name} ${(JSON.parse(manifest) as { readonly version: string }).version}`
}

const review = await startReview(
  { base: { 'dvc.yaml': 'metrics: [metrics.json]\n', 'metrics.json': '{"accuracy": 0.5}\n' }, head: {} },
  { validate: () => [] },
)
try {
  const hasCml = install('@dvcorg/cml')
  if (!hasCml) console.log('This registry has no @dvcorg/cml; a script with @octokit/rest is measured in its place.')
  if (!hasCml && !install('@octokit/rest')) throw new Error('No peer could be installed.')
  const peer = hasCml ? cml(review) : octokit(review)
  const contenders = [crisol(review), peer]
  const limited: Row[] = []
  const rows = [['', 'wall ms', 'CPU ms', 'MiB', 'requests']]
  for (const what of walks) {
    const results: (readonly [Cost, number])[] = []
    for (const contender of contenders) {
      review.github.state.comments = []
      const [cost, requests] = await walk(contender, what, review)
      results.push([cost, requests])
      const numbers = [cost.wall, cost.cpu, cost.memory].map((number) => number.toFixed(0))
      rows.push([`${what}: ${contender.name}`, ...numbers, String(requests)])
    }
    const [ours, theirs] = results.map(([cost]) => cost)
    if (ours === undefined || theirs === undefined) continue
    if (what === 'update') limited.push(...judgeUpdate(peer.name, [ours, theirs], results[0]?.[1] ?? Number.NaN))
    const ratios = [ours.wall / theirs.wall, ours.cpu / theirs.cpu, ours.memory / theirs.memory]
    rows.push([`${what}: ratio`, ...ratios.map((ratio) => ratio.toFixed(2)), ''])
  }
  printTable(rows)
  console.log(`Medians of ${rounds} rounds.`)
  tellRows({ rows: limited, versions: [versionOf(hasCml ? '@dvcorg/cml' : '@octokit/rest')] })
} finally {
  await review.stop()
}
