import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openWorkTree } from '../../src/adapters/work-tree.ts'
import { faultOf } from '../fakes/fault.ts'
import { git } from '../fakes/pull-request.ts'

/** Names that git would take for a pattern, an option or two lines. */
const hostile = [':(glob)**', '*.json', '-n', '--all', 'a b', 'a\nb', 'ä"\'', '$(id)', '[ab].csv', ':!x'] as const

let folder: string
let project: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crisol-work-tree-'))
  project = join(folder, 'models')
  git(folder, 'init', '--quiet', '--initial-branch=main')
  write('.keep', '')
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message', 'Start')
  git(folder, 'config', 'user.name', 'Ada')
  git(folder, 'config', 'user.email', 'ada@crisol.invalid')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(project, file)), { recursive: true })
  writeFileSync(join(project, file), text)
}

const open = (): ReturnType<typeof openWorkTree> => openWorkTree(project, 'https://github.com')

describe('tracked', () => {
  it('leaves out what git ignores and does not track, and nothing else', async () => {
    write('.gitignore', '*.bin\n/out\n')
    for (const file of ['a.bin', 'kept.bin', 'b.json', 'out/c.json', 'd.csv']) write(file, file)
    git(project, 'add', '--force', 'kept.bin')
    expect(await open().tracked(['a.bin', 'b.json', 'd.csv', 'kept.bin', 'out/c.json'])).toEqual([
      ...['b.json', 'd.csv', 'kept.bin'],
    ])
  })

  it('takes each name for itself', async () => {
    for (const file of hostile) write(file, file)
    expect(await open().tracked(hostile)).toEqual(hostile)
  })

  it('refuses a project outside of git', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'crisol-outside-'))
    const message = `${outside} lies in no git repository; there is nothing to commit to.`
    expect(await faultOf(() => openWorkTree(outside, '').tracked(['a']))).toEqual({ code: 'GIT', message })
    rmSync(outside, { recursive: true })
  })
})

describe('stored', () => {
  it('gives what a commit would hold, line ends as the attributes say', async () => {
    write('.gitattributes', '*.csv text eol=crlf\n*.txt -text\n')
    write('a.csv', 'a\r\nb\r\n')
    write('a.txt', 'a\r\n')
    write('zero', Uint8Array.from([0, 255, 13, 10]))
    expect([...(await open().stored(['a.csv', 'a.txt', 'zero']))].map(([path, bytes]) => [path, [...bytes]])).toEqual([
      ['a.csv', [...Buffer.from('a\nb\n')]],
      ['a.txt', [...Buffer.from('a\r\n')]],
      ['zero', [0, 255, 13, 10]],
    ])
  })

  it('takes each name for itself, and more of them than one call has', async () => {
    const many = Array.from({ length: 450 }, (_, index) => `many/${index}.json`)
    const names = [...hostile, ...many]
    for (const file of names) write(file, `of ${file}`)
    const stored = await open().stored(names)
    expect([...stored].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')])).toEqual(
      names.map((file) => [file, `of ${file}`]),
    )
  })

  it('refuses what a filter keeps elsewhere', async () => {
    write('.gitattributes', '*.json filter=lfs\n')
    write('a.json', '{}')
    expect(await faultOf(() => open().stored(['a.json']))).toEqual({
      code: 'UNSUPPORTED',
      message:
        "a.json is kept by the filter lfs of git, which a commit by Crisol passes over; leave it to DVC's cache, or to git itself in .gitattributes.",
    })
  })
})

describe('commit', () => {
  it.each(hostile)('commits %j alone', async (name) => {
    for (const file of [...hostile, 'x.json', 'a.csv']) write(file, 'one')
    const sha = await open().commit([name], 'Train')
    expect(sha).toBe(git(folder, 'rev-parse', 'HEAD'))
    expect(git(folder, 'diff-tree', '--no-commit-id', '-z', '--name-only', '-r', sha)).toBe(`models/${name}\0`)
  })

  it('leaves what is staged of others staged, and takes its own from the workspace', async () => {
    for (const file of ['own', 'other']) write(file, 'one')
    git(project, 'add', '--all')
    git(project, 'commit', '--quiet', '--message', 'One')
    for (const file of ['own', 'other']) write(file, 'two')
    git(project, 'add', '--all')
    write('own', 'three')
    await open().commit(['own'], 'Train')
    expect(git(folder, 'show', 'HEAD:models/own')).toBe('three')
    expect(git(folder, 'status', '--porcelain')).toBe('M  models/other')
  })

  it('says what git says where it refuses, and leaves nothing announced', async () => {
    write('a', 'one')
    git(folder, 'config', 'core.hooksPath', join(folder, 'hooks'))
    mkdirSync(join(folder, 'hooks'))
    writeFileSync(join(folder, 'hooks/commit-msg'), '#!/bin/sh\necho Say more. >&2\nexit 1\n', { mode: 0o755 })
    expect(await faultOf(() => open().commit(['a'], 'Train'))).toEqual({
      code: 'GIT',
      message: 'git refuses to commit: Say more.',
    })
    expect(git(folder, 'status', '--porcelain', '--untracked-files=all', 'models')).toBe('?? models/a')
  })

  it('keeps a symlink a symlink, which nobody follows', async () => {
    write('target', 'secret')
    symlinkSync('target', join(project, 'link'))
    await open().commit(['link'], 'Train')
    expect(git(folder, 'show', 'HEAD:models/link')).toBe('target')
    expect(readFileSync(join(project, 'target'), 'utf8')).toBe('secret')
  })
})
