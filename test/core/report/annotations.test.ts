import { describe, expect, it } from '@jest/globals'
import { annotationsOf, regressionsOf } from '../../../src/core/report/annotations.ts'
import { reportWith, rowWith } from '../../fakes/results.ts'

const worse = rowWith({
  head: '0.8000',
  relative: '−11.1 %',
  outcome: 'regression',
  severity: 'fail',
  reason: 'worse than the base',
})

describe('annotationsOf', () => {
  it('says on its file what went wrong, faults before warnings', () => {
    const report = reportWith({
      metrics: [
        { ...worse, name: 'f1', severity: 'warn' },
        worse,
        rowWith({ name: 'gone', outcome: 'missing', severity: 'fail', reason: 'the head lacks it' }),
        rowWith({ name: 'fine' }),
      ],
      tests: [
        {
          file: 'j.xml',
          name: 's',
          passed: 0,
          failed: 1,
          skipped: 0,
          seconds: 1,
          failures: [{ test: 'a::b', message: 'no' }],
        },
      ],
      problems: [{ file: 'x.json', message: 'x.json is not JSON.' }],
    })
    expect(annotationsOf(report)).toEqual([
      { file: 'm.json', level: 'failure', message: 'acc 0.9000 -> 0.8000 (−11.1 %): worse than the base.' },
      { file: 'm.json', level: 'failure', message: 'gone was 0.9000: the head lacks it.' },
      { file: 'j.xml', level: 'failure', message: 'The test a::b failed: no' },
      { file: 'x.json', level: 'failure', message: 'x.json is not JSON.' },
      { file: 'm.json', level: 'warning', message: 'f1 0.9000 -> 0.8000 (−11.1 %): worse than the base.' },
    ])
  })

  it('leaves room for one of each kind among the ten that GitHub shows', () => {
    const metrics = Array.from({ length: 30 }, (_, index) => ({
      ...worse,
      severity: index % 2 === 0 ? ('fail' as const) : ('warn' as const),
    }))
    const levels = annotationsOf(reportWith({ metrics })).map(({ level }) => level)
    expect(levels).toEqual([...Array(9).fill('failure'), ...Array(9).fill('warning')])
  })
})

describe('regressionsOf', () => {
  it('names what went wrong, what was accepted or is ignored by the gate too', () => {
    const metrics = [
      worse,
      rowWith({ name: 'fine' }),
      { ...worse, name: 'ignored', severity: 'none' as const },
      { ...worse, name: 'told', severity: 'warn' as const },
    ]
    expect(regressionsOf(reportWith({ metrics }))).toEqual(['acc', 'ignored', 'told'])
  })
})
