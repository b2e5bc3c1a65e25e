import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { completeLock } from '../../scripts/lock.ts'

const text = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')

it('finds the lock file complete for every platform', () => {
  expect(completeLock(JSON.parse(text))).toEqual([])
})

it('finds no download address in the lock file', () => {
  expect(text).not.toContain('"resolved"')
})

it('adds a build that the lock file names and lacks, with its platform', () => {
  const lock = {
    packages: { 'node_modules/a': { version: '1.0.0', dev: true, optionalDependencies: { 'a-linux-x64': '1.0.0' } } },
  }
  expect(completeLock(lock)).toEqual(['a-linux-x64'])
  expect(lock.packages).toEqual({
    'node_modules/a': { version: '1.0.0', dev: true, optionalDependencies: { 'a-linux-x64': '1.0.0' } },
    'node_modules/a-linux-x64': { version: '1.0.0', dev: true, optional: true, os: ['linux'], cpu: ['x64'] },
  })
})
