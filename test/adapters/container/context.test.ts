import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { writeContext } from '../../../src/adapters/container/context.ts'
import { renderDockerfile } from '../../../src/core/image/dockerfile.ts'
import { type ImagePlan, imageEpoch } from '../../../src/core/image/plan.ts'
import { faultOf } from '../../fakes/fault.ts'
import { layerOf } from '../../fakes/layout.ts'

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'crisol-context-'))
})
afterAll(() => rmSync(root, { recursive: true }))

function planOf(name: string): ImagePlan {
  const code = layerOf(join(root, name), 'code', {
    'run.py': 'run',
    'package/old.py': 'old',
    'package/private.py': 'private',
    'package/__pycache__/old.pyc': 'none',
  })
  const at = (path: string): string => join(code.directory, path)
  chmodSync(at('run.py'), 0o755)
  chmodSync(at('package/old.py'), 0o644)
  utimesSync(at('package/old.py'), 5, 5)
  chmodSync(at('package/private.py'), 0o600)
  symlinkSync('package/old.py', at('link.py'))
  return {
    base: 'python:3.12',
    platform: 'linux/amd64',
    layers: [{ ...code, isCompiled: true }, layerOf(join(root, name), 'model', { 'model.bin': 'weights' })],
    ...{ environment: {}, labels: {}, entrypoint: ['python3'], command: [], user: '1:1', port: 1, epoch: imageEpoch },
  }
}

/** Path, kind and permissions of what lies in a folder. */
function listed(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => {
      const stats = lstatSync(join(folder, path))
      if (stats.isSymbolicLink()) return `${path} link`
      return `${path} ${stats.isDirectory() ? 'directory' : 'file'} ${(stats.mode & 0o777).toString(8)}`
    })
}

function modelFolderIn(folder: string): string {
  return readdirSync(folder).find((name) => /^model-[0-9a-f]{16}$/u.test(name)) ?? 'none'
}

it('is a Dockerfile and one directory for each layer, with permissions that no umask has made', async () => {
  const plan = planOf('first')
  const folder = join(root, 'context')
  await writeContext(plan, folder)
  const model = modelFolderIn(folder)
  expect(listed(folder)).toEqual([
    'Dockerfile file 644',
    'code directory 755',
    'code/opt directory 755',
    'code/opt/crisol directory 755',
    'code/opt/crisol/code directory 755',
    'code/opt/crisol/code/link.py link',
    'code/opt/crisol/code/package directory 755',
    'code/opt/crisol/code/package/old.py file 644',
    'code/opt/crisol/code/package/private.py file 644',
    'code/opt/crisol/code/run.py file 755',
    `${model} directory 755`,
    `${model}/opt directory 755`,
    `${model}/opt/ml directory 755`,
    `${model}/opt/ml/model directory 755`,
    `${model}/opt/ml/model/model.bin file 644`,
  ])
  const folders = { server: 'server', dependencies: 'dependencies', code: 'code', model }
  expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(renderDockerfile(plan, folders))
})

it('shares what is as it must be, leaves the originals as they were, and each file its own time', async () => {
  const plan = planOf('second')
  const [code] = plan.layers
  const before = listed(code?.directory ?? '')
  const folder = join(root, 'shared')
  await writeContext(plan, folder)
  const files = ['run.py', 'package/old.py', 'package/private.py']
  const stats = files.map((path) => lstatSync(join(folder, 'code/opt/crisol/code', path)))
  expect([stats.map(({ nlink }) => nlink), listed(code?.directory ?? '')]).toEqual([[2, 2, 1], before])
  // A builder that has seen the folder before tells by the time whether a file is another.
  expect(stats.map(({ mtime }) => mtime)).toEqual(
    files.map((path) => lstatSync(join(code?.directory ?? '', path)).mtime),
  )
})

it('has the time of the image where nothing sets it later, under a name that tells what is there', async () => {
  const plan = planOf('third')
  const model = join(plan.layers[1]?.directory ?? '', 'model.bin')
  const nameOf = async (folder: string): Promise<string> => {
    await writeContext(plan, join(root, folder))
    return modelFolderIn(join(root, folder))
  }
  const first = await nameOf('times')
  chmodSync(model, 0o600)
  const again = await nameOf('again')
  writeFileSync(model, 'heights')
  const other = await nameOf('other')
  expect([again === first, other === first]).toEqual([true, false])
  const places = ['', 'opt', 'opt/ml', 'opt/ml/model', 'opt/ml/model/model.bin']
  const times = places.map((path) => lstatSync(join(root, 'times', first, path)).mtimeMs / 1000)
  expect(times).toEqual(places.map(() => imageEpoch))
})

it('is not made of what a Dockerfile cannot hold', async () => {
  const folder = join(root, 'refused')
  const plan = { ...planOf('fourth'), labels: { a: 'x\ny' } }
  expect(await faultOf(() => writeContext(plan, folder))).toMatchObject({ code: 'INPUT' })
})
