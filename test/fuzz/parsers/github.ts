import { generateKeyPairSync } from 'node:crypto'
import { mintToken } from '../../../src/adapters/github/app-token.ts'
import type { ApiAccess } from '../../../src/adapters/github/client.ts'
import { openGitHub } from '../../../src/adapters/github/github.ts'
import { openRunners } from '../../../src/adapters/github/runners.ts'
import { openWorkflowRuns } from '../../../src/adapters/github/workflow-runs.ts'
import { defuse } from '../../../src/adapters/runner.ts'
import { parseWorkflow } from '../../../src/core/doctor/workflow-file.ts'
import { judgeWorkflows } from '../../../src/core/doctor/workflows.ts'
import { parseMarker, renderMarker } from '../../../src/core/github/marker.ts'
import { parseJson } from '../../../src/core/python/json.ts'
import { isMapping } from '../../../src/core/value.ts'
import { Obstacles } from '../../../src/flows/review/obstacles.ts'
import { findTarget } from '../../../src/flows/review/target.ts'
import type { GitHub } from '../../../src/ports/github.ts'
import { exampleOf, webhookExamples } from '../../fakes/github/bodies.ts'
import { openGitHub as openFakeGitHub } from '../../fakes/github-memory.ts'
import { openInstantClock } from '../../fakes/instant-clock.ts'
import { headSha, mergeSha, workflowRun } from '../../fakes/report-ports.ts'
import { openRepository } from '../../fakes/repository.ts'
import { answerWith } from '../answers.ts'
import { fixturesIn, jsonOf } from '../corpus.ts'
import { bytesOf, type Parser, textOf } from '../parser.ts'

/** Asks GitHub something, whose answer are these bytes. */
async function askGitHub<T>(bytes: Uint8Array, ask: (access: ApiAccess) => Promise<T>): Promise<T> {
  const url = await answerWith({ body: bytes, headers: { 'content-type': 'application/json; charset=utf-8' } })
  return await ask({ apiUrl: url, graphqlUrl: `${url}/graphql`, token: 'made-up', clock: openInstantClock() })
}

function reply(name: string, corpus: readonly unknown[], ask: (access: ApiAccess) => Promise<unknown>): Parser {
  return {
    name: `GitHub: ${name}`,
    read: async (bytes) => await askGitHub(bytes, ask),
    corpus: jsonOf(...corpus),
    grammar: 'json',
  }
}

const pull = exampleOf('pull_request', 'labeled')['pull_request']
const comment = exampleOf('issue_comment', 'created')['comment']
const check = exampleOf('check_run', 'created')['check_run']
const job = exampleOf('workflow_job', 'completed')['workflow_job']
const run = exampleOf('workflow_run', 'completed')['workflow_run']
const labelled = {
  event: 'labeled',
  label: { name: 'crisol:accept' },
  actor: { login: 'octocat' },
  created_at: '2026-01-31T12:00:00Z',
}
const runner = {
  id: 7,
  name: 'crisol-7',
  os: 'linux',
  status: 'online',
  busy: false,
  labels: [{ id: 1, name: 'self-hosted', type: 'read-only' }],
}
const object = { sha: 'a'.repeat(40), type: 'commit', url: 'https://api.github.com/x' }
const key = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})

const on = (ask: (github: GitHub) => Promise<unknown>) => async (access: ApiAccess) =>
  await ask(openGitHub('o/r', access))
const scope = { repository: 'o/r' } as const

const replies: readonly Parser[] = [
  reply(
    'a pull request',
    [pull],
    on(async (github) => await github.pullRequest(7)),
  ),
  reply(
    'pull requests',
    [[pull, pull], []],
    on(async (github) => await github.openPullRequests('topic')),
  ),
  reply(
    'events of an issue',
    [[labelled, { event: 'closed' }]],
    on(async (github) => await github.labelEvents(7)),
  ),
  reply(
    'comments',
    [[comment], []],
    on(async (github) => await github.comments(7)),
  ),
  reply(
    'a comment',
    [comment],
    on(async (github) => await github.createComment(7, 'x')),
  ),
  reply(
    'check runs',
    [{ total_count: 1, check_runs: [check] }],
    on(async (github) => await github.checkRuns(headSha, 'x')),
  ),
  reply(
    'a permission',
    [{ permission: 'write', user: { login: 'a' } }],
    on(async (github) => await github.canWrite('octocat')),
  ),
  reply(
    'a ref',
    [{ ref: 'refs/a', object }],
    on(async (github) => await github.refCommit('refs/a')),
  ),
  reply(
    'refs',
    [[{ ref: 'refs/a/b', object }]],
    on(async (github) => await github.refsBelow('refs/a')),
  ),
  reply(
    'a tree',
    [{ sha: object.sha, tree: [{ path: 'a.png', mode: '100644', type: 'blob', sha: object.sha }] }],
    on(async (github) => await github.fileNames('a')),
  ),
  reply(
    'a commit',
    [{ ...object, tree: object }],
    on(async (github) => await github.createCommit({ message: 'm', parent: 'a', files: new Map() })),
  ),
  reply('runners', [{ total_count: 1, runners: [runner] }], async (access) => await openRunners(scope, access).list()),
  reply('a runner', [runner], async (access) => await openRunners(scope, access).find(7)),
  reply(
    'a new runner',
    [{ runner, encoded_jit_config: 'eyJ9' }],
    async (access) => await openRunners(scope, access).register('n', ['l']),
  ),
  reply('a workflow run', [run], async (access) => await openWorkflowRuns('o/r', access).read(7)),
  reply('jobs', [{ total_count: 1, jobs: [job] }], async (access) => await openWorkflowRuns('o/r', access).jobs(7, 1)),
  reply(
    'a token of an app',
    [{ id: 7, token: 'made-up', permissions: {} }],
    async (access) => await mintToken({ id: '12', privateKey: key.privateKey }, scope, access),
  ),
]

const events = ['pull_request', 'push', 'workflow_dispatch', 'merge_group', 'workflow_run'] as const
const examples = events.flatMap(
  (event) => webhookExamples.find(({ name }) => name === event)?.examples.slice(0, 3) ?? [],
)

/** Finds what a run of each event reports on whose payload are these bytes. */
async function targetsOf(bytes: Uint8Array): Promise<unknown> {
  const payload = parseJson(textOf(bytes), 'GITHUB_EVENT_PATH')
  const ports = {
    github: openFakeGitHub({ clock: openInstantClock(0) }),
    repository: openRepository({ commits: [{ sha: mergeSha, parents: [] }] }),
    obstacles: new Obstacles(),
  }
  const request = { pullRequest: undefined, expectedHead: undefined, results: 'out' }
  const run = { ...workflowRun({ sha: mergeSha }), payload: isMapping(payload) ? payload : new Map() }
  const push = { ...run, event: 'push', ref: 'refs/heads/topic' }
  return [await findTarget(push, request, ports), await findTarget({ ...run, event: 'pull_request' }, request, ports)]
}

const marker = renderMarker({ id: 'ci.yml/a-b', runId: 100, attempt: 1, event: 'push', head: headSha, digest: 'ab12' })

/** The runner takes what stands at the start of a line, after blanks, for a command; the older form anywhere. */
function refuseCommand(line: string): void {
  const isCommand = line.split(/\r\n|\r|\n/u).some((one) => /^\s*::/u.test(one) || one.includes('##['))
  if (isCommand) throw new Error(`The runner takes ${JSON.stringify(line)} for a command.`)
}

/** What comes from GitHub. */
export const githubParsers: readonly Parser[] = [
  ...replies,
  { name: 'webhook event', read: targetsOf, corpus: jsonOf(...examples), grammar: 'json' },
  {
    name: 'marker of a comment',
    read: (bytes) => parseMarker(textOf(bytes)),
    corpus: bytesOf(`A report\n${marker}\n`),
  },
  {
    name: 'workflow',
    read: (bytes) => judgeWorkflows([parseWorkflow(textOf(bytes), '.github/workflows/a.yml')]),
    corpus: fixturesIn('.github/workflows', /\.yml$/u),
    grammar: 'lines',
  },
  {
    name: 'line of a log',
    read: (bytes) => refuseCommand(defuse(textOf(bytes))),
    corpus: bytesOf(
      '::error file=a::b',
      '  ::add-mask::x\n::group::y',
      'a ##[error] b',
      '::warning::\r::stop-commands::x',
    ),
  },
]
