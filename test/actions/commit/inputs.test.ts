import { describe, expect, it } from '@jest/globals'
import { readInputs } from '../../../src/actions/commit/inputs.ts'
import { faultOf } from '../../fakes/fault.ts'

/** Gives the inputs of a step, the others empty. */
function given(inputs: Readonly<Record<string, string>>): (name: string) => string {
  return (name) => inputs[name] ?? ''
}

describe('readInputs of commit', () => {
  it('commits the workspace to the branch when nothing is given', () => {
    expect(readInputs(given({}))).toEqual({
      ...{ to: 'branch', message: '', into: undefined, from: undefined, allowMissing: false, dryRun: false },
      ...{ token: undefined, workingDirectory: '' },
    })
  })

  it('reads every input', () => {
    const inputs = {
      ...{ to: 'pull-request', message: 'm', from: './a/b', 'allow-missing': 'true', 'dry-run': 'true' },
      ...{ 'github-token': 't', 'working-directory': 'sub' },
    }
    expect(readInputs(given(inputs))).toEqual({
      ...{ to: 'pull-request', message: 'm', into: undefined, from: 'a/b', allowMissing: true, dryRun: true },
      ...{ token: 't', workingDirectory: 'sub' },
    })
  })

  it.each([
    [{ to: 'main' }, 'INPUT', 'Input to is "main"; expected branch, pull-request.'],
    [{ 'dry-run': 'yes' }, 'INPUT', 'Input dry-run is "yes"; expected true or false.'],
    [
      { into: 'a', from: 'b' },
      'INPUT',
      'Inputs into and from are both given; expected one of them, each in a job of its own.',
    ],
    [
      { into: '../a' },
      'PATH',
      'Input into names "../a", which leaves the repository; expected a path inside the repository.',
    ],
  ])('refuses %j', async (inputs, code, message) => {
    expect(await faultOf(() => readInputs(given(inputs)))).toEqual({ code, message })
  })
})
