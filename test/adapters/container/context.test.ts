import { chmodSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs'
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

it('is a Dockerfile and one directory for each layer, with permissions that no umask has made', async () => {
  const plan = planOf('first')
  const folder = join(root, 'context')
  await writeContext(plan, folder)
  expect(listed(folder)).toEqual([
    'Dockerfile file 644',
    'code directory 755',
    'code/link.py link',
    'code/package directory 755',
    'code/package/old.py file 644',
    'code/package/private.py file 644',
    'code/run.py file 755',
    'model directory 755',
    'model/model.bin file 644',
  ])
  expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(renderDockerfile(plan))
})

it('shares what is as it must be, and leaves the originals as they were', async () => {
  const plan = planOf('second')
  const [code] = plan.layers
  const before = listed(code?.directory ?? '')
  const folder = join(root, 'shared')
  await writeContext(plan, folder)
  const links = ['code/run.py', 'code/package/old.py', 'code/package/private.py'].map(
    (path) => lstatSync(join(folder, path)).nlink,
  )
  expect([links, listed(code?.directory ?? '')]).toEqual([[2, 1, 1], before])
  expect(lstatSync(join(folder, 'code/package/old.py')).mtimeMs).toBe(imageEpoch * 1000)
})

it('is not made of what a Dockerfile cannot hold', async () => {
  const folder = join(root, 'refused')
  const plan = { ...planOf('third'), labels: { a: 'x\ny' } }
  expect(await faultOf(() => writeContext(plan, folder))).toMatchObject({ code: 'INPUT' })
})
