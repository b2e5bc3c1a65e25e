import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { temporaryIn } from '../../src/adapters/temporary.ts'
import { openWorkspace } from '../../src/adapters/workspace.ts'
import { UserError } from '../../src/core/error.ts'
import type { Workspace } from '../../src/ports/workspace.ts'

describe('openWorkspace', () => {
  let root = ''
  let outside = ''
  let workspace: Workspace
  beforeEach(() => {
    const folder = mkdtempSync(join(tmpdir(), 'crisol-workspace-'))
    root = join(folder, 'inside')
    outside = join(folder, 'outside')
    mkdirSync(root)
    mkdirSync(outside)
    writeFileSync(join(outside, 'secret'), 'secret')
    workspace = openWorkspace(root)
  })
  afterEach(() => rmSync(join(root, '..'), { recursive: true, force: true }))

  it('writes a file whole with its parents and leaves nothing beside it', async () => {
    await workspace.write('a/b/c.txt', 'one')
    await workspace.write('a/b/c.txt', new Uint8Array([0, 255]))
    expect(await workspace.readBytes('a/b/c.txt')).toEqual(Buffer.from([0, 255]))
    expect(readdirSync(join(root, 'a/b'))).toEqual(['c.txt'])
  })

  it('keeps the old file when a new one cannot be moved into place', async () => {
    mkdirSync(join(root, 'taken/by-a-directory'), { recursive: true })
    await expect(workspace.write('taken', 'text')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/u)
    expect(readdirSync(root)).toEqual(['taken'])
  })

  it('gives nothing for what is not there, or is a directory', async () => {
    mkdirSync(join(root, 'folder'))
    expect(await Promise.all(['none', 'none/deep', 'folder'].map((path) => workspace.readText(path)))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect([await workspace.stat('none'), await workspace.files('none')]).toEqual([undefined, []])
    await workspace.remove('none')
  })

  it('tells files, directories and symlinks apart without following the last', async () => {
    writeFileSync(join(root, 'file'), '12345')
    chmodSync(join(root, 'file'), 0o640)
    symlinkSync(join(outside, 'secret'), join(root, 'link'))
    expect(await workspace.stat('file')).toEqual({ kind: 'file', size: 5, mode: 0o640 })
    expect(await workspace.stat('link')).toMatchObject({ kind: 'symlink', size: 0 })
    expect(await workspace.stat('')).toMatchObject({ kind: 'directory' })
  })

  it('finds files by code point with their stamps, its own unfinished ones left out', async () => {
    mkdirSync(join(root, 'deep/er'), { recursive: true })
    const names = ['b', 'a', '\u{1f600}', '\uffee', 'deep/er/x', 'mine.crisol-tmp']
    for (const name of names) writeFileSync(join(root, name), name)
    writeFileSync(temporaryIn(root), 'half')
    symlinkSync(join(root, 'deep/er/x'), join(root, 'link'))
    symlinkSync(join(root, 'nowhere'), join(root, 'broken'))
    const found = await workspace.files('', (path) => path === '/b')
    expect(found.map(({ path }) => path)).toEqual([
      ...['a', 'deep/er/x', 'link', 'mine.crisol-tmp', '\uffee', '\u{1f600}'],
    ])
    const { ino, size, mtimeMs, ctimeMs } = statSync(join(root, 'deep/er/x'))
    const stamp = { inode: ino, size, modified: mtimeMs, changed: ctimeMs }
    expect([found[1]?.stamp, found[2]?.stamp]).toEqual([stamp, stamp])
  })

  it.each(['readText', 'readBytes', 'stat', 'files', 'remove', 'write'] as const)(
    'refuses to %s behind a symlinked parent',
    async (call) => {
      symlinkSync(outside, join(root, 'data'))
      const work = call === 'write' ? workspace.write('data/secret', 'x') : workspace[call]('data/secret')
      await expect(work).rejects.toThrow(
        new UserError(
          'data/secret lies behind the symlink data; nothing is read or written through it. Replace the link by a directory.',
          { code: 'PATH' },
        ),
      )
      expect(readFileSync(join(outside, 'secret'), 'utf8')).toBe('secret')
    },
  )
})
