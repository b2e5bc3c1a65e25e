import { readFileSync } from 'node:fs'
import type { StepResult } from '../fakes/github/runner.ts'
import { type Review, startReview } from '../fakes/review.ts'

/** What became of a report whose plots are hostile. */
export interface Shown extends StepResult {
  readonly comment: string
  readonly page: string
  /** Pictures that were kept in the repository, as bytes. */
  readonly pictures: readonly Buffer[]
  /** All that anybody can read of it. */
  readonly everything: string
}

/** A plot of a pull request: its template in Vega or Vega-Lite, and what dvc.yaml says of it beside that. */
export interface Plot {
  readonly template: object
  readonly more?: object
}

/** Rows that templates draw. */
export const rows = 'a,b\n1,2\n2,3\n'

/** Makes a template of a specification that has rows of its own. */
export function templateOf(spec: object): object {
  return { usermeta: '<DVC_METRIC_DATA>', ...spec }
}

/** A template that draws them, with changes. */
export function points(more: object = {}): object {
  return {
    ...templateOf({ data: { values: '<DVC_METRIC_DATA>' } }),
    mark: 'point',
    encoding: { x: { field: 'a', type: 'quantitative' }, y: { field: 'b', type: 'quantitative' } },
    ...more,
  }
}

/** Reports a pull request that adds plots, by their names, with pictures in the comment and an HTML page. */
export async function reportPlots(
  plots: Readonly<Record<string, Plot>>,
  env: Readonly<Record<string, string>> = {},
): Promise<Shown> {
  const entries = Object.entries(plots)
  const definitions = entries.map(([name, { more = {} }]) => ({ [`${name}.csv`]: { template: name, ...more } }))
  const review = await startReview({
    base: { 'dvc.yaml': 'metrics: [metrics.json]\n', 'metrics.json': '{"accuracy": 0.9}' },
    head: {
      'dvc.yaml': JSON.stringify({ metrics: ['metrics.json'], plots: definitions }),
      ...Object.fromEntries(entries.map(([name]) => [`${name}.csv`, rows])),
      ...Object.fromEntries(
        entries.map(([name, { template }]) => [`.dvc/plots/${name}.json`, JSON.stringify(template)]),
      ),
    },
  })
  try {
    const inputs = { 'github-token': 'ghs_write', html: '.crisol/report/index.html', images: 'branch' }
    return shownBy(review, await review.run({ env, inputs }))
  } finally {
    await review.stop()
  }
}

function shownBy({ github, workspace }: Review, result: StepResult): Shown {
  const [comment] = github.state.comments
  const page = readFileSync(`${workspace}/.crisol/report/index.html`, 'utf8')
  const pictures = Object.values(github.state.git.blobs).map((blob) => Buffer.from(blob, 'base64'))
  const checks = JSON.stringify(github.state.checks)
  const texts = [comment?.body ?? '', page, checks, result.stdout, result.stderr, result.summary]
  const everything = [...texts, ...pictures.map((picture) => picture.toString('latin1'))].join('\n')
  return { ...result, comment: comment?.body ?? '', page, pictures, everything }
}

/** Markdown as its reader sees it. */
export function readable(markdown: string): string {
  return markdown.replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)))
}
