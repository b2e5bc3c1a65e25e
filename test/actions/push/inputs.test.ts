import { describe, expect, it } from '@jest/globals'
import { readInputs } from '../../../src/actions/push/inputs.ts'
import { faultOf } from '../../fakes/fault.ts'

/** Gives the inputs of a step, the others empty. */
function given(inputs: Readonly<Record<string, string>>): (name: string) => string {
  return (name) => inputs[name] ?? ''
}

describe('readInputs of push', () => {
  it('sends everything to the default remote when nothing is given', () => {
    expect(readInputs(given({}))).toEqual({
      ...{ targets: [], glob: false, withDeps: false, remote: undefined, jobs: undefined, workingDirectory: '' },
      ...{ runCache: true, withDvc: false },
    })
  })

  it('reads every input', () => {
    const inputs = {
      ...{ targets: 'train evaluate', remote: 'backup', jobs: '128', 'working-directory': 'sub' },
      ...{ glob: 'true', 'with-deps': 'true', 'run-cache': 'false', 'with-dvc': 'true' },
    }
    expect(readInputs(given(inputs))).toEqual({
      targets: ['train', 'evaluate'],
      glob: true,
      withDeps: true,
      remote: 'backup',
      jobs: 128,
      runCache: false,
      withDvc: true,
      workingDirectory: 'sub',
    })
  })

  it.each(['0', '01', '1e3', '1234567890', ' 1'])('refuses jobs: "%s"', async (jobs) => {
    const message = `Input jobs is "${jobs}"; expected a whole number of at least 1.`
    expect(await faultOf(() => readInputs(given({ jobs })))).toEqual({ code: 'INPUT', message })
  })
})
