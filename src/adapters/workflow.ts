import { readFileSync } from 'node:fs'
import type { WorkflowRun } from '../core/github/run.ts'
import { parseJson } from '../core/python/json.ts'
import { isMapping, type Mapping } from '../core/value.ts'

/**
 * Reads the workflow run around this process; `undefined` outside of one.
 *
 * @throws {UserError} SYNTAX when the event is not JSON
 */
export function readWorkflowRun(): WorkflowRun | undefined {
  const repository = process.env['GITHUB_REPOSITORY'] ?? ''
  if (!process.env['GITHUB_ACTIONS'] || repository === '') return undefined
  const file = /\/([^/@]+)@/u.exec(process.env['GITHUB_WORKFLOW_REF'] ?? '')?.[1]
  return {
    repository,
    event: process.env['GITHUB_EVENT_NAME'] ?? '',
    payload: readPayload(process.env['GITHUB_EVENT_PATH'] ?? ''),
    sha: process.env['GITHUB_SHA'] ?? '',
    ref: process.env['GITHUB_REF'] ?? '',
    runId: Number(process.env['GITHUB_RUN_ID'] ?? 0),
    attempt: Number(process.env['GITHUB_RUN_ATTEMPT'] ?? 1),
    workflow: file ?? process.env['GITHUB_WORKFLOW'] ?? '',
    job: process.env['GITHUB_JOB'] ?? '',
    serverUrl: (process.env['GITHUB_SERVER_URL'] || 'https://github.com').replace(/\/+$/u, ''),
  }
}

/** Address of GitHub's API without a slash at the end. */
export function apiUrl(): string {
  return (process.env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/u, '')
}

function readPayload(file: string): Mapping {
  if (file === '') return new Map()
  const payload = parseJson(readFileSync(file, 'utf8'), 'GITHUB_EVENT_PATH')
  return isMapping(payload) ? payload : new Map()
}
