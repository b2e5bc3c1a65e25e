import { describe, expect, it } from '@jest/globals'
import { renderTerminal } from '../../../src/core/report/terminal.ts'
import { plotRow } from '../../fakes/plot-rows.ts'
import { reportWith, rowWith } from '../../fakes/results.ts'

const plain = { colour: false }

describe('renderTerminal', () => {
  it('aligns everything that a report has', () => {
    const report = reportWith({
      ...{ verdict: 'fail', headline: '1 regression', remarks: ['A remark.'], suggestion: 'metrics:\n  acc: {}' },
      metrics: [
        rowWith({
          name: 'test.acc',
          head: '0.8000',
          change: '−0.1000',
          relative: '−11.1 %',
          outcome: 'regression',
          severity: 'fail',
          reason: 'worse than the base',
        }),
        rowWith({ name: '', direction: 'none', base: '12', head: '12', change: '', relative: '', outcome: 'same' }),
      ],
      params: [{ file: 'params.yaml', name: 'lr', base: '0.1', head: '0.25' }],
      tests: [
        {
          file: 'j',
          name: 'unit',
          passed: 2,
          failed: 1,
          skipped: 1,
          seconds: 1,
          failures: [{ test: 'a::b', message: 'no' }],
        },
      ],
      stages: [
        {
          name: 'prepare',
          outcome: 'up-to-date',
          seconds: undefined,
          cpuSeconds: undefined,
          peakBytes: undefined,
          failure: undefined,
        },
        { name: 'train', outcome: 'ran', seconds: 2, cpuSeconds: 1, peakBytes: 1, failure: undefined },
      ],
      problems: [{ file: 'x', message: 'x.json is not JSON.' }],
    })
    expect(renderTerminal(report, plain)).toBe(`FAIL  model: 1 regression

      against bbbbbbb, the commit that this pull request was built on

      A remark.

  metric      base    head   change        %
↑ test.acc  0.9000  0.8000  −0.1000  −11.1 %  regression: worse than the base
  m.json        12      12

  parameter       base  head
  params.yaml:lr   0.1  0.25

tests unit: 2 passed, 1 failed, 1 skipped
  a::b: no

stage prepare: up-to-date
stage train: ran in 2.00 s

x.json is not JSON.

Nothing fails yet. These lines in crisol.yaml would gate:

metrics:
  acc: {}`)
  })

  it('draws what metrics were before and the lines of plots within 80 columns', () => {
    const values = [0.5, 0.6, 0.7].map((value) => ({ commit: 'a', value }))
    const rise = Array.from({ length: 400 }, (_, index) => index)
    const plot = plotRow('loss.csv', { title: 'Loss' })
    const report = reportWith({
      metrics: [],
      trends: [
        { file: 'm.json', name: 'acc', values, head: 0.4 },
        { file: 'm.json', name: `long.${'x'.repeat(90)}`, values, head: undefined },
      ],
      plots: [
        {
          ...plot,
          lines: [
            { name: 'train', base: rise, head: rise.map((value) => 399 - value) },
            { name: 'y'.repeat(99), base: [], head: [1, 2] },
          ],
        },
        { ...plot, title: 'Confusion', lines: [] },
      ],
    })
    const text = renderTerminal(report, plain)
    expect(text.split('\n\n').slice(2).join('\n\n')).toBe(`  the last 3 commits of the base, then the head
  acc                         ▃▆█ ▁
  long.xxxxxxxxxxxxxxxxxxxx…  ▁▅█

plot Loss
  train
    base  ▁▁▁▁▁▂▂▂▂▂▃▃▃▃▃▄▄▄▄▄▅▅▅▅▅▆▆▆▆▆▇▇▇▇▇█████
    head  █████▇▇▇▇▇▆▆▆▆▆▅▅▅▅▅▄▄▄▄▄▃▃▃▃▃▂▂▂▂▂▁▁▁▁▁
  ${'y'.repeat(76)}…
    head  ▁█`)
    expect(Math.max(...text.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80)
  })

  it('draws twenty trends at the most', () => {
    const values = ['a', 'b'].map((commit) => ({ commit, value: 1 }))
    const trends = Array.from({ length: 23 }, () => ({ file: 'm.json', name: 'acc', values, head: 1 }))
    const [, , drawn = ''] = renderTerminal(reportWith({ metrics: [], trends }), plain).split('\n\n')
    expect(drawn.split('\n').slice(-2)).toEqual([`  acc${' '.repeat(23)}  ▅▅ ▅`, '  3 more trends, not shown here.'])
  })

  it('says that nothing is compared', () => {
    const base = {
      commit: undefined,
      sentence: 'no earlier commit with results was found',
      notes: ['abc: no dvc.lock'],
    }
    expect(renderTerminal(reportWith({ metrics: [], base, verdict: 'neutral' }), plain)).toBe(`NEUTRAL  model: 1 better

      no earlier commit with results was found
      abc: no dvc.lock`)
  })

  it('colours the verdict and the rows that weigh', () => {
    const report = reportWith({ verdict: 'warn', metrics: [rowWith({ severity: 'warn' }), rowWith()] })
    const lines = renderTerminal(report, { colour: true }).split('\n')
    expect([lines[0], lines[5]?.startsWith('\u001b[33m↑ acc'), lines[6]?.startsWith('↑ acc')]).toEqual([
      '\u001b[33mWARN\u001b[0m  model: 1 better',
      true,
      true,
    ])
  })

  it('lets no data move the cursor', () => {
    const report = reportWith({ title: 'a\u001b[2Jb', metrics: [rowWith({ name: 'x\u202ey\n' })] })
    expect(renderTerminal(report, plain)).not.toMatch(/\p{Cc}(?<!\n)|\p{Cf}/u)
  })
})
