import { describe, expect, it } from '@jest/globals'
import { prepareServer } from '../../../src/flows/package/serve.ts'
import type { ModelInputs } from '../../../src/flows/package/settings.ts'
import { faultOf } from '../../fakes/fault.ts'
import { type FakePackaging, openPackaging } from '../../fakes/packaging.ts'
import { readPickle } from '../../fakes/pickles.ts'
import type { Files } from '../../fakes/workspace.ts'

const none: ModelInputs = {
  model: undefined,
  example: undefined,
  requirements: undefined,
  predictor: undefined,
  name: undefined,
  allowPickle: true,
  trustedModules: [],
}

function open(files: Files = {}): FakePackaging {
  return openPackaging(files, { bytes: { 'm.joblib': readPickle('good-pipeline.joblib') } })
}

describe('prepareServer', () => {
  it('puts a model together for the server, whose own packages alone are installed', async () => {
    const machine = open()
    const { digest, ...server } = await prepareServer({ ...none, model: 'm.joblib' }, 'model', machine.ports)
    expect(server).toEqual({
      name: 'model',
      model: '/staging/model',
      path: ['/staging/code', '/packages/1'],
      requestBody: undefined,
    })
    expect(digest).toMatch(/^[0-9a-f]{64}$/u)
    expect(machine.installed).toEqual([
      'fastapi==1.0 \\\n    --hash=sha256:aa\ntyping-extensions==4.16.0 \\\n    --hash=sha256:bb\n',
    ])
    expect(Object.keys(machine.directories['model'] ?? {}).sort()).toEqual(['crisol.json', 'm.joblib'])
  })

  it('knows a request for one row where there is an example, and takes the project’s predictor along', async () => {
    const example = '{"inputs": {"columns": ["a"], "data": [[1]]}}'
    const machine = open({ 'example.json': example, 'p.py': 'def load(path): ...' })
    const inputs = { ...none, model: 'm.joblib', predictor: 'p.py', name: 'mine' }
    const { name, requestBody } = await prepareServer(inputs, 'model', machine.ports)
    expect([name, requestBody]).toEqual(['mine', '{"inputs": [{"a": 1}]}'])
    expect(Object.keys(machine.directories['code'] ?? {})).toContain('predictor.py')
  })

  it('refuses a Python that the server does not run on', async () => {
    const machine = open()
    const old = { ...machine.ports, python: { ...machine.ports.python, version: async () => '3.9.18' } }
    expect(await faultOf(async () => await prepareServer({ ...none, model: 'm.joblib' }, 'model', old))).toEqual({
      code: 'ENVIRONMENT',
      message: 'The Python of the project is 3.9; the server needs 3.10 or later. Name another one with --python.',
    })
  })
})
