import { renderComment } from './comment.ts'
import type { Links } from './links.ts'
import type { Report } from './report.ts'

/** UTF-16 units of a job summary, at the most: GitHub takes 1 MiB of UTF-8, of which a unit can be three bytes. */
const summaryBudget = 300_000

/** Writes the job summary: the comment with more room. */
export function renderSummary(report: Report, links: Links): string {
  return renderComment(report, links, summaryBudget)
}
