import { describe, expect, it } from '@jest/globals'
import { readSharedAction, readWorkflow, usesOf } from './workflow-files.ts'

const { inputs, outputs = {}, runs } = readSharedAction()
const steps = runs.steps ?? []
const inOrder = Object.keys(inputs)

describe('the action that the workflows which train share', () => {
  it('trains, tests, pushes and leaves its results, in this order', () => {
    expect(usesOf(steps)).toEqual([
      ...['actions/setup-python', undefined, 'aws-actions/configure-aws-credentials', 'pull', 'train', undefined],
      ...['aws-actions/configure-aws-credentials', 'push', 'collect', 'actions/upload-artifact'],
      ...['commit', 'actions/upload-artifact'],
    ])
  })

  it.each([
    ['review.yml', ['role-duration-seconds']],
    ['review-ec2.yml', []],
    ['train-fork.yml', ['role-duration-seconds', 'commit']],
  ])('is given every input by %s, from its own of the same name, but %j', (file, without) => {
    const given = readWorkflow(file).jobs['train']?.steps.find(({ id }) => id === 'train')
    const expected = inOrder.filter((name) => !without.includes(name))
    expect(given).toEqual({
      ...{ id: 'train', uses: '$/.github/actions/train-and-test' },
      // No environment of the step: it would hide from the steps of the action the keys that a role gives.
      with: Object.fromEntries(expected.map((name) => [name, `\${{ inputs.${name} }}`])),
    })
  })

  it('has defaults for what not every workflow gives, and asks for the rest', () => {
    const optional = Object.entries(inputs).filter(([, { required }]) => required !== true)
    expect(optional.map(([name, { default: value }]) => [name, value])).toEqual([
      ['role-duration-seconds', '3600'],
      ['commit', 'false'],
    ])
  })

  it('gives the lines of the caller to bash by the environment, without what proves who the job is', () => {
    const run = 'env -u ACTIONS_ID_TOKEN_REQUEST_URL -u ACTIONS_ID_TOKEN_REQUEST_TOKEN bash -euo pipefail -c "$SCRIPT"'
    expect(steps.filter((step) => step.run !== undefined).map((step) => [step.name, step.run, step.env])).toEqual([
      ['Set up', run, { SCRIPT: '${{ inputs.setup }}' }],
      ['Test', run, { SCRIPT: '${{ inputs.test }}' }],
    ])
  })

  it('goes on after a training that failed, and leaves no results of one that did not begin', () => {
    const began = "!cancelled() && steps.train.outcome != 'skipped'"
    const conditions = steps.map(({ id, name, uses = '', if: when }) => [
      id ?? name ?? uses.replace(/@.*|^\$\/actions\//gu, ''),
      when,
    ])
    expect(conditions).toEqual([
      ['actions/setup-python', "${{ inputs.python-version != '' }}"],
      ['Set up', "${{ inputs.setup != '' }}"],
      ['aws-actions/configure-aws-credentials', "${{ inputs.role-to-assume != '' }}"],
      ['pull', undefined],
      ['train', undefined],
      ['Test', `\${{ ${began} && inputs.test != '' }}`],
      ['aws-actions/configure-aws-credentials', `\${{ ${began} && inputs.role-to-assume != '' }}`],
      ['push', `\${{ ${began} }}`],
      ['results', `\${{ ${began} }}`],
      ['actions/upload-artifact', "${{ !cancelled() && steps.results.outcome == 'success' }}"],
      ['commit', "${{ inputs.commit == 'true' }}"],
      ['actions/upload-artifact', "${{ inputs.commit == 'true' }}"],
    ])
  })

  it('tells, whatever failed, whether stages began and whether there are results', () => {
    expect(Object.entries(outputs).map(([name, { value }]) => [name, value])).toEqual([
      ['trained', "${{ steps.train.outcome == 'success' || steps.train.outcome == 'failure' }}"],
      ['results', '${{ steps.results.outcome }}'],
    ])
  })

  it('takes actions of its own commit, or of a commit that it names', () => {
    const uses = steps.flatMap((step) => step.uses ?? [])
    expect(uses.filter((name) => !/^\$\/actions\/[a-z]+$|^[\w./-]+@[0-9a-f]{40}$/u.test(name))).toEqual([])
  })
})
