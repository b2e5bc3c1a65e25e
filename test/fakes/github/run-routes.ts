import { exampleOf } from './bodies.ts'
import { type Call, fault, page, type Reply, type Route, repo } from './route.ts'
import type { State, StoredJob, StoredRun } from './state.ts'

type Json = Record<string, unknown>

function repositoryBody(name: string, example: Json): Json {
  const [owner = '', short = ''] = name.split('/')
  return { ...example, full_name: name, name: short, owner: { ...(example['owner'] as Json), login: owner } }
}

function runBody({ repository }: State, run: StoredRun): Json {
  const example = exampleOf('workflow_run', 'completed')
  const { head_repository: head, ...rest } = example['workflow_run'] as Json
  const body = {
    ...{ ...rest, id: run.id, run_attempt: run.attempt, status: run.status, conclusion: run.conclusion },
    ...{ display_title: 'train', path: '.github/workflows/train.yml', name: 'train' },
    repository: repositoryBody(repository, head as Json),
  }
  return { ...body, head_repository: repositoryBody(run.headRepository, head as Json) }
}

function jobBody(run: StoredRun, job: StoredJob): Json {
  const example = exampleOf('workflow_job', 'completed')['workflow_job'] as Json
  const isTaken = job.runnerId !== 0
  return {
    ...{ ...example, id: job.id, run_id: run.id, run_attempt: run.attempt, name: job.name, labels: job.labels },
    ...{ status: 'completed', conclusion: job.conclusion, created_at: '2026-01-01T00:00:00Z' },
    ...{ completed_at: '2026-01-01T00:10:00Z', workflow_name: 'train', head_branch: 'main' },
    ...{ runner_id: isTaken ? job.runnerId : null, runner_name: isTaken ? job.runnerName : null },
  }
}

function found(state: State, id: string | undefined, answer: (run: StoredRun) => Reply): Reply {
  const run = state.runs.find((one) => one.id === Number(id))
  return run === undefined ? fault(404, 'Not Found') : answer(run)
}

function jobs(run: StoredRun, attempt: number, call: Call): Reply {
  const rows = run.jobs.filter((job) => job.attempt === attempt).map((job) => jobBody(run, job))
  return page(rows, call, (some) => ({ total_count: rows.length, jobs: some }))
}

function rerun(run: StoredRun): Reply {
  if (run.status !== 'completed') return fault(403, 'This workflow is already running')
  Object.assign(run, { attempt: run.attempt + 1, status: 'queued', conclusion: null })
  return { status: 201, json: {} }
}

/** Operations on workflow runs. */
export const runRoutes: readonly Route[] = [
  {
    ...{ method: 'GET', pattern: new RegExp(`^${repo}/actions/runs/(\\d+)$`, 'u'), needs: ['actions', 'read'] },
    handle: (state, _, [, id]) => found(state, id, (run) => ({ status: 200, json: runBody(state, run) })),
  },
  {
    ...{ method: 'GET', pattern: new RegExp(`^${repo}/actions/runs/(\\d+)/attempts/(\\d+)/jobs$`, 'u') },
    needs: ['actions', 'read'],
    handle: (state, call, [, id, attempt]) => found(state, id, (run) => jobs(run, Number(attempt), call)),
  },
  {
    ...{ method: 'POST', pattern: new RegExp(`^${repo}/actions/runs/(\\d+)/rerun-failed-jobs$`, 'u') },
    needs: ['actions', 'write'],
    handle: (state, _, [, id]) => found(state, id, rerun),
  },
]
