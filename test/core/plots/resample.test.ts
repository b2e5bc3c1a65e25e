import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type LinePoint, resample } from '../../../src/core/plots/resample.ts'

function line(...pairs: readonly (readonly [number, number])[]): readonly LinePoint[] {
  return pairs.map(([x, y]) => ({ x, y }))
}

describe('resample', () => {
  it('keeps the very values of lines over the same even places, whatever their order', () => {
    const lines = [line([0, 0.1], [2, 0.7], [1, 0.3]), line([0, 5], [1, 6], [2, 7])]
    expect(resample(lines, 60)).toEqual({
      from: 0,
      to: 2,
      lines: [
        [0.1, 0.3, 0.7],
        [5, 6, 7],
      ],
      isCut: false,
    })
  })

  it('takes what all lines cover, and puts them over the finest grid', () => {
    const lines = [line([0, 0], [4, 4]), line([1, 10], [2, 20], [3, 30], [9, 0])]
    expect(resample(lines, 60)).toEqual({
      ...{ from: 1, to: 4, isCut: true },
      lines: [
        [1, 2.5, 4],
        [10, 25, 25],
      ],
    })
  })

  it('lands where a line jumps', () => {
    expect(resample([line([0, 0], [0, 1], [1, 1], [1, 2])], 60)?.lines).toEqual([[1, 2]])
  })

  it.each([
    ['no line', []],
    ['a line of one point', [line([0, 0])]],
    ['lines that share no place', [line([0, 0], [1, 1]), line([2, 0], [3, 1])]],
    ['lines that share one place', [line([0, 0], [1, 1]), line([1, 0], [3, 1])]],
  ])('gives nothing for %s', (_, lines) => {
    expect(resample(lines, 60)).toBeUndefined()
  })

  it('stays within the values of a line and the limit', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    const points = fc.array(fc.record({ x: number, y: number }), { minLength: 2, maxLength: 200 })
    fc.assert(
      fc.property(points, (one) => {
        const values = resample([one], 60)?.lines[0] ?? []
        const ys = one.map(({ y }) => y)
        const slack = 1e-6
        expect(values.length).toBeLessThanOrEqual(60)
        expect(values.every((y) => y >= Math.min(...ys) - slack && y <= Math.max(...ys) + slack)).toBe(true)
      }),
    )
  })
})
