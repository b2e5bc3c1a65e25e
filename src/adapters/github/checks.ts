import type { CheckRequest, CheckRun, GitHub } from '../../ports/github.ts'
import { unexpected } from './client.ts'
import type { Calls, Row } from './rows.ts'

const writeChecks = 'checks: write'
const listing = { what: 'list the check runs', permission: 'checks: read' } as const

const rowsOf = (json: unknown): unknown => (json as Row | undefined)?.['check_runs']

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
      return toCheckRun(json as Row, what)
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

function toCheckRun(row: Row | undefined, what: string): CheckRun {
  if (typeof row?.id !== 'number') throw unexpected(what)
  const [startedAt, completedAt] = [row['started_at'], row['completed_at']]
  return {
    id: row.id,
    externalId: String(row['external_id'] ?? ''),
    startedAt: typeof startedAt === 'string' ? startedAt : undefined,
    completedAt: typeof completedAt === 'string' ? completedAt : undefined,
  }
}

const conclusions = ['success', 'failure', 'neutral', 'cancelled'] as const

/** A check run as what was asked of it; a conclusion that none of ours has counts as none. */
function toRequest(row: Row, headSha: string): CheckRequest {
  const output = (row['output'] ?? {}) as { title?: unknown; summary?: unknown }
  const detailsUrl = row['details_url']
  return {
    ...{ name: String(row['name']), headSha, externalId: String(row['external_id'] ?? '') },
    conclusion: conclusions.find((one) => one === row['conclusion']),
    ...{ title: String(output.title ?? ''), summary: String(output.summary ?? '') },
    detailsUrl: typeof detailsUrl === 'string' ? detailsUrl : undefined,
  }
}
