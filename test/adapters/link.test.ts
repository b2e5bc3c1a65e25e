import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, lstatSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { smallFile } from '../../src/adapters/incoming-file.ts'
import { openLinker } from '../../src/adapters/link.ts'

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
    [['nonsense', 'hardlink'], 'hardlink'],
  ])('makes a file by %j', async (types, expected) => {
    await openLinker(types).link(object(), file(), false)
    expect([kind(), readFileSync(file(), 'utf8'), mode(object())]).toEqual([expected, 'content', '444'])
  })

  it('makes a copy or a clone by default, writable and apart from the object', async () => {
    await openLinker(['reflink', 'copy']).link(object(), file(), false)
    writeFileSync(file(), 'changed')
    expect([kind(), readFileSync(object(), 'utf8')]).toEqual(['copy', 'content'])
  })

  it.each([0, 1, 10_240, smallFile - 1, smallFile, smallFile + 1, 3 * smallFile])(
    'copies all of %i bytes, whatever was copied before',
    async (size) => {
      const [linker, bytes] = [openLinker(['copy']), randomBytes(size)]
      await linker.link(object(), join(root, 'before'), false)
      chmodSync(object(), 0o644)
      writeFileSync(object(), bytes)
      await linker.link(object(), file(), false)
      expect(readFileSync(file()).equals(bytes)).toBe(true)
    },
  )

  it.each(['hardlink', 'symlink'])('copies an executable file in place of a %s', async (type) => {
    await openLinker([type]).link(object(), file(), true)
    expect([kind(), mode(file()), mode(object())]).toEqual(['copy', '744', '444'])
  })

  it('copies an empty file in place of a link', async () => {
    chmodSync(object(), 0o644)
    writeFileSync(object(), '')
    await openLinker(['hardlink']).link(object(), file(), false)
    expect(kind()).toBe('copy')
  })

  it('goes on to the next way where one cannot lead to another disk', async () => {
    const way = openLinker(['hardlink', 'copy'])
    await way.link('/proc/self/status', file(), false).catch(() => undefined)
    rmSync(file(), { force: true })
    await way.link(object(), file(), false)
    expect(readFileSync(file(), 'utf8')).toBe('content')
  })

  it('tells a fault that no other way would mend', async () => {
    await expect(openLinker(['copy']).link(join(root, 'none'), file(), false)).rejects.toThrow('ENOENT')
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
