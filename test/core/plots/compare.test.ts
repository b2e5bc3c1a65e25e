import { describe, expect, it } from '@jest/globals'
import { comparePlots } from '../../../src/core/plots/compare.ts'
import type { DataPlot, ImagePlot, Point, Series } from '../../../src/core/plots/plot.ts'

const point: Point = { x: 1n, y: 0.5, count: 1, row: undefined }
const series: Series = { file: 'a.csv', x: 'x', y: 'y', points: [point], rowCount: 1 }
const plot = (id: string, more: Partial<DataPlot> = {}): DataPlot => ({
  ...{ kind: 'data', id, template: 'linear', ownTemplate: undefined, title: id, xLabel: 'x', yLabel: 'y' },
  ...{ series: [series], ...more },
})
const image = (id: string, md5 = 'a'.repeat(32)): ImagePlot => ({ kind: 'image', id, md5, size: 9 })
const withPoint = (more: Partial<Point>): DataPlot =>
  plot('a', { series: [{ ...series, points: [{ ...point, ...more }] }] })

describe('comparePlots', () => {
  it('puts both sides together in the order of the head, and then what is gone', () => {
    const [a, b, c, d] = [plot('a'), plot('b'), image('c'), plot('d')]
    expect(comparePlots([d, c, a], [b, a, c])).toEqual([
      { id: 'b', base: undefined, head: b, isUnchanged: false },
      { id: 'a', base: a, head: a, isUnchanged: true },
      { id: 'c', base: c, head: c, isUnchanged: true },
      { id: 'd', base: d, head: undefined, isUnchanged: false },
    ])
  })

  it('takes everything for new without a base', () => {
    expect(comparePlots(undefined, [plot('a')])).toEqual([
      { id: 'a', base: undefined, head: plot('a'), isUnchanged: false },
    ])
  })

  it('takes rows that are a picture now for gone and new', () => {
    expect(comparePlots([plot('a')], [image('a')])).toEqual([
      { id: 'a', base: undefined, head: image('a'), isUnchanged: false },
      { id: 'a', base: plot('a'), head: undefined, isUnchanged: false },
    ])
  })

  it.each<readonly [string, DataPlot, DataPlot, boolean]>([
    ['points', plot('a'), plot('a'), true],
    ['an integer and a float of one value', withPoint({ x: 1n }), withPoint({ x: 1 }), true],
    ['NaN', withPoint({ y: Number.NaN }), withPoint({ y: Number.NaN }), true],
    ['rows', withPoint({ row: new Map([['a', 1n]]) }), withPoint({ row: new Map([['a', 1n]]) }), true],
    ['other rows', withPoint({ row: new Map([['a', 1n]]) }), withPoint({ row: new Map([['a', 2n]]) }), false],
    ['another y', plot('a'), withPoint({ y: 0.25 }), false],
    ['another count', plot('a'), withPoint({ count: 2 }), false],
    ['fewer points', plot('a'), plot('a', { series: [{ ...series, points: [] }] }), false],
    ['more rows than points', plot('a'), plot('a', { series: [{ ...series, rowCount: 2 }] }), false],
    ['another series', plot('a'), plot('a', { series: [{ ...series, file: 'b.csv' }] }), false],
    ['fewer series', plot('a'), plot('a', { series: [] }), false],
    ['another title', plot('a'), plot('a', { title: 'b' }), false],
    ['another template', plot('a'), plot('a', { template: 'simple' }), false],
  ])('tells of %s whether both sides hold the same', (_, base, head, isUnchanged) => {
    expect(comparePlots([base], [head]).map((one) => one.isUnchanged)).toEqual([isUnchanged])
  })

  it('goes by the bytes of pictures', () => {
    expect(comparePlots([image('a')], [image('a', 'b'.repeat(32))])).toEqual([
      { id: 'a', base: image('a'), head: image('a', 'b'.repeat(32)), isUnchanged: false },
    ])
  })
})
