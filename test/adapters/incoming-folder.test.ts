import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openIncomingFolder } from '../../src/adapters/incoming-folder.ts'

describe('openIncomingFolder', () => {
  let root = ''
  const folder = (): string => join(root, 'deep/incoming')

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'crisol-incoming-'))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('gives a new path each time, in a folder that it makes', () => {
    const next = openIncomingFolder(folder())
    expect(readdirSync(root)).toEqual([])
    const paths = [next(), next(), next()]
    expect(new Set(paths).size).toBe(3)
    expect(paths.every((path) => path.startsWith(`${folder()}/`))).toBe(true)
    expect(readdirSync(folder())).toEqual([])
  })

  it('gives other paths to whoever opens the same folder beside it', () => {
    const [one, other] = [openIncomingFolder(folder()), openIncomingFolder(folder())]
    expect(new Set([one(), other(), one(), other()]).size).toBe(4)
  })

  it('removes what a dead process of this machine left', () => {
    const { pid: dead } = spawnSync('true')
    const other = openIncomingFolder(join(root, 'other'))()
    mkdirSync(folder(), { recursive: true })
    const left = other.slice(other.lastIndexOf('/') + 1).replace(`.${process.pid}.`, `.${dead}.`)
    for (const name of [left, 'notes.txt']) writeFileSync(join(folder(), name), '')
    openIncomingFolder(folder())()
    expect(readdirSync(folder())).toEqual(['notes.txt'])
  })
})
