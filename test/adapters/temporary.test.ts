import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { isTemporary, temporaryBeside, temporaryIn } from '../../src/adapters/temporary.ts'

/** `.<place>.<pid>.<token>.<count>.crisol-tmp`, with other parts. */
function renamed(
  name: string,
  parts: { readonly place?: string; readonly pid?: number; readonly token?: string },
): string {
  const found = /^\.(?<place>.+)\.(?<pid>\d+)\.(?<token>[0-9a-f]{8})\.\d+\.crisol-tmp$/u.exec(name)?.groups ?? {}
  return `.${parts.place ?? found['place']}.${parts.pid ?? found['pid']}.${parts.token ?? found['token']}.7.crisol-tmp`
}

describe('a temporary name', () => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'crisol-temporary-'))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('is new each time, in the directory or beside the file that it is asked for', () => {
    const paths = [temporaryIn(root), temporaryIn(root), temporaryBeside(join(root, 'a')), temporaryIn(join(root, 'b'))]
    expect(new Set(paths.map((path) => basename(path))).size).toBe(4)
    expect(paths.map((path) => join(path, '..'))).toEqual([root, root, root, join(root, 'b')])
    expect(paths.every((path) => isTemporary(basename(path)) && basename(path).length < 128)).toBe(true)
    expect(readdirSync(root)).toEqual([])
  })

  it.each(['x.crisol-tmp', '.x.crisol-tmp', '.x.0123456789ab.crisol-tmp', 'data.csv', '.crisol-tmp', ''])(
    'is not %j, which a user may have',
    (name) => {
      expect(isTemporary(name)).toBe(false)
    },
  )

  it('has what a killed process left in the directory removed, and nothing else', () => {
    const { pid: dead } = spawnSync('true')
    const own = basename(temporaryIn(join(root, 'elsewhere')))
    const [recent, old] = [renamed(own, { place: 'other-01234567-1' }), renamed(own, { place: 'old-01234567-1' })]
    const stays = [own, recent, renamed(own, { pid: process.ppid }), renamed(own, {}), 'notes.txt', 'x.crisol-tmp']
    const goes = [renamed(own, { pid: dead }), renamed(own, { token: '00000000' }), old]
    for (const name of [...stays, ...goes]) writeFileSync(join(root, name), '')
    symlinkSync(join(root, 'notes.txt'), join(root, renamed(own, { pid: dead, token: '00000001' })))
    const twoDaysAgo = Date.now() / 1000 - 2 * 86_400
    for (const name of [old, 'notes.txt']) utimesSync(join(root, name), twoDaysAgo, twoDaysAgo)
    temporaryIn(root)
    expect(readdirSync(root).sort()).toEqual(stays.toSorted())
  })

  it('is given where the directory is not there yet, and where it is no directory', () => {
    writeFileSync(join(root, 'file'), '')
    mkdirSync(join(root, 'empty'))
    for (const name of ['none', 'file', 'empty']) expect(temporaryIn(join(root, name))).toContain(`/${name}/.`)
  })
})
