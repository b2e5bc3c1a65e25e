import { spawnSync } from 'node:child_process'
import {
  existsSync,
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
import type { ObjectStore } from '../../../src/ports/data.ts'
import { gather, pieces } from '../../fakes/cache.ts'
import { faultOf } from '../../fakes/fault.ts'
import { bytesOf, objectOf } from '../../servers/faulty-s3.ts'

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

  const text = 'what a model learns from'
  const object = objectOf(Buffer.from(text))
  const found = async (key: string): Promise<string | undefined> => {
    const bytes = await openFolder(folder).read(key)
    return bytes === undefined ? undefined : Buffer.from(await gather(bytes)).toString('utf8')
  }

  it.each([
    ['nothing', 0],
    ['little', 10_240],
    ['much', 3 * 2 ** 20],
  ])('stores %s and gives it back, read-only as DVC has it', async (_, size) => {
    const bytes = bytesOf(size)
    const store = openFolder(folder)
    expect([await store.has('a/b/c'), await store.read('a/b/c')]).toEqual([false, undefined])
    expect(await store.write('a/b/c', objectOf(bytes))).toBe(true)
    expect(await store.has('a/b/c')).toBe(true)
    expect(Buffer.from(await gather((await store.read('a/b/c')) ?? pieces(bytes))).equals(bytes)).toBe(true)
    expect(statSync(join(folder, 'a/b/c')).mode & 0o777).toBe(0o444)
    expect(readdirSync(join(folder, 'crisol-incoming'))).toEqual([])
  })

  it('overwrites nothing', async () => {
    hold('key')
    expect([await openFolder(folder).write('key', object), await found('key')]).toEqual([false, 'key'])
  })

  it('stores no object whose bytes are not those of its name', async () => {
    const wrong = objectOf(Buffer.from('other'), object.hash.value)
    expect(await faultOf(() => openFolder(folder).write('a/key', wrong))).toEqual({
      code: 'CORRUPT',
      message: `The cache has bytes of the md5 795f3202b17cb6bc3d4b771d8c6c9eaf under the name ${object.hash.value}, and nothing was stored; remove that object from the cache and bring it back with crisol pull, or add its data anew.`,
    })
    expect([existsSync(join(folder, 'a/key')), readdirSync(join(folder, 'crisol-incoming'))]).toEqual([false, []])
  })

  it('leaves nothing of an object whose reading breaks off', async () => {
    const broken = {
      ...object,
      open: () =>
        (async function* () {
          yield Buffer.alloc(3 * 2 ** 20)
          throw new Error('the disk is gone')
        })(),
    }
    await expect(openFolder(folder).write('a/key', broken)).rejects.toThrow('the disk is gone')
    expect([existsSync(join(folder, 'a/key')), readdirSync(join(folder, 'crisol-incoming'))]).toEqual([false, []])
  })

  it('lets two store the same at once: one does, and both succeed', async () => {
    const large = objectOf(bytesOf(3 * 2 ** 20))
    const stores = [openFolder(folder), openFolder(folder)]
    const answers = await Promise.all(stores.map(async (store) => await store.write('a/key', large)))
    expect([answers.filter(Boolean).length, statSync(join(folder, 'a/key')).size]).toEqual([1, large.size])
  })

  it('follows symlinks to files and directories, and replaces one that leads nowhere', async () => {
    hold('elsewhere/cd')
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'ab'))
    symlinkSync(join(folder, 'elsewhere/cd'), join(folder, 'linked'))
    symlinkSync('gone', join(folder, 'broken'))
    expect([await found('ab/cd'), await found('linked'), await found('broken')]).toEqual([
      'elsewhere/cd',
      'elsewhere/cd',
      undefined,
    ])
    const store = openFolder(folder)
    expect([await store.write('ab/ef', object), await store.write('broken', object)]).toEqual([true, true])
    expect(readFileSync(join(folder, 'elsewhere/ef'), 'utf8')).toBe(text)
    expect([await found('broken'), existsSync(join(folder, 'gone'))]).toEqual([text, false])
  })

  it('sweeps what a process left that is not there any more', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'crisol-elsewhere-'))
    const { pid: dead } = spawnSync('true')
    const [own, other] = [basename(temporaryIn(elsewhere)), 'another-machine.1.0.crisol-tmp']
    const left = own.replace(`.${process.pid}.`, `.${dead}.`)
    rmSync(elsewhere, { recursive: true })
    const incoming = join(folder, 'crisol-incoming')
    mkdirSync(incoming)
    for (const name of [left, other]) writeFileSync(join(incoming, name), 'half')
    await openFolder(folder).write('key', object)
    expect(readdirSync(incoming)).toEqual([other])
  })

  it.each<readonly [string, (store: ObjectStore) => Promise<unknown>, string]>([
    ['read', (store) => store.read('file/key'), 'absent'],
    ['write', (store) => store.write('file/key', object), 'refuses to write file/key: a part of its path is a file'],
    ['read', (store) => store.read('loop/key'), 'refuses to read loop/key: symlinks in it lead round in circles'],
  ])('says what stands in the way of a %s', async (_, work, reason) => {
    hold('file')
    symlinkSync('loop', join(folder, 'loop'))
    const fault = await faultOf(() => work(openFolder(folder)))
    const message = `The remote ${folder} ${reason}.`
    expect(fault).toEqual(reason === 'absent' ? undefined : { code: 'REMOTE', message })
  })

  it('does not read from a file', async () => {
    hold('file')
    const file = join(folder, 'file')
    const message = `The remote is the folder ${file}, which is a file; set its url with dvc remote modify.`
    expect(await faultOf(() => openFolder(file).read('key'))).toEqual({ code: 'REMOTE', message })
  })

  it('makes a folder that is not there when something is stored, as DVC does', async () => {
    const store = openFolder(join(folder, 'new/remote'))
    expect([await store.has('key'), await store.write('key', object), await store.has('key')]).toEqual([
      false,
      true,
      true,
    ])
  })

  it('lets the group write into what it makes where that is wanted', async () => {
    await openFolder(join(folder, 'new'), true).write('files/key', object)
    expect(
      ['new', 'new/files', 'new/crisol-incoming'].map((path) => statSync(join(folder, path)).mode & 0o7777),
    ).toEqual([...[0o2775, 0o2775, 0o2775]])
    expect(statSync(join(folder, 'new/files/key')).mode & 0o777).toBe(0o444)
  })

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

  it('does not call a folder empty that is not there', async () => {
    const gone = join(folder, 'gone')
    const message = `The remote is the folder ${gone}, which is not there; mount it, or set its url with dvc remote modify.`
    expect(await faultOf(() => openFolder(gone).list('runs/'))).toEqual({ code: 'REMOTE', message })
  })
})
