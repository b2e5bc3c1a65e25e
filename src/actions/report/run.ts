import { UserError } from '../../core/error.ts'
import { type Marker, renderMarker } from '../../core/github/marker.ts'
import { reportIdOf, runUrl, type WorkflowRun } from '../../core/github/run.ts'
import { annotationsOf, regressionsOf } from '../../core/report/annotations.ts'
import { renderCheck } from '../../core/report/check.ts'
import { renderComment } from '../../core/report/comment.ts'
import { renderHtml } from '../../core/report/html/page.ts'
import { type Links, lasting } from '../../core/report/links.ts'
import type { Report } from '../../core/report/report.ts'
import { renderSummary } from '../../core/report/summary.ts'
import { reportUntrained } from '../../core/report/untrained.ts'
import { escapeMarkdown } from '../../core/text/markdown.ts'
import { keepOutOfGit } from '../../flows/own-folder.ts'
import { findAcceptance } from '../../flows/review/acceptance.ts'
import { type CheckEnding, type CheckIdentity, ReportCheck } from '../../flows/review/check.ts'
import { keepComment } from '../../flows/review/comment.ts'
import { compareReview, imagesOf, plotsOf, type Review } from '../../flows/review/compare.ts'
import { type DrawnPlots, drawPlots } from '../../flows/review/draw.ts'
import { readHistory } from '../../flows/review/history.ts'
import { Obstacles } from '../../flows/review/obstacles.ts'
import { showPlots, takesPictures } from '../../flows/review/plots.ts'
import type { ReportPorts } from '../../flows/review/ports.ts'
import { findBase, readHead, readReviewed } from '../../flows/review/results.ts'
import { externalIdOf, hasOlderRivals } from '../../flows/review/rival.ts'
import { judgedByBase } from '../../flows/review/stranger.ts'
import { findTarget, type Target } from '../../flows/review/target.ts'
import type { GitHub, PullRequest } from '../../ports/github.ts'
import type { Inputs } from './inputs.ts'

/** What `report` found and did. */
export interface Result {
  readonly verdict: Report['verdict']
  /** Names of the metrics that went wrong. */
  readonly regressions: readonly string[]
  /** Address of the comment; empty where none was posted. */
  readonly commentUrl: string
  /** Markdown of the job summary. */
  readonly summary: string
  readonly report: Report
  /** Absolute path of the HTML page; empty where none was asked for. */
  readonly html: string
  /** Sentences on what GitHub did not do. */
  readonly faults: readonly string[]
}

/**
 * Compares the results with those of the base and reports them: one comment, one check run, annotations. A
 * token that may not write costs the comment and not the verdict.
 *
 * @throws {UserError} for what keeps the results from being compared; the check run is concluded all the same
 */
export async function run(inputs: Inputs, ports: ReportPorts): Promise<Result> {
  const { workflow, github } = ports
  if (workflow === undefined || github === undefined) return await reportHere(inputs, ports)
  const obstacles = new Obstacles()
  const target = await findTarget(workflow, inputs, { github, repository: ports.repository, obstacles })
  const id = inputs.id ?? reportIdOf(workflow, { directory: inputs.workingDirectory, matrix: inputs.matrix })
  const identity = identityOf(workflow, target, id)
  const check = inputs.check && target.hasCheck ? new ReportCheck(identity, github) : undefined
  const session = { inputs, ports, workflow, github, target, obstacles, id, identity, check }
  const release = ports.onCancel(async () => await concludeEarly(session, cancelled))
  try {
    await obstacles.attempt('checks: write', async () => await check?.open())
    return await reportTo(session)
  } catch (error) {
    await concludeEarly(session, endingOf(error))
    throw error
  } finally {
    release()
  }
}

interface Session {
  readonly inputs: Inputs
  readonly ports: ReportPorts
  readonly workflow: WorkflowRun
  readonly github: GitHub
  readonly target: Target
  readonly obstacles: Obstacles
  /** Name of the report. */
  readonly id: string
  readonly identity: CheckIdentity
  /** `undefined` where none is wanted. */
  readonly check: ReportCheck | undefined
}

async function reportHere(inputs: Inputs, ports: ReportPorts): Promise<Result> {
  const head = await readHead(inputs, ports)
  const baseline = await findBase({ inputs, target: undefined, commit: head.source.commit }, ports)
  const drawn = await draw({ head, baseline }, false, { inputs, ports })
  const report = compareReview({
    ...{ head, baseline, title: inputs.title, defaultTitle: ports.defaultTitle, accepted: undefined, remarks: [] },
    ...{ plots: drawn.rows, history: await readHistory(baseline, ports) },
  })
  const links = await withPlots({ repository: undefined, run: undefined }, { report, drawn }, { inputs, ports })
  const html = await leave(report, links, { inputs, ports })
  return finish(report, links, { ports, html, commentUrl: '', obstacles: new Obstacles() })
}

async function reportTo(session: Session): Promise<Result> {
  const { inputs, ports, target } = session
  const [read, baseline] = await Promise.all([
    readReviewed(inputs, target.stranger, ports),
    findBase({ inputs, target, commit: target.commit }, ports),
  ])
  if (read === undefined) return await publish(session, untrained(session), linksOf(session))
  const { head: judged, remarks } =
    target.stranger === undefined ? { head: read, remarks: [] } : judgedByBase(read, baseline)
  // A reader knows the head of the pull request, and not the merge commit that was checked out.
  const head = { ...judged, source: { ...judged.source, commit: target.headSha, dirty: false } }
  const drawn = await draw({ head, baseline }, takesPictures(inputs.images ?? imagesOf({ head, baseline })), session)
  const review = {
    ...{ head, baseline, title: inputs.title, defaultTitle: ports.defaultTitle, remarks },
    ...{ plots: drawn.rows, history: await readHistory(baseline, ports) },
  }
  const first = compareReview({ ...review, accepted: undefined })
  const accepted = first.verdict === 'fail' ? await acceptanceOf(session) : undefined
  const report = accepted === undefined ? first : compareReview({ ...review, accepted })
  return await publish(session, report, await withPlots(linksOf(session), { report, drawn }, session))
}

function untrained({ inputs, ports, target: { headSha, pullRequests } }: Session): Report {
  const pullRequest = pullRequests[0]?.number ?? 0
  return reportUntrained({ title: inputs.title ?? ports.defaultTitle, pullRequest, headSha })
}

async function publish(session: Session, report: Report, links: Links): Promise<Result> {
  const { inputs, ports, target, obstacles } = session
  const html = await leave(report, links, session)
  const commentUrl = inputs.comment ? await postComments(session, report, links) : ''
  await conclude(session, report, links)
  // The lines of a stranger's files are not those of the commit that this run belongs to.
  if (target.stranger === undefined) annotate(report, ports)
  return finish(report, links, { ports, html, commentUrl, obstacles })
}

function linksOf({ inputs, workflow, target }: Session): Links {
  const run = runUrl(workflow, target.stranger?.runId)
  return {
    repository: `${workflow.serverUrl}/${workflow.repository}`,
    run,
    page: inputs.html === undefined ? undefined : `${runUrl(workflow)}#artifacts`,
  }
}

/** Draws the plots for the page and, where `comment` says so, as pictures for the comment. */
async function draw(
  sides: Pick<Review, 'head' | 'baseline'>,
  comment: boolean,
  { inputs, ports }: Pick<Session, 'inputs' | 'ports'>,
): Promise<DrawnPlots> {
  return await drawPlots({ ...plotsOf(sides), page: inputs.html !== undefined, comment }, ports)
}

/** The links with what became of the plots: kept in the repository where that is wanted. */
async function withPlots(
  links: Links,
  { report, drawn }: { readonly report: Report; readonly drawn: DrawnPlots },
  { inputs, ports }: Pick<Session, 'inputs' | 'ports'>,
): Promise<Links> {
  const wanted = { images: inputs.images ?? report.images, retentionDays: inputs.imageRetentionDays }
  return { ...links, plots: await showPlots({ ...drawn, ...wanted, repository: links.repository }, ports) }
}

async function acceptanceOf(session: Session): ReturnType<typeof findAcceptance> {
  const { target, workflow, github, obstacles, identity } = session
  const [named] = target.pullRequests
  if (named === undefined) return undefined
  const checkRuns: GitHub['checkRuns'] = async (sha, name) =>
    (await obstacles.attempt('checks: write', () => github.checkRuns(sha, name))) ?? []
  return await obstacles.attempt('pull-requests: write', async () => {
    // The event may be older than the label: what holds now is asked.
    const pullRequest = (await github.pullRequest(named.number)) ?? named
    const isSameHead = pullRequest.headSha === named.headSha
    return isSameHead
      ? await findAcceptance({ run: workflow, pullRequest, checkName: identity.name }, { ...github, checkRuns })
      : undefined
  })
}

function identityOf(workflow: WorkflowRun, target: Target, id: string): CheckIdentity {
  return {
    name: `Crisol / ${id}`,
    headSha: target.headSha,
    externalId: externalIdOf(workflow, id),
    detailsUrl: runUrl(workflow, target.stranger?.runId),
  }
}

async function postComments(session: Session, report: Report, links: Links): Promise<string> {
  let url = ''
  for (const pullRequest of session.target.pullRequests) {
    url =
      (await session.obstacles.attempt('pull-requests: write', () =>
        postComment(session, pullRequest, { report, links }),
      )) ?? url
  }
  return url
}

async function postComment(
  { workflow, github, ports, id, identity, check }: Session,
  pullRequest: PullRequest,
  { report, links }: { readonly report: Report; readonly links: Links },
): Promise<string> {
  const marker: Marker = {
    id,
    runId: workflow.runId,
    attempt: workflow.attempt,
    event: workflow.event,
    head: pullRequest.headSha,
    digest: ports.digests.bytes(renderComment(report, lasting(links))).md5,
  }
  const body = `${renderComment(report, links)}\n\n${renderMarker(marker)}`
  const haveRivals = async (): Promise<boolean> =>
    check !== undefined && (await hasOlderRivals(workflow, identity, github))
  return await keepComment(
    { pullRequest: pullRequest.number, marker, body },
    { github, clock: ports.clock, hasOlderRivals: haveRivals },
  )
}

async function conclude({ check, obstacles }: Session, report: Report, links: Links): Promise<void> {
  const ending = { conclusion: report.conclusion, ...renderCheck(report, links) }
  await obstacles.attempt('checks: write', async () => await check?.conclude(ending))
}

const cancelled: CheckEnding = {
  conclusion: 'cancelled',
  title: 'The run was cancelled',
  summary: 'The run was cancelled before the report was made.',
}

function endingOf(error: unknown): CheckEnding {
  const summary =
    error instanceof UserError
      ? escapeMarkdown(error.message, 2000)
      : 'Unexpected failure; the log of the step has the details.'
  return { conclusion: 'failure', title: 'The report could not be made', summary }
}

/** A check that was opened never stays open: what broke is its text. */
async function concludeEarly({ check }: Session, ending: CheckEnding): Promise<void> {
  await check?.conclude(ending).catch(() => undefined)
}

function annotate(report: Report, { annotate: show }: ReportPorts): void {
  for (const annotation of annotationsOf(report)) show(annotation)
}

/** Leaves the Markdown in `.crisol/report/`, and the page where it is wanted. Gives the absolute path of that. */
async function leave(
  report: Report,
  links: Links,
  { inputs, ports }: { readonly inputs: Inputs; readonly ports: ReportPorts },
): Promise<string> {
  const { workspace, digests } = ports
  await keepOutOfGit(workspace)
  await workspace.write('.crisol/report/comment.md', `${renderComment(report, links)}\n`)
  if (inputs.html === undefined) return ''
  await workspace.write(inputs.html, renderHtml(report, links, { sha256: digests.sha256 }))
  return `${workspace.root}/${inputs.html}`
}

interface Done {
  readonly ports: ReportPorts
  readonly html: string
  readonly commentUrl: string
  readonly obstacles: Obstacles
}

/** Gives the result, and tells what stood in the way of the report. */
function finish(report: Report, links: Links, { ports, html, commentUrl, obstacles }: Done): Result {
  const notice = obstacles.notice()
  const summary = [renderSummary(report, links), notice].filter((part) => part !== '').join('\n\n')
  if (notice !== '') ports.console.warning(notice)
  return {
    verdict: report.verdict,
    regressions: regressionsOf(report),
    commentUrl,
    summary,
    report,
    html,
    faults: obstacles.faults,
  }
}
