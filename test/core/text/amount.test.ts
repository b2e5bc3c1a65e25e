import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { renderBar, renderBytes, renderCount, renderSeconds } from '../../../src/core/text/amount.ts'

describe('renderBytes', () => {
  it.each([
    [0, '0 B'],
    [1, '1 B'],
    [12, '12 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [1234, '1.23 kB'],
    [1400, '1.4 kB'],
    [1500, '1.5 kB'],
    [12_000, '12 kB'],
    [12_500, '12.5 kB'],
    [120_000, '120 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [999_999, '1 MB'],
    [1_400_000, '1.4 MB'],
    [12_345_678, '12.3 MB'],
    [123_456_789, '123 MB'],
    [100_000_000, '100 MB'],
    [2_000_000_000, '2 GB'],
    [999_499_999_999, '999 GB'],
    [1_000_000_000_000, '1 TB'],
    [999_500_000_000_000, '1 PB'],
    [Number.MAX_SAFE_INTEGER, '9.01 PB'],
  ])('writes %d bytes as %s', (bytes, text) => {
    expect(renderBytes(bytes)).toBe(text)
  })

  it('writes any size within half a percent, with three digits at most and no zero at the end of a fraction', () => {
    const scale = new Map([
      ['B', 1],
      ['kB', 1e3],
      ['MB', 1e6],
      ['GB', 1e9],
      ['TB', 1e12],
      ['PB', 1e15],
    ])
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 0, max: 50 }), (size, shift) => {
        const bytes = Math.floor(size / 2 ** shift)
        const [amount = '', unit = ''] = renderBytes(bytes).split(' ')
        expect(amount).toMatch(/^(?:\d{1,3}|\d\.\d?[1-9]|\d\d\.[1-9])$/u)
        expect(Math.abs(Number(amount) * (scale.get(unit) ?? Number.NaN) - bytes)).toBeLessThanOrEqual(bytes * 0.005)
      }),
      { numRuns: 300 },
    )
  })
})

describe('renderSeconds', () => {
  it.each([
    [0, '0.00 s'],
    [0.42, '0.42 s'],
    [9.99, '9.99 s'],
    [9.996, '10 s'],
    [10, '10 s'],
    [12.4, '12 s'],
    [59.4, '59 s'],
    [59.7, '1 min 00 s'],
    [60, '1 min 00 s'],
    [61.2, '1 min 01 s'],
    [119.6, '2 min 00 s'],
    [185, '3 min 05 s'],
    [3599.7, '60 min 00 s'],
    [4000, '66 min 40 s'],
  ])('writes %d seconds as %s', (seconds, text) => {
    expect(renderSeconds(seconds)).toBe(text)
  })

  it('never writes sixty seconds or a fraction of ten and more', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100_000, noNaN: true }), (seconds) => {
        expect(renderSeconds(seconds)).toMatch(/^(?:\d\.\d\d s|[1-5]\d s|[1-9]\d* min [0-5]\d s)$/u)
      }),
      { numRuns: 300 },
    )
  })
})

describe('renderCount', () => {
  it.each([
    [0, '0 files'],
    [1, '1 file'],
    [2, '2 files'],
    [1000, '1000 files'],
  ])('writes %d with its noun: %s', (count, text) => {
    expect(renderCount(count, 'file')).toBe(text)
  })
})

describe('renderBar', () => {
  it.each([
    [0, '░░░░   0 %'],
    [0.5, '██░░  50 %'],
    [0.999, '███░  99 %'],
    [1, '████ 100 %'],
  ])('draws %d as %s', (part, bar) => {
    expect(renderBar(part, 4)).toBe(bar)
  })
})
