import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findProjectRoot, pathInRepository } from '../../src/adapters/project.ts'

const root = mkdtempSync(join(tmpdir(), 'crisol-project-'))
beforeAll(() => {
  for (const folder of ['mono/.git', 'mono/a/.dvc', 'mono/a/src', 'mono/b', 'bare']) {
    mkdirSync(join(root, folder), { recursive: true })
  }
})
afterAll(() => rmSync(root, { recursive: true }))

describe('findProjectRoot', () => {
  it.each([
    ['mono/a/src', 'mono/a'],
    ['mono/a', 'mono/a'],
    ['mono/b', 'mono'],
    ['bare', 'bare'],
  ])('finds from %s the project %s', (start, project) => {
    expect(findProjectRoot(join(root, start))).toBe(join(root, project))
  })
})

describe('pathInRepository', () => {
  it.each([
    ['mono', 'm.json', 'm.json'],
    ['mono/a', 'out/m.json', 'a/out/m.json'],
    ['bare', 'm.json', 'm.json'],
  ])('names in %s the file %s as %s', (project, file, path) => {
    expect(pathInRepository(join(root, project), file)).toBe(path)
  })
})
