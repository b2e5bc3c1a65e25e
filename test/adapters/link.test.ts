import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, lstatSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { smallFile } from '../../src/adapters/incoming-file.ts'
import { openLinker } from '../../src/adapters/link.ts'
import { faultOf } from '../fakes/fault.ts'

describe('openLinker', () => {
  let root = ''
  const object = (): string => join(root, 'object')
  const file = (): string => join(root, 'file')

  /** Whether the file is the object itself, a symlink to it, or neither. */
  const kind = (): string => {
    if (lstatSync(file()).isSymbolicLink()) return 'symlink'
    return statSync(file()).ino === statSync(object()).ino ? 'hardlink' : 'copy'
  }
  const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8)

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'crisol-link-'))
    writeFileSync(object(), 'content')
    chmodSync(object(), 0o444)
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it.each([
    [['hardlink', 'copy'], 'hardlink'],
    [['symlink'], 'symlink'],
    [['copy'], 'copy'],
    [[], 'copy'],
  ])('makes a file by %j', async (types, expected) => {
    await openLinker(types).link(object(), file(), { executable: false, isCopied: false })
    expect([kind(), readFileSync(file(), 'utf8'), mode(object())]).toEqual([expected, 'content', '444'])
  })

  it.each(['nonsense', 'HARDLINK', '', 'constructor', '__proto__'])(
    'refuses %j, which DVC does not know',
    async (type) => {
      const message = `DVC's configuration has cache.type = ${type}; expected reflink, hardlink, symlink or copy, or some of them with commas between.`
      expect(await faultOf(() => openLinker(['hardlink', type]))).toEqual({ code: 'SYNTAX', message })
    },
  )

  it('makes a copy or a clone by default, writable and apart from the object', async () => {
    await openLinker(['reflink', 'copy']).link(object(), file(), { executable: false, isCopied: false })
    writeFileSync(file(), 'changed')
    expect([kind(), readFileSync(object(), 'utf8')]).toEqual(['copy', 'content'])
  })

  it.each([0, 1, 10_240, smallFile - 1, smallFile, smallFile + 1, 3 * smallFile])(
    'copies all of %i bytes, whatever was copied before',
    async (size) => {
      const [linker, bytes] = [openLinker(['copy']), randomBytes(size)]
      await linker.link(object(), join(root, 'before'), { executable: false, isCopied: false })
      chmodSync(object(), 0o644)
      writeFileSync(object(), bytes)
      await linker.link(object(), file(), { executable: false, isCopied: false })
      expect(readFileSync(file()).equals(bytes)).toBe(true)
    },
  )

  it.each(['hardlink', 'symlink'])('copies an executable file in place of a %s', async (type) => {
    await openLinker([type]).link(object(), file(), { executable: true, isCopied: false })
    expect([kind(), mode(file()), mode(object())]).toEqual(['copy', '744', '444'])
  })

  it.each([
    ['hardlink', 'copy'],
    ['symlink', 'symlink'],
  ])('makes an empty file by %s a %s, as DVC does', async (type, expected) => {
    chmodSync(object(), 0o644)
    writeFileSync(object(), '')
    await openLinker([type]).link(object(), file(), { executable: false, isCopied: false })
    expect(kind()).toBe(expected)
  })

  it('makes many files at once by the same way, where the first one does not work', async () => {
    const linker = openLinker(['reflink', 'hardlink', 'copy'])
    const names = Array.from({ length: 50 }, (_, index) => join(root, `file-${index}`))
    await Promise.all(names.map((name) => linker.link(object(), name, { executable: false, isCopied: false })))
    const [first] = names
    const isOne = statSync(first ?? '').ino === statSync(object()).ino
    expect(names.filter((name) => (statSync(name).ino === statSync(object()).ino) !== isOne)).toEqual([])
  })

  it('goes on to the next way where one cannot lead to another disk', async () => {
    const way = openLinker(['hardlink', 'copy'])
    await way.link('/proc/self/status', file(), { executable: false, isCopied: false }).catch(() => undefined)
    rmSync(file(), { force: true })
    await way.link(object(), file(), { executable: false, isCopied: false })
    expect(readFileSync(file(), 'utf8')).toBe('content')
  })

  it('tells a fault that no other way would mend', async () => {
    await expect(
      openLinker(['copy']).link(join(root, 'none'), file(), { executable: false, isCopied: false }),
    ).rejects.toThrow('ENOENT')
  })

  it.each([
    [['hardlink', 'copy'], false],
    [['symlink'], false],
    [['copy', 'hardlink'], true],
    [['copy'], true],
    [[], true],
  ])('knows whether %j takes room: %s', async (types, expected) => {
    expect([await openLinker(types).copies(object(), file()), existsSync(file())]).toEqual([expected, false])
  })
})
