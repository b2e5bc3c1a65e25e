import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { type Inputs, readInputs } from '../../../src/actions/package/inputs.ts'
import { type Result, run } from '../../../src/actions/package/run.ts'
import { faultOf } from '../../fakes/fault.ts'
import { type FakePackaging, openPackaging, type PackagingOptions } from '../../fakes/packaging.ts'
import type { Serving } from '../../fakes/packaging-images.ts'
import { readPickle } from '../../fakes/pickles.ts'
import type { Files } from '../../fakes/workspace.ts'

const lock = 'scikit-learn==1.7.2 --hash=sha256:cc\n'
const example =
  '{"inputs": {"columns": ["a", "b"], "data": [[2, 5], [0.5, 6]]}, "predictions": [1, 0], "versions": {"python": "3.12.1", "scikit-learn": "1.7.2"}}'

const project: Files = {
  'crisol.yaml': 'serve: {model: models/m.joblib, allow-pickle: true}\n',
  'models/example.json': example,
  'requirements.lock': lock,
}

const pickled = { 'models/m.joblib': readPickle('good-pipeline.joblib') }
const image = 'ghcr.io/me/model:1'

function open(files: Files = {}, options: PackagingOptions = {}): FakePackaging {
  return openPackaging({ ...project, ...files }, { bytes: pickled, ...options })
}

async function runWith(machine: FakePackaging, inputs: Partial<Inputs> = {}): Promise<Result> {
  return await run({ ...readInputs(() => ''), image, ...inputs }, machine.ports)
}

function failuresOf({ json }: Result): readonly unknown[] {
  const { checks } = json as { readonly checks: readonly { readonly name: string; readonly fault?: string }[] }
  return checks.filter(({ fault }) => fault !== undefined).map(({ name, fault }) => `${name}: ${fault}`)
}

describe('run', () => {
  it('builds the image, tries it in every protocol, and pushes what was tried', async () => {
    const machine = open()
    const result = await runWith(machine)
    const [digest = ''] = machine.images.tags.values()
    expect([...machine.images.tags]).toEqual([[image, digest]])
    expect(failuresOf(result)).toEqual([])
    expect(result).toMatchObject({ hasPassed: true, image: `ghcr.io/me/model@${digest}`, digest, failures: [] })
    expect(result.markdown).toContain('## ✅ model: the serving image is pushed')
    expect(result.markdown).toContain('compared with what training predicted')
    expect(machine.images.loaded).toEqual(new Set())
    expect(await machine.workspace.readText('.crisol/package/sbom.cdx.json')).toBe('{"bomFormat": "CycloneDX"}')
    const [plan] = machine.images.built
    expect(plan?.layers.map(({ directory }) => directory)).toEqual([
      '/packages/1',
      '/packages/2',
      '/staging/code',
      '/staging/model',
    ])
    expect(plan?.base).toBe('docker.io/library/python:3.12-slim')
    expect(Object.keys(machine.directories['model'] ?? {}).sort()).toEqual(['crisol.json', 'example.json', 'm.joblib'])
    expect(JSON.parse(machine.directories['model']?.['crisol.json'] ?? '')).toMatchObject({
      name: 'model',
      kind: 'sklearn',
      path: 'm.joblib',
      allow_pickle: true,
      versions: { python: '3.12.1', 'scikit-learn': '1.7.2' },
      commit: 'c0ffee',
    })
  })

  it('replaces the model’s layer through the registry where nothing else changed, and builds and installs nothing', async () => {
    const machine = open()
    await runWith(machine)
    machine.workspace.put('models/m.joblib', readPickle('good-forest.joblib'))
    const result = await runWith(machine)
    expect([...machine.images.tags]).toEqual([[image, result.digest]])
    expect([machine.images.built.length, machine.installed.length]).toEqual([1, 2])
    expect(result.markdown).toContain('| Made by | registry &#40;only the model changed&#41; |')
  })

  it('tries again what is there where nothing changed, and sends nothing', async () => {
    const machine = open()
    const { digest } = await runWith(machine)
    const result = await runWith(machine)
    expect([result.hasPassed, result.digest, [...machine.images.tags]]).toEqual([true, digest, [[image, digest]]])
    expect(result.markdown).toContain('| Made by | nothing changed&#58; the image that is there was tried again |')
  })

  it('builds again where the packages changed', async () => {
    const machine = open()
    await runWith(machine)
    machine.workspace.put('requirements.lock', `${lock}joblib==1.6 --hash=sha256:dd\n`)
    await runWith(machine)
    expect(machine.images.built.length).toBe(2)
  })

  it('moves no tag where the new model predicts something else', async () => {
    const serving: { predict?: (row: readonly unknown[]) => unknown } = {}
    const machine = open({}, { serving })
    const { digest } = await runWith(machine)
    machine.workspace.put('models/m.joblib', readPickle('good-forest.joblib'))
    serving.predict = () => 7
    const result = await runWith(machine)
    expect([...machine.images.tags]).toEqual([[image, digest]])
    expect(result).toMatchObject({ hasPassed: false, image: '' })
    expect(result.failures[0]).toMatch(
      /^The image is not pushed: Typed predict: the prediction of row 1 is 7; expected 1;/u,
    )
  })

  it.each<[string, Serving, readonly string[]]>([
    ['breaks while it loads', { crash: 1 }, ['The model loads: it ended with 1']],
    [
      'takes traffic before the model is loaded',
      { earlyStatus: 404 },
      [
        'Not ready before the model is loaded, then ready: /health/ready answered 404 before the model was loaded; expected 503',
      ],
    ],
    [
      'is never ready',
      { slowLooks: 1_000_000 },
      ['Not ready before the model is loaded, then ready: it was not ready within 120 seconds'],
    ],
    [
      'breaks on a malformed body',
      { malformedStatus: 500 },
      ['Malformed bodies get 400: /predict answered 500 for {"inputs": ['],
    ],
    [
      'cannot say what is in it',
      { inventory: '{}' },
      ['Lists what is installed (CycloneDX): it printed no CycloneDX document'],
    ],
    ['does not stop', { exitCode: 137 }, ['Stops cleanly on SIGTERM: it exited with 137']],
  ])('pushes nothing where the container %s, and shows its log', async (_, serving, failures) => {
    const machine = open({}, { serving })
    const result = await runWith(machine)
    expect(failuresOf(result)).toEqual(failures)
    expect([machine.images.tags.size, machine.images.loaded.size, result.hasPassed]).toEqual([0, 0, false])
    expect(result.markdown).toContain("<details><summary>The container's log</summary>")
  })

  it('lost contact, OOM, package: pushes nothing where the system ends the container', async () => {
    const machine = open({}, { serving: { crash: 137 } })
    const result = await runWith(machine)
    expect(failuresOf(result)).toEqual(['The model loads: it ended with 137'])
    expect([machine.images.tags.size, machine.images.loaded.size, result.hasPassed]).toEqual([0, 0, false])
  })

  it('compares with the model called outside where training has recorded no predictions, and says so', async () => {
    const inputs = '{"inputs": {"columns": ["a", "b"], "data": [[2, 5], [0.5, 6]]}}'
    const machine = open({ 'models/example.json': inputs })
    expect((await runWith(machine)).markdown).toContain('compared with the same model called outside the container')
    const other = open({ 'models/example.json': inputs }, { outside: '{"predictions": [0, 0]}' })
    expect((await runWith(other)).hasPassed).toBe(false)
  })

  it('pushes nothing without an image, or where that is said', async () => {
    for (const inputs of [{ image: undefined }, { push: false }]) {
      const machine = open()
      const result = await runWith(machine, inputs)
      expect([result.hasPassed, result.image, machine.images.tags.size]).toEqual([true, '', 0])
      expect(result.markdown).toContain('the serving image is built and tested')
    }
  })

  it('only tells in a dry run', async () => {
    const machine = open()
    const result = await runWith(machine, { dryRun: true })
    expect(result.lines).toEqual([
      'Model:  models/m.joblib (sklearn), called model',
      'Rows:   2 recorded, with predictions',
      'Base:   docker.io/library/python:3.12-slim (linux/amd64)',
      'Nothing was built: this was a dry run.',
    ])
    expect([machine.images.built.length, machine.installed.length]).toEqual([0, 0])
  })

  it('leaves the Dockerfile and what it copies in a folder that is asked for', async () => {
    const machine = open()
    const result = await runWith(machine, { eject: '/somewhere' })
    expect([...machine.images.ejected.keys()]).toEqual(['/somewhere'])
    expect(result.lines[0]).toMatch(/^\/somewhere has a Dockerfile/u)
    expect(machine.images.built.length).toBe(0)
  })

  it('resolves what is not locked, kept to what trained the model', async () => {
    const files = { 'requirements.lock': 'scikit-learn>=1\n' }
    const machine = open(files, { resolution: lock })
    expect((await runWith(machine)).markdown).toContain('not locked by hashes')
    expect(machine.resolved.map(({ file, constraints }) => [file, constraints])).toEqual([
      ['requirements.lock', 'scikit-learn==1.7.2\n'],
    ])
  })

  it('has the server take the versions of the project where both have a package', async () => {
    const files = { 'requirements.lock': `${lock}typing_extensions==4.12.0 --hash=sha256:ee\n` }
    const machine = open(files, { resolution: 'fastapi==0.9 --hash=sha256:ff\n' })
    expect((await runWith(machine)).markdown).toContain('The server takes typing&#45;extensions in the versions of')
    expect(machine.installed[0]).toBe('fastapi==0.9 \\\n    --hash=sha256:ff\n')
  })

  it('packages a predictor with the project’s code', async () => {
    const files = { 'src/p.py': 'def load(path): ...', 'models/w.bin': 'weights', 'models/example.json': example }
    const machine = open(files)
    await runWith(machine, { model: 'models/w.bin', predictor: 'src/p.py' })
    expect(machine.directories['code']).toEqual({
      'crisol_serving/__main__.py': '# the server',
      'predictor.py': 'def load(path): ...',
    })
    expect(JSON.parse(machine.directories['model']?.['crisol.json'] ?? '')).toMatchObject({
      kind: 'predictor',
      path: 'w.bin',
    })
  })

  it('packages an MLflow folder with its own example and what it says of its packages', async () => {
    const files = {
      'mlflow/MLmodel':
        'flavors: {sklearn: {pickled_model: model.bin}}\nsaved_input_example_info: {artifact_path: input_example.json}\n',
      'mlflow/input_example.json': '{"columns": ["a", "b"], "data": [[2, 5], [0.5, 6]]}',
      'mlflow/requirements.txt': 'scikit-learn==1.7.2\n',
      'mlflow/python_env.yaml': 'python: 3.12.1\n',
    }
    const machine = open(files, { bytes: { 'mlflow/model.bin': readPickle('good-pipeline.pkl') } })
    await runWith(machine, { model: 'mlflow' })
    expect(JSON.parse(machine.directories['model']?.['crisol.json'] ?? '')).toMatchObject({
      ...{ kind: 'mlflow', path: 'mlflow', versions: { python: '3.12.1', 'scikit-learn': '1.7.2' } },
    })
  })
})

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
    const machine = open(files, options)
    expect(await faultOf(async () => await runWith(machine, inputs))).toEqual({ code, message })
    expect([machine.images.tags.size, machine.images.loaded.size]).toEqual([0, 0])
  })
})

describe('what was reviewed', () => {
  const md5 = createHash('md5').update(readPickle('good-pipeline.joblib')).digest('hex')
  const tracked = (hash: string): Files => ({
    'models/m.joblib.dvc': `outs:\n- md5: ${hash}\n  size: 1\n  hash: md5\n  path: m.joblib\n`,
  })
  const manifestOf = (machine: FakePackaging): object => JSON.parse(machine.directories['model']?.['crisol.json'] ?? '')

  it.each<[string, Files, PackagingOptions, object]>([
    ['the one that DVC has recorded', tracked(md5), {}, { reviewed: true, model_md5: md5 }],
    [
      'another one than DVC has recorded',
      tracked('ab'.repeat(16)),
      {},
      { reviewed: false, model_md5: 'ab'.repeat(16) },
    ],
    ['one with changes around it', tracked(md5), { dirty: true }, { reviewed: false, model_md5: md5 }],
    ['one that nobody tracks', {}, {}, { reviewed: false, model_md5: null }],
    ['one that is in git', {}, { committed: ['models/m.joblib'] }, { reviewed: true, model_md5: null }],
  ])('is told of the model: %s', async (_, files, options, expected) => {
    const machine = open(files, options)
    await runWith(machine, { dryRun: true })
    expect(manifestOf(machine)).toMatchObject(expected)
  })

  it.each([true, false])('is what a workflow says that restored or trained it: %s', async (reviewed) => {
    const machine = open(tracked(md5), { dirty: reviewed })
    await runWith(machine, { dryRun: true, reviewed })
    expect(manifestOf(machine)).toMatchObject({ reviewed })
  })

  it('is warned of where the model is another one', async () => {
    const machine = open(tracked('ab'.repeat(16)))
    await runWith(machine, { dryRun: true })
    expect(machine.lines).toContain(
      'warning: models/m.joblib is not the model that models/m.joblib.dvc has recorded; run crisol pull or crisol train to serve the one that was reviewed.',
    )
  })
})
