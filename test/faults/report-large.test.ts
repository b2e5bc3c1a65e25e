import { afterEach, describe, expect, it } from '@jest/globals'
import { marked } from 'marked'
import { parseMarker } from '../../src/core/github/marker.ts'
import { type Review, startReview } from '../fakes/review.ts'

const files = { 'dvc.yaml': 'metrics:\n- metrics.json\n', 'crisol.yaml': 'metrics:\n  "worst.*": { better: higher }\n' }

/** Metrics of which three go wrong; names have at least `length` characters and begin with what hurts. */
function metricsOf(count: number, length: number, worst: number, rest: number): string {
  const names = Array.from({ length: count }, (_, index) => `@octocat|<img src=x>-->${index}`.padEnd(length, '_'))
  return JSON.stringify({
    worst: { a: worst, b: worst, c: worst },
    ...Object.fromEntries(names.map((name) => [name, rest])),
  })
}

describe('dist/report.js on more than GitHub takes', () => {
  let review: Review
  afterEach(async () => {
    const { violations } = review.github
    await review.stop()
    expect(violations).toEqual([])
  })

  it.each([
    ['10,000 metrics', 10_000, 30],
    ['a metrics file of 5 MB', 12_000, 400],
  ])(
    '10,000 metrics, 5 MB, 200 plots, report: the comment is whole and within the limits for %s, what went wrong first',
    async (_, count, length) => {
      const head = metricsOf(count, length, 0.5, 0.7)
      review = await startReview({
        base: { ...files, 'metrics.json': metricsOf(count, length, 0.9, 0.6) },
        head: { 'metrics.json': head },
      })
      const { status, outputs, summary } = await review.run()
      expect([status, outputs['regressions']]).toEqual([1, 'worst.a\nworst.b\nworst.c'])
      const [body = ''] = review.github.state.comments.map((comment) => comment.body)
      expect(body.length).toBeLessThanOrEqual(65_536)
      expect(parseMarker(body)?.runId).toBe(1)
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_048_576)
      expect(review.github.state.checks.map(({ conclusion }) => conclusion)).toEqual(['failure'])
      const table = marked.lexer(body).find(({ type }) => type === 'table') as {
        rows: readonly (readonly { text: string }[])[]
      }
      expect(table.rows.slice(0, 3).map(([name]) => name?.text)).toEqual(
        ['a', 'b', 'c'].map((name) => `**worst.${name}** ↑`),
      )
      expect(body).toMatch(/\n\d+ more metrics, not shown here\.\n/u)
      const html = marked.parse(body, { async: false })
      expect([/<img/u.test(html), /@octocat\b/u.test(html)]).toEqual([false, false])
    },
  )

  it('10,000 metrics, 5 MB, 200 plots, report: the comment is whole and within the limits for 200 plots', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `curves/plot${index}.csv`)
    const rows = Array.from({ length: 300 }, (_, step) => `${step},${Math.sin(step / 9)}`).join('\n')
    const plots = `plots:\n${names.map((name) => `- ${name}:\n    x: step\n    y: loss\n`).join('')}`
    review = await startReview({
      base: { ...files, 'metrics.json': '{"worst": {"a": 1}}' },
      head: {
        'dvc.yaml': `metrics:\n- metrics.json\n${plots}`,
        ...Object.fromEntries(names.map((name) => [name, `step,loss\n${rows}\n`])),
      },
    })
    const { status, summary } = await review.run({ inputs: { 'github-token': 'ghs_write', images: 'mermaid' } })
    const [body = ''] = review.github.state.comments.map((comment) => comment.body)
    expect([status, parseMarker(body)?.runId]).toEqual([0, 1])
    expect(body.length).toBeLessThanOrEqual(65_536)
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_048_576)
    const shown = names.filter((name) => body.includes(name)).length
    expect(shown).toBeGreaterThan(0)
    expect(body).toContain(`\n${200 - shown} more plots, not shown here.\n`)
    expect(body.split('```').length % 2).toBe(1)
  })
})
