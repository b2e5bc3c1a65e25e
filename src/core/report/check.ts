import { renderComment } from './comment.ts'
import type { Links } from './links.ts'
import type { Report } from './report.ts'
import { marks } from './sections.ts'

/** Text of a check run. */
export interface CheckText {
  /** One plain line. */
  readonly title: string
  /** Markdown, below 65,535 units. */
  readonly summary: string
}

/** Writes the output of a check run. */
export function renderCheck(report: Report, links: Links): CheckText {
  const title = `${marks[report.verdict]} ${report.headline}`
  return { title: title.length > 200 ? `${title.slice(0, 199)}…` : title, summary: renderComment(report, links) }
}
