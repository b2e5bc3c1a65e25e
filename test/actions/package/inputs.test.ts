import { describe, expect, it } from '@jest/globals'
import { readInputs, readModelInputs } from '../../../src/actions/package/inputs.ts'
import { faultOf } from '../../fakes/fault.ts'

const none = {
  model: undefined,
  example: undefined,
  requirements: undefined,
  predictor: undefined,
  name: undefined,
  allowPickle: undefined,
  trustedModules: [],
}

describe('readInputs', () => {
  it('leaves everything to crisol.yaml and the machine', () => {
    expect(readInputs(() => '')).toEqual({
      ...none,
      image: undefined,
      push: true,
      reviewed: undefined,
      builder: 'auto',
      baseImage: undefined,
      pythonVersion: undefined,
      platform: 'linux/amd64',
      eject: undefined,
      dryRun: false,
      workingDirectory: '',
    })
  })

  it('reads everything that can be said', () => {
    const given: Readonly<Record<string, string>> = {
      model: 'm.joblib',
      example: 'e.json',
      requirements: 'r.lock',
      predictor: 'p.py',
      name: 'cancer',
      'allow-pickle': 'true',
      'trusted-modules': 'mine, yours',
      image: 'ghcr.io/me/m',
      push: 'false',
      reviewed: 'true',
      builder: 'buildah',
      'base-image': 'python:3.12',
      'python-version': '3.12',
      platform: 'linux/arm64',
      'working-directory': 'sub',
    }
    expect(readInputs((name) => given[name] ?? '')).toEqual({
      ...{ model: 'm.joblib', example: 'e.json', requirements: 'r.lock', predictor: 'p.py', name: 'cancer' },
      ...{ allowPickle: true, trustedModules: ['mine', 'yours'], image: 'ghcr.io/me/m', push: false },
      reviewed: true,
      ...{ builder: 'buildah', baseImage: 'python:3.12', pythonVersion: '3.12', platform: 'linux/arm64' },
      ...{ eject: undefined, dryRun: false, workingDirectory: 'sub' },
    })
  })

  it.each([
    ['builder', 'kaniko', 'Input builder is "kaniko"; expected auto, buildx, buildah, podman, registry.'],
    ['platform', 'windows', 'Input platform is "windows"; expected linux/amd64, linux/arm64.'],
    ['push', 'yes', 'Input push is "yes"; expected true or false.'],
    ['allow-pickle', '1', 'Input allow-pickle is "1"; expected true or false.'],
    ['python-version', '2.7', 'Input python-version is "2.7"; expected 3.10, 3.11, 3.12, 3.13, 3.14.'],
  ])('refuses a %s of %s', async (input, text, message) => {
    expect(await faultOf(() => readInputs((name) => (name === input ? text : '')))).toEqual({ code: 'INPUT', message })
  })
})

it('reads of the model what serve is told, too', () => {
  expect(readModelInputs(() => '')).toEqual(none)
})
