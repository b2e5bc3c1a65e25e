import { describe, expect, it } from '@jest/globals'
import { renderPageMetrics, renderTrend } from '../../../../src/core/report/html/metrics.ts'
import type { MetricRow } from '../../../../src/core/report/report.ts'
import { reportWith, rowWith } from '../../../fakes/results.ts'

/** The rows of a table alone. */
function bodyOf(html: string): string {
  return /<tbody>(.*)<\/tbody>/su.exec(html)?.[1] ?? ''
}

const rowsOf = (metrics: readonly MetricRow[]): readonly string[] =>
  bodyOf(renderPageMetrics(reportWith({ metrics }))).split('\n')

const trend = {
  ...{ file: 'm.json', name: 'acc', head: 0.9 },
  values: [
    { commit: 'aaaaaaaaaa', value: 0.5 },
    { commit: 'bbbbbbbbbb', value: 0.7 },
  ],
}

describe('renderPageMetrics', () => {
  it('is nothing without metrics', () => {
    expect(renderPageMetrics(reportWith({ metrics: [] }))).toBe('')
  })

  it('writes a row with all that is known of a metric', () => {
    const row = rowWith({ name: '<b>', outcome: 'regression', severity: 'fail', reason: 'below "0.9"' })
    expect(rowsOf([row])).toEqual([
      '<tr class="fail r"><th scope=row>&lt;b&gt;<i>↑</i><td class="n">0.9000<td class="n h">0.9100<td class="n">+0.0100<td class="n">+1.1 %<td class=v>regression<small>below &quot;0.9&quot;</small>',
    ])
  })

  it.each([
    { outcome: 'same', severity: 'none', classes: ' class="q"' },
    { outcome: 'better', severity: 'none', classes: ' class="pass"' },
    { outcome: 'changed', severity: 'none', classes: '' },
    { outcome: 'regression', severity: 'none', classes: ' class="r"' },
    { outcome: 'bound', severity: 'warn', classes: ' class="warn r"' },
    { outcome: 'missing', severity: 'fail', classes: ' class="fail r"' },
  ] as const)('marks $outcome of severity $severity with$classes', ({ outcome, severity, classes }) => {
    expect(rowsOf([rowWith({ outcome, severity })])[0]).toMatch(`<tr${classes}><th`)
  })

  it('names the file where the name alone would not tell, and a file that is one value', () => {
    const rows = rowsOf([
      rowWith({ name: '', direction: 'none' }),
      rowWith({ name: '', file: 'n.json', direction: 'lower' }),
    ])
    expect(rows.map((row) => /<th scope=row>(.*?)<td/u.exec(row)?.[1])).toEqual([
      '(value)<small class=f>m.json</small>',
      '(value)<i>↓</i><small class=f>n.json</small>',
    ])
  })

  it('has a column of trends where there is one', () => {
    const html = renderPageMetrics(reportWith({ metrics: [rowWith(), rowWith({ name: 'f1' })], trends: [trend] }))
    expect(html).toContain('<th scope="col">Trend</th>')
    expect(
      bodyOf(html)
        .split('\n')
        .map((row) => row.match(/<td>(?:<svg class="spark".*<\/svg>)?<td class=v>/u)?.[0].length),
    ).toEqual([renderTrend(trend).length + 16, 16])
    expect(renderPageMetrics(reportWith())).not.toContain('Trend')
  })

  it('says which way is better only where that is known', () => {
    expect(renderPageMetrics(reportWith())).toContain('↑ higher is better')
    expect(renderPageMetrics(reportWith({ metrics: [rowWith({ direction: 'none' })] }))).not.toContain(
      'higher is better',
    )
  })

  it('has a button for nothing: the script makes those', () => {
    expect(renderPageMetrics(reportWith())).not.toContain('<button')
  })
})

describe('renderTrend', () => {
  it('draws the commits as a line and the head as a dot, and says it in words', () => {
    expect(renderTrend(trend)).toBe(
      '<svg class="spark" viewBox="0 0 112 24" role="img"><title>2 commits: 0.5000 at aaaaaaa to 0.7000 at bbbbbbb; head 0.9000</title><path d="M3 21L56 12"/><circle class="b" cx="56" cy="12" r="1.6"/><circle cx="109" cy="3" r="2.6"/></svg>',
    )
  })

  it('draws no dot where the head has no number', () => {
    expect(renderTrend({ ...trend, head: undefined })).toBe(
      '<svg class="spark" viewBox="0 0 112 24" role="img"><title>2 commits: 0.5000 at aaaaaaa to 0.7000 at bbbbbbb</title><path d="M3 21L109 3"/><circle class="b" cx="109" cy="3" r="1.6"/></svg>',
    )
  })
})
