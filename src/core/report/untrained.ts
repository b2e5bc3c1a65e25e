import type { Report } from './report.ts'

/** What is known where nothing was trained. */
export interface Untrained {
  readonly title: string
  readonly pullRequest: number
  /** Full SHA of the head of the pull request. */
  readonly headSha: string
}

/** Makes the report on a pull request whose own run could not reach the data: neutral, since nothing is known of it. */
export function reportUntrained({ title, pullRequest, headSha }: Untrained): Report {
  return {
    title,
    verdict: 'neutral',
    conclusion: 'neutral',
    headline: 'not trained, the data could not be reached',
    head: { commit: headSha, branch: undefined, dirty: false },
    base: { commit: undefined, sentence: 'nothing was trained', notes: [] },
    remarks: [
      `The run of this pull request has no credentials, and could not bring all of the data without them; its log says what. A maintainer who has read the change can have it trained with the data, by starting the workflow that calls train-fork.yml with pull request ${pullRequest} and the full SHA of the commit that was read.`,
    ],
    ...{ metrics: [], params: [], tests: [], stages: [], plots: [], problems: [], trends: [] },
    ...{ isGated: true, suggestion: undefined, images: 'none', environment: new Map() },
  }
}
