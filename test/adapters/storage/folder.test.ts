import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openFolder } from '../../../src/adapters/storage/folder.ts'
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

  it('does not call a folder empty that is not there', async () => {
    const gone = join(folder, 'gone')
    const message = `The remote is the folder ${gone}, which is not there; mount it, or set its url with dvc remote modify.`
    expect(await faultOf(() => openFolder(gone).list('runs/'))).toEqual({ code: 'REMOTE', message })
  })
})
