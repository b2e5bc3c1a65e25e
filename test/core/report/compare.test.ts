import { describe, expect, it } from '@jest/globals'
import { defaultConfig } from '../../../src/core/config/config.ts'
import { parseConfig } from '../../../src/core/config/parse.ts'
import { type Comparison, compareResults } from '../../../src/core/report/compare.ts'
import type { MetricRow, Report } from '../../../src/core/report/report.ts'
import type { StageResult, TestSuite } from '../../../src/core/results/results.ts'
import { plotRow } from '../../fakes/plot-rows.ts'
import { baseCommit, baselineWith, headCommit, paramsWith, resultsWith } from '../../fakes/results.ts'

const config = parseConfig('metrics:\n  acc: {better: higher}\n', 'crisol.yaml')

function compare(base: string | undefined, head: string, more: Partial<Comparison> = {}): Report {
  return compareResults({
    ...{ head: resultsWith(head), baseline: baselineWith(base === undefined ? undefined : resultsWith(base)) },
    ...{ config, title: 'model', images: 'auto', accepted: undefined, remarks: [], configProblem: undefined },
    ...{ plots: [], history: [], ...more },
  })
}

function rows(report: Report, ...keys: readonly (keyof MetricRow)[]): readonly (readonly string[])[] {
  return report.metrics.map((row) => keys.map((key) => row[key]))
}

const suite: TestSuite = { file: 'j.xml', name: 's', passed: 1, failed: 1, skipped: 0, seconds: 1, failures: [] }
const failed: StageResult = {
  ...{ name: 'train', outcome: 'failed', seconds: 1, cpuSeconds: 1, peakBytes: 1, failure: 'It exited with 1.' },
}
const problem = { file: 'x.json', message: 'x.json is not JSON.' }

describe('compareResults', () => {
  it('gives the whole of a report', () => {
    const head = {
      ...resultsWith('{acc: 0.95}'),
      params: paramsWith('{lr: 0.1, n: 1}'),
      environment: new Map([['python', '3.12']]),
    }
    const base = { ...resultsWith('{acc: 0.9}'), params: paramsWith('{lr: 0.2, n: 1.0, gone: [1, x]}') }
    expect(compare('', '', { head, baseline: baselineWith(base), remarks: ['A remark.'] })).toEqual({
      ...{ title: 'model', verdict: 'pass', conclusion: 'success', headline: '1 better' },
      head: { commit: headCommit, branch: 'topic', dirty: false },
      base: { commit: baseCommit, sentence: 'the commit that this pull request was built on', notes: [] },
      metrics: [
        {
          ...{ file: 'm.json', name: 'acc', base: '0.9000', head: '0.9500', change: '+0.0500', relative: '+5.6 %' },
          ...{ direction: 'higher', outcome: 'better', severity: 'none', reason: '' },
        },
      ],
      params: [
        { file: 'params.yaml', name: 'lr', base: '0.2', head: '0.1' },
        { file: 'params.yaml', name: 'gone', base: "[1, 'x']", head: '–' },
      ],
      ...{ tests: [], stages: [], plots: [], problems: [], remarks: ['A remark.'] },
      ...{ suggestion: undefined, images: 'auto', isGated: true },
      environment: new Map([['python', '3.12']]),
      ...{ plots: [], trends: [] },
    })
  })

  it('puts what weighs most first, then what is declared, then by outcome and file', () => {
    const report = compare(
      '{a: 1, f1: 0.9, acc: 0.9, loss: 1, same: 1, x: 1}',
      '{a: 2, f1: 0.8, acc: 0.8, loss: 0.5, same: 1, new: 1}',
    )
    expect(rows(report, 'name', 'outcome', 'severity')).toEqual([
      ['acc', 'regression', 'fail'],
      ['x', 'missing', 'fail'],
      ['f1', 'regression', 'warn'],
      ['loss', 'better', 'none'],
      ['a', 'changed', 'none'],
      ['new', 'new', 'none'],
      ['same', 'same', 'none'],
    ])
    expect(report.headline).toBe('2 regressions, 1 missing metric, 1 better, 1 changed, 1 new')
  })

  it.each<readonly [string, Parameters<typeof compare>, Report['verdict'], Report['conclusion']]>([
    ['better', ['{acc: 1}', '{acc: 2}'], 'pass', 'success'],
    ['a declared regression', ['{acc: 2}', '{acc: 1}'], 'fail', 'failure'],
    ['a regression that is only told', ['{f1: 2}', '{f1: 1}'], 'warn', 'neutral'],
    ['no base', [undefined, '{acc: 1}'], 'neutral', 'neutral'],
    [
      'no base and a bound that holds',
      [undefined, '{acc: 1}', { config: parseConfig('metrics: {acc: {at-least: 0}}', 'c') }],
      'pass',
      'success',
    ],
    [
      'no base and a bound that does not',
      [undefined, '{acc: 1}', { config: parseConfig('metrics: {acc: {at-least: 2}}', 'c') }],
      'fail',
      'failure',
    ],
    ['a missing metric', ['{n: 1}', ''], 'fail', 'failure'],
    [
      'a missing metric that the gate ignores',
      ['{n: 1}', '', { config: parseConfig('gate: {missing: ignore}', 'c') }],
      'pass',
      'success',
    ],
    [
      'a regression where the gate warns',
      ['{acc: 2}', '{acc: 1}', { config: parseConfig('metrics: {acc: {}}\ngate: {regression: warn}', 'c') }],
      'warn',
      'neutral',
    ],
    ['a failed test', ['{acc: 1}', '', { head: resultsWith('{acc: 1}', { tests: [suite] }) }], 'fail', 'failure'],
    [
      'a failed test without a crisol.yaml',
      ['{acc: 1}', '', { head: resultsWith('{acc: 1}', { tests: [suite] }), config: defaultConfig }],
      'warn',
      'neutral',
    ],
    [
      'an unreadable file',
      ['{acc: 1}', '', { head: resultsWith('{acc: 1}', { problems: [problem] }) }],
      'fail',
      'failure',
    ],
    [
      'a failed stage, whatever the gate',
      ['{acc: 1}', '', { head: resultsWith('{acc: 1}', { stages: [failed] }), config: defaultConfig }],
      'fail',
      'failure',
    ],
    [
      'a broken configuration, whatever the gate',
      ['{acc: 1}', '{acc: 1}', { configProblem: problem, config: defaultConfig }],
      'fail',
      'failure',
    ],
    ['nothing at all', ['', ''], 'pass', 'success'],
  ])('judges %s', (_, given, verdict, conclusion) => {
    const report = compare(...given)
    expect([report.verdict, report.conclusion]).toEqual([verdict, conclusion])
  })

  it('lets a maintainer accept regressions and missing metrics, never a bound', () => {
    const accepted = { by: 'ada' }
    const regressed = compare('{acc: 2, x: 1}', '{acc: 1}', { accepted })
    expect([regressed.verdict, rows(regressed, 'outcome', 'severity')]).toEqual([
      'warn',
      [
        ['regression', 'warn'],
        ['missing', 'warn'],
      ],
    ])
    expect(regressed.remarks).toEqual(['ada accepted the regressions of this commit with the label crisol:accept.'])
    const bound = parseConfig('metrics: {acc: {at-least: 2}}', 'c')
    expect(compare('{acc: 2}', '{acc: 1}', { accepted, config: bound }).verdict).toBe('fail')
    expect(compare('{acc: 1}', '{acc: 2}', { accepted }).remarks).toEqual([])
  })

  it('tells a problem of the configuration one time, whoever found it', () => {
    const other = { file: 'y.json', message: 'y.json is empty.' }
    const head = resultsWith('', { problems: [other, problem] })
    expect(compare('', '', { head, configProblem: problem }).problems).toEqual([problem, other])
  })

  it('suggests gates where there is no crisol.yaml, and none where there is one', () => {
    expect(compare('{acc: 1}', '{acc: 2}', { config: defaultConfig }).suggestion).toBe(
      'metrics:\n  acc:\n    better: higher\n    tolerance: 1%',
    )
    expect(compare('{acc: 1}', '{acc: 2}').suggestion).toBe(undefined)
  })

  it('compares no parameters without a base', () => {
    const head = { ...resultsWith(''), params: paramsWith('{lr: 1}') }
    expect(compare('', '', { head, baseline: baselineWith(undefined) }).params).toEqual([])
  })

  it('hands the plots on', () => {
    const plots = [plotRow('p')]
    expect(compare('{acc: 1}', '{acc: 1}', { plots }).plots).toEqual(plots)
  })

  it.each([
    { name: 'those that a rule names, where there are rules', rules: 'metrics: {acc: {}, x: {}}', expected: ['acc'] },
    { name: 'those with a bound', rules: 'metrics: {x: {at-least: 0}}', expected: ['x'] },
    { name: 'those that a name gives a direction, where there are none', rules: '', expected: ['acc', 'f1'] },
  ])('looks back on $name', ({ rules, expected }) => {
    const table = '{acc: 1, f1: 1, x: 1}'
    const history = ['b', 'a'].map((commit) => ({ commit, metrics: resultsWith(table).metrics }))
    const config = rules === '' ? defaultConfig : parseConfig(rules, 'crisol.yaml')
    expect(compare(table, table, { history, config }).trends.map(({ name }) => name)).toEqual(expected)
  })
})
