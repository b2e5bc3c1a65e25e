import { isMapping, type Mapping, type Value } from '../value.ts'

/** The workflow run that this process is a step of. */
export interface WorkflowRun {
  /** `owner/name`. */
  readonly repository: string
  /** Name of the event, e.g. `pull_request`. */
  readonly event: string
  /** Payload of the event; empty where there is none. */
  readonly payload: Mapping
  /** Full SHA that the run is for; of a pull request, its merge commit. */
  readonly sha: string
  /** Full name of the ref. */
  readonly ref: string
  readonly runId: number
  /** From 1. */
  readonly attempt: number
  /** Workflow file without its folder, e.g. `ci.yml`; the workflow's name where the file is not known. */
  readonly workflow: string
  readonly job: string
  /** Address of the server, without a slash at the end. */
  readonly serverUrl: string
}

/** Follows names down a payload; `undefined` where it ends early. */
export function at(value: Value | undefined, ...path: readonly string[]): Value | undefined {
  return path.reduce<Value | undefined>((parent, name) => (isMapping(parent) ? parent.get(name) : undefined), value)
}

/** Address of the run for a person. */
export function runUrl({ serverUrl, repository, runId }: WorkflowRun): string {
  return `${serverUrl}/${repository}/actions/runs/${runId}`
}

/**
 * Names a report where the user gives no name: workflow file, job and directory, so that two jobs and a
 * monorepo do not overwrite each other.
 */
export function reportIdOf(run: WorkflowRun, directory: string): string {
  const folder = directory.replace(/^\.?\/*|\/+$/gu, '')
  return [run.workflow, run.job, folder].filter((part) => part !== '').join('/')
}
