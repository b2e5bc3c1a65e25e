import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { partOf, renderSparkline, thinValues } from '../../../src/core/report/sparkline.ts'

describe('renderSparkline', () => {
  it.each([
    { values: [0, 1, 2, 3, 4, 5, 6, 7], all: undefined, expected: '▁▂▃▄▅▆▇█' },
    { values: [3, 3], all: undefined, expected: '▅▅' },
    { values: [], all: undefined, expected: '' },
    { values: [0.5], all: [0, 1], expected: '▅' },
    { values: [-Number.MAX_VALUE, Number.MAX_VALUE], all: undefined, expected: '▁█' },
  ])('draws $values as $expected', ({ values, all, expected }) => {
    expect(renderSparkline(values, all)).toBe(expected)
  })
})

describe('thinValues', () => {
  it('makes means of neighbours', () => {
    expect(thinValues([1, 3, 5, 7, 9], 2)).toEqual([2, 7])
    expect(thinValues([1, 2], 2)).toEqual([1, 2])
  })

  it('stays between the lowest and the highest', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 60 }), (all, count) => {
        const thin = thinValues(all, count)
        expect(thin).toHaveLength(Math.min(count, all.length))
        for (const value of thin) {
          expect(value).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9)
          expect(value).toBeLessThanOrEqual(Math.max(...all) + 1e-9)
        }
      }),
    )
  })
})

describe('partOf', () => {
  it.each([
    [0, [0, 10], 0],
    [5, [0, 10], 0.5],
    [10, [0, 10], 1],
    [7, [7, 7], 0.5],
  ])('puts %d within %j at %d', (value, all, expected) => {
    expect(partOf(value, all)).toBe(expected)
  })
})
