import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type TarEntry, tarEnd, tarHeader, tarPadding } from '../../../src/core/image/tar.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crisol-tar-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const entry = { kind: 'file', size: 0, mode: 0o644, time: 315_532_800, target: '' } as const

/** What GNU tar lists of an archive with these entries, whose bytes are all zeros. */
function listed(entries: readonly TarEntry[]): readonly string[] {
  const pieces = entries.flatMap((one) => [tarHeader(one), new Uint8Array(one.size), tarPadding(one.size)])
  const file = join(folder, 'archive.tar')
  writeFileSync(file, Buffer.concat([...pieces, tarEnd()]))
  const args = ['--list', '--verbose', '--numeric-owner', '--utc', '--quoting-style=literal', '--file', file]
  return execFileSync('tar', args, { encoding: 'utf8', env: { LC_ALL: 'C.UTF-8', PATH: process.env['PATH'] ?? '' } })
    .trimEnd()
    .split('\n')
    .map((line) => line.replaceAll(/ +/gu, ' '))
}

it('is listed by tar with what it was given, owned by root', () => {
  const long = `opt/${'deep/'.repeat(40)}file`
  expect(
    listed([
      { ...entry, path: 'opt', kind: 'directory', mode: 0o755 },
      { ...entry, path: 'opt/one', size: 513 },
      { ...entry, path: 'opt/run', mode: 0o755, size: 512 },
      { ...entry, path: 'opt/link', kind: 'link', mode: 0o755, target: 'one' },
      { ...entry, path: 'opt/longer', kind: 'link', mode: 0o755, target: long },
      { ...entry, path: 'opt/Größe 模型' },
      { ...entry, path: long, size: 1 },
    ]),
  ).toEqual([
    'drwxr-xr-x 0/0 0 1980-01-01 00:00 opt/',
    '-rw-r--r-- 0/0 513 1980-01-01 00:00 opt/one',
    '-rwxr-xr-x 0/0 512 1980-01-01 00:00 opt/run',
    'lrwxr-xr-x 0/0 0 1980-01-01 00:00 opt/link -> one',
    `lrwxr-xr-x 0/0 0 1980-01-01 00:00 opt/longer -> ${long}`,
    '-rw-r--r-- 0/0 0 1980-01-01 00:00 opt/Größe 模型',
    `-rw-r--r-- 0/0 1 1980-01-01 00:00 ${long}`,
  ])
})

it('says in a header of its own what is larger than eleven octal digits', () => {
  const header = new TextDecoder().decode(tarHeader({ ...entry, path: 'large', size: 2 ** 33 }))
  expect([header.length, header.slice(512, 531)]).toEqual([1536, '19 size=8589934592\n'])
})

it('counts the digits of the length of its own record', () => {
  const lengths = fc.integer({ min: 80, max: 1_100 })
  fc.assert(
    fc.property(lengths, (length) => {
      const text = new TextDecoder().decode(tarHeader({ ...entry, path: 'x'.repeat(length) }))
      if (length <= 100) return text.length === 512
      const body = text.slice(512, text.indexOf('\n') + 1)
      return Number(body.split(' ')[0]) === body.length && body.endsWith(` path=${'x'.repeat(length)}\n`)
    }),
  )
})

it.each([
  [0, 0],
  [1, 511],
  [512, 0],
  [513, 511],
])('fills up %i bytes with %i zeros', (size, zeros) => {
  expect(tarPadding(size)).toEqual(new Uint8Array(zeros))
})
