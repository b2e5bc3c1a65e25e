import { describe, expect, it } from '@jest/globals'
import { marked } from 'marked'
import { renderCheck } from '../../../src/core/report/check.ts'
import { renderComment } from '../../../src/core/report/comment.ts'
import { renderSummary } from '../../../src/core/report/summary.ts'
import { links, picturesOf, rows } from '../../fakes/comment.ts'
import { dataPlot, plotRow, seriesOf } from '../../fakes/plot-rows.ts'
import { reportWith } from '../../fakes/results.ts'

describe('a report of 10,000 metrics, 5 MB of text and 200 plots', () => {
  const face = '\u{1f600}'
  const long = `${face.repeat(150)}<b>|\`@octocat`
  const line = (shift: number) =>
    dataPlot(
      Array.from({ length: 5 }, (_, field) =>
        seriesOf(
          Array.from({ length: 70 }, (_point, index) => [index, Math.sin(index / 50 + shift)] as const),
          { y: `${long} ${field}` },
        ),
      ),
    )
  const plots = Array.from({ length: 200 }, (_, index) => {
    const compared = { id: `p${index}`, base: line(0), head: line(1), isUnchanged: index % 2 === 0 }
    return plotRow(`p${index}`, {
      title: long,
      alt: long.repeat(3),
      notes: [long],
      isUnchanged: index % 2 === 0,
      compared,
    })
  })
  const failure = `${face.repeat(2000)}x`
  const metrics = [
    ...rows(3, { outcome: 'regression', severity: 'fail' }),
    ...rows(5000, { name: long }),
    ...rows(5000, { outcome: 'same' }),
  ]
  const report = reportWith({
    ...{ metrics, plots, remarks: [failure] },
    problems: Array.from({ length: 1000 }, (_, index) => ({ file: `${index}`, message: failure })),
    stages: Array.from({ length: 200 }, (_, index) => ({
      ...{ name: `${long} ${index}`, outcome: 'failed' as const, seconds: 1, cpuSeconds: 1, peakBytes: 1 },
      failure: `\`\`\`\n${failure}`,
    })),
    tests: [
      {
        ...{ file: 'j', name: 's', passed: 0, failed: 300, skipped: 0, seconds: 1 },
        failures: Array.from({ length: 300 }, (_, index) => ({ test: `${index}`, message: failure })),
      },
    ],
  })

  it.each([
    ['pictures', { ...links, plots: picturesOf(plots) }],
    ['what Markdown draws', links],
  ])('is whole within every limit of GitHub, with %s', (_, withPlots) => {
    const comment = renderComment(report, withPlots)
    const check = renderCheck(report, withPlots).summary
    const summary = renderSummary(report, withPlots)
    expect(comment.length).toBeLessThanOrEqual(60_000)
    expect(check.length).toBeLessThanOrEqual(65_535)
    expect(new TextEncoder().encode(summary).length).toBeLessThanOrEqual(1_048_576)
    for (const text of [comment, check, summary]) {
      expect(text.isWellFormed()).toBe(true)
      expect(text.split('<details>').length).toBe(text.split('</details>').length)
      expect(text.split('\n').filter((row) => row.includes('❌ regression')).length).toBe(3)
      expect(marked.lexer(text).at(-1)?.raw.startsWith('<sub>')).toBe(true)
      expect(text).toMatch(/\n\d+ more plots, not shown here\./u)
    }
  })

  it('keeps six plots where metrics alone are too many', () => {
    const few = reportWith({ metrics, plots: plots.map((row) => ({ ...row, alt: 'short', title: row.id, notes: [] })) })
    const text = renderComment(few, { ...links, plots: picturesOf(plots) })
    expect(text.length).toBeLessThanOrEqual(60_000)
    expect(text.split('<picture>').length - 1).toBe(6)
  })
})
