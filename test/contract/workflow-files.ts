import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** Root of the repository. */
export const root: string = join(import.meta.dirname, '../..')

/** A step of a job or of a composite action. */
export interface Step {
  readonly id?: string
  readonly name?: string
  readonly if?: string
  readonly uses?: string
  readonly 'continue-on-error'?: boolean
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string | boolean>>
}

/** A job of a workflow. */
export interface Job {
  readonly if?: string
  readonly needs?: string | readonly string[]
  readonly 'runs-on': string
  readonly environment?: string
  readonly env?: Readonly<Record<string, string>>
  readonly outputs?: Readonly<Record<string, string>>
  readonly permissions: Readonly<Record<string, string>>
  readonly concurrency?: object
  readonly steps: readonly Step[]
}

/** Inputs or secrets by name. */
type Given = Readonly<Record<string, { readonly default?: string | boolean | number }>>

/** A workflow that others call. */
export interface Workflow {
  readonly on: { readonly workflow_call: { readonly inputs: Given; readonly secrets?: Given } }
  readonly permissions: object
  readonly concurrency?: object
  readonly jobs: Readonly<Record<string, Job>>
}

/** An action.yml. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string; readonly required?: boolean }>>
  readonly outputs?: Readonly<Record<string, { readonly value: string }>>
  readonly runs: { readonly steps?: readonly Step[] }
}

/** Reads a YAML file of the repository. */
export function readYaml(file: string): unknown {
  return parse(readFileSync(join(root, file), 'utf8'))
}

/** Reads the action.yml of an action of the suite, or that of the front door. */
export function readAction(name?: string): Action {
  return readYaml(name === undefined ? 'action.yml' : `actions/${name}/action.yml`) as Action
}

/** Reads the action that the workflows which train share. */
export function readSharedAction(): Action {
  return readYaml('.github/actions/train-and-test/action.yml') as Action
}

/** Reads a workflow of `.github/workflows`. */
export function readWorkflow(file: string): Workflow {
  return readYaml(`.github/workflows/${file}`) as Workflow
}

/** An input of a caller that reaches an input of an action as it is. */
export interface Handed {
  readonly from: string
  readonly action: string
  readonly to: string
}

/** Inputs that steps hand on to actions of the suite, whole and unchanged. */
export function handedOn(steps: readonly Step[]): readonly Handed[] {
  return steps.flatMap(({ uses, with: given = {} }) => {
    const action = /^\$\/actions\/([a-z]+)$/u.exec(uses ?? '')?.[1]
    if (action === undefined) return []
    return Object.entries(given).flatMap(([to, value]) => {
      const from = /^\$\{\{ inputs\.([a-z-]+) \}\}$/u.exec(String(value))?.[1]
      return from === undefined ? [] : [{ from, action, to }]
    })
  })
}

/** Names of the actions that steps use, without where they come from. */
export function usesOf(steps: readonly Step[] = []): readonly (string | undefined)[] {
  return steps.map(({ uses }) => uses?.replace(/^\$\/(?:\.github\/)?actions\/|@[0-9a-f]{40}$/gu, ''))
}
