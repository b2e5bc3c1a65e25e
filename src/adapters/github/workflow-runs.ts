import { asDocument, asText, documentsIn } from '../../core/document.ts'
import { UserError } from '../../core/error.ts'
import type { EndedJob, EndedRun } from '../../core/fleet/rerun.ts'
import type { WorkflowRuns } from '../../ports/workflow-runs.ts'
import { type ApiAccess, type Call, callApi, type Reply, unexpected } from './client.ts'

/** Rows of a page, the most that GitHub gives. */
const pageSize = 100
/** Pages that are read at the most: a run has at most 256 jobs of each matrix. */
const maxPages = 50

/** Opens the workflow runs of a repository, `owner/name`. */
export function openWorkflowRuns(repository: string, access: ApiAccess): WorkflowRuns {
  const call = async (request: Omit<Call, 'permission'>): Promise<Reply> => {
    const reply = await callApi({ ...request, permission: 'actions: write' }, access)
    if (reply.status !== 404) return reply
    throw new UserError(`GitHub finds no workflow run at ${request.path}.`, { code: 'MISSING' })
  }
  const runs = `/repos/${repository}/actions/runs`
  return {
    read: async (id) => {
      const what = 'read a workflow run'
      return toRun((await call({ method: 'GET', path: `${runs}/${id}`, what })).json, what)
    },
    jobs: async (id, attempt) => {
      const jobs: EndedJob[] = []
      for (let page = 1; page <= maxPages; page++) {
        const path = `${runs}/${id}/attempts/${attempt}/jobs?per_page=${pageSize}&page=${page}`
        const { json, hasNext } = await call({ method: 'GET', path, what: 'list the jobs of a workflow run' })
        jobs.push(...toJobs(json))
        if (!hasNext) break
      }
      return jobs
    },
    rerunFailed: async (id) => {
      const what = 'run the failed jobs of a workflow run again'
      await call({ method: 'POST', path: `${runs}/${id}/rerun-failed-jobs`, what })
    },
  }
}

function toRun(json: unknown, what: string): EndedRun {
  const { id, run_attempt: attempt, status, conclusion, head_repository: head } = asDocument(json)
  if (typeof id !== 'number' || typeof attempt !== 'number') throw unexpected(what)
  const isCompleted = status === 'completed'
  return {
    id,
    attempt,
    isCompleted,
    conclusion: asText(conclusion),
    headRepository: asText(asDocument(head)['full_name']),
  }
}

function toJobs(json: unknown): readonly EndedJob[] {
  const rows = documentsIn(asDocument(json)['jobs'])
  if (rows === undefined) throw unexpected('list the jobs of a workflow run')
  return rows.map(({ name, conclusion, labels, runner_id: id, runner_name: runnerName }) => ({
    ...{ name: asText(name), conclusion: asText(conclusion), runnerName: asText(runnerName) },
    labels: Array.isArray(labels) ? labels.filter((label) => typeof label === 'string') : [],
    runnerId: typeof id === 'number' ? id : 0,
  }))
}
