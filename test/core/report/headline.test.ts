import { describe, expect, it } from '@jest/globals'
import { type HeadlineParts, headlineOf } from '../../../src/core/report/headline.ts'
import type { MetricRow } from '../../../src/core/report/report.ts'
import type { StageResult, TestSuite } from '../../../src/core/results/results.ts'
import { rowWith } from '../../fakes/results.ts'

function metrics(...outcomes: readonly MetricRow['outcome'][]): readonly MetricRow[] {
  return outcomes.map((outcome) => rowWith({ outcome }))
}

const suite: TestSuite = { file: 'j', name: 's', passed: 0, failed: 2, skipped: 0, seconds: 0, failures: [] }
const stage: StageResult = { name: 'train', outcome: 'failed', seconds: 0, cpuSeconds: 0, peakBytes: 0, failure: 'x' }
const problem = { file: 'x', message: 'X.' }
const nothing: HeadlineParts = { metrics: [], tests: [], stages: [], problems: [], hasBase: true }

describe('headlineOf', () => {
  it.each<readonly [string, Partial<HeadlineParts>]>([
    ['no metrics were found', {}],
    ['no metric changed', { metrics: metrics('same', 'same') }],
    ['1 changed, 2 new', { metrics: metrics('same', 'changed', 'new', 'new') }],
    ['1 regression', { metrics: metrics('regression') }],
    ['2 regressions, 1 better', { metrics: metrics('better', 'regression', 'regression', 'same') }],
    ['1 out of bounds, 2 missing metrics', { metrics: metrics('missing', 'bound', 'missing') }],
    ['1 worse within tolerance', { metrics: metrics('worse') }],
    ['4 failed tests', { metrics: metrics('same'), tests: [suite, suite] }],
    ['1 unreadable file', { metrics: metrics('same'), problems: [problem] }],
    ['the stage train did not succeed', { metrics: metrics('same'), stages: [stage, { ...stage, outcome: 'ran' }] }],
    ['nothing to compare with', { metrics: metrics('new'), hasBase: false }],
    ['no metrics were found, nothing to compare with', { hasBase: false }],
    ['the stage train did not succeed, no metrics were found', { stages: [stage] }],
    [
      'the stage train did not succeed, 1 regression, 2 failed tests, 1 unreadable file, nothing to compare with',
      { metrics: metrics('regression'), tests: [suite], stages: [stage], problems: [problem], hasBase: false },
    ],
  ])('says "%s"', (headline, parts) => {
    expect(headlineOf({ ...nothing, ...parts })).toBe(headline)
  })
})
