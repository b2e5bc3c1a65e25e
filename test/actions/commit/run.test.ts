import { beforeEach, describe, expect, it } from '@jest/globals'
import type { Inputs } from '../../../src/actions/commit/inputs.ts'
import { run, tellResult } from '../../../src/actions/commit/run.ts'
import { renderMessage } from '../../../src/core/commit/note.ts'
import { renderParcel } from '../../../src/core/commit/parcel.ts'
import { escapeMarkdown } from '../../../src/core/text/markdown.ts'
import type { CommitPorts } from '../../../src/flows/commit/ports.ts'
import type { CheckRequest } from '../../../src/ports/github.ts'
import { fakeConsole } from '../../fakes/console.ts'
import { faultOf } from '../../fakes/fault.ts'
import { put } from '../../fakes/git-objects.ts'
import { type FakeGitHub, type GitHubOptions, openGitHub } from '../../fakes/github-memory.ts'
import { baseSha, headSha, mergeSha, workflowRun } from '../../fakes/report-ports.ts'
import { openRepository } from '../../fakes/repository.ts'
import { snapshotOfCommit } from '../../fakes/snapshot.ts'
import { openTransfer, type Transfer } from '../../fakes/transfer-ports.ts'
import { type FakeWorkTree, openWorkTree } from '../../fakes/work-tree.ts'
import type { Files } from '../../fakes/workspace.ts'

const bare: Inputs = {
  ...{ to: 'branch', message: '', into: undefined, from: undefined, allowMissing: false, dryRun: false },
  ...{ token: 't', workingDirectory: '' },
}
const pipeline = 'metrics: [m.json]\nplots: [curves]\n'
const committed: Files = { 'dvc.yaml': pipeline, 'm.json': '1', 'curves/a.csv': 'a', 'train.py': 'x' }
const trained: Files = { ...committed, 'm.json': '2', 'curves/b.csv': 'b', 'train.py': 'changed', 'stray.txt': '' }
const ours = { pull_request: { number: 7, head: { ref: 'topic', sha: headSha, repo: { full_name: 'o/r' } } } }
const check: CheckRequest = {
  ...{ name: 'Crisol / a', headSha, externalId: '100.1.a', title: 't', summary: 's' },
  conclusion: 'success',
  detailsUrl: undefined,
}

let transfer: Transfer
let workTree: FakeWorkTree
let github: FakeGitHub
let ports: CommitPorts
beforeEach(() => open())

interface Options {
  readonly files?: Files
  readonly head?: string
  readonly github?: Omit<GitHubOptions, 'clock'>
  /** Message of the head. */
  readonly message?: string
}

/** Opens the usual pull request, its merge commit checked out and trained. */
function open(options: Options = {}): void {
  const { files = trained, head = mergeSha, message = 'Change' } = options
  transfer = openTransfer(files, {})
  const commits = [
    { sha: mergeSha, parents: [baseSha, headSha], files: committed },
    { sha: headSha, parents: [baseSha], files: committed },
  ]
  const repository = openRepository({ head, commits })
  workTree = openWorkTree(transfer.workspace)
  github = openGitHub({ clock: transfer.ports.clock, ...options.github })
  github.git.commits[headSha] = { tree: put(github.git.trees, {}), parents: [], message, serial: 0 }
  github.git.refs['refs/heads/topic'] = headSha
  ports = {
    ...{ ...transfer.ports, repository, workTree, github, workflow: workflowRun({}, ours) },
    openCommit: (sha) => snapshotOfCommit(repository, sha),
    pathInRepository: (path) => (path === '' ? 'models' : `models/${path}`),
  }
}

/** Files that the tip of a branch adds: path -> text. */
function added(branch: string): Files {
  const { git } = github
  const tree = git.trees[git.commits[git.refs[`refs/heads/${branch}`] ?? '']?.tree ?? ''] ?? {}
  const textOf = (blob: string): string => Buffer.from(git.blobs[blob] ?? '', 'base64').toString('utf8')
  return Object.fromEntries(Object.entries(tree).map(([path, blob]) => [path, textOf(blob)]))
}

const changed = ['curves/b.csv', 'm.json']

describe('run of commit in a workflow', () => {
  it('commits what changed of what git keeps, by its path in the repository', async () => {
    const sha = (await run(bare, ports)).sha
    expect(await run(bare, { ...ports, repository: reading(sha) })).toMatchObject({ outcome: 'unchanged', sha })
    expect([github.git.refs['refs/heads/topic'], added('topic')]).toEqual([
      sha,
      { 'models/curves/b.csv': 'b', 'models/m.json': '2' },
    ])
    expect(github.git.commits[sha]?.message).toBe(
      renderMessage('', { project: 'models', reviewed: headSha }, 'https://github.com/o/r/actions/runs/100'),
    )
  })

  it('tells what it did', async () => {
    const { sha, ...rest } = await run({ ...bare, message: 'Train' }, ports)
    const summary = `2 files committed to topic as ${sha.slice(0, 7)}.`
    expect(rest).toEqual({
      ...{ outcome: 'committed', files: changed, pullRequest: undefined, summary },
      markdown: `**Commit:** ${escapeMarkdown(summary)}`,
    })
  })

  it('repeats the checks of its own run alone, and of those what is concluded', async () => {
    await github.createCheck(check)
    await github.createCheck({ ...check, name: 'Crisol / b', externalId: '99.1.b' })
    await github.createCheck({ ...check, name: 'Crisol / c', externalId: '100.1.c', conclusion: undefined })
    await github.createCheck({ ...check, name: 'lint' })
    const { sha } = await run(bare, ports)
    const summary = `The same as for ${headSha}: this commit adds nothing but what was trained and reviewed there.\n\ns`
    expect(github.checks.slice(4)).toMatchObject([{ ...check, headSha: sha, summary }])
    expect(github.checks).toHaveLength(5)
  })

  it('repeats no check where the token is another one, whose push starts workflows', async () => {
    await github.createCheck(check)
    await run(bare, { ...ports, github: { ...github, viewer: async () => 'crisol[bot]' } })
    expect(github.checks).toHaveLength(1)
  })

  it('commits all the same where a check cannot be repeated, and warns of it', async () => {
    open({ github: { permissions: { checks: 'none' } } })
    const { outcome, sha } = await run(bare, ports)
    expect([outcome, transfer.lines]).toEqual([
      'committed',
      [
        `warning: The check runs of ${headSha.slice(0, 7)} are not on ${sha.slice(0, 7)}: Resource not accessible by integration.`,
      ],
    ])
  })

  it('says which permissions a token lacks', async () => {
    open({ github: { permissions: { contents: 'read' } } })
    const result = await run(bare, ports)
    const lacking = 'permissions:\n  contents: write\n  pull-requests: write\n  checks: write'
    const summary = 'Nothing is committed. Resource not accessible by integration. The job lacks these lines:'
    expect(result).toMatchObject({ outcome: 'skipped', sha: '', files: changed, summary, lacking })
    expect(result.markdown).toMatch(/lines.*\n\n```yaml\npermissions:\n {2}contents: write\n[^`]+```$/u)
    tellResult(result, transfer.ports.console)
    expect(transfer.lines).toEqual([`warning: ${summary}\n\n${lacking}`])
  })

  it('commits nothing on top of its own commit of the same project', async () => {
    open({ message: renderMessage('', { project: 'models', reviewed: baseSha }, 'u') })
    expect(await run(bare, ports)).toMatchObject({
      ...{ outcome: 'skipped', files: changed },
      summary: `Crisol committed what was trained for ${headSha.slice(0, 7)} before, and training again gave another curves/b.csv, m.json. This would go on for ever, so nothing is committed; fix the seeds of the stages, or commit by hand.`,
    })
    expect(github.git.refs['refs/heads/topic']).toBe(headSha)
  })

  it('commits on top of its own commit of another project', async () => {
    open({ message: renderMessage('', { project: 'other', reviewed: baseSha }, 'u') })
    expect(await run(bare, ports)).toMatchObject({ outcome: 'committed' })
  })

  it('refuses a checkout that is not what was reviewed', async () => {
    open({ head: baseSha })
    expect(await faultOf(() => run(bare, ports))).toEqual({
      code: 'INPUT',
      message: `${baseSha.slice(0, 7)} is checked out, and ${headSha.slice(0, 7)} was reviewed; check out that commit or its merge with the base.`,
    })
  })

  it('refuses to work without a token, or without what another job was to leave', async () => {
    expect(await faultOf(() => run(bare, { ...ports, github: undefined }))).toEqual({
      code: 'INPUT',
      message: 'Input github-token is empty; expected a token with contents: write.',
    })
    expect(await faultOf(() => run({ ...bare, from: 'in' }, ports))).toEqual({
      code: 'INPUT',
      message: 'in/commit.json is not there; leave it with the input into in the job that trains.',
    })
  })

  it('leaves files for another job, and takes them there', async () => {
    const left = await run({ ...bare, into: 'out' }, ports)
    const all = ['curves/a.csv', 'curves/b.csv', 'm.json']
    const parcel = transfer.workspace.tree()['out/commit.json'] ?? ''
    expect([left.outcome, left.files, left.summary]).toEqual([
      ...['left', all, '3 files for the job that commits in out/commit.json.'],
    ])
    open({ files: { ...committed, 'in/commit.json': parcel } })
    expect(await run({ ...bare, from: 'in' }, ports)).toMatchObject({ outcome: 'committed', files: changed })
    expect(added('topic')).toEqual({ 'models/curves/b.csv': 'b', 'models/m.json': '2' })
  })

  it('refuses what another job left that is not for training to change', async () => {
    const parcel = renderParcel(new Map([['train.py', new Uint8Array()]]))
    open({ files: { ...committed, 'in/commit.json': parcel } })
    expect(await faultOf(() => run({ ...bare, from: 'in' }, ports))).toEqual({
      code: 'PATH',
      message:
        'train.py is neither a dvc.lock nor a metric, plot or output that dvc.yaml leaves to git, so nothing is committed.',
    })
  })

  it('takes what training may change from the commit, and not from a dvc.yaml that training has written', async () => {
    transfer.workspace.put('dvc.yaml', 'metrics: [m.json, train.py]\n')
    expect(await faultOf(() => run(bare, ports))).toMatchObject({ code: 'PATH' })
    expect(github.git.refs['refs/heads/topic']).toBe(headSha)
  })

  it('commits no second time for a head where a run that is run again gives something else', async () => {
    const { sha } = await run(bare, ports)
    transfer.workspace.put('m.json', '3')
    const again = await run(bare, { ...ports, repository: reading(sha) })
    expect([again.outcome, github.git.refs['refs/heads/topic']]).toEqual(['skipped', sha])
    expect(again.summary).toContain('training again gave another curves/b.csv, m.json.')
  })

  it('refuses a symlink that git would keep as what it leads to', async () => {
    transfer.workspace.put('secret', 'secret')
    transfer.workspace.link('m.json', 'secret')
    expect(await faultOf(() => run(bare, ports))).toEqual({
      code: 'PATH',
      message: 'm.json is no regular file, so it is not committed; put a file in the place of the link.',
    })
  })

  it('keeps a pull request of each project, whose branch it names after it', async () => {
    const { outcome, pullRequest } = await run({ ...bare, to: 'pull-request' }, ports)
    expect([outcome, pullRequest, github.written]).toEqual([
      ...['committed', 1, ['pull request 1 from crisol/topic@models into topic']],
    ])
    expect(added('crisol/topic@models')).toEqual({ 'models/curves/b.csv': 'b', 'models/m.json': '2' })
  })

  it('opens no second pull request where the answer to the first is lost', async () => {
    open({ github: { lost: ['createPullRequest'] } })
    expect(await run({ ...bare, to: 'pull-request' }, ports)).toMatchObject({ outcome: 'committed', pullRequest: 1 })
    expect(github.written).toHaveLength(1)
  })
})

/** The repository once the commit on GitHub was fetched. */
function reading(sha: string): ReturnType<typeof openRepository> {
  const files = { ...committed, 'm.json': '2', 'curves/b.csv': 'b' }
  const commits = [
    { sha: mergeSha, parents: [baseSha, headSha], files: committed },
    { sha: headSha, files: committed },
    { sha, parents: [headSha], files },
  ]
  return openRepository({ head: mergeSha, commits })
}

describe('run of commit on a terminal', () => {
  beforeEach(() => {
    ports = { ...ports, workflow: undefined, github: undefined }
  })

  it('makes a commit of what changed on the branch that is checked out', async () => {
    const { sha, outcome, files } = await run({ ...bare, message: 'Train' }, ports)
    expect([sha, outcome, files]).toEqual(['1'.repeat(40), 'committed', changed])
    expect(workTree.commits).toEqual([{ paths: changed, message: 'Train' }])
  })

  it('commits nothing where nothing changed, or where it is told to try', async () => {
    expect(await run({ ...bare, dryRun: true }, ports)).toMatchObject({
      ...{ outcome: 'skipped', files: changed, summary: '2 files would be committed.' },
    })
    const { workspace } = openTransfer(committed, {})
    const same = { ...ports, workTree: openWorkTree(workspace), workspace }
    transfer.workspace.put('m.json', '1')
    await transfer.workspace.remove('curves/b.csv')
    expect(await run(bare, same)).toMatchObject({ outcome: 'unchanged', files: [] })
    expect(workTree.commits).toEqual([])
  })
})

describe('tellResult', () => {
  it.each([
    ['skipped', 'notice'],
    ['committed', 'info'],
  ] as const)('tells %s as a line of %s', (outcome, kind) => {
    const { console, lines } = fakeConsole()
    tellResult({ outcome, sha: '', files: [], pullRequest: undefined, summary: 'Done.', markdown: '' }, console)
    expect(lines).toEqual([`${kind}: Done.`])
  })
})
