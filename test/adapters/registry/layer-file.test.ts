import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { writeLayer } from '../../../src/adapters/registry/layer-file.ts'
import type { LayerSource } from '../../../src/core/image/plan.ts'
import { faultOf } from '../../fakes/fault.ts'
import { layerOf } from '../../fakes/layout.ts'

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'crisol-layer-file-'))
})
afterAll(() => rmSync(root, { recursive: true }))

function sha256(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

function makeModel(name: string): LayerSource {
  const layer = layerOf(join(root, name), 'model', {
    'b.bin': 'weights',
    'a/c.txt': 'text',
    'a/__pycache__/x.pyc': 'x',
  })
  symlinkSync('a/c.txt', join(layer.directory, 'link'))
  return layer
}

it('is an archive of the files, in the order of their names, owned by root', async () => {
  const file = join(root, 'layer')
  const { descriptor, diffId } = await writeLayer(makeModel('first'), 315_532_800, file)
  const packed = readFileSync(file)
  expect([descriptor, diffId]).toEqual([
    { digest: sha256(packed), size: packed.length, mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip' },
    sha256(gunzipSync(packed)),
  ])
  const args = ['--list', '--verbose', '--gzip', '--numeric-owner', '--utc', '--file', file]
  const lines = execFileSync('tar', args, { encoding: 'utf8' }).trim().split('\n')
  expect(lines.map((line) => line.replaceAll(/ +/gu, ' '))).toEqual([
    'drwxr-xr-x 0/0 0 1980-01-01 00:00 opt/',
    'drwxr-xr-x 0/0 0 1980-01-01 00:00 opt/ml/',
    'drwxr-xr-x 0/0 0 1980-01-01 00:00 opt/ml/model/',
    'drwxr-xr-x 0/0 0 1980-01-01 00:00 opt/ml/model/a/',
    'drwxr-xr-x 0/0 0 1980-01-01 00:00 opt/ml/model/a/__pycache__/',
    '-rw-r--r-- 0/0 1 1980-01-01 00:00 opt/ml/model/a/__pycache__/x.pyc',
    '-rw-r--r-- 0/0 4 1980-01-01 00:00 opt/ml/model/a/c.txt',
    '-rw-r--r-- 0/0 7 1980-01-01 00:00 opt/ml/model/b.bin',
    'lrwxr-xr-x 0/0 0 1980-01-01 00:00 opt/ml/model/link -> a/c.txt',
  ])
})

it('is the same for the same files, whatever their times and permissions', async () => {
  const [one, other] = [makeModel('one'), makeModel('other')]
  chmodSync(join(other.directory, 'b.bin'), 0o600)
  chmodSync(join(other.directory, 'a'), 0o700)
  utimesSync(join(other.directory, 'b.bin'), 5, 5)
  const written = await writeLayer(one, 0, join(root, 'one.layer'))
  expect(await writeLayer(other, 0, join(root, 'other.layer'))).toEqual({ ...written, file: join(root, 'other.layer') })
})

it.each([
  { target: '../../outside', why: 'is a link to ../../outside, outside of its layer' },
  { target: '/etc/passwd', why: 'is a link to /etc/passwd, outside of its layer' },
])('does not take along what a link to $target shows', async ({ target, why }) => {
  const layer = layerOf(mkdtempSync(join(root, 'links-')), 'model', { 'b.bin': 'weights' })
  symlinkSync(target, join(layer.directory, 'a'))
  expect(await faultOf(() => writeLayer(layer, 0, join(root, 'refused')))).toEqual({
    code: 'PATH',
    message: `${join(layer.directory, 'a')} ${why}, which cannot lie in an image; put the file itself there.`,
  })
})

it('does not take along what is neither a file nor a directory', async () => {
  const layer = layerOf(join(root, 'pipes'), 'model', { 'b.bin': 'weights' })
  execFileSync('mkfifo', [join(layer.directory, 'pipe')])
  expect(await faultOf(() => writeLayer(layer, 0, join(root, 'refused')))).toEqual({
    code: 'PATH',
    message: `${join(layer.directory, 'pipe')} is neither a file nor a directory, which cannot lie in an image; take it away.`,
  })
})

it('is not made of a directory that is not there', async () => {
  const layer: LayerSource = { ...makeModel('gone'), directory: join(root, 'nowhere') }
  expect(await faultOf(() => writeLayer(layer, 0, join(root, 'refused')))).toEqual({
    code: 'MISSING',
    message: `The directory ${layer.directory} of the layer model cannot be read; expected a directory.`,
  })
})
