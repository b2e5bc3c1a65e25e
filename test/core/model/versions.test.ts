import { describe, expect, it } from '@jest/globals'
import { parseRequirements } from '../../../src/core/model/requirements.ts'
import { minorOf, mlflowPython, refuseMismatch } from '../../../src/core/model/versions.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'

const trained = (versions: Readonly<Record<string, string>>, kind = 'sklearn' as const) => ({
  model: 'models/m.joblib',
  kind,
  versions: new Map(Object.entries(versions)),
})

const locked = (text: string) => ({
  file: 'requirements.lock',
  packages: parseRequirements(text, 'requirements.lock').packages,
  python: '3.12',
})

describe('refuseMismatch', () => {
  it('lets through what trained the model, and what the lock leaves out', () => {
    const versions = { python: '3.12.9', 'scikit-learn': '1.7.2', scikit_learn: '1.7.2', pandas: '3.0' }
    expect(() => refuseMismatch(trained(versions), locked('scikit-learn==1.7.2'))).not.toThrow()
  })

  it('names every package that differs, and Python', () => {
    const versions = { python: '3.11.2', 'scikit-learn': '1.7.1', numpy: '2.0' }
    expect(() => refuseMismatch(trained(versions), locked('scikit-learn==1.7.2\nnumpy==2.0.0'))).toThrow(
      'models/m.joblib was trained with python 3.11.2 (the image has 3.12), scikit-learn 1.7.1 (locked is 1.7.2); train it with what requirements.lock says, or lock what trained it, or choose a base image with that Python.',
    )
  })

  it('misses the library that the model is of', () => {
    expect(() => refuseMismatch(trained({}), locked('numpy==2.0'))).toThrow(
      'requirements.lock has no scikit-learn, which models/m.joblib needs to be loaded; add it there.',
    )
  })
})

it.each([
  ['python: 3.11.2\nbuild_dependencies: [pip]', '3.11.2'],
  ['dependencies: [python=3.10.4, pip]', '3.10.4'],
  ['dependencies: [pip]', undefined],
  ['name: x', undefined],
  ['[]', undefined],
])('reads the Python of MLflow from %j: %s', (text, expected) => {
  expect(mlflowPython(parseYaml(text, 'python_env.yaml'))).toBe(expected)
})

it('cuts a version to its minor', () => {
  expect(minorOf('3.12.4')).toBe('3.12')
})
