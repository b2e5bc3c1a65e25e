import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { Result } from '../../../src/actions/package/run.ts'
import type { FakePackaging, PackagingOptions } from '../../fakes/packaging.ts'
import type { Serving } from '../../fakes/packaging-images.ts'
import { example, image, lock, openProject, runWith } from '../../fakes/packaging-project.ts'
import { readPickle } from '../../fakes/pickles.ts'
import type { Files } from '../../fakes/workspace.ts'

function failuresOf({ json }: Result): readonly unknown[] {
  const { checks } = json as { readonly checks: readonly { readonly name: string; readonly fault?: string }[] }
  return checks.filter(({ fault }) => fault !== undefined).map(({ name, fault }) => `${name}: ${fault}`)
}

describe('run', () => {
  it('builds the image, tries it in every protocol, and pushes what was tried', async () => {
    const machine = openProject()
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
    const machine = openProject()
    await runWith(machine)
    machine.workspace.put('models/m.joblib', readPickle('good-forest.joblib'))
    const result = await runWith(machine)
    expect([...machine.images.tags]).toEqual([[image, result.digest]])
    expect([machine.images.built.length, machine.installed.length]).toEqual([1, 2])
    expect(result.markdown).toContain('| Made by | registry &#40;only the model changed&#41; |')
  })

  it('tries again what is there where nothing changed, and sends nothing', async () => {
    const machine = openProject()
    const { digest } = await runWith(machine)
    const result = await runWith(machine)
    expect([result.hasPassed, result.digest, [...machine.images.tags]]).toEqual([true, digest, [[image, digest]]])
    expect(result.markdown).toContain('| Made by | nothing changed&#58; the image that is there was tried again |')
  })

  it('builds again where the packages changed', async () => {
    const machine = openProject()
    await runWith(machine)
    machine.workspace.put('requirements.lock', `${lock}joblib==1.6 --hash=sha256:dd\n`)
    await runWith(machine)
    expect(machine.images.built.length).toBe(2)
  })

  it('moves no tag where the new model predicts something else', async () => {
    const serving: { predict?: (row: readonly unknown[]) => unknown } = {}
    const machine = openProject({}, { serving })
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
    const machine = openProject({}, { serving })
    const result = await runWith(machine)
    expect(failuresOf(result)).toEqual(failures)
    expect([machine.images.tags.size, machine.images.loaded.size, result.hasPassed]).toEqual([0, 0, false])
    expect(result.markdown).toContain("<details><summary>The container's log</summary>")
  })

  it('lost contact, OOM, package: pushes nothing where the system ends the container', async () => {
    const machine = openProject({}, { serving: { crash: 137 } })
    const result = await runWith(machine)
    expect(failuresOf(result)).toEqual(['The model loads: it ended with 137'])
    expect([machine.images.tags.size, machine.images.loaded.size, result.hasPassed]).toEqual([0, 0, false])
  })

  it('compares with the model called outside where training has recorded no predictions, and says so', async () => {
    const inputs = '{"inputs": {"columns": ["a", "b"], "data": [[2, 5], [0.5, 6]]}}'
    const machine = openProject({ 'models/example.json': inputs })
    expect((await runWith(machine)).markdown).toContain('compared with the same model called outside the container')
    const other = openProject({ 'models/example.json': inputs }, { outside: '{"predictions": [0, 0]}' })
    expect((await runWith(other)).hasPassed).toBe(false)
  })

  it('pushes nothing without an image, or where that is said', async () => {
    for (const inputs of [{ image: undefined }, { push: false }]) {
      const machine = openProject()
      const result = await runWith(machine, inputs)
      expect([result.hasPassed, result.image, machine.images.tags.size]).toEqual([true, '', 0])
      expect(result.markdown).toContain('the serving image is built and tested')
    }
  })

  it('only tells in a dry run', async () => {
    const machine = openProject()
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
    const machine = openProject()
    const result = await runWith(machine, { eject: '/somewhere' })
    expect([...machine.images.ejected.keys()]).toEqual(['/somewhere'])
    expect(result.lines[0]).toMatch(/^\/somewhere has a Dockerfile/u)
    expect(machine.images.built.length).toBe(0)
  })

  it('resolves what is not locked, kept to what trained the model', async () => {
    const files = { 'requirements.lock': 'scikit-learn>=1\n' }
    const machine = openProject(files, { resolution: lock })
    expect((await runWith(machine)).markdown).toContain('not locked by hashes')
    expect(machine.resolved.map(({ file, constraints }) => [file, constraints])).toEqual([
      ['requirements.lock', 'scikit-learn==1.7.2\n'],
    ])
  })

  it('has the server take the versions of the project where both have a package', async () => {
    const files = { 'requirements.lock': `${lock}typing_extensions==4.12.0 --hash=sha256:ee\n` }
    const machine = openProject(files, { resolution: 'fastapi==0.9 --hash=sha256:ff\n' })
    expect((await runWith(machine)).markdown).toContain('The server takes typing&#45;extensions in the versions of')
    expect(machine.installed[0]).toBe('fastapi==0.9 \\\n    --hash=sha256:ff\n')
  })

  it('packages a predictor with the project’s code', async () => {
    const files = { 'src/p.py': 'def load(path): ...', 'models/w.bin': 'weights', 'models/example.json': example }
    const machine = openProject(files)
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
    const machine = openProject(files, { bytes: { 'mlflow/model.bin': readPickle('good-pipeline.pkl') } })
    await runWith(machine, { model: 'mlflow' })
    expect(JSON.parse(machine.directories['model']?.['crisol.json'] ?? '')).toMatchObject({
      ...{ kind: 'mlflow', path: 'mlflow', versions: { python: '3.12.1', 'scikit-learn': '1.7.2' } },
    })
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
    const machine = openProject(files, options)
    await runWith(machine, { dryRun: true })
    expect(manifestOf(machine)).toMatchObject(expected)
  })

  it.each([true, false])('is what a workflow says that restored or trained it: %s', async (reviewed) => {
    const machine = openProject(tracked(md5), { dirty: reviewed })
    await runWith(machine, { dryRun: true, reviewed })
    expect(manifestOf(machine)).toMatchObject({ reviewed })
  })

  it('is warned of where the model is another one', async () => {
    const machine = openProject(tracked('ab'.repeat(16)))
    await runWith(machine, { dryRun: true })
    expect(machine.lines).toContain(
      'warning: models/m.joblib is not the model that models/m.joblib.dvc has recorded; run crisol pull or crisol train to serve the one that was reviewed.',
    )
  })
})
