import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, string | boolean>>
  readonly run?: string
}

interface Called {
  readonly inputs: Readonly<Record<string, unknown>>
  readonly secrets: Readonly<Record<string, unknown>>
}

interface Workflow {
  readonly on: { readonly workflow_call: Called }
  readonly permissions: object
  readonly jobs: {
    readonly rerun: { readonly permissions: object; readonly steps: readonly Step[]; readonly if: string }
  }
}

const root = join(import.meta.dirname, '../..')
const read = (file: string): unknown => parse(readFileSync(join(root, file), 'utf8'))
const { on, permissions, jobs } = read('.github/workflows/rerun.yml') as Workflow
const [checkout, step] = jobs.rerun.steps

describe('the workflow rerun.yml', () => {
  it('hands every input and secret on to the action, under its own name', () => {
    const { inputs, secrets } = on.workflow_call
    const handed = Object.entries(step?.with ?? {})
    const given = [
      ...Object.keys(inputs).map((name) => [name, `\${{ inputs.${name} }}`]),
      ...Object.keys(secrets).map((name) => [name, `\${{ secrets.${name} }}`]),
    ].filter(([name]) => name !== 'aws-region')
    expect(handed.sort()).toEqual(given.sort())
  })

  it('leaves out no input of the action but those with which a machine runs something else', () => {
    const action = read('actions/rerun/action.yml') as { readonly inputs: object }
    const missing = Object.keys(action.inputs).filter((name) => !(name in (step?.with ?? {})))
    expect(missing).toEqual(['workflow-token', 'runner-url', 'runner-sha256'])
  })

  it('may do what its one job needs, and no more', () => {
    expect([permissions, jobs.rerun.permissions]).toEqual([
      {},
      { actions: 'write', contents: 'read', 'id-token': 'write' },
    ])
  })

  it('checks out one file of the default branch and runs one action of the same commit, and no shell', () => {
    expect(jobs.rerun.steps.map(({ uses, run }) => [uses?.split('@')[0], run])).toEqual([
      ['actions/checkout', undefined],
      ['$/actions/rerun', undefined],
    ])
    expect(checkout?.with).toEqual({
      ...{ ref: '${{ github.sha }}', 'persist-credentials': false, 'sparse-checkout': 'crisol.yaml' },
      'sparse-checkout-cone-mode': false,
    })
    expect(checkout?.uses).toMatch(/@[0-9a-f]{40}$/u)
  })

  it('does not begin for a fork’s run', () => {
    expect(jobs.rerun.if).toContain('github.event.workflow_run.head_repository.full_name == github.repository')
  })
})
