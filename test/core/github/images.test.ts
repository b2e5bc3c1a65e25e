import { describe, expect, it } from '@jest/globals'
import { expiredRefs, folderOf, monthOf, refOfMonth } from '../../../src/core/github/images.ts'

describe('monthOf', () => {
  it.each([
    [Date.UTC(2026, 10, 1), '2026-11'],
    [Date.UTC(2026, 10, 30, 23, 59, 59, 999), '2026-11'],
    [Date.UTC(2026, 0, 1), '2026-01'],
    [0, '1970-01'],
  ])('names the month of %d in UTC', (at, month) => {
    expect(monthOf(at)).toBe(month)
  })
})

describe('expiredRefs', () => {
  const refs = ['2025-12', '2026-07', '2026-08', '2026-09', '2026-11'].map(refOfMonth)

  it('picks the months that ended before the days that are kept', () => {
    expect(expiredRefs(refs, Date.UTC(2026, 10, 29), 90)).toEqual(refs.slice(0, 2))
    expect(expiredRefs(refs, Date.UTC(2026, 10, 30), 90)).toEqual(refs.slice(0, 3))
    expect(expiredRefs(refs, Date.UTC(2026, 10, 30), 1)).toEqual(refs.slice(0, 4))
  })

  it('leaves a ref that is not named by a month', () => {
    const others = ['refs/crisol/images/latest', 'refs/crisol/images/2020-01/x', 'refs/heads/2020-01']
    expect(expiredRefs(others, Date.UTC(2026, 10, 30), 1)).toEqual([])
  })
})

describe('folderOf', () => {
  it('gives the address of a commit’s files', () => {
    expect(folderOf('https://github.com/o/r', 'abc')).toBe('https://github.com/o/r/blob/abc')
  })
})
