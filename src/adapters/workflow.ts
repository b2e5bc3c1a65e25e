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
  const repository = variable('GITHUB_REPOSITORY')
  if (!isInWorkflow() || repository === '') return undefined
  const file = /\/([^/@]+)@/u.exec(variable('GITHUB_WORKFLOW_REF'))?.[1]
  return {
    repository,
    event: variable('GITHUB_EVENT_NAME'),
    payload: readPayload(variable('GITHUB_EVENT_PATH')),
    sha: variable('GITHUB_SHA'),
    ref: variable('GITHUB_REF'),
    runId: Number(variable('GITHUB_RUN_ID')),
    attempt: Number(variable('GITHUB_RUN_ATTEMPT')) || 1,
    workflow: file ?? variable('GITHUB_WORKFLOW'),
    job: variable('GITHUB_JOB'),
    serverUrl: (variable('GITHUB_SERVER_URL') || 'https://github.com').replace(/\/+$/u, ''),
  }
}

/** Whether a runner reads what this process writes. */
export function isInWorkflow(): boolean {
  return variable('GITHUB_ACTIONS') !== ''
}

/** Where in a workflow this process is; from a terminal the repository alone, which GITHUB_REPOSITORY names there, too. */
export function readWorkflowPlace(): { readonly repository: string; readonly runId: number; readonly job: string } {
  return {
    repository: variable('GITHUB_REPOSITORY'),
    runId: isInWorkflow() ? Number(variable('GITHUB_RUN_ID')) : 0,
    job: isInWorkflow() ? variable('GITHUB_JOB') : '',
  }
}

/** A variable of the environment; empty where it is not set. */
function variable(name: string): string {
  return process.env[name] ?? ''
}

/** Address of GitHub's API without a slash at the end. */
export function apiUrl(): string {
  return (variable('GITHUB_API_URL') || 'https://api.github.com').replace(/\/+$/u, '')
}

/** Address of GitHub's GraphQL, which on a server of one's own does not lie below the API. */
export function graphqlUrl(): string {
  return variable('GITHUB_GRAPHQL_URL') || `${apiUrl()}/graphql`
}

/** The token that `gh` takes; empty where none is set. */
export function readToken(): string {
  return variable('GH_TOKEN')
}

function readPayload(file: string): Mapping {
  if (file === '') return new Map()
  const payload = parseJson(readFileSync(file, 'utf8'), 'GITHUB_EVENT_PATH')
  return isMapping(payload) ? payload : new Map()
}
