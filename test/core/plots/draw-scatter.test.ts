import { describe, expect, it } from '@jest/globals'
import { drawScatter } from '../../../src/core/plots/draw-scatter.ts'
import { coloursOf } from '../../../src/core/plots/draw-theme.ts'
import type { Point } from '../../../src/core/plots/plot.ts'
import { comparedPlot, plotWith, point, seriesWith } from '../../fakes/plots.ts'

const colours = coloursOf('light')

interface Row {
  readonly x: number | string
  readonly y: number | string
  readonly t: string
  readonly dx?: number
  readonly dy?: number
}

function draw(template: string, base: readonly Point[], head: readonly Point[]) {
  const side = (points: readonly Point[]) => plotWith([seriesWith(points, { x: 'a', y: 'b' })], { template })
  const body = drawScatter(comparedPlot(side(base), side(head)), colours)
  return { ...body, rows: (body.spec['data'] as { values: readonly Row[] }).values }
}

describe('drawScatter', () => {
  it('draws the points of the base below those of the head, and tells their number and mean', () => {
    const { rows, summary, notes, spec } = draw('scatter', [point(1, 2)], [point('3', 4), point(5, null), point(5, 8)])
    expect(rows).toEqual([
      { x: 1, y: 2, t: 'b0' },
      { x: 3, y: 4, t: 'h0' },
      { x: 5, y: 8, t: 'h0' },
    ])
    expect(summary).toBe('points base 1 → head 2 (+1), mean b base 2 → head 6 (+4)')
    expect(notes).toEqual(['Not finite, and left out: 1 value.'])
    expect(spec['mark']).toEqual({ type: 'point', filled: true, size: 55, opacity: 0.85 })
    expect(spec['encoding']).not.toHaveProperty('xOffset')
  })

  it('lets show through what lies under a crowd', () => {
    const crowd = Array.from({ length: 200 }, () => point(1, 1))
    expect(draw('scatter', [], crowd).spec['mark']).toMatchObject({ size: 30, opacity: 0.6 })
  })

  it('tells series apart by form too', () => {
    const plot = plotWith([seriesWith([point(1, 1)], { y: 'a' }), seriesWith([point(1, 1)], { y: 'b' })])
    const { spec, summary } = drawScatter(comparedPlot(undefined, plot), colours)
    expect(spec['encoding']).toMatchObject({ shape: { scale: { domain: ['h0', 'h1'], range: ['circle', 'square'] } } })
    expect(summary).toBe('a: points head 1, mean a head 1; b: points head 1, mean b head 1')
  })

  it('moves numbers by less than half of the distance to the next one, always by the same', () => {
    const points = Array.from({ length: 50 }, (_, index) => point(BigInt(index % 5), 10 * (index % 3)))
    const [{ rows }, again] = [draw('scatter_jitter', [], points), draw('scatter_jitter', [], points)]
    expect(again.rows).toEqual(rows)
    const off = rows.map(({ x, y }, index) => [
      Math.abs(Number(x) - (index % 5)),
      Math.abs(Number(y) - 10 * (index % 3)),
    ])
    expect(Math.max(...off.map(([x = 9]) => x))).toBeLessThanOrEqual(0.25)
    expect(Math.max(...off.map(([, y = 99]) => y))).toBeLessThanOrEqual(2.5)
    expect(new Set(rows.map(({ x }) => x)).size).toBe(50)
  })

  it('moves categories within their band', () => {
    const { rows, spec, summary } = draw('scatter_jitter', [], [point('a', 'x'), point('b', 'y')])
    expect(rows.map(({ x, y, t }) => ({ x, y, t }))).toEqual([
      { x: 'a', y: 'x', t: 'h0' },
      { x: 'b', y: 'y', t: 'h0' },
    ])
    expect(rows.every(({ dx = 1, dy = 1 }) => Math.abs(dx) <= 0.5 && Math.abs(dy) <= 0.5)).toBe(true)
    const offset = (field: string) => ({ field, type: 'quantitative', scale: { domain: [-1, 1] } })
    expect(spec['encoding']).toMatchObject({ xOffset: offset('dx'), yOffset: offset('dy') })
    expect(summary).toBe('points base 0 → head 2 (+2)')
  })

  it('does not move what is one number alone', () => {
    expect(draw('scatter_jitter', [], [point(1, 2)]).rows).toEqual([{ x: 1, y: 2, t: 'h0' }])
  })
})
