import { isMapping, type Mapping, type Value } from '../value.ts'

/** Login that a workflow's own token speaks under: what it pushes starts no workflow. */
export const actionsBot = 'github-actions[bot]'

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

/** Address of the run, or of another one of its repository, for a person. */
export function runUrl({ serverUrl, repository, runId }: WorkflowRun, other = runId): string {
  return `${serverUrl}/${repository}/actions/runs/${other}`
}

/** What tells one report of a job from another. */
export interface ReportPlace {
  /** Directory of the project as given; empty for the checkout itself. */
  readonly directory: string
  /** Values of the job's matrix, in its order; empty without one. */
  readonly matrix: readonly string[]
}

/**
 * Names a report where the user gives no name: workflow file, job, values of the matrix as GitHub names the job, and
 * directory, so that two jobs, a matrix and a monorepo do not overwrite each other.
 */
export function reportIdOf(run: WorkflowRun, { directory, matrix }: ReportPlace): string {
  const folder = directory.replace(/^\.?\/*|\/+$/gu, '')
  const job = matrix.length === 0 ? run.job : `${run.job} (${matrix.join(', ')})`
  return clampId([run.workflow, job, folder].filter((part) => part !== '').join('/'))
}

/** Bytes that are kept of each end of a name: the check run that carries it has 255. */
const keptBytes = 100

/** Shortens a name in its middle to what a check run can carry; both its ends tell reports apart. */
export function clampId(id: string): string {
  const bytes = new TextEncoder().encode(id)
  if (bytes.length <= 2 * keptBytes) return id
  const decode = (part: Uint8Array): string => new TextDecoder().decode(part).replaceAll('\ufffd', '')
  return `${decode(bytes.slice(0, keptBytes))}…${decode(bytes.slice(-keptBytes))}`
}
