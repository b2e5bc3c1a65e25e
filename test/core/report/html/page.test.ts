import { describe, expect, it } from '@jest/globals'
import { renderHtml } from '../../../../src/core/report/html/page.ts'
import type { Links } from '../../../../src/core/report/links.ts'
import type { Report } from '../../../../src/core/report/report.ts'
import { fullReport, sha256 } from '../../../fakes/page.ts'
import { baseCommit, headCommit, reportWith } from '../../../fakes/results.ts'

const nowhere: Links = { repository: undefined, run: undefined }
const github = { repository: 'https://github.com/o/r', run: 'https://github.com/o/r/actions/runs/1' }
const render = (report: Report, links = nowhere): string => renderHtml(report, links, { sha256 })

/** The text between two marks. */
function between(html: string, start: string, end: string): string {
  const from = html.indexOf(start) + start.length
  return html.slice(from, html.indexOf(end, from))
}

describe('renderHtml', () => {
  it('begins with the verdict and what it is about', () => {
    const html = render(reportWith({ title: 'a <b>', verdict: 'warn', headline: '1 "worse"' }))
    expect(between(html, '<title>', '</title>')).toBe('Warning · a &lt;b&gt;: 1 &quot;worse&quot;')
    expect(between(html, '<h1>', '</h1>')).toBe('a &lt;b&gt; <b><i>Warning:</i> 1 &quot;worse&quot;</b>')
    expect(html).toContain('<body class="warn">')
  })

  it.each([
    {
      name: 'on a terminal',
      links: nowhere,
      head: headCommit,
      dirty: false,
      expected: '<code>eeeeeee</code> against <code>bbbbbbb</code>, the commit',
    },
    {
      ...{ name: 'where there is a server', links: github, head: headCommit, dirty: false },
      expected: `<a href="https://github.com/o/r/commit/${headCommit}"><code>eeeeeee</code></a> against <a href="https://github.com/o/r/commit/${baseCommit}"><code>bbbbbbb</code></a>, the commit`,
    },
    {
      name: 'with edits',
      links: nowhere,
      head: headCommit,
      dirty: true,
      expected: 'The workspace against <code>bbbbbbb</code>',
    },
    { name: 'outside git', links: nowhere, head: undefined, dirty: false, expected: 'The workspace against' },
  ])('says what was compared $name', ({ links, head, dirty, expected }) => {
    expect(render(reportWith({ head: { commit: head, branch: undefined, dirty } }), links)).toContain(`<p>${expected}`)
  })

  it('says that nothing was compared, and why', () => {
    const base = { commit: undefined, sentence: 'no earlier commit with results was found', notes: ['abc has <none>.'] }
    expect(render(reportWith({ base }))).toContain(
      '<p><code>eeeeeee</code>: no earlier commit with results was found, so nothing is compared.</p>\n<p>abc has &lt;none&gt;.</p>',
    )
  })

  it('lists the sections that there are, in the order of the page', () => {
    const html = render(fullReport(), github)
    const ids = ['failures', 'metrics', 'plots', 'problems', 'params', 'tests', 'stages', 'environment', 'gate']
    expect([...html.matchAll(/<section id="(\w+)"/gu)].map(([, id]) => id)).toEqual(ids)
    expect([...html.matchAll(/<li><a href="#(\w+)"/gu)].map(([, id]) => id)).toEqual(ids)
    expect(html).toContain('<a href="#metrics">Metrics<span>10</span></a>')
    expect(html).toContain(`Crisol · <a href="${github.run}">this run</a>`)
    expect(render(reportWith({ metrics: [] }))).not.toMatch(/<section|<nav/u)
  })

  it('lets nothing run or load but what its policy names by hash', () => {
    const html = render(fullReport())
    const hash = (start: string, end: string): string =>
      Buffer.from(sha256(between(html, start, end)), 'hex').toString('base64')
    expect(between(html, 'Content-Security-Policy" content="', '"')).toBe(
      `default-src 'none'; style-src 'sha256-${hash('<style>', '</style>')}'; script-src 'sha256-${hash('<script>', '</script>')}'; img-src data:; base-uri 'none'; form-action 'none'`,
    )
    expect(html).not.toMatch(/ style="| on\w+="|<script(?!>)/u)
  })

  it('writes the same bytes for the same report', () => {
    expect(render(fullReport())).toBe(render(fullReport()))
  })
})
