import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { escapeMarkdown } from '../../src/core/text/markdown.ts'
import { depth } from '../depth.ts'
import { fasterBy } from '../fakes/child-time.ts'
import type { Step } from '../fakes/github/runner.ts'
import { type Review, type Sides, startReview } from '../fakes/review.ts'

const metrics = 'metrics:\n- metrics.json\n'
const config = 'metrics:\n  accuracy: { better: higher, tolerance: 0.01 }\n  "*": { better: higher }\n'
const plain: Sides = {
  base: { 'dvc.yaml': metrics, 'crisol.yaml': config, 'metrics.json': '{"accuracy": 0.9}\n' },
  head: { 'metrics.json': '{"accuracy": 0.95}\n' },
}
const env = fasterBy(5)

/** Moments at which a run is killed: once GitHub was asked so often. */
const moments = Array.from({ length: depth(7, 50) }, (_, index) => index % 8)

describe('dist/report.js', () => {
  let review: Review
  afterEach(async () => {
    const { violations } = review.github
    await review.stop()
    expect(violations).toEqual([])
  })
  const run = async (changes: Partial<Step> = {}) => await review.run({ env, ...changes })
  const bodies = (): readonly string[] => review.github.state.comments.map(({ body }) => body)
  const conclusions = (): readonly (string | null)[] => review.github.state.checks.map(({ conclusion }) => conclusion)
  const hasMarker = (marker: string): boolean => bodies()[0]?.includes(` run=${marker} `) === true

  it('re-run (attempt 2), report: the same comment is kept, and the check run is the new one', async () => {
    review = await startReview(plain)
    const first = await run()
    const second = await run({ attempt: 2 })
    expect([first.status, second.status, second.outputs['comment-url']]).toEqual([0, 0, first.outputs['comment-url']])
    expect([bodies().length, conclusions()]).toEqual([1, ['success', 'success']])
  })

  it('two concurrent, report: one comment is left, that of the newest run', async () => {
    review = await startReview(plain)
    // Slower than they are: on a busy machine a process may stand still for as long as another waits for it.
    // Of runs that say the very same, any may have written it.
    const titled = (runId: number): Readonly<Record<string, string>> => ({
      ...{ 'github-token': 'ghs_write', title: `Run ${runId}` },
    })
    const ends = await Promise.all(
      [1, 2, 3].map((runId) => review.run({ runId, inputs: titled(runId), env: fasterBy(1 / 3) })),
    )
    expect(ends.map(({ status }) => status)).toEqual([0, 0, 0])
    expect([bodies().length, hasMarker('3.1'), conclusions()]).toEqual([1, true, ['success', 'success', 'success']])
  })

  it('SIGKILL at random, report: at most one comment is there, and the next attempt completes it', async () => {
    review = await startReview(plain)
    const { github } = review
    for (const [index, calls] of moments.entries()) {
      const runId = index + 1
      const until = github.log.length + calls
      await run({ runId, endWith: { signal: 'SIGKILL', when: () => github.log.length >= until } })
      expect(bodies().length).toBeLessThanOrEqual(1)
      const { status } = await run({ runId, attempt: 2 })
      expect([status, bodies().length, conclusions().at(-1)]).toEqual([0, 1, 'success'])
    }
  })
})

describe('dist/report.js on a disk that is full', () => {
  it('disk full, report: the check run says so, and there is neither a comment nor half a file', async () => {
    const review = await startReview(plain)
    const disk = join(review.workspace, '.crisol')
    mkdirSync(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', disk])
    try {
      writeFileSync(join(disk, 'full'), 'x'.repeat(8_192))
      const { status, stdout } = await review.run({ env })
      const sentence = `The disk is full at ${join(disk, '.gitignore')}; make room and try again.`
      expect([status, stdout]).toEqual([1, `::error::${sentence}\n`])
      const { checks, comments } = review.github.state
      expect(checks.map(({ conclusion, output }) => [conclusion, output?.summary])).toEqual([
        ['failure', escapeMarkdown(sentence, 500)],
      ])
      expect([comments, readdirSync(disk)]).toEqual([[], ['full']])
    } finally {
      execFileSync('umount', [disk])
      await review.stop()
    }
  })
})

describe('dist/report.js after a training that was ended', () => {
  let review: Review
  afterEach(async () => await review.stop())
  const stage = (command: string): Sides => ({
    base: { 'readme.md': 'Nothing yet.\n' },
    head: { 'dvc.yaml': `stages:\n  train:\n    cmd: ${command}\n    metrics: [{metrics.json: {cache: false}}]\n` },
  })
  const reported = async (): Promise<string> => {
    const { status, outputs } = await review.run({ env })
    expect([status, outputs['verdict']]).toEqual([1, 'fail'])
    expect(review.github.state.checks.map(({ conclusion }) => conclusion)).toEqual(['failure'])
    return review.github.state.comments.map(({ body }) => body).join()
  }

  it('spot notice, report: the stage that was interrupted is named so', async () => {
    review = await startReview(stage('echo {} >../notice && sleep 100'))
    const notice = { CRISOL_INTERRUPTION_FILE: join(review.folder, 'notice') }
    expect((await review.run({ env: notice }, 'train')).status).toBe(1)
    expect(await reported()).toContain('It was interrupted: `echo {} >../notice && sleep 100` was ended by SIGTERM.')
  })

  it.each([
    ['kill -9 $$', 'was ended by SIGKILL'],
    ['sh -c "kill -9 \\$\\$"; exit $?', 'exited with 137'],
  ])('lost contact, OOM, report: memory is named where the system killed a stage (%s)', async (command, how) => {
    review = await startReview(stage(`echo epoch 3; ${command}`))
    expect((await review.run({}, 'train')).status).toBe(1)
    const body = await reported()
    expect(body).toContain(`${how}, as the system ends what takes too much memory.\nIts last lines:\nepoch 3`)
  })
})

describe('dist/report.js on values that are none', () => {
  let review: Review
  afterEach(async () => await review.stop())

  it('NaN, Inf, no baseline, renamed, report: NaN and what is gone fail, and nothing is computed of them', async () => {
    review = await startReview({
      base: { ...plain.base, 'metrics.json': '{"accuracy": 0.9, "auc": 0.9, "old": 1, "score": 0.5}\n' },
      head: { 'metrics.json': '{"accuracy": NaN, "auc": -Infinity, "new": 1, "score": 0.5}\n' },
    })
    const { status, outputs } = await review.run({ env })
    expect([status, outputs['regressions']]).toEqual([1, 'accuracy\nauc\nold'])
    expect(rowsOf(review)).toEqual([
      '| **accuracy** ↑ | 0.9000 | **n/a** |  |  | ❌ regression&#58; not a number |',
      '| **auc** ↑ | 0.9000 | **−∞** |  |  | ❌ regression&#58; worse than the base |',
      '| **old** ↑ | 1 | **–** |  |  | ❌ missing&#58; the head lacks it |',
      '| new ↑ | – | 1 |  |  | new |',
      '| score ↑ | 0.5000 | 0.5000 | ±0.0000 |  | unchanged |',
    ])
  })

  it('NaN, Inf, no baseline, renamed, report: without a base nothing is compared, and the check run is neutral', async () => {
    review = await startReview({
      base: { 'dvc.yaml': 'stages:\n  train:\n    cmd: train\n    metrics: [{metrics.json: {cache: false}}]\n' },
      head: { 'metrics.json': '{"accuracy": 0.9}\n' },
    })
    const { status, outputs } = await review.run({ env })
    expect([status, outputs['verdict'], outputs['regressions']]).toEqual([0, 'neutral', ''])
    expect(rowsOf(review)).toEqual(['| accuracy ↑ | – | 0.9000 |  |  | new |'])
    expect(review.github.state.checks.map(({ conclusion }) => conclusion)).toEqual(['neutral'])
  })
})

/** Rows of the tables of metrics in the comment. */
function rowsOf({ github }: Review): readonly string[] {
  const lines = github.state.comments.flatMap(({ body }) => body.split('\n'))
  return lines.filter((line) => line.startsWith('| ') && !/^\| (?:Metric|---) /u.test(line))
}
