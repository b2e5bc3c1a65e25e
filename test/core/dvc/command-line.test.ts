import { describe, expect, it } from '@jest/globals'
import { dvcArguments, isChangeLine, parseDvcReport } from '../../../src/core/dvc/command-line.ts'

describe('dvcArguments', () => {
  it('writes options that are set, and targets behind two dashes', () => {
    const options = { remote: 'big', jobs: '4', force: true, glob: false, absent: undefined, empty: '' }
    expect(dvcArguments('pull', options, ['-rf', 'data dir'])).toEqual([
      ...['pull', '--remote', 'big', '--jobs', '4', '--force', '--', '-rf', 'data dir'],
    ])
    expect(dvcArguments('push', {}, [])).toEqual(['push'])
  })
})

describe('parseDvcReport', () => {
  it.each([
    ['A       data/\nM\tx y.csv\n3 files fetched and 1 file added\n', { moved: 3, changed: ['data', 'x y.csv'] }],
    ['1 file pushed\n', { moved: 1, changed: [] }],
    ['Everything is up to date.\n', { moved: 0, changed: [] }],
    ['D\told\n', { moved: 0, changed: ['old'] }],
    ['', { moved: 0, changed: [] }],
  ])('reads %j', (stdout, expected) => {
    expect(parseDvcReport(stdout)).toEqual(expected)
  })
})

describe('isChangeLine', () => {
  it.each([
    ['A       data/', true],
    ['M\tx', true],
    ['D       old', true],
    ['A data', false],
    ['Already there', false],
    ['3 files fetched', false],
  ])('judges %j: %s', (line, expected) => {
    expect(isChangeLine(line)).toBe(expected)
  })
})
