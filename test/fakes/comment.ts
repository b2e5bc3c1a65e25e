import type { ShownPicture, ShownPlots } from '../../src/core/report/links.ts'
import type { MetricRow, PlotRow } from '../../src/core/report/report.ts'
import { headCommit, rowWith } from './results.ts'

/** Where a comment's links lead. */
export const links = { repository: 'https://github.com/o/r', run: 'https://github.com/o/r/actions/runs/1' }

/** Metrics with names of their own. */
export function rows(count: number, more: Partial<MetricRow> = {}): readonly MetricRow[] {
  return Array.from({ length: count }, (_, index) => rowWith({ name: `metric_${index}`, ...more }))
}

/** Two pictures of every plot. */
export function picturesOf(plots: readonly PlotRow[]): ShownPlots {
  const picture: ShownPicture = { kind: 'drawn', light: `${'a'.repeat(32)}.png`, dark: `${'b'.repeat(32)}.png` }
  return {
    ...{ isInWords: true, folder: `${links.repository}/blob/${headCommit}`, period: '2026-11' },
    ...{ pictures: new Map(plots.map(({ id }) => [id, picture])), problems: new Map(), notes: [] },
  }
}
