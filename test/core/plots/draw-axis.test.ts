import { describe, expect, it } from '@jest/globals'
import { axisOf, extentOf, plane } from '../../../src/core/plots/draw-axis.ts'
import type { Value } from '../../../src/core/value.ts'

const options = { title: 'loss', margin: 0.05, ticks: 6 }

function scaleOf(values: readonly Value[], more: object = {}): unknown {
  return axisOf(values, { ...options, ...more }).channel['scale']
}

describe('axisOf', () => {
  it('draws numbers and texts that write them on a line', () => {
    const axis = axisOf(['1', 3n, 'nan'], { ...options, margin: 0 })
    expect(axis.channel).toEqual({
      type: 'quantitative',
      title: 'loss',
      scale: { domain: [1, 3], zero: false, nice: false },
      axis: { tickCount: 6, tickMinStep: 1 },
    })
    expect(['1', 'nan', null].map(axis.place)).toEqual([1, undefined, undefined])
  })

  it('draws all else as categories in their order', () => {
    const axis = axisOf(['b', 'a', null, 'b', 1n], options)
    expect(axis.channel).toEqual({
      type: 'nominal',
      title: 'loss',
      scale: { domain: ['b', 'a', '1'] },
      sort: null,
      axis: { labelOverlap: true, labelAngle: 0, grid: false },
    })
    expect(axis.place(1n)).toBe('1')
  })

  it.each<[string, readonly Value[], unknown]>([
    ['leaves room', [-10, 10], { domain: [-11, 11], zero: false, nice: true }],
    ['does not go below zero for room', [0, 10], { domain: [0, 10.5], zero: false, nice: true }],
    ['puts a constant in the middle', [-5], { domain: [-5.5, -4.5], zero: false, nice: true }],
    ['puts a constant zero in view', [0, 0], { domain: [0, 1], zero: false, nice: true }],
    ['is logarithmic over decades', [1, 0.1, 0.01, 0.001], { type: 'log', domain: [0.001, 1], nice: true }],
  ])('%s', (_, values, expected) => {
    expect(scaleOf(values)).toEqual(expected)
  })

  it.each<[string, readonly Value[]]>([
    ['evenly spread steps', Array.from({ length: 5000 }, (_, step) => BigInt(step + 1))],
    ['values with a zero', [0, 0.001, 0.1, 10, 1000]],
  ])('stays linear for %s', (_, values) => {
    expect(scaleOf(values)).not.toHaveProperty('type')
  })

  it('shows a known curve whole', () => {
    expect(scaleOf([0.2, 0.5], { domain: [0, 1] })).toEqual({ domain: [0, 1], nice: false })
  })

  it.each<[readonly Value[], unknown]>([
    [[1e6, 2e6], { tickCount: 6, tickMinStep: 1, format: '~s' }],
    [[1e-5, 2e-5], { tickCount: 6, format: '~e' }],
    [[1e-9, 1], { tickCount: 6 }],
  ])('labels %p shortly', (values, expected) => {
    expect(axisOf(values, options).channel['axis']).toEqual(expected)
  })

  it('labels powers of ten, and every second of many', () => {
    const powers = (values: readonly Value[]): unknown => axisOf(values, options).channel['axis']
    const labelExpr = "format(datum.value, datum.value < 1e-3 ? '~e' : '~g')"
    expect(powers([1e-3, 0.01, 0.1, 1])).toEqual({ values: [0.001, 0.01, 0.1, 1], labelExpr })
    expect(powers([1e-9, 1e-5, 1])).toEqual({ values: [1e-8, 1e-6, 1e-4, 0.01, 1], labelExpr })
  })

  it('says in the title that it is logarithmic', () => {
    expect(axisOf([1, 0.1, 0.01, 0.001], options).channel['title']).toBe('loss (log scale)')
  })
})

describe('plane', () => {
  it('is as wide as a comment', () => {
    const axis = axisOf([1, 2], options)
    expect(plane(axis, axis, 34)).toEqual({
      width: 600,
      height: 344,
      autosize: { type: 'fit', contains: 'padding' },
      encoding: { x: { field: 'x', ...axis.channel }, y: { field: 'y', ...axis.channel } },
    })
  })
})

describe('extentOf', () => {
  it('finds the ends of very many numbers', () => {
    expect(extentOf(Array.from({ length: 200_000 }, (_, index) => index))).toEqual([0, 199_999])
  })
})
