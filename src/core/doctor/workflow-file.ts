import { parseYaml } from '../text/yaml.ts'
import { isList, isMapping, type Mapping, type Value } from '../value.ts'

/** What a token may do, by the names of GitHub; `undefined` where the settings of the repository say. */
export type Permissions = ReadonlyMap<string, string> | 'read-all' | 'write-all' | undefined

/** A step of a job. */
export interface Step {
  /** Action that it runs, with its version; '' for one that runs a shell. */
  readonly uses: string
  /** Lines of its shell; '' for one that runs an action. */
  readonly run: string
  /** Input -> what is written there. */
  readonly inputs: ReadonlyMap<string, string>
}

/** A job of a workflow. */
export interface Job {
  readonly name: string
  readonly permissions: Permissions
  /** A job that calls a workflow has this one step. */
  readonly steps: readonly Step[]
}

/** A workflow as far as it is judged. */
export interface WorkflowFile {
  /** From the root of the repository. */
  readonly path: string
  /** Names of the events that start it. */
  readonly events: readonly string[]
  readonly jobs: readonly Job[]
}

const nothing: Mapping = new Map()

/**
 * Reads a workflow. What is no workflow has no job.
 *
 * @throws {UserError} SYNTAX with file and line
 */
export function parseWorkflow(text: string, path: string): WorkflowFile {
  const root = toMapping(parseYaml(text, path))
  const own = toPermissions(root.get('permissions'))
  return {
    path,
    events: toEvents(root.get('on')),
    jobs: [...toMapping(root.get('jobs'))].map(([name, value]) => toJob(name, toMapping(value), own)),
  }
}

function toMapping(value: Value | undefined): Mapping {
  return isMapping(value) ? value : nothing
}

function toText(value: Value | undefined): string {
  return value === undefined || value === null || isMapping(value) || isList(value) ? '' : String(value)
}

function toEvents(on: Value | undefined): readonly string[] {
  if (isMapping(on)) return [...on.keys()]
  return isList(on) ? on.map(toText) : [toText(on)].filter((event) => event !== '')
}

/** An empty block takes every right away. */
function toPermissions(value: Value | undefined): Permissions {
  if (value === 'read-all' || value === 'write-all') return value
  return isMapping(value) ? new Map([...value].map(([name, level]) => [name, toText(level)])) : undefined
}

function toJob(name: string, job: Mapping, own: Permissions): Job {
  const steps = job.get('steps')
  const called = job.has('uses') ? [toStep(job)] : []
  return {
    name,
    permissions: job.has('permissions') ? toPermissions(job.get('permissions')) : own,
    steps: isList(steps) ? steps.map((step) => toStep(toMapping(step))) : called,
  }
}

function toStep(step: Mapping): Step {
  const inputs = [...toMapping(step.get('with'))].map(([name, value]) => [name, toText(value)] as const)
  return { uses: toText(step.get('uses')), run: toText(step.get('run')), inputs: new Map(inputs) }
}
