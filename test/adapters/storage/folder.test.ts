import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
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
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openFolder } from '../../../src/adapters/storage/folder.ts'
import { temporaryIn } from '../../../src/adapters/temporary.ts'
import type { StoredObject } from '../../../src/ports/data.ts'
import { pieces } from '../../fakes/cache.ts'
import { faultOf } from '../../fakes/fault.ts'

describe('openFolder', () => {
  let folder = ''

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crisol-folder-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  const hold = (...keys: readonly string[]): void => {
    for (const key of keys) {
      mkdirSync(join(folder, key, '..'), { recursive: true })
      writeFileSync(join(folder, key), key)
    }
  }

  it('lists what starts with a prefix, sorted by code point, and nothing half written', async () => {
    hold('runs/ab/x/2', 'runs/ab/x/1', 'runs/ac/y/1', 'runs/\u{1f600}', 'runs/\u{ff5e}', 'files/md5/aa/b')
    hold('runs/ab/x/.3.0f.crisol-tmp')
    symlinkSync(join(folder, 'runs/ab/x/1'), join(folder, 'runs/ab/x/link'))
    symlinkSync('gone', join(folder, 'runs/ab/x/dangling'))
    symlinkSync('..', join(folder, 'runs/ab/loop'))
    const store = openFolder(folder)
    const below = ['runs/ab/x/1', 'runs/ab/x/2', 'runs/ab/x/link']
    expect(await store.list('runs/')).toEqual([...below, 'runs/ac/y/1', 'runs/\u{ff5e}', 'runs/\u{1f600}'])
    expect(await store.list('runs/ab/x/1')).toEqual(['runs/ab/x/1'])
    expect(await store.list('runs/a')).toEqual([...below, 'runs/ac/y/1'])
    expect(await store.list('none/')).toEqual([])
  })

  const objectOf = (text: string, value = createHash('md5').update(text).digest('hex')): StoredObject => ({
    hash: { algorithm: 'md5', value },
    size: text.length,
    open: () => pieces(Buffer.from(text)),
  })
  const files = (): readonly string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))

  it('stores an object once, read-only as DVC has it', async () => {
    const store = openFolder(folder)
    expect([await store.write('files/md5/ab/c', objectOf('content')), files()]).toEqual([true, ['files/md5/ab/c']])
    expect(await store.write('files/md5/ab/c', objectOf('other'))).toBe(false)
    expect(readFileSync(join(folder, 'files/md5/ab/c'), 'utf8')).toBe('content')
    expect(statSync(join(folder, 'files/md5/ab/c')).mode & 0o777).toBe(0o444)
  })

  it('stores no object whose bytes are not those of its hash, and nothing of one whose reading breaks off', async () => {
    const store = openFolder(folder)
    const message = `The object ${'0'.repeat(32)} of the cache has the md5 9a0364b9e99bb480dd25e1f0284c8555 (7 bytes) and was not pushed: something wrote into it. Remove it from the cache, and bring it back with crisol pull or dvc commit.`
    const wrong = objectOf('content', '0'.repeat(32))
    expect(await faultOf(() => store.write('files/md5/ab/c', wrong))).toEqual({ code: 'CORRUPT', message })
    const broken: StoredObject = {
      ...objectOf('content'),
      open: async function* () {
        yield Buffer.from('con')
        throw new Error('the disk is gone')
      },
    }
    await expect(store.write('files/md5/ab/c', broken)).rejects.toThrow('the disk is gone')
    expect(files()).toEqual([])
  })

  it('hashes by the algorithm of DVC 2 what DVC 2 recorded', async () => {
    const hash = { algorithm: 'md5-dos2unix', value: objectOf('a\nb\n').hash.value } as const
    expect(await openFolder(folder).write('ab/c', { ...objectOf('a\r\nb\r\n'), hash })).toBe(true)
    expect(readFileSync(join(folder, 'ab/c'), 'utf8')).toBe('a\r\nb\r\n')
  })

  it('removes what a killed push left half-written', async () => {
    await openFolder(folder).write('a', objectOf('a'))
    const elsewhere = mkdtempSync(join(tmpdir(), 'crisol-elsewhere-'))
    const { pid: dead } = spawnSync('true')
    const left = basename(temporaryIn(elsewhere)).replace(`.${process.pid}.`, `.${dead}.`)
    rmSync(elsewhere, { recursive: true })
    const other = mkdtempSync(join(folder, 'other-'))
    mkdirSync(join(other, 'crisol-incoming'))
    writeFileSync(join(other, 'crisol-incoming', left), 'half')
    await openFolder(other).write('b', objectOf('b'))
    expect(files()).toEqual(['a', `${basename(other)}/b`])
  })

  it('does not call a folder empty that is not there', async () => {
    const gone = join(folder, 'gone')
    const message = `The remote is the folder ${gone}, which is not there; mount it, or set its url with dvc remote modify.`
    expect(await faultOf(() => openFolder(gone).list('runs/'))).toEqual({ code: 'REMOTE', message })
  })
})
