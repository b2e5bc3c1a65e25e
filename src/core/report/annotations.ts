import type { MetricRow, Report } from './report.ts'

/** A line on a file of the pull request. */
export interface Annotation {
  /** Repository-relative path. */
  readonly file: string
  readonly level: 'failure' | 'warning'
  /** Plain text, one sentence. */
  readonly message: string
}

/** Annotations of one kind: GitHub shows ten of a step, and the last is that of the verdict or a missing permission. */
const most = 9

/** Gives the annotations of a report: metrics that went wrong, failed tests, files that could not be read. */
export function annotationsOf(report: Report): readonly Annotation[] {
  const metrics = report.metrics.flatMap((row) => (row.severity === 'none' ? [] : [metricAnnotation(row)]))
  const tests = report.tests.flatMap(({ file, failures }) =>
    failures.map(({ test, message }) => ({
      file,
      level: 'failure' as const,
      message: `The test ${test} failed: ${message}`,
    })),
  )
  const problems = report.problems.map(({ file, message }) => ({ file, level: 'failure' as const, message }))
  const all = [...metrics, ...tests, ...problems]
  return (['failure', 'warning'] as const).flatMap((level) => all.filter((one) => one.level === level).slice(0, most))
}

function metricAnnotation({ file, name, base, head, relative, reason, outcome, severity }: MetricRow): Annotation {
  const percent = relative === '' ? '' : ` (${relative})`
  const values = outcome === 'missing' ? `was ${base}` : `${base} -> ${head}${percent}`
  return {
    file,
    level: severity === 'fail' ? 'failure' : 'warning',
    message: `${name} ${values}: ${reason || outcome}.`,
  }
}

/** Gives the names of the metrics that regressed, vanished or left their bounds, those that are accepted too. */
export function regressionsOf({ metrics }: Report): readonly string[] {
  return metrics
    .filter(({ outcome, severity }) => severity !== 'none' || outcome === 'regression')
    .map(({ name }) => name)
}
