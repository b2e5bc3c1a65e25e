import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { marked } from 'marked'
import type { Outcome } from '../../../src/core/gate/judge.ts'
import { commentBudget, renderComment } from '../../../src/core/report/comment.ts'
import type { PlotRow, Report } from '../../../src/core/report/report.ts'
import { links, picturesOf, rows } from '../../fakes/comment.ts'
import { dataPlot, plotRow, seriesOf } from '../../fakes/plot-rows.ts'
import { baseCommit, headCommit, reportWith, rowWith } from '../../fakes/results.ts'

const against = `[\`eeeeeee\`](https://github.com/o/r/commit/${headCommit}) against [\`bbbbbbb\`](https://github.com/o/r/commit/${baseCommit}), the commit that this pull request was built on.`

describe('renderComment', () => {
  it('links the page where the workflow leaves one', () => {
    const run = 'https://github.com/o/r/actions/runs/1'
    expect(
      renderComment(reportWith({ metrics: [] }), { repository: undefined, run, page: `${run}#artifacts` }),
    ).toMatch(`<sub>Crisol · [HTML report](${run}#artifacts) · [this run](${run})</sub>`)
  })

  it('writes verdict, base, metrics and a footer', () => {
    expect(renderComment(reportWith(), links)).toBe(`## ✅ model: 1 better

${against}

| Metric | Base | Head | Change | % | Verdict |
| --- | ---: | ---: | ---: | ---: | --- |
| acc ↑ | 0.9000 | 0.9100 | &#43;0.0100 | &#43;1.1&nbsp;% | better |

<sub>↑ higher is better, ↓ lower is better · Crisol · [this run](https://github.com/o/r/actions/runs/1)</sub>`)
  })

  it('writes a report of nothing, without arrows and links that nothing needs', () => {
    const report = reportWith({ metrics: [], headline: 'no metrics were found' })
    expect(renderComment(report, { repository: undefined, run: undefined })).toBe(`## ✅ model: no metrics were found

\`eeeeeee\` against \`bbbbbbb\`, the commit that this pull request was built on.

<sub>Crisol</sub>`)
  })

  it('folds what did not change, each with the file where two have a metric of the same name', () => {
    const fold = (name: string): string =>
      renderComment(reportWith({ metrics: [rowWith(), rowWith({ file: 'n.json', name, outcome: 'same' })] }), links)
    expect(fold('acc')).toContain('<details><summary>1 unchanged metric</summary>\n\n| File | Metric |')
    expect(fold('f1')).toContain('<details><summary>1 unchanged metric</summary>\n\n| Metric |')
  })

  it('puts what a reviewer must see before the metrics and the rest after them', () => {
    const report = reportWith({
      plots: [plotRow('roc')],
      ...{ remarks: ['A remark.'], problems: [{ file: 'x', message: 'A problem.' }], suggestion: 'metrics: {}' },
      params: [{ file: 'p', name: 'lr', base: '1', head: '2' }],
      tests: [{ file: 'j', name: 's', passed: 1, failed: 0, skipped: 0, seconds: 1, failures: [] }],
      stages: [{ name: 'train', outcome: 'ran', seconds: 1, cpuSeconds: 1, peakBytes: 1, failure: undefined }],
    })
    const text = renderComment(report, links)
    const places = [
      'A remark',
      '| Metric',
      '### Plots',
      '### Not readable',
      '### Parameters',
      '### Tests',
      'Stages:',
      'How to gate',
      '<sub>',
    ]
    expect(places.map((place) => text.indexOf(place))).toEqual(
      places.map((place) => text.indexOf(place)).toSorted((a, b) => a - b),
    )
    expect(places.filter((place) => !text.includes(place))).toEqual([])
  })

  it('names the worst and counts the rest where there are more than GitHub takes', () => {
    const metrics = [...rows(3, { outcome: 'regression', severity: 'fail' }), ...rows(5000)]
    const text = renderComment(reportWith({ metrics }), links)
    expect(text.length).toBeLessThanOrEqual(commentBudget)
    expect(text.split('\n').filter((line) => line.includes('❌ regression')).length).toBe(3)
    expect(text).toMatch(/\n\d+ more metrics, not shown here\.\n/u)
  })

  it('keeps the metrics that went wrong where many stages failed with long logs', () => {
    const stages = Array.from({ length: 300 }, (_, index) => ({
      ...{ name: `stage-${index}`, outcome: 'failed' as const, seconds: 1, cpuSeconds: 1, peakBytes: 1 },
      failure: 'x'.repeat(4000),
    }))
    const text = renderComment(
      reportWith({ stages, metrics: rows(3, { outcome: 'regression', severity: 'fail' }) }),
      links,
    )
    expect(text.length).toBeLessThanOrEqual(commentBudget)
    expect(text.split('\n').filter((line) => line.includes('❌ regression')).length).toBe(3)
    expect(text).toMatch(/\n\d+ more failed stages, not shown here\.\n/u)
  })

  it('is the heading and the footer where not even one row fits', () => {
    const text = renderComment(reportWith({ metrics: rows(100) }), links, 200)
    expect(text).toMatch(/^## ✅ model: 1 better\n\n<sub>.*<\/sub>$/u)
  })

  /** Elements of a report without stages: nothing in data makes another. */
  const known = [
    'h2',
    'h3',
    'p',
    'a',
    'code',
    'br',
    'blockquote',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'strong',
  ]
  known.push('details', 'summary', 'ul', 'li', 'sub', 'pre', 'picture', 'source', 'img')
  const word = fc.string({
    unit: fc.oneof(
      fc.constantFrom('|', '`', '<', '@', '\n', '-->', '#', '\u202e', '<img src=x>', '](https://x.y)', '![a', '[a'),
      fc.constantFrom('@octocat', 'https://x.y', '<!--', '</details>', '<a href=x>', '\n\n## a', '```', '&lt;'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 40,
  })
  const outcome = fc.constantFrom<Outcome>('better', 'same', 'regression', 'missing')
  const row = fc
    .record({
      file: word,
      name: word,
      base: word,
      head: word,
      outcome,
      severity: fc.constantFrom('fail' as const, 'none' as const),
      reason: word,
    })
    .map((one) => rowWith(one))
  const points = fc.array(fc.tuple(fc.oneof(word, fc.double()), fc.oneof(word, fc.double())), { maxLength: 20 })
  const template = fc.constantFrom('linear', 'confusion', 'bar_horizontal', 'scatter')
  const plot: fc.Arbitrary<PlotRow> = fc
    .record({
      ...{ id: word, title: word, alt: word, note: word, isUnchanged: fc.boolean(), template, base: points },
      ...{ head: points, xLabel: word, yLabel: word, y: word },
    })
    .map(({ id, title, alt, note, isUnchanged, base, head, y, ...labels }) => {
      const side = (pairs: typeof base) => dataPlot([seriesOf(pairs, { y })], labels)
      const compared = { id, base: side(base), head: side(head), isUnchanged }
      return plotRow(id, { title, alt, isUnchanged, notes: [note], compared })
    })
  const report: fc.Arbitrary<Report> = fc
    .record({
      ...{ title: word, metrics: fc.array(row, { maxLength: 30 }), remarks: fc.array(word, { maxLength: 3 }) },
      problems: fc.array(fc.record({ file: word, message: word }), { maxLength: 5 }),
      params: fc.array(fc.record({ file: word, name: word, base: word, head: word }), { maxLength: 30 }),
      plots: fc.array(plot, { maxLength: 10 }),
    })
    .map((one) => reportWith(one))

  it('stays within its budget and whole, whatever the data holds', () => {
    fc.assert(
      fc.property(report, fc.integer({ min: 1000, max: 20_000 }), fc.boolean(), (one, budget, hasPictures) => {
        const text = renderComment(one, hasPictures ? { ...links, plots: picturesOf(one.plots) } : links, budget)
        expect(text.length).toBeLessThanOrEqual(Math.max(budget, 1500))
        expect(text.split('<details>').length).toBe(text.split('</details>').length)
        expect(text.endsWith('</sub>')).toBe(true)
        const tables = text.split('\n').filter((line) => line.startsWith('|'))
        expect(tables.filter((line) => line.split('|').length < 4)).toEqual([])
        expect(text.isWellFormed()).toBe(true)
        // A chart is code, in which nothing is more than text.
        const prose = text.replaceAll(/```mermaid\n[\s\S]*?\n```/gu, '')
        expect(prose.includes('-->')).toBe(false)
        const html = marked.parse(prose, { async: false })
        const elements = new Set([...html.matchAll(/<([a-z]\w*)/gu)].map(([, name = '']) => name))
        expect([...elements].filter((name) => !known.includes(name))).toEqual([])
        const targets = [...html.matchAll(/(?:href|src|srcset)="([^"]*)"/gu)].map(([, target = '']) => target)
        expect(targets.filter((target) => !target.startsWith(`${links.repository}/`))).toEqual([])
        expect(/@[a-z\d]/iu.test(html)).toBe(false)
      }),
    )
  })
})
