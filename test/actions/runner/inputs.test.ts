import { describe, expect, it } from '@jest/globals'
import { readInputs } from '../../../src/actions/runner/inputs.ts'
import { readLaunchInputs } from '../../../src/core/fleet/launch-inputs.ts'
import { faultOf } from '../../fakes/fault.ts'

/** Gives the inputs of a step: types and token where nothing else is said. */
function given(inputs: Readonly<Record<string, string>>): (name: string) => string {
  const all: Readonly<Record<string, string>> = { 'instance-types': 'c5.large', 'github-token': 'token', ...inputs }
  return (name) => all[name] ?? ''
}

describe('readInputs of runner', () => {
  it('starts one machine, with a label of its own, and does not wait for it', () => {
    expect(readInputs(given({}))).toEqual({
      ...readLaunchInputs(given({})),
      ...{ count: 1, label: undefined, wait: 'accepted' },
    })
  })

  it('reads how many, their label and what is waited for', () => {
    expect(readInputs(given({ count: '4', label: 'gpu', wait: 'online' }))).toMatchObject({
      ...{ count: 4, label: 'gpu', wait: 'online' },
    })
  })

  it.each([
    { inputs: { count: '257' }, message: 'Input count is 257; expected at most 256.' },
    { inputs: { wait: 'running' }, message: 'Input wait is "running"; expected accepted, online.' },
    {
      inputs: { label: 'a b' },
      message: 'Input label is "a b"; expected 1 to 64 letters, digits, dots, underscores and hyphens.',
    },
  ])('says: $message', async ({ inputs, message }) => {
    expect(await faultOf(() => readInputs(given(inputs as Readonly<Record<string, string>>)))).toEqual({
      ...{ code: 'INPUT', message },
    })
  })
})
