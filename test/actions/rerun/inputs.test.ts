import { describe, expect, it } from '@jest/globals'
import { readInputs } from '../../../src/actions/rerun/inputs.ts'
import { faultOf } from '../../fakes/fault.ts'

function given(inputs: Readonly<Record<string, string>>): (name: string) => string {
  const all: Readonly<Record<string, string>> = {
    ...{ 'instance-types': 'c5.large', 'github-token': 'admin', 'workflow-token': 'workflow' },
    ...inputs,
  }
  return (name) => all[name] ?? ''
}

describe('readInputs of rerun', () => {
  it('runs again twice at the most where nothing else is said, on the machine of the runner’s inputs', () => {
    const { machine, ...rest } = readInputs(given({ market: 'spot' }))
    expect(rest).toEqual({ mostReruns: 2, workflowToken: 'workflow' })
    expect(machine).toMatchObject({ types: ['c5.large'], market: 'spot', access: { token: 'admin' }, maxMinutes: 360 })
  })

  it('reads how often', () => {
    expect(readInputs(given({ 'most-reruns': '10' })).mostReruns).toBe(10)
  })

  it.each([
    { inputs: { 'most-reruns': '11' }, message: 'Input most-reruns is 11; expected at most 10.' },
    { inputs: { 'most-reruns': '0' }, message: 'Input most-reruns is "0"; expected a whole number of at least 1.' },
    {
      inputs: { 'workflow-token': '' },
      message: 'Input workflow-token is empty; expected a token with actions: write.',
    },
    {
      inputs: { 'instance-types': '' },
      message:
        'Input instance-types is empty; expected types such as g5.xlarge, split on commas, spaces and newlines, here or as runner.instance-types in crisol.yaml.',
    },
  ])('says: $message', async ({ inputs, message }) => {
    expect(await faultOf(() => readInputs(given(inputs as Readonly<Record<string, string>>)))).toEqual({
      ...{ code: 'INPUT', message },
    })
  })
})
