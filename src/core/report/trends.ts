import { toSample } from '../gate/judge.ts'
import type { Results, Table } from '../results/results.ts'
import type { Trend } from './report.ts'

/** The metrics of a commit before the head. */
export interface PastMetrics {
  /** Full SHA. */
  readonly commit: string
  readonly metrics: Table
}

/** Trends that are shown, at the most. */
const most = 100

/**
 * Gives what metrics did over the commits before the head: the first hundred of them that were numbers at two commits
 * or more.
 */
export function trendsOf(
  judged: readonly { readonly row: { readonly file: string; readonly name: string } }[],
  { history, head }: { readonly history: readonly PastMetrics[]; readonly head: Results },
): readonly Trend[] {
  return judged
    .map(({ row: { file, name } }) => ({
      file,
      name,
      values: history.toReversed().flatMap(({ commit, metrics }) => {
        const value = numberAt(metrics, file, name)
        return value === undefined ? [] : [{ commit, value }]
      }),
      head: numberAt(head.metrics, file, name),
    }))
    .filter(({ values }) => values.length > 1)
    .slice(0, most)
}

/** A metric as one number, of seeds their mean; `undefined` where it is none that can be drawn. */
function numberAt(table: Table, file: string, name: string): number | undefined {
  const mean = toSample(table.get(file)?.get(name))?.mean
  return mean !== undefined && Number.isFinite(mean) ? mean : undefined
}
