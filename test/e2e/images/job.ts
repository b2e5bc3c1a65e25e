import { createHash } from 'node:crypto'
import { openGitHub } from '../../../src/adapters/github/github.ts'
import { type Marker, renderMarker } from '../../../src/core/github/marker.ts'
import { renderComment } from '../../../src/core/report/comment.ts'
import { type Links, lasting } from '../../../src/core/report/links.ts'
import type { PlotRow } from '../../../src/core/report/report.ts'
import { keepComment } from '../../../src/flows/review/comment.ts'
import { Obstacles } from '../../../src/flows/review/obstacles.ts'
import { showPlots } from '../../../src/flows/review/plots.ts'
import type { Clock } from '../../../src/ports/clock.ts'
import { pngsOf } from '../../fakes/pictures.ts'
import { dataPlot, plotRow, seriesOf } from '../../fakes/plot-rows.ts'
import { reportWith } from '../../fakes/results.ts'

/** One job that reports plots. */
export interface Job {
  readonly url: string
  readonly repository: string
  readonly id: string
  readonly runId: number
  readonly images: 'auto' | 'branch'
  readonly plots: readonly PlotRow[]
}

/** A line plot whose picture is made of its title. */
export function lineRow(id: string): PlotRow {
  const head = dataPlot([
    seriesOf([
      [0n, 0.5],
      [1n, 0.75],
    ]),
  ])
  return plotRow(id, { sides: { head } })
}

/** Draws, keeps and comments as `report` does, against a server. Gives the comment, whether it was posted or not. */
export async function report({ url, repository, id, runId, images, plots }: Job, clock: Clock): Promise<string> {
  const github = openGitHub(repository, { apiUrl: url, graphqlUrl: `${url}/graphql`, token: 'ghs_write', clock })
  const md5 = (content: string | Uint8Array): string => createHash('md5').update(content).digest('hex')
  const digests = { bytes: (content: string | Uint8Array) => ({ md5: md5(content), size: content.length }) }
  const addresses = { repository: `https://github.com/${repository}`, run: undefined }
  const pngs = pngsOf(plots.map((plot) => plot.id))
  const request = { rows: plots, pngs, images, retentionDays: 90, repository: addresses.repository }
  const shown = await showPlots(request, { digests, github, clock })
  const [made, links] = [reportWith({ plots }), { ...addresses, plots: shown } satisfies Links]
  const marker = { id, runId, attempt: 1, event: 'pull_request', head: 'e'.repeat(40) }
  const whole: Marker = { ...marker, digest: md5(renderComment(made, lasting(links))) }
  const body = `${renderComment(made, links)}

${renderMarker(whole)}`
  const ports = { github, clock, hasOlderRivals: async () => false }
  await new Obstacles().attempt('pull-requests: write', () =>
    keepComment({ pullRequest: 1, marker: whole, body }, ports),
  )
  return body
}
