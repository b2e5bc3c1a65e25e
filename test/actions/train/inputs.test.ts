import { describe, expect, it } from '@jest/globals'
import { readInputs } from '../../../src/actions/train/inputs.ts'
import { faultOf } from '../../fakes/fault.ts'

/** Gives the inputs of a step, the others empty. */
function given(inputs: Readonly<Record<string, string>>): (name: string) => string {
  return (name) => inputs[name] ?? ''
}

describe('readInputs of train', () => {
  it('brings all stages up to date when nothing is given', () => {
    expect(readInputs(given({}))).toEqual({
      targets: [],
      force: false,
      keepGoing: false,
      dry: false,
      ...{ runCache: true, commit: true, pull: false, singleItem: false, pipeline: false, allPipelines: false },
      ...{ restoreOnly: false, allowMissing: false },
      ...{ downstream: false, recursive: false, glob: false, directory: '' },
      jobs: 1,
      stopGraceSeconds: 6,
      workingDirectory: '',
    })
  })

  it('reads every input', () => {
    const inputs = {
      targets: 'train@a,train@b',
      force: 'true',
      'keep-going': 'true',
      dry: 'true',
      ...{ 'run-cache': 'false', commit: 'false', pull: 'true', 'single-item': 'true', pipeline: 'true' },
      ...{ 'restore-only': 'true', 'allow-missing': 'true' },
      ...{ 'all-pipelines': 'true', downstream: 'true', recursive: 'true', glob: 'true' },
      jobs: '4',
      'stop-grace-seconds': '90',
      'working-directory': '.',
    }
    expect(readInputs(given(inputs))).toEqual({
      targets: ['train@a', 'train@b'],
      force: true,
      keepGoing: true,
      dry: true,
      ...{ runCache: false, commit: false, pull: true, singleItem: true, pipeline: true, allPipelines: true },
      ...{ restoreOnly: true, allowMissing: true },
      ...{ downstream: true, recursive: true, glob: true, directory: '' },
      jobs: 4,
      stopGraceSeconds: 90,
      workingDirectory: '.',
    })
  })

  it('takes as many stages at once as there are cores for auto', () => {
    expect(readInputs(given({ jobs: 'auto' })).jobs).toBeUndefined()
  })

  it.each(['jobs', 'stop-grace-seconds'])('refuses %s: 0', async (name) => {
    const message = `Input ${name} is "0"; expected a whole number of at least 1.`
    expect(await faultOf(() => readInputs(given({ [name]: '0' })))).toEqual({ code: 'INPUT', message })
  })

  it.each(['force', 'keep-going', 'dry'])('refuses %s: 1', async (name) => {
    const message = `Input ${name} is "1"; expected true or false.`
    expect(await faultOf(() => readInputs(given({ [name]: '1' })))).toEqual({ code: 'INPUT', message })
  })
})
