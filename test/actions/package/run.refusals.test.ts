import { describe, expect, it } from '@jest/globals'
import type { Inputs } from '../../../src/actions/package/inputs.ts'
import { faultOf } from '../../fakes/fault.ts'
import type { PackagingOptions } from '../../fakes/packaging.ts'
import { lock, openProject, runWith } from '../../fakes/packaging-project.ts'
import { readPickle } from '../../fakes/pickles.ts'
import type { Files } from '../../fakes/workspace.ts'

describe('bad input', () => {
  const stage = 'stages: {train: {cmd: x, outs: [models/new.joblib, models/other.joblib]}}\n'

  it.each<[string, Files, PackagingOptions & { readonly inputs?: Partial<Inputs> }, string, string]>([
    [
      'no model at the path',
      {},
      { inputs: { model: 'models/n.joblib' } },
      'MODEL',
      'There is no model at models/n.joblib: models holds example.json, m.joblib. Did you mean models/m.joblib?',
    ],
    [
      'a model that was not pulled',
      { 'dvc.yaml': stage },
      { inputs: { model: 'models/new.joblib' } },
      'MODEL',
      'The model models/new.joblib is tracked by DVC and is not here; run crisol pull or crisol train first.',
    ],
    [
      'several models and none named',
      { 'dvc.yaml': stage, 'crisol.yaml': '' },
      {},
      'MODEL',
      'dvc.lock and the .dvc files name several models (models/new.joblib, models/other.joblib); name one with the input model or serve.model in crisol.yaml.',
    ],
    [
      'a pickle that is not allowed',
      { 'crisol.yaml': 'serve: {model: models/m.joblib}' },
      {},
      'MODEL',
      "models/m.joblib is a pickle, which can run any program when it is loaded; save the model with skops, in its library's own format or as ONNX, or set allow-pickle: true, after which its instructions are checked.",
    ],
    [
      'a pickle that runs a program',
      {},
      { bytes: { 'models/m.joblib': readPickle('bad-system.joblib') } },
      'MODEL',
      'models/m.joblib is a pickle that is not loaded: at byte 297 it has the name "posix.system". Only what models of scikit-learn, NumPy, SciPy, XGBoost, LightGBM and pandas need is let through.',
    ],
    [
      'a pickle whose compression is not unpacked',
      {},
      { bytes: { 'models/m.joblib': readPickle('compressed-xz.joblib') } },
      'MODEL',
      'models/m.joblib is compressed with xz, which is not unpacked to be checked; save it with joblib.dump(model, path, compress=("zlib", 3)).',
    ],
    [
      'no example',
      { 'crisol.yaml': 'serve: {model: models/m.joblib, allow-pickle: true, example: none.json}' },
      {},
      'MODEL',
      'There is no example at none.json; let the stage that evaluates the model write {"inputs": {"columns": [...], "data": [[...]]}, "predictions": [...]}, and name it with serve.example in crisol.yaml.',
    ],
    [
      'other versions than those that trained it',
      { 'requirements.lock': 'scikit-learn==1.7.1 --hash=sha256:cc\n' },
      {},
      'MODEL',
      'models/m.joblib was trained with scikit-learn 1.7.2 (locked is 1.7.1); train it with what requirements.lock says, or lock what trained it, or choose a base image with that Python.',
    ],
    [
      'another Python than the one that trained it',
      {},
      { inputs: { baseImage: 'python:3.11-slim' } },
      'MODEL',
      'models/m.joblib was trained with python 3.12.1 (the image has 3.11); train it with what requirements.lock says, or lock what trained it, or choose a base image with that Python.',
    ],
    [
      'packages that cannot be had',
      { 'requirements.lock': 'nothing==1\n' },
      {},
      'MISSING',
      'The package nothing==1 of requirements.lock cannot be had.',
    ],
    [
      'packages that the server cannot take',
      { 'requirements.lock': `${lock}typing_extensions==1.0 --hash=sha256:ee\n` },
      {},
      'MISSING',
      'The server does not work with typing-extensions in the versions of requirements.lock: The package nothing==1 of requirements.in cannot be had. Change them there, or name a smaller file with serve.requirements.',
    ],
    [
      'no requirements of that name',
      {},
      { inputs: { requirements: 'none.txt' } },
      'MISSING',
      'There is no none.txt; serve.requirements or the input requirements names the file with the packages of the model.',
    ],
    [
      'a model that does not load',
      {},
      { serving: { unloadable: 'm.joblib was saved by another version.' } },
      'MODEL',
      'The model does not load in the container: m.joblib was saved by another version.',
    ],
    [
      'a base with another Python than the packages',
      {},
      { serving: { python: '3.11.2' } },
      'INPUT',
      'The base image has Python 3.11.2, and the packages are for 3.12; say which one it has with python-version.',
    ],
    ['no engine', {}, { hasNoEngine: true }, 'ENVIRONMENT', 'No docker or podman answers on this machine.'],
    ['no builder', {}, { hasNoBuilder: true }, 'ENVIRONMENT', 'No builder of images was found.'],
    ['a registry that refuses', {}, { registry: 'refuses' }, 'REMOTE', 'The registry refuses the push (403).'],
    [
      'an image with a digest',
      {},
      { inputs: { image: `ghcr.io/me/m@sha256:${'0'.repeat(64)}` } },
      'INPUT',
      `Input image is "ghcr.io/me/m@sha256:${'0'.repeat(64)}"; expected a name to push to, with a tag or without, and no digest.`,
    ],
    [
      'a registry that has nothing to replace',
      {},
      { inputs: { builder: 'registry' } },
      'ENVIRONMENT',
      'builder: registry replaces the model in an image that is there, and ghcr.io/me/model:1 has none with the same base, packages and code; build it once with builder: auto.',
    ],
    [
      'builder: registry without an image',
      {},
      { inputs: { builder: 'registry', image: undefined } },
      'ENVIRONMENT',
      'builder: registry replaces the model in an image that is there; name it with the input image.',
    ],
    [
      'a path out of the project',
      {},
      { inputs: { model: '../m.joblib' } },
      'PATH',
      'Input model names "../m.joblib", which leaves the repository; expected a path inside the repository.',
    ],
  ])('gets one sentence, and nothing is pushed: %s', async (_, files, { inputs, ...options }, code, message) => {
    const machine = openProject(files, options)
    expect(await faultOf(async () => await runWith(machine, inputs))).toEqual({ code, message })
    expect([machine.images.tags.size, machine.images.loaded.size]).toEqual([0, 0])
  })
})
