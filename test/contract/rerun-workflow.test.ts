import { describe, expect, it } from '@jest/globals'
import { readAction, readWorkflow } from './workflow-files.ts'

const { on, permissions, jobs } = readWorkflow('rerun.yml')
const [checkout, step] = jobs['rerun']?.steps ?? []

describe('the workflow rerun.yml', () => {
  it('hands every input and secret on to the action, under its own name', () => {
    const { inputs, secrets = {} } = on.workflow_call
    const handed = Object.entries(step?.with ?? {})
    const given = [
      ...Object.keys(inputs).map((name) => [name, `\${{ inputs.${name} }}`]),
      ...Object.keys(secrets).map((name) => [name, `\${{ secrets.${name} }}`]),
    ].filter(([name]) => name !== 'aws-region')
    expect(handed.sort()).toEqual(given.sort())
  })

  it('leaves out no input of the action but those with which a machine runs something else', () => {
    const missing = Object.keys(readAction('rerun').inputs).filter((name) => !(name in (step?.with ?? {})))
    expect(missing).toEqual(['workflow-token', 'runner-url', 'runner-sha256'])
  })

  it('may do what its one job needs, and no more', () => {
    expect([permissions, jobs['rerun']?.permissions]).toEqual([
      {},
      { actions: 'write', contents: 'read', 'id-token': 'write' },
    ])
  })

  it('checks out one file of the default branch and runs one action of the same commit, and no shell', () => {
    expect(jobs['rerun']?.steps.map(({ uses, run }) => [uses?.split('@')[0], run])).toEqual([
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
    expect(jobs['rerun']?.if).toContain('github.event.workflow_run.head_repository.full_name == github.repository')
  })
})
