import { describe, expect, it } from '@jest/globals'
import { readInputs } from '../../../src/actions/collect/inputs.ts'
import { faultOf } from '../../fakes/fault.ts'

/** Gives the inputs of a step, the others empty. */
function given(inputs: Readonly<Record<string, string>>): (name: string) => string {
  return (name) => inputs[name] ?? ''
}

describe('readInputs of collect', () => {
  it('reads the workspace into .crisol/results when nothing is given', () => {
    expect(readInputs(given({}))).toEqual({
      commit: undefined,
      into: '.crisol/results',
      remote: undefined,
      workingDirectory: '',
    })
  })

  it('reads every input', () => {
    const inputs = { commit: 'v1.2', into: './out//head/', remote: 'mirror', 'working-directory': 'sub' }
    expect(readInputs(given(inputs))).toEqual({
      commit: 'v1.2',
      into: 'out/head',
      remote: 'mirror',
      workingDirectory: 'sub',
    })
  })

  it.each([
    ['../out', 'which leaves the repository'],
    ['/tmp/out', 'an absolute path'],
    ['.', 'which is the repository itself'],
    ['.git/hooks', 'which belongs to git or DVC'],
  ])('refuses into: %s', async (into, found) => {
    const message = `Input into names "${into}", ${found}; expected a path inside the repository.`
    expect(await faultOf(() => readInputs(given({ into })))).toEqual({ code: 'PATH', message })
  })
})
