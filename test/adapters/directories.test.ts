import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { makeDirectories, putInto } from '../../src/adapters/directories.ts'

describe('makeDirectories', () => {
  let root = ''
  const modeOf = (path: string): string => (statSync(join(root, path)).mode & 0o7777).toString(8)

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'crisol-directories-'))
    mkdirSync(join(root, 'mine'), { mode: 0o700 })
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('lets the group write into what is new, and leaves what was there', () => {
    makeDirectories(join(root, 'mine/a/b'), true)
    makeDirectories(join(root, 'mine/a/b'), true)
    expect(['mine', 'mine/a', 'mine/a/b'].map(modeOf)).toEqual(['700', '2775', '2775'])
  })

  it('leaves modes to the system where nothing is shared', () => {
    makeDirectories(join(root, 'mine/a/b'), false)
    const usual = (0o777 & ~process.umask()).toString(8)
    expect(['mine/a', 'mine/a/b'].map(modeOf)).toEqual([usual, usual])
  })
})

describe('putInto', () => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'crisol-directories-'))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('makes the directory only where it is not there', () => {
    const file = join(root, 'a/b/file')
    for (const text of ['one', 'two']) putInto(file, false, () => writeFileSync(file, text))
    expect(readFileSync(file, 'utf8')).toBe('two')
  })

  it('passes on what is no lack of a directory', () => {
    writeFileSync(join(root, 'a'), '')
    const file = join(root, 'a/file')
    expect(() => putInto(file, false, () => writeFileSync(file, ''))).toThrow(/ENOTDIR/u)
  })
})
