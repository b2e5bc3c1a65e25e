import { describe, expect, it } from '@jest/globals'
import {
  renderPageEnvironment,
  renderPageFailures,
  renderPageParams,
  renderPageProblems,
  renderPageStages,
  renderPageSuggestion,
  renderPageTests,
} from '../../../../src/core/report/html/sections.ts'
import { bytesOf } from '../../../../src/core/text/html.ts'
import { reportWith } from '../../../fakes/results.ts'

const idle = {
  name: 'prepare',
  outcome: 'up-to-date',
  seconds: undefined,
  cpuSeconds: undefined,
  peakBytes: undefined,
  failure: undefined,
} as const
const ran = { ...idle, name: 'train', outcome: 'ran', seconds: 4, cpuSeconds: 8, peakBytes: 2_000_000 } as const
const failed = { ...idle, name: '<x>', outcome: 'failed', seconds: 1, failure: `${'a'.repeat(5000)}\n<b>` } as const
const suite = {
  file: 'j',
  name: 'unit',
  passed: 2,
  failed: 1,
  skipped: 0,
  seconds: 1,
  failures: [{ test: 'a::b', message: '<no>' }],
}

const all = [
  renderPageParams,
  renderPageTests,
  renderPageFailures,
  renderPageStages,
  renderPageProblems,
  renderPageEnvironment,
  renderPageSuggestion,
]

it.each(all)('%p is nothing where there is nothing to tell', (render) => {
  expect(render(reportWith())).toBe('')
})

describe('renderPageParams', () => {
  const param = { file: 'params.yaml', name: 'lr', base: '1', head: '<2>' }

  it('names the file where there are several', () => {
    expect(renderPageParams(reportWith({ params: [param] }))).toContain(
      '<tbody><tr><th scope=row>lr<td>1<td class="h">&lt;2&gt;</tbody>',
    )
    expect(renderPageParams(reportWith({ params: [param, { ...param, file: 'p.toml' }] }))).toContain(
      'lr<small class=f>p.toml</small>',
    )
  })
})

describe('renderPageTests', () => {
  it('adds up, and lists what failed', () => {
    expect(renderPageTests(reportWith({ tests: [suite] }))).toBe(
      '<p>2 passed, 1 failed in 1.00 s.</p><ul class="list"><li><span class="mono">a::b</span> <span class="muted">unit</span><p>&lt;no&gt;</p></li></ul>',
    )
    expect(renderPageTests(reportWith({ tests: [{ ...suite, failed: 0, failures: [] }] }))).toBe(
      '<p>2 passed, 0 failed in 1.00 s.</p>',
    )
  })
})

describe('renderPageFailures', () => {
  it('shows the end of what a stage printed', () => {
    expect(renderPageFailures(reportWith({ stages: [ran, failed] }))).toBe(
      `<div class="failure"><p>The stage <b>&lt;x&gt;</b> failed.</p><pre>${'a'.repeat(3996)}\n&lt;b&gt;</pre></div>`,
    )
  })
})

describe('renderPageStages', () => {
  it('draws the time of each as a part of the longest', () => {
    const html = renderPageStages(reportWith({ stages: [idle, ran, failed] }))
    expect([...html.matchAll(/rect width="([\d.]+)"/gu)].map(([, width]) => width)).toEqual(['100', '25'])
    expect(html).toContain('<p class="muted">1 up to date, 1 ran, 1 failed, 5.00 s</p>')
    expect(html).toContain('<tr class="fail"><th scope=row>&lt;x&gt;<td class="o">failed')
  })

  it('has no column of bars where nothing took time', () => {
    expect(renderPageStages(reportWith({ stages: [idle] }))).toContain(
      '<tr><th scope=row>prepare<td class="o">up to date<td class="n"><td class="n"><td class="n">',
    )
  })
})

describe('what is a list or text', () => {
  it('is shown and nothing else', () => {
    expect(renderPageProblems(reportWith({ problems: [{ file: 'f', message: '<f>' }] }))).toBe(
      '<ul class="list"><li>&lt;f&gt;</li></ul>',
    )
    expect(renderPageEnvironment(reportWith({ environment: new Map([['python', '<3>']]) }))).toBe(
      '<ul class="list"><li>python <span class="mono">&lt;3&gt;</span></li></ul>',
    )
    expect(renderPageSuggestion(reportWith({ suggestion: 'a:\n  <b>' }))).toContain('<pre>a:\n  &lt;b&gt;</pre>')
  })
})

it('keeps each section small, however much there is to tell', () => {
  const many = <T>(one: T): readonly T[] => Array.from({ length: 1000 }, () => one)
  const long = '<'.repeat(5000)
  const report = reportWith({
    params: many({ file: long, name: long, base: long, head: long }),
    tests: [{ ...suite, failures: many({ test: long, message: long }) }],
    stages: many({ ...failed, name: long, failure: long }),
    problems: many({ file: long, message: long }),
    environment: new Map(many(0).map((_, index) => [`${index}${long}`, long])),
  })
  for (const render of all) expect(bytesOf(render(report))).toBeLessThan(101_000)
  expect(renderPageTests(report)).toMatch(/\d+ more failures, not shown here/u)
})
