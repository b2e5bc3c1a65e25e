import { describe, expect, it } from '@jest/globals'
import { readInputs } from '../../../src/actions/pull/inputs.ts'
import { faultOf } from '../../fakes/fault.ts'

/** Gives the inputs of a step, the others empty. */
function given(inputs: Readonly<Record<string, string>>): (name: string) => string {
  return (name) => inputs[name] ?? ''
}

describe('readInputs of pull', () => {
  it('brings everything from the default remote when nothing is given', () => {
    expect(readInputs(given({}))).toEqual({
      targets: [],
      glob: false,
      withDeps: false,
      remote: undefined,
      jobs: undefined,
      allowMissing: false,
      force: false,
      runCache: false,
      withDvc: false,
      workingDirectory: '',
    })
  })

  it('reads every input', () => {
    const inputs = {
      targets: 'data.dvc, train\nmodels/a.bin',
      remote: 'mirror',
      jobs: '4',
      'allow-missing': 'true',
      force: 'true',
      'working-directory': 'projects/a',
      glob: 'true',
      'with-deps': 'true',
      'run-cache': 'true',
      'with-dvc': 'true',
    }
    expect(readInputs(given(inputs))).toEqual({
      targets: ['data.dvc', 'train', 'models/a.bin'],
      glob: true,
      withDeps: true,
      remote: 'mirror',
      jobs: 4,
      allowMissing: true,
      force: true,
      runCache: true,
      withDvc: true,
      workingDirectory: 'projects/a',
    })
  })

  it('takes false for false', () => {
    const { allowMissing, force } = readInputs(given({ 'allow-missing': 'false', force: 'false' }))
    expect([allowMissing, force]).toEqual([false, false])
  })

  it.each([
    ['jobs', '0', 'Input jobs is "0"; expected a whole number of at least 1.'],
    ['jobs', '-3', 'Input jobs is "-3"; expected a whole number of at least 1.'],
    ['jobs', '1.5', 'Input jobs is "1.5"; expected a whole number of at least 1.'],
    ['jobs', 'many', 'Input jobs is "many"; expected a whole number of at least 1.'],
    ['allow-missing', 'yes', 'Input allow-missing is "yes"; expected true or false.'],
    ['force', 'True', 'Input force is "True"; expected true or false.'],
  ])('refuses %s: %s', async (name, text, message) => {
    expect(await faultOf(() => readInputs(given({ [name]: text })))).toEqual({ code: 'INPUT', message })
  })
})
