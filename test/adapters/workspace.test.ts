import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { temporaryIn } from '../../src/adapters/temporary.ts'
import { openWorkspace } from '../../src/adapters/workspace.ts'
import { UserError } from '../../src/core/error.ts'
import type { Workspace } from '../../src/ports/workspace.ts'
import { faultOf } from '../fakes/fault.ts'

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

  it.each(['file', 'directory'])('refuses to list a %s whose name is no text', async (kind) => {
    mkdirSync(join(root, 'data'))
    const bytes = Buffer.concat([Buffer.from(join(root, 'data/a')), Buffer.from([0xff]), Buffer.from('b')])
    if (kind === 'file') writeFileSync(bytes, 'x')
    else mkdirSync(bytes)
    const message = `${join(root, 'data')} holds a file or directory whose name is not UTF-8 text: "a\ufffdb", the bytes that are none shown as \ufffd. Rename it.`
    expect(await faultOf(() => workspace.files('data'))).toEqual({ code: 'PATH', message })
    if (kind === 'file') unlinkSync(bytes)
    else rmdirSync(bytes)
    writeFileSync(join(root, 'data/a\ufffdb'), 'x')
    expect((await workspace.files('data')).map(({ path }) => path)).toEqual(['a\ufffdb'])
  })

  it('takes links that lead nowhere, and in a circle, for nothing', async () => {
    symlinkSync('none', join(root, 'broken'))
    symlinkSync('circle', join(root, 'circle'))
    expect(await workspace.files('')).toEqual([])
    for (const path of ['broken', 'circle']) {
      expect(await workspace.readBytes(path)).toBe(undefined)
      expect(await workspace.stat(path)).toEqual({ kind: 'symlink', size: 0, mode: 0 })
    }
  })

  it('removes a directory with nothing in it, and nothing else', async () => {
    mkdirSync(join(root, 'empty'))
    mkdirSync(join(root, 'full'))
    symlinkSync('nowhere', join(root, 'full/link'))
    writeFileSync(join(root, 'file'), '')
    const paths = ['empty', 'empty', 'full', 'file', 'none']
    const gone: boolean[] = []
    for (const path of paths) gone.push(await workspace.removeEmpty(path))
    expect([gone, readdirSync(root).sort()]).toEqual([
      [true, false, false, false, false],
      ['file', 'full'],
    ])
  })

  it('tells the mode of what a symlink leads to', async () => {
    writeFileSync(join(root, 'run'), '', { mode: 0o750 })
    symlinkSync('run', join(root, 'link'))
    expect(await workspace.stat('link')).toEqual({ kind: 'symlink', size: 0, mode: 0o750 })
  })

  it('refuses a path that is longer than the system takes', async () => {
    const path = `${'a/'.repeat(2_000)}b`
    const bytes = root.length + 1 + path.length
    const message = `The path ${path.slice(0, 80)}... has ${bytes} bytes from the root of the disk; expected no more than 4000.`
    expect(await faultOf(() => workspace.stat(path))).toEqual({ code: 'PATH', message })
  })

  it('takes what lies below a file for nothing', async () => {
    writeFileSync(join(root, 'file'), '')
    expect([await workspace.stat('file/a/b'), await workspace.readText('file/a/b')]).toEqual([undefined, undefined])
  })

  it.each(['readText', 'readBytes', 'stat', 'files', 'remove', 'removeEmpty', 'makeDirectory', 'write'] as const)(
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
