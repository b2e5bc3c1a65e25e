import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { pushEvent } from '../fakes/github/events.ts'
import { fault } from '../fakes/github/route.ts'
import type { StepResult } from '../fakes/github/runner.ts'
import { checkOut, git } from '../fakes/pull-request.ts'
import { type Review, startReview } from '../fakes/review.ts'

const pipeline = `stages:
  train:
    cmd: sh train.sh
    deps: [train.sh]
    params: [depth]
    outs: [model.bin]
    metrics:
    - metrics.json:
        cache: false
`
const script = 'cat params.yaml > model.bin\nwc -c < params.yaml | sed \'s/.*/{"size": &}/\' > metrics.json\n'

/** A project whose one stage makes a model and a metric of its parameter. */
function project(folder = ''): Readonly<Record<string, string>> {
  const files = { '.dvc/config': '', 'dvc.yaml': pipeline, 'train.sh': script, 'params.yaml': 'depth: 1\n' }
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}${path}`, text]))
}

let review: Review
afterEach(async () => {
  await review.stop()
})

async function start(
  base: Readonly<Record<string, string>>,
  head: Readonly<Record<string, string>> = { 'params.yaml': 'depth: 22\n' },
  tokens?: NonNullable<Parameters<typeof startReview>[1]>['tokens'],
): Promise<void> {
  review = await startReview({ base, head }, tokens === undefined ? {} : { tokens })
  review.github.state.origin = join(review.folder, 'origin.git')
}

const origin = (...args: readonly string[]): string => git(join(review.folder, 'origin.git'), ...args)
const tip = (branch = 'topic'): string => origin('rev-parse', `refs/heads/${branch}`)
/** Files of a commit that differ from its parent, with how. */
const changesOf = (sha: string): readonly string[] =>
  origin('diff-tree', '--no-commit-id', '--name-status', '-r', sha).split('\n')
/** Names and conclusions of the check runs of a commit. */
const checksOn = (sha: string): readonly string[] =>
  review.github.state.checks
    .filter(({ headSha }) => headSha === sha)
    .map(({ name, conclusion }) => `${name}: ${conclusion}`)

async function train(workspace = review.workspace, directory = '.'): Promise<void> {
  const { status, stdout } = await review.run({ workspace, inputs: { 'working-directory': directory } }, 'train')
  expect([status, status === 0 ? '' : stdout]).toEqual([0, ''])
}

type Changes = Parameters<Review['run']>[0]

async function commit(inputs: Readonly<Record<string, string>> = {}, changes: Changes = {}): Promise<StepResult> {
  return await review.run({ inputs: { 'github-token': 'ghs_write', ...inputs }, ...changes }, 'commit')
}

describe('dist/commit.js after training a pull request', () => {
  beforeEach(async () => {
    await start(project())
    await train()
  })

  it('puts one commit of dvc.lock, the metrics and the lines of .gitignore on the head, and nothing else', async () => {
    writeFileSync(join(review.workspace, 'params.yaml'), 'depth: 22\n# a note\n')
    writeFileSync(join(review.workspace, 'stray.txt'), 'stray')
    await train()
    const { status, outputs, summary } = await commit()
    const sha = tip()
    expect([status, outputs]).toEqual([
      0,
      { outcome: 'committed', sha, files: '.gitignore\ndvc.lock\nmetrics.json', 'pull-request': '' },
    ])
    expect(origin('rev-parse', `${sha}^@`)).toBe(review.headSha)
    expect(changesOf(sha)).toEqual(['A\t.gitignore', 'A\tdvc.lock', 'A\tmetrics.json'])
    expect(origin('log', '-1', '--format=%B', sha)).toBe(
      `Keep what was trained for ${review.headSha.slice(0, 7)}\n\nCrisol-Commit: . of ${review.headSha}\nCrisol-Run: https://github.com/octocat/breast-cancer/actions/runs/1`,
    )
    for (const file of ['dvc.lock', 'metrics.json', '.gitignore']) {
      expect(`${origin('show', `${sha}:${file}`)}\n`).toBe(readFileSync(join(review.workspace, file), 'utf8'))
    }
    expect(summary).toContain('3 files committed to topic as')
  })

  it('asks GitHub for a ref, a commit, the objects, and the move of the branch', async () => {
    await commit()
    const calls = review.github.log.map(
      ({ method, path, status }) => `${method} ${path.replace(/^\/repos\/[^/]+\/[^/]+/u, '')} ${status}`,
    )
    const [head, made] = [review.headSha, tip()]
    expect(calls).toEqual([
      `GET /git/commits/${head} 200`,
      'GET /git/ref/heads/topic 200',
      ...['POST /git/blobs 201', 'POST /git/blobs 201', 'POST /git/blobs 201'],
      `GET /git/commits/${head} 200`,
      ...['POST /git/trees 201', 'POST /git/commits 201', 'PATCH /git/refs/heads/topic 200', 'POST /graphql 200'],
      ...[`GET /commits/${head}/check-runs 200`, `GET /commits/${made}/check-runs 200`],
    ])
  })

  it('commits once, however often the run is run again', async () => {
    const first = await commit()
    const again = await commit({}, { attempt: 2 })
    expect([first, again].map(({ outputs }) => [outputs['outcome'], outputs['sha']])).toEqual([
      ['committed', tip()],
      ['unchanged', tip()],
    ])
  })

  it('repeats the check run of the report on the new commit, with its conclusion', async () => {
    await review.run({}, 'report')
    await commit()
    expect([checksOn(review.headSha), checksOn(tip())]).toEqual([
      ['Crisol / review.yml/review: neutral'],
      ['Crisol / review.yml/review: neutral'],
    ])
    expect(review.github.state.checks.at(-1)?.output?.summary).toMatch(
      new RegExp(`^The same as for ${review.headSha}: this commit adds nothing but what was trained`, 'u'),
    )
  })

  it('leaves a branch alone that was pushed to meanwhile', async () => {
    origin(
      'update-ref',
      'refs/heads/topic',
      origin('commit-tree', `${review.headSha}^{tree}`, '-p', review.headSha, '-m', 'x'),
    )
    const pushed = tip()
    const { status, stdout, outputs } = await commit()
    expect([status, outputs['outcome'], tip()]).toEqual([0, 'skipped', pushed])
    expect(stdout).toContain(
      `::notice::topic was pushed to since ${review.headSha.slice(0, 7)}, so nothing is committed: the newer push has a run of its own.`,
    )
  })

  it('looks again where the branch is moved between its look and its own move', async () => {
    review.github.fail({ on: /PATCH .*refs\/heads\/topic/u, does: fault(422, 'Update is not a fast forward') })
    const { outputs } = await commit()
    expect([outputs['outcome'], outputs['sha']]).toEqual(['committed', tip()])
  })

  it('says so where the branch is gone', async () => {
    origin('update-ref', '-d', 'refs/heads/topic')
    const { status, outputs, stdout } = await commit()
    expect([status, outputs['outcome']]).toEqual([0, 'skipped'])
    expect(stdout).toContain('::notice::topic is gone, so nothing is committed.')
  })

  it.each([
    [422, 'Repository rule violations found'],
    [403, 'Repository rule violations found'],
    [422, 'Required status check "lint" is expected.'],
  ])('fails with what to do where the branch is protected (%d %s)', async (code, message) => {
    review.github.fail({ on: /PATCH .*refs\/heads\/topic/u, does: fault(code, message) })
    const { status, stdout } = await commit()
    expect([status, tip()]).toEqual([1, review.headSha])
    expect(stdout).toMatch(
      /::error::GitHub does not let this token move topic \(.*\); let it bypass the rules of the branch, or take a pull request in its place with to: pull-request\./u,
    )
  })

  it('moves the branch once where the answer to its move is lost', async () => {
    review.github.fail({ on: /PATCH .*refs\/heads\/topic/u, does: 'reset-after' })
    const { outputs } = await commit()
    expect([outputs['outcome'], outputs['sha'], origin('rev-list', '--count', `${review.headSha}..${tip()}`)]).toEqual([
      ...['committed', tip(), '1'],
    ])
  })

  it('commits nothing where a stage does not match its lock', async () => {
    writeFileSync(join(review.workspace, 'params.yaml'), 'depth: 3\n')
    const { status, stdout } = await commit()
    expect([status, tip()]).toEqual([1, review.headSha])
    expect(stdout).toContain(
      '::error::train (depth in params.yaml is modified) does not match what is in dvc.lock and .dvc files, so nothing is committed; run crisol train to its end first.',
    )
  })

  it('refuses a symlink in the place of a file that it would read', async () => {
    rmSync(join(review.workspace, 'dvc.lock'))
    writeFileSync(join(review.workspace, 'elsewhere'), git(review.workspace, 'show', ':dvc.yaml'))
    symlinkSync('elsewhere', join(review.workspace, 'dvc.lock'))
    const { status, stdout } = await commit()
    expect([status, tip()]).toEqual([1, review.headSha])
    expect(stdout).toMatch(/::error::.*dvc\.lock/u)
  })

  it('commits nothing of a dry run', async () => {
    const { outputs } = await commit({ 'dry-run': 'true' })
    expect([outputs, tip()]).toEqual([
      { outcome: 'skipped', sha: '', files: '.gitignore\ndvc.lock\nmetrics.json', 'pull-request': '' },
      review.headSha,
    ])
  })

  it('does nothing for a fork, and asks GitHub for nothing', async () => {
    const payload = review.step.payload as Record<string, unknown>
    const pull = payload['pull_request'] as { head: { repo: object } }
    const head = { ...pull.head, repo: { ...pull.head.repo, full_name: 'hubot/breast-cancer', fork: true } }
    const { status, stdout, outputs } = await commit({}, { payload: { ...payload, pull_request: { ...pull, head } } })
    expect([status, outputs['outcome'], review.github.log]).toEqual([0, 'skipped', []])
    expect(stdout).toContain(
      '::notice::Nothing is committed: the pull request comes from hubot/breast-cancer, and only branches of octocat/breast-cancer are written to.',
    )
  })

  it('does nothing for pull_request_target', async () => {
    const { status, outputs } = await commit({}, { event: 'pull_request_target' })
    expect([status, outputs['outcome'], review.github.log]).toEqual([0, 'skipped', []])
  })

  it('opens one pull request from a branch of its own, and brings it up to date', async () => {
    const first = await commit({ to: 'pull-request', message: 'Train again' })
    const made = tip('crisol/topic')
    writeFileSync(join(review.workspace, 'params.yaml'), 'depth: 4444\n')
    await train()
    const second = await commit({ to: 'pull-request' })
    const number = String(review.github.state.pullRequests.at(-1)?.number)
    expect([first, second].map(({ outputs }) => [outputs['outcome'], outputs['sha'], outputs['pull-request']])).toEqual(
      [
        ['committed', made, number],
        ['committed', tip('crisol/topic'), number],
      ],
    )
    expect([tip(), origin('rev-parse', `${tip('crisol/topic')}^@`), origin('log', '-1', '--format=%s', made)]).toEqual([
      ...[review.headSha, review.headSha, 'Train again'],
    ])
    expect(review.github.state.pullRequests.map(({ headRef, baseRef }) => [headRef, baseRef])).toEqual([
      ['topic', 'main'],
      ['crisol/topic', 'topic'],
    ])
  })

  it('leaves a branch alone that bears its name and is not its own', async () => {
    origin('update-ref', 'refs/heads/crisol/topic', review.baseSha)
    const { status, stdout } = await commit({ to: 'pull-request' })
    expect([status, tip('crisol/topic')]).toEqual([1, review.baseSha])
    expect(stdout).toContain('::error::The tip of crisol/topic is no commit of Crisol for this project')
  })

  it('finds its branch and the pull request where the answers to their making are lost', async () => {
    review.github.fail({ on: /POST .*\/git\/refs$/u, does: 'reset-after' })
    review.github.fail({ on: /POST .*\/pulls$/u, does: 'reset-after' })
    const { outputs } = await commit({ to: 'pull-request' })
    expect(outputs['pull-request']).toBe(String(review.github.state.pullRequests.at(-1)?.number))
    expect(review.github.state.pullRequests).toHaveLength(2)
  })

  it('says where pull requests are allowed to workflows', async () => {
    const message = 'GitHub Actions is not permitted to create or approve pull requests.'
    review.github.fail({ on: /POST .*\/pulls$/u, does: fault(403, message) })
    const { status, stdout } = await commit({ to: 'pull-request' })
    expect(status).toBe(1)
    expect(stdout).toContain('allow it under Settings, Actions, General, Workflow permissions')
  })
})

describe('dist/commit.js on other ground', () => {
  it('says which permissions a token lacks that may only read, and fails nothing', async () => {
    await start(project(), undefined, { ghs_write: { permissions: { contents: 'read' } } })
    await train()
    const { status, outputs, stdout } = await commit()
    expect([status, outputs['outcome'], tip()]).toEqual([0, 'skipped', review.headSha])
    expect(stdout).toContain('permissions:%0A  contents: write%0A')
  })

  it('does not commit on a commit of its own again where training gives something else each time', async () => {
    await start({ ...project(), 'train.sh': `${script}head -c 8 /dev/urandom >> model.bin\n` })
    await train()
    await commit()
    const first = tip()
    const workspace = join(review.folder, 'second')
    checkOut(review.folder, 'refs/heads/topic', workspace)
    const payload = pushEvent(review.github.state, { ref: 'refs/heads/topic', before: review.headSha, after: first })
    const pushed = { event: 'push', payload, sha: first, ref: 'refs/heads/topic', workspace, runId: 2 }
    rmSync(join(workspace, 'dvc.lock'), { force: true })
    await train(workspace)
    const { status, outputs, stdout } = await commit({}, pushed)
    expect([status, outputs['outcome'], tip()]).toEqual([0, 'skipped', first])
    expect(stdout).toContain('training again gave another dvc.lock. This would go on for ever')
  })

  it('has nothing to commit on its own commit where training gives the same', async () => {
    await start(project())
    await train()
    await commit()
    const workspace = join(review.folder, 'second')
    checkOut(review.folder, 'refs/heads/topic', workspace)
    await train(workspace)
    const payload = pushEvent(review.github.state, { ref: 'refs/heads/topic', before: review.headSha, after: tip() })
    const pushed = { event: 'push', payload, sha: tip(), ref: 'refs/heads/topic', workspace, runId: 2 }
    expect((await commit({}, pushed)).outputs).toEqual({ outcome: 'unchanged', sha: '', files: '', 'pull-request': '' })
  })

  it('asks for the base to be merged first where that changed the same files', async () => {
    await start({ ...project(), 'metrics.json': '{"size": 1}\n' }, { 'params.yaml': 'depth: 22\n' })
    const seed = join(review.folder, 'seed')
    git(seed, 'checkout', '--quiet', 'main')
    writeFileSync(join(seed, 'metrics.json'), '{"size": 2}\n')
    git(seed, 'commit', '--quiet', '--all', '--message', 'Another metric')
    git(seed, 'checkout', '--quiet', '-B', 'merge', 'main')
    git(seed, 'merge', '--quiet', '--no-ff', '--no-edit', 'topic')
    git(seed, 'push', '--quiet', '--force', join(review.folder, 'origin.git'), 'main', 'merge:refs/pull/1/merge')
    const workspace = join(review.folder, 'moved')
    checkOut(review.folder, 'refs/pull/1/merge', workspace)
    await train(workspace)
    const { status, outputs, stdout } = await commit({}, { workspace, sha: git(workspace, 'rev-parse', 'HEAD') })
    expect([status, outputs['outcome'], tip()]).toEqual([0, 'skipped', review.headSha])
    expect(stdout).toContain(
      '::notice::metrics.json changed on the base since topic left it, so nothing is committed; merge the base into topic, and the next review commits.',
    )
  })

  it('commits two projects of a repository one on top of the other, at once, each with its own files', async () => {
    await start({ ...project('one/'), ...project('two/') }, { 'one/params.yaml': 'depth: 2\n' })
    const both = ['one', 'two'].map(async (directory) => {
      const workspace = join(review.folder, directory)
      checkOut(review.folder, 'refs/pull/1/merge', workspace)
      await train(workspace, directory)
      return await commit({ 'working-directory': directory }, { workspace })
    })
    const results = await Promise.all(both)
    expect(results.map(({ outputs, stdout }) => outputs['outcome'] ?? stdout)).toEqual(['committed', 'committed'])
    expect(results.map(({ outputs }) => changesOf(outputs['sha'] ?? ''))).toEqual(
      ['one', 'two'].map((name) => ['.gitignore', 'dvc.lock', 'metrics.json'].map((file) => `A\t${name}/${file}`)),
    )
    expect(origin('rev-list', `${review.headSha}..topic`).split('\n').sort()).toEqual(
      results.map(({ outputs }) => outputs['sha']).sort(),
    )
  })

  it('keeps line ends as git would, whatever they are in the workspace', async () => {
    await start({ ...project(), '.gitattributes': '*.json text eol=crlf\n' }, { 'params.yaml': 'depth: 22\n' })
    writeFileSync(join(review.workspace, 'train.sh'), `${script}sed -i 's/$/\\r/' metrics.json\n`)
    await train()
    expect(readFileSync(join(review.workspace, 'metrics.json'), 'utf8')).toBe('{"size": 10}\r\n')
    await commit()
    expect(git(join(review.folder, 'origin.git'), 'cat-file', '-s', `${tip()}:metrics.json`)).toBe('13')
  })

  it('commits what another job left, and refuses what is not for training to change', async () => {
    await start(project())
    await train()
    const left = await commit({ into: '.crisol/commit' })
    expect([left.outputs['outcome'], left.outputs['files'], review.github.log]).toEqual([
      ...['left', '.gitignore\ndvc.lock\nmetrics.json', []],
    ])
    const workspace = join(review.folder, 'writer')
    checkOut(review.folder, 'refs/pull/1/merge', workspace)
    const parcel = readFileSync(join(review.workspace, '.crisol/commit/commit.json'), 'utf8')
    const hand = (text: string): void => {
      mkdirSync(join(workspace, '.crisol/commit'), { recursive: true })
      writeFileSync(join(workspace, '.crisol/commit/commit.json'), text)
    }
    hand(parcel.replace('"metrics.json"', '"train.sh"'))
    const hostile = await commit({ from: '.crisol/commit' }, { workspace })
    expect([hostile.status, tip()]).toEqual([1, review.headSha])
    expect(hostile.stdout).toContain('::error::train.sh is neither a dvc.lock nor a metric')
    hand(parcel)
    const taken = await commit({ from: '.crisol/commit' }, { workspace })
    expect([taken.outputs['outcome'], changesOf(tip())]).toEqual([
      'committed',
      ['A\t.gitignore', 'A\tdvc.lock', 'A\tmetrics.json'],
    ])
  })
})
