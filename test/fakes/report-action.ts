import type { Inputs } from '../../src/actions/report/inputs.ts'
import { type Result, run } from '../../src/actions/report/run.ts'
import { parseMarker } from '../../src/core/github/marker.ts'
import { headSha, projectWith, type Review, type ReviewOptions } from './report-ports.ts'

const bare: Inputs = {
  expectedHead: undefined,
  ...{
    results: undefined,
    noResults: undefined,
    base: undefined,
    id: undefined,
    title: undefined,
    pullRequest: undefined,
  },
  ...{ html: undefined, comment: true, check: true, token: 'token', workingDirectory: '', matrix: [] },
  ...{ images: undefined, imageRetentionDays: 90 },
}

/** Gates under which any fall of the accuracy is a regression. */
export const gated = { 'crisol.yaml': 'metrics:\n  accuracy: { better: higher, tolerance: 0 }\n' }

/** A pull request that regressed. */
export const regressed: ReviewOptions = { head: projectWith(0.8, gated), base: projectWith(0.9, gated) }

/** What stands on GitHub after a run: who got which comment, and how each check stands. */
export function standing({ github }: Review, ...pullRequests: readonly number[]): object {
  return {
    comments: pullRequests.map((number) => github.commentsOn(number).map(({ body }) => parseMarker(body)?.runId)),
    checks: github.checks.map(({ name, headSha: sha, conclusion, title }) => ({ name, sha, conclusion, title })),
  }
}

/** Name and commit of its check. */
export const check = { name: 'Crisol / ci.yml/review', sha: headSha }

/** Reports it, as an action without inputs does. */
export async function report(review: Review, inputs: Partial<Inputs> = {}, ports = review.ports): Promise<Result> {
  return await run({ ...bare, ...inputs }, ports)
}
