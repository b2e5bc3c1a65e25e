import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { openCommitStep, project } from '../fakes/commit-step.ts'
import { fault } from '../fakes/github/route.ts'
import { git } from '../fakes/pull-request.ts'

const step = openCommitStep()

describe('dist/commit.js after training a pull request', () => {
  beforeEach(async () => {
    await step.start(project())
    await step.train()
  })

  it('puts one commit of dvc.lock, the metrics and the lines of .gitignore on the head, and nothing else', async () => {
    writeFileSync(join(step.review.workspace, 'params.yaml'), 'depth: 22\n# a note\n')
    writeFileSync(join(step.review.workspace, 'stray.txt'), 'stray')
    await step.train()
    const { status, outputs, summary } = await step.commit()
    const sha = step.tip()
    expect([status, outputs]).toEqual([
      0,
      { outcome: 'committed', sha, files: '.gitignore\ndvc.lock\nmetrics.json', 'pull-request': '' },
    ])
    expect(step.origin('rev-parse', `${sha}^@`)).toBe(step.review.headSha)
    expect(step.changesOf(sha)).toEqual(['A\t.gitignore', 'A\tdvc.lock', 'A\tmetrics.json'])
    expect(step.origin('log', '-1', '--format=%B', sha)).toBe(
      `Keep what was trained for ${step.review.headSha.slice(0, 7)}\n\nCrisol-Commit: . of ${step.review.headSha}\nCrisol-Run: https://github.com/octocat/breast-cancer/actions/runs/1`,
    )
    for (const file of ['dvc.lock', 'metrics.json', '.gitignore']) {
      expect(`${step.origin('show', `${sha}:${file}`)}\n`).toBe(readFileSync(join(step.review.workspace, file), 'utf8'))
    }
    expect(summary).toContain('3 files committed to topic as')
  })

  it('asks GitHub for a ref, a commit, the objects, and the move of the branch', async () => {
    await step.commit()
    const calls = step.review.github.log.map(
      ({ method, path, status }) => `${method} ${path.replace(/^\/repos\/[^/]+\/[^/]+/u, '')} ${status}`,
    )
    const [head, made] = [step.review.headSha, step.tip()]
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
    const first = await step.commit()
    const again = await step.commit({}, { attempt: 2 })
    expect([first, again].map(({ outputs }) => [outputs['outcome'], outputs['sha']])).toEqual([
      ['committed', step.tip()],
      ['unchanged', step.tip()],
    ])
  })

  it('repeats the check run of the report on the new commit, with its conclusion', async () => {
    await step.review.run({}, 'report')
    await step.commit()
    expect([step.checksOn(step.review.headSha), step.checksOn(step.tip())]).toEqual([
      ['Crisol / review.yml/review: neutral'],
      ['Crisol / review.yml/review: neutral'],
    ])
    expect(step.review.github.state.checks.at(-1)?.output?.summary).toMatch(
      new RegExp(`^The same as for ${step.review.headSha}: this commit adds nothing but what was trained`, 'u'),
    )
  })

  it('leaves a branch alone that was pushed to meanwhile', async () => {
    step.origin(
      'update-ref',
      'refs/heads/topic',
      step.origin('commit-tree', `${step.review.headSha}^{tree}`, '-p', step.review.headSha, '-m', 'x'),
    )
    const pushed = step.tip()
    const { status, stdout, outputs } = await step.commit()
    expect([status, outputs['outcome'], step.tip()]).toEqual([0, 'skipped', pushed])
    expect(stdout).toContain(
      `::notice::topic was pushed to since ${step.review.headSha.slice(0, 7)}, so nothing is committed: the newer push has a run of its own.`,
    )
  })

  it('looks again where the branch is moved between its look and its own move', async () => {
    step.review.github.fail({ on: /PATCH .*refs\/heads\/topic/u, does: fault(422, 'Update is not a fast forward') })
    const { outputs } = await step.commit()
    expect([outputs['outcome'], outputs['sha']]).toEqual(['committed', step.tip()])
  })

  it('says so where the branch is gone', async () => {
    step.origin('update-ref', '-d', 'refs/heads/topic')
    const { status, outputs, stdout } = await step.commit()
    expect([status, outputs['outcome']]).toEqual([0, 'skipped'])
    expect(stdout).toContain('::notice::topic is gone, so nothing is committed.')
  })

  it.each([
    [422, 'Repository rule violations found'],
    [403, 'Repository rule violations found'],
    [422, 'Required status check "lint" is expected.'],
  ])('fails with what to do where the branch is protected (%d %s)', async (code, message) => {
    step.review.github.fail({ on: /PATCH .*refs\/heads\/topic/u, does: fault(code, message) })
    const { status, stdout } = await step.commit()
    expect([status, step.tip()]).toEqual([1, step.review.headSha])
    expect(stdout).toMatch(
      /::error::GitHub does not let this token move topic \(.*\); let it bypass the rules of the branch, or take a pull request in its place with to: pull-request\./u,
    )
  })

  it('moves the branch once where the answer to its move is lost', async () => {
    step.review.github.fail({ on: /PATCH .*refs\/heads\/topic/u, does: 'reset-after' })
    const { outputs } = await step.commit()
    expect([
      outputs['outcome'],
      outputs['sha'],
      step.origin('rev-list', '--count', `${step.review.headSha}..${step.tip()}`),
    ]).toEqual([...['committed', step.tip(), '1']])
  })

  it('commits nothing where a stage does not match its lock', async () => {
    writeFileSync(join(step.review.workspace, 'params.yaml'), 'depth: 3\n')
    const { status, stdout } = await step.commit()
    expect([status, step.tip()]).toEqual([1, step.review.headSha])
    expect(stdout).toContain(
      '::error::train (depth in params.yaml is modified) does not match what is in dvc.lock and .dvc files, so nothing is committed; run crisol train to its end first.',
    )
  })

  it('refuses a symlink in the place of a file that it would read', async () => {
    rmSync(join(step.review.workspace, 'dvc.lock'))
    writeFileSync(join(step.review.workspace, 'elsewhere'), git(step.review.workspace, 'show', ':dvc.yaml'))
    symlinkSync('elsewhere', join(step.review.workspace, 'dvc.lock'))
    const { status, stdout } = await step.commit()
    expect([status, step.tip()]).toEqual([1, step.review.headSha])
    expect(stdout).toMatch(/::error::.*dvc\.lock/u)
  })

  it('commits nothing of a dry run', async () => {
    const { outputs } = await step.commit({ 'dry-run': 'true' })
    expect([outputs, step.tip()]).toEqual([
      { outcome: 'skipped', sha: '', files: '.gitignore\ndvc.lock\nmetrics.json', 'pull-request': '' },
      step.review.headSha,
    ])
  })

  it('does nothing for a fork, and asks GitHub for nothing', async () => {
    const payload = step.review.step.payload as Record<string, unknown>
    const pull = payload['pull_request'] as { head: { repo: object } }
    const head = { ...pull.head, repo: { ...pull.head.repo, full_name: 'hubot/breast-cancer', fork: true } }
    const { status, stdout, outputs } = await step.commit(
      {},
      { payload: { ...payload, pull_request: { ...pull, head } } },
    )
    expect([status, outputs['outcome'], step.review.github.log]).toEqual([0, 'skipped', []])
    expect(stdout).toContain(
      '::notice::Nothing is committed: the pull request comes from hubot/breast-cancer, and only branches of octocat/breast-cancer are written to.',
    )
  })

  it('does nothing for pull_request_target', async () => {
    const { status, outputs } = await step.commit({}, { event: 'pull_request_target' })
    expect([status, outputs['outcome'], step.review.github.log]).toEqual([0, 'skipped', []])
  })

  it('opens one pull request from a branch of its own, and brings it up to date', async () => {
    const first = await step.commit({ to: 'pull-request', message: 'Train again' })
    const made = step.tip('crisol/topic')
    writeFileSync(join(step.review.workspace, 'params.yaml'), 'depth: 4444\n')
    await step.train()
    const second = await step.commit({ to: 'pull-request' })
    const number = String(step.review.github.state.pullRequests.at(-1)?.number)
    expect([first, second].map(({ outputs }) => [outputs['outcome'], outputs['sha'], outputs['pull-request']])).toEqual(
      [
        ['committed', made, number],
        ['committed', step.tip('crisol/topic'), number],
      ],
    )
    expect([
      step.tip(),
      step.origin('rev-parse', `${step.tip('crisol/topic')}^@`),
      step.origin('log', '-1', '--format=%s', made),
    ]).toEqual([...[step.review.headSha, step.review.headSha, 'Train again']])
    expect(step.review.github.state.pullRequests.map(({ headRef, baseRef }) => [headRef, baseRef])).toEqual([
      ['topic', 'main'],
      ['crisol/topic', 'topic'],
    ])
  })

  it('leaves a branch alone that bears its name and is not its own', async () => {
    step.origin('update-ref', 'refs/heads/crisol/topic', step.review.baseSha)
    const { status, stdout } = await step.commit({ to: 'pull-request' })
    expect([status, step.tip('crisol/topic')]).toEqual([1, step.review.baseSha])
    expect(stdout).toContain('::error::The tip of crisol/topic is no commit of Crisol for this project')
  })

  it('finds its branch and the pull request where the answers to their making are lost', async () => {
    step.review.github.fail({ on: /POST .*\/git\/refs$/u, does: 'reset-after' })
    step.review.github.fail({ on: /POST .*\/pulls$/u, does: 'reset-after' })
    const { outputs } = await step.commit({ to: 'pull-request' })
    expect(outputs['pull-request']).toBe(String(step.review.github.state.pullRequests.at(-1)?.number))
    expect(step.review.github.state.pullRequests).toHaveLength(2)
  })

  it('says where pull requests are allowed to workflows', async () => {
    const message = 'GitHub Actions is not permitted to create or approve pull requests.'
    step.review.github.fail({ on: /POST .*\/pulls$/u, does: fault(403, message) })
    const { status, stdout } = await step.commit({ to: 'pull-request' })
    expect(status).toBe(1)
    expect(stdout).toContain('allow it under Settings, Actions, General, Workflow permissions')
  })
})
