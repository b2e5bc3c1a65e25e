import { describe, expect, it } from '@jest/globals'
import {
  countFiles,
  type OutputChange,
  pathsOf,
  renderChanges,
  renderCounts,
  toDvcResult,
} from '../../../src/core/dvc/changes.ts'

const none = { modified: 0, added: 0, deleted: 0 }
const changes: readonly OutputChange[] = [
  { path: 'z.csv', kind: 'added', isDirectory: false, files: { ...none, added: 1 } },
  { path: 'old', kind: 'deleted', isDirectory: false, files: { ...none, deleted: 1 } },
  { path: 'zoo', kind: 'added', isDirectory: true, files: { ...none, added: 3 } },
  { path: 'data', kind: 'modified', isDirectory: true, files: { modified: 1, added: 2, deleted: 4 } },
  { path: 'a.csv', kind: 'added', isDirectory: false, files: { ...none, added: 1 } },
]

describe('renderChanges', () => {
  it('lists what was modified, added and deleted as DVC does, directories first', () => {
    expect(renderChanges(changes)).toEqual([
      'M       data/',
      'A       zoo/',
      'A       a.csv',
      'A       z.csv',
      'D       old',
    ])
  })
})

describe('pathsOf', () => {
  it('gives the paths that one thing happened to', () => {
    expect(pathsOf(changes, 'added')).toEqual(['zoo/', 'a.csv', 'z.csv'])
    expect(pathsOf([], 'added')).toEqual([])
  })
})

describe('countFiles', () => {
  it('adds up the files of all outputs', () => {
    expect(countFiles(changes)).toEqual({ modified: 1, added: 7, deleted: 5 })
  })
})

describe('renderCounts', () => {
  it.each([
    [{}, 'Everything is up to date.'],
    [{ fetched: 0, ...none }, 'Everything is up to date.'],
    [{ fetched: 1 }, '1 file fetched'],
    [{ pushed: 3 }, '3 files pushed'],
    [{ fetched: 3, modified: 0, added: 1, deleted: 0 }, '3 files fetched and 1 file added'],
    [
      { fetched: 3, modified: 1, added: 2, deleted: 4 },
      '3 files fetched, 1 file modified, 2 files added and 4 files deleted',
    ],
  ])('sums up %j', (counts, text) => {
    expect(renderCounts(counts)).toBe(text)
  })
})

describe('toDvcResult', () => {
  it('gives what the Python API of DVC gives', () => {
    expect(toDvcResult(changes, 9)).toEqual({
      ...{ modified: ['data/'], added: ['zoo/', 'a.csv', 'z.csv'], deleted: ['old'] },
      stats: { fetched: 9, modified: 1, added: 7, deleted: 5 },
    })
    expect(toDvcResult([], undefined)).toEqual({ modified: [], added: [], deleted: [], stats: none })
  })
})
