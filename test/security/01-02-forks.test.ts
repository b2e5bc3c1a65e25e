import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { workflowRunEvent } from '../fakes/github/events.ts'
import type { StepResult } from '../fakes/github/runner.ts'
import type { StoredPullRequest } from '../fakes/github/state.ts'
import { checkOut } from '../fakes/pull-request.ts'
import { type Review, startReview } from '../fakes/review.ts'

const strict = 'metrics:\n  accuracy: { better: higher, tolerance: 0.01 }\n'
const lax = 'metrics:\n  accuracy: { better: none }\n'
const metrics = (accuracy: number): string => `{"accuracy": ${accuracy}}\n`
const folder = '.crisol/results'

describe('threats 1 and 2: what the run of a fork left, and the pull request that it is of', () => {
  let review: Review
  let fork: StoredPullRequest
  /** Checkout of the default branch, with what the run left beside it. */
  let trusted: string

  beforeEach(async () => {
    review = await startReview({
      base: { 'dvc.yaml': 'metrics:\n- metrics.json\n', 'crisol.yaml': strict, 'metrics.json': metrics(0.9) },
      head: { 'crisol.yaml': lax, 'metrics.json': metrics(0.8) },
    })
    const { state } = review.github
    // The one that the run is of is the second, and the first has a branch of the same name and the same head.
    fork = { ...review.pull, number: 2, headRepository: 'hubot/breast-cancer' }
    state.pullRequests.push(fork)
    await review.run({ inputs: { into: folder } }, 'collect')
    trusted = join(review.folder, 'trusted')
    checkOut(review.folder, 'refs/heads/main', trusted)
    cpSync(join(review.workspace, folder), join(trusted, folder), { recursive: true })
  })
  afterEach(async () => {
    const { violations } = review.github
    await review.stop()
    expect(violations).toEqual([])
  })

  async function report(conclusion = 'success'): Promise<StepResult> {
    return await review.run({
      ...{ event: 'workflow_run', sha: review.baseSha, ref: 'refs/heads/main', runId: 9, workspace: trusted },
      payload: workflowRunEvent(review.github.state, fork, { id: 8, conclusion }),
      inputs: { 'github-token': 'ghs_write', results: folder, id: 'churn' },
    })
  }
  const standing = (): object => ({
    comments: review.github.state.comments.map(({ pullRequest, body }) => [pullRequest, body.split('\n')[0]]),
    checks: review.github.state.checks.map(({ headSha, conclusion }) => [headSha, conclusion]),
  })
  const summaries = (): readonly (string | undefined)[] =>
    review.github.state.checks.map(({ output }) => output?.summary)
  const edit = (change: (text: string) => string): void => {
    const file = join(trusted, folder, 'results.json')
    writeFileSync(file, change(readFileSync(file, 'utf8')))
  }

  it('threat 2: posts on the pull request of the head, judged by the gates of the base and compared with its tip', async () => {
    const { status, outputs } = await report()
    expect([status, outputs['verdict'], outputs['regressions']]).toEqual([1, 'fail', 'accuracy'])
    expect(standing()).toEqual({
      comments: [[2, '## ❌ breast&#45;cancer: 1 regression']],
      checks: [[review.headSha, 'failure']],
    })
    const [comment] = review.github.state.comments
    expect(comment?.body).toContain(
      `/commit/${review.baseSha}), the newest commit of the base branch that has results.`,
    )
    expect(comment?.body).toContain('> This change edits crisol.yaml, of which nothing counts here.')
    expect(comment?.body).toContain('[this run](https://github.com/octocat/breast-cancer/actions/runs/8)')
  })

  it('threat 1: posts on it whatever commit and branch the results say that they are of', async () => {
    edit((text) => text.replace(/"commit": ?"[0-9a-f]{40}"/u, `"commit": "${'0'.repeat(40)}"`))
    expect(readFileSync(join(trusted, folder, 'results.json'), 'utf8')).toContain('0'.repeat(40))
    await report()
    expect(standing()).toMatchObject({ comments: [[2, expect.any(String)]], checks: [[review.headSha, 'failure']] })
    expect(review.github.state.comments[0]?.body).not.toContain('0'.repeat(7))
  })

  it.each<readonly [string, () => void, string]>([
    [
      'the number of another pull request',
      () => edit((text) => text.replace('{', '{"pr": 1, ')),
      '.crisol/results/results.json has the unknown key "pr".',
    ],
    [
      'a verdict of its own',
      () => edit((text) => text.replace('{', '{"verdict": "pass", ')),
      '.crisol/results/results.json has the unknown key "verdict".',
    ],
    [
      'a file that is no part of results',
      () => writeFileSync(join(trusted, folder, 'post.sh'), 'id\n'),
      'The run left "post.sh", which its results do not name; expected results.json and their pictures. Nothing of it is reported.',
    ],
    [
      'a symlink',
      () => {
        rmSync(join(trusted, folder, 'results.json'))
        symlinkSync('/proc/self/environ', join(trusted, folder, 'results.json'))
      },
      'Run 8 left results.json as a symlink; expected a file. Nothing of it is reported.',
    ],
    [
      'a symlink in place of the folder',
      () => {
        rmSync(join(trusted, folder), { recursive: true })
        symlinkSync(join(review.workspace, folder), join(trusted, folder))
      },
      '.crisol/results/results.json lies behind the symlink .crisol/results; nothing is read or written through it. Replace the link by a directory.',
    ],
    [
      'more than ten megabytes',
      () => writeFileSync(join(trusted, folder, 'results.json'), ' '.repeat(10_000_001)),
      'Run 8 left a results.json of 10000001 bytes; at most 10000000 are read.',
    ],
  ])('threat 1: refuses %s, and says so on the check alone', async (_, lie, message) => {
    lie()
    const { status, stdout } = await report()
    expect([status, stdout.includes(`::error::${message}`)]).toEqual([1, true])
    expect(standing()).toEqual({ comments: [], checks: [[review.headSha, 'failure']] })
    expect(
      summaries().map((text) => text?.replaceAll(/&#(\d+);/gu, (_all, code) => String.fromCharCode(code))),
    ).toEqual([message])
  })

  it('is neutral where the run ended well and left nothing, and says what a maintainer does', async () => {
    rmSync(join(trusted, folder), { recursive: true })
    const { status, outputs } = await report()
    expect([status, outputs['verdict']]).toEqual([0, 'neutral'])
    expect(standing()).toEqual({
      comments: [[2, '## ⚪ breast&#45;cancer: not trained, the data could not be reached']],
      checks: [[review.headSha, 'neutral']],
    })
    expect(summaries()[0]).toContain(
      'A maintainer who has read the change can have it trained with the data, by starting the workflow that calls train&#45;fork.yml with pull request 2 and the full SHA of the commit that was read.',
    )
  })

  it.each(['failure', 'cancelled', 'timed_out'])(
    'fails the check where the run ended in %s and left nothing',
    async (conclusion) => {
      rmSync(join(trusted, folder), { recursive: true })
      expect((await report(conclusion)).status).toBe(1)
      expect(standing()).toEqual({ comments: [], checks: [[review.headSha, 'failure']] })
    },
  )

  it('threat 2: posts nothing where the head was pushed over meanwhile, or two pull requests have it', async () => {
    fork.headSha = review.baseSha
    const left = { ...fork, headSha: review.headSha }
    const { state } = review.github
    const payload = workflowRunEvent(state, left, { id: 8, conclusion: 'success' })
    const step = { event: 'workflow_run', sha: review.baseSha, ref: 'refs/heads/main', workspace: trusted, payload }
    const inputs = { 'github-token': 'ghs_write', results: folder }
    const gone = await review.run({ ...step, inputs })
    state.pullRequests.push(left, { ...left, number: 3, baseRef: 'next' })
    const twice = await review.run({ ...step, inputs })
    expect([gone.status, gone.stdout.includes('::error::No open pull request has the head of run 8')]).toEqual([
      1,
      true,
    ])
    expect([twice.status, twice.stdout.includes('::error::Pull requests 2 and 3 have the head of run 8')]).toEqual([
      1,
      true,
    ])
    expect(standing()).toEqual({ comments: [], checks: [] })
  })
})
