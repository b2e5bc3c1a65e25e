import { afterEach, describe, expect, it } from '@jest/globals'
import { pullRequestEvent } from '../fakes/github/events.ts'
import { fault } from '../fakes/github/route.ts'
import type { Fault } from '../fakes/github/stand-in.ts'
import { type Review, startReview } from '../fakes/review.ts'

const config = 'metrics:\n  accuracy: { better: higher, tolerance: 0.01 }\n'
const files = { 'dvc.yaml': 'metrics:\n- metrics.json\n', 'crisol.yaml': config }
const readOnly = { ghs_write: { permissions: { contents: 'read', 'pull-requests': 'read', checks: 'read' } } } as const

describe('dist/report.js where GitHub stands in the way', () => {
  let review: Review
  const start = async (options: Parameters<typeof startReview>[1] = {}, accuracy = 0.95): Promise<void> => {
    const base = { ...files, 'metrics.json': '{"accuracy": 0.9}\n' }
    review = await startReview({ base, head: { 'metrics.json': `{"accuracy": ${accuracy}}\n` } }, options)
  }
  afterEach(async () => {
    const { violations } = review.github
    await review.stop()
    expect(violations).toEqual([])
  })

  it('writes the summary, names the missing permissions and lets the gate decide under a read-only token', async () => {
    await start({ tokens: readOnly })
    const { status, stdout, summary, outputs } = await review.run()
    expect([status, outputs['verdict'], outputs['comment-url']]).toEqual([0, 'pass', ''])
    const lines = 'permissions:\n  contents: read\n  checks: write\n  pull-requests: write'
    expect(summary).toContain(lines)
    expect(stdout).toContain(
      `::warning::The token of this run may not keep the check run and the comment: the job summary has the report.`,
    )
    expect(stdout).toContain(lines.replaceAll('\n', '%0A'))
    expect([review.github.state.comments, review.github.state.checks]).toEqual([[], []])
  })

  it.each([
    ['a gain', 0.95, 0, 'pass'],
    ['a regression', 0.8, 1, 'fail'],
  ] as const)(
    'lets the gate decide of %s from a fork, whose token may only read',
    async (_, accuracy, expected, verdict) => {
      await start({ tokens: readOnly }, accuracy)
      const fork = { ...review.pull, headRepository: 'stranger/breast-cancer' }
      const payload = pullRequestEvent(review.github.state, fork)
      const { status, summary, outputs } = await review.run({ payload })
      expect([status, outputs['verdict']]).toEqual([expected, verdict])
      expect(summary).toContain('A pull request from a fork never may')
    },
  )

  it('makes a concluded check run of the same name where an edit of the first is refused', async () => {
    await start()
    review.github.fail({ on: /PATCH .*check-runs/u, does: fault(403, 'Invalid app_id') })
    const { status } = await review.run()
    expect(status).toBe(0)
    expect(review.github.state.checks.map(({ name, conclusion }) => [name, conclusion])).toEqual([
      ['Crisol / review.yml/review', null],
      ['Crisol / review.yml/review', 'success'],
    ])
  })

  it.each<readonly [string, Fault['does']]>([
    ['answers 502', fault(502, 'Bad Gateway')],
    ['asks to wait by 429 and Retry-After', fault(429, 'Too many requests', { 'retry-after': '1' })],
    [
      'asks to wait by 403 and Retry-After',
      fault(403, 'You have exceeded a secondary rate limit', { 'retry-after': '1' }),
    ],
    ['resets the connection before it does anything', 'reset-before'],
    ['resets the connection when all is done', 'reset-after'],
  ])('leaves one comment and one concluded check run where GitHub %s, once at each call', async (_, does) => {
    await start()
    const kinds = [/POST .*check-runs/u, /GET .*comments/u, /POST .*comments/u, /PATCH .*check-runs/u]
    for (const on of kinds) review.github.fail({ on, does })
    const { status, outputs } = await review.run()
    expect([status, outputs['verdict']]).toEqual([0, 'pass'])
    const { comments, checks } = review.github.state
    expect([comments.length, checks.map(({ conclusion }) => conclusion)]).toEqual([1, ['success']])
  })

  it.each<readonly [string, Fault['does'], RegExp]>([
    ['200 with HTML in place of JSON', 'html', /answered with text\/html when asked to .*; that is not GitHub\./u],
    ['502 for ever', fault(502, 'no'), /GitHub answered 502 when asked to .*; its own fault, which may pass\./u],
    ['422', fault(422, 'Validation Failed'), /GitHub refuses to .* \(422\): Validation Failed\./u],
    [
      '404',
      fault(404, 'Not Found'),
      /GitHub finds nothing \(404\) when asked to create a (?:comment|check run): .* it needs (?:pull-requests|checks): write\./u,
    ],
    [
      '401',
      fault(401, 'Bad credentials'),
      /GitHub does not know the token \(401\) when asked to .*; check github-token\./u,
    ],
    [
      '429 and a Retry-After of an hour',
      fault(429, 'Too many requests', { 'retry-after': '3600' }),
      /GitHub asks to wait before it will .* \(Too many requests\); run again later\./u,
    ],
    ['a connection that is reset', 'reset-before', /GitHub \(127\.0\.0\.1:\d+\) did not answer when asked to .*\./u],
  ])(
    'still writes the summary when GitHub answers every call with %s, and fails with one sentence a call',
    async (_, does, sentence) => {
      await start()
      review.github.fail({ on: /./u, times: 1000, does })
      const { status, stdout, summary, outputs } = await review.run()
      expect([status, outputs['verdict']]).toEqual([1, 'pass'])
      expect(summary).toContain('## ✅')
      const errors = stdout.split('\n').filter((line) => line.startsWith('::error::'))
      expect(errors).toHaveLength(2)
      for (const error of errors) expect(error).toMatch(sentence)
    },
  )
})
