import type { Problem, StageResult, TestSuite } from '../results/results.ts'
import type { MetricRow } from './report.ts'

/** What a headline is made of. */
export interface HeadlineParts {
  readonly metrics: readonly MetricRow[]
  readonly tests: readonly TestSuite[]
  readonly stages: readonly StageResult[]
  readonly problems: readonly Problem[]
  readonly hasBase: boolean
}

/** Says what was found in a few words, the worst first, without a full stop. */
export function headlineOf({ metrics, tests, stages, problems, hasBase }: HeadlineParts): string {
  const count = (outcome: MetricRow['outcome']): number => metrics.filter((row) => row.outcome === outcome).length
  const failedStages = stages.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name)
  const failedTests = tests.reduce((sum, { failed }) => sum + failed, 0)
  const parts = [
    failedStages.length > 0 ? `the stage ${failedStages.join(', ')} did not succeed` : '',
    counted(count('regression'), 'regression'),
    count('bound') > 0 ? `${count('bound')} out of bounds` : '',
    counted(count('missing'), 'missing metric'),
    counted(failedTests, 'failed test'),
    counted(problems.length, 'unreadable file'),
    count('better') > 0 ? `${count('better')} better` : '',
    count('worse') > 0 ? `${count('worse')} worse within tolerance` : '',
    count('changed') > 0 ? `${count('changed')} changed` : '',
    count('new') > 0 && hasBase ? `${count('new')} new` : '',
    metrics.length === 0 ? 'no metrics were found' : '',
    hasBase ? '' : 'nothing to compare with',
  ].filter((part) => part !== '')
  return parts.length > 0 ? parts.join(', ') : 'no metric changed'
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`
}
