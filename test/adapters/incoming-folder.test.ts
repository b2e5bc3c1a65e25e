import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
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

  it('removes what a dead process of this machine left, and nothing else', () => {
    const { pid: dead } = spawnSync('true')
    const names = {
      left: `${hostname()}.${dead}.0.crisol-tmp`,
      own: `${hostname()}.${process.pid}.7.crisol-tmp`,
      foreign: `elsewhere.${dead}.0.crisol-tmp`,
      other: 'notes.txt',
    }
    mkdirSync(folder(), { recursive: true })
    for (const name of Object.values(names)) writeFileSync(join(folder(), name), '')
    openIncomingFolder(folder())()
    expect(readdirSync(folder()).sort()).toEqual([names.own, names.foreign, names.other].sort())
  })
})
