import { asDocument, asText, type Document } from '../../core/document.ts'
import type { CheckRequest, CheckRun, GitHub } from '../../ports/github.ts'
import { unexpected } from './client.ts'
import type { Calls } from './rows.ts'

const writeChecks = 'checks: write'
const listing = { what: 'list the check runs', permission: 'checks: read' } as const

const rowsOf = (json: unknown): unknown => asDocument(json)['check_runs']

/** The calls on check runs of a repository. */
export function checkCalls(
  root: string,
  { call, pages }: Calls,
): Pick<GitHub, 'checkRuns' | 'latestChecks' | 'createCheck' | 'updateCheck'> {
  const path = `${root}/check-runs`
  return {
    checkRuns: async (sha, name) => {
      const request = {
        path: `${root}/commits/${sha}/check-runs?filter=all&check_name=${encodeURIComponent(name)}`,
        ...listing,
      }
      return (await pages(request, rowsOf)).map((row) => toCheckRun(row, request.what))
    },
    latestChecks: async (sha) => {
      const request = { path: `${root}/commits/${sha}/check-runs?filter=latest`, ...listing }
      return (await pages(request, rowsOf)).map((row) => toRequest(row, sha))
    },
    createCheck: async (check) => {
      const what = 'create a check run'
      const { json } = await call({
        method: 'POST',
        path,
        body: { ...toBody(check), head_sha: check.headSha },
        what,
        permission: writeChecks,
      })
      return toCheckRun(asDocument(json), what)
    },
    updateCheck: async (id, check) => {
      await call({
        method: 'PATCH',
        path: `${path}/${id}`,
        body: toBody(check),
        what: 'update the check run',
        permission: writeChecks,
      })
    },
  }
}

function toBody({
  name,
  externalId,
  conclusion,
  title,
  summary,
  detailsUrl,
}: CheckRequest): Readonly<Record<string, unknown>> {
  return {
    name,
    external_id: externalId,
    ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
    ...(conclusion === undefined ? { status: 'in_progress' } : { status: 'completed', conclusion }),
    output: { title, summary },
  }
}

function toCheckRun(row: Document, what: string): CheckRun {
  const { id, external_id: externalId, started_at: startedAt, completed_at: completedAt } = row
  if (typeof id !== 'number') throw unexpected(what)
  return {
    id,
    externalId: asText(externalId),
    startedAt: typeof startedAt === 'string' ? startedAt : undefined,
    completedAt: typeof completedAt === 'string' ? completedAt : undefined,
  }
}

const conclusions = ['success', 'failure', 'neutral', 'cancelled'] as const

/** A check run as what was asked of it; a conclusion that none of ours has counts as none. */
function toRequest(row: Document, headSha: string): CheckRequest {
  const { title, summary } = asDocument(row['output'])
  const detailsUrl = row['details_url']
  return {
    ...{ name: asText(row['name']), headSha, externalId: asText(row['external_id']) },
    conclusion: conclusions.find((one) => one === row['conclusion']),
    ...{ title: asText(title), summary: asText(summary) },
    detailsUrl: typeof detailsUrl === 'string' ? detailsUrl : undefined,
  }
}
