import { describe, expect, it } from '@jest/globals'
import { drawLines } from '../../../src/core/plots/draw-lines.ts'
import { coloursOf } from '../../../src/core/plots/draw-theme.ts'
import type { Point } from '../../../src/core/plots/plot.ts'
import type { Value } from '../../../src/core/value.ts'
import { comparedPlot, plotWith, point, samplePlots, seriesWith } from '../../fakes/plots.ts'

interface Layer {
  readonly data: { readonly values: readonly { readonly x: Value; readonly y: Value; readonly t?: string }[] }
  readonly mark: { readonly type: string; readonly filled?: boolean; readonly opacity?: number }
  readonly encoding: Readonly<Record<string, { readonly legend?: unknown }>>
}

const colours = coloursOf('light')

function layersOf(plot: Parameters<typeof drawLines>[0]): readonly Layer[] {
  return drawLines(plot, colours).spec['layer'] as readonly Layer[]
}

function headOf(points: readonly Point[], y = 'loss', template = 'linear') {
  return comparedPlot(undefined, plotWith([seriesWith(points, { x: 'step', y })], { template }))
}

describe('drawLines', () => {
  it('draws both sides on one pair of axes, the head over the base, and rings the best of each', () => {
    const side = (...values: readonly number[]) =>
      plotWith([
        seriesWith(
          values.map((value, step) => point(BigInt(step), value)),
          { x: 'step', y: 'loss' },
        ),
      ])
    const [lines, dots, rings] = layersOf(comparedPlot(side(3, 1), side(2, 0.5)))
    const rows = [
      { x: 0, y: 3, t: 'b0' },
      { x: 1, y: 1, t: 'b0' },
      { x: 0, y: 2, t: 'h0' },
      { x: 1, y: 0.5, t: 'h0' },
    ]
    expect(lines?.data.values).toEqual(rows)
    expect(lines?.mark).toEqual({
      type: 'line',
      strokeWidth: 2.5,
      strokeCap: 'butt',
      strokeJoin: 'round',
      order: false,
    })
    expect(lines?.encoding['color']?.legend).toEqual({
      values: ['b0', 'h0'],
      labelExpr: '["base: best 1 at 1","head: best 0.5000 at 1"][datum.index]',
      columns: 2,
      symbolType: 'stroke',
      symbolOpacity: 1,
    })
    expect(dots?.data.values).toEqual(rows)
    expect([dots?.encoding['fill']?.legend, rings?.encoding['stroke']?.legend]).toEqual([null, null])
    expect(rings?.data.values).toEqual([rows[1], rows[3]])
  })

  it.each([
    ['roc', 'AUC base 0.7129 → head 0.8641 (+0.1512)'],
    [
      'loss',
      'train_loss: best base 0.2650 → head 0.1650 (−0.1000), last base 0.2650 → head 0.1650 (−0.1000); val_loss: best base 0.5650 → head 0.3650 (−0.2000), last base 0.5650 → head 0.3650 (−0.2000)',
    ],
  ])('says the numbers of %s', (name, expected) => {
    const plot = samplePlots[name]
    expect(plot === undefined ? '' : drawLines(plot, colours).summary).toBe(expected)
  })

  it('draws a ROC curve whole, with its diagonal and without dots', () => {
    const head = plotWith([seriesWith([point(0, 0), point(0.1, 0.9), point(1, 1)], { x: 'fpr', y: 'tpr' })])
    const { spec } = drawLines(comparedPlot(undefined, head), colours)
    const [diagonal, lines, dots, ...others] = spec['layer'] as readonly Layer[]
    expect(diagonal?.data.values).toEqual([
      { x: 0, y: 0 },
      { x: 1, y: 1 },
    ])
    expect([lines?.data.values.length, dots?.data.values, others]).toEqual([3, [], []])
    expect(spec['encoding']).toMatchObject({ x: { scale: { domain: [0, 1] } }, y: { scale: { domain: [0, 1] } } })
  })

  it.each<[string, readonly Point[], readonly (readonly [number, number])[]]>([
    [
      'keeps the order of one x',
      [point(0, 0), point(0, 1), point(1, 1)],
      [
        [0, 0],
        [0, 1],
        [1, 1],
      ],
    ],
    [
      'turns a file round that runs backwards',
      [point(1, 1), point(0, 1), point(0, 0)],
      [
        [0, 0],
        [0, 1],
        [1, 1],
      ],
    ],
    [
      'sorts any other',
      [point(2, 1), point(0, 2), point(1, 3)],
      [
        [0, 2],
        [1, 3],
        [2, 1],
      ],
    ],
  ])('%s', (_, points, expected) => {
    expect(layersOf(headOf(points))[0]?.data.values.map(({ x, y }) => [x, y])).toEqual(expected)
  })

  it('leaves a gap where a value is missing, and dots what stands alone', () => {
    const values = Array.from({ length: 20 }, (_, step) =>
      point(BigInt(step), [3, 5].includes(step) ? Number.NaN : step),
    )
    const [lines, dots] = layersOf(headOf(values))
    expect(lines?.data.values.filter(({ y }) => y === null).map(({ x }) => x)).toEqual([3, 5])
    expect(dots?.data.values.map(({ x }) => x)).toEqual([4])
    expect(drawLines(headOf(values), colours).notes).toEqual(['Not finite, and left out: 2 values.'])
  })

  it('draws a straight line smooth as it is, over the raw one', () => {
    const points = Array.from({ length: 60 }, (_, step) => point(BigInt(step), 0.5 * step + 1))
    const [raw, smooth] = layersOf(headOf(points, 'loss', 'smooth'))
    expect([raw?.mark.opacity, smooth?.mark.opacity]).toEqual([0.35, undefined])
    const off = (smooth?.data.values ?? []).map(({ y }, step) => Math.abs(Number(y) - (0.5 * step + 1)))
    expect(off).toHaveLength(60)
    expect(Math.max(...off)).toBeLessThan(1e-9)
  })

  it('smooths over gaps, and leaves few points as they are', () => {
    const points = Array.from({ length: 60 }, (_, step) => point(BigInt(step), step < 30 ? null : 2))
    const ys = layersOf(headOf(points, 'y', 'smooth'))[1]?.data.values.map(({ y }) => y)
    expect([ys?.[0], ys?.[29], ys?.[59]]).toEqual([null, 2, 2])
    expect(layersOf(headOf(points.slice(30, 40), 'y', 'smooth'))[0]?.mark.opacity).toBeUndefined()
  })

  it('draws smooth beside a short series, which stays as it is', () => {
    const long = seriesWith(
      Array.from({ length: 60 }, (_, step) => point(BigInt(step), step % 2)),
      { y: 'a' },
    )
    const plot = plotWith([long, seriesWith([point(0, 5)], { y: 'b' })], { template: 'smooth' })
    const smooth = layersOf(comparedPlot(undefined, plot))[1]
    expect(smooth?.data.values.at(-1)).toEqual({ x: 0, y: 5, t: 'h1' })
  })

  it('draws categories, and tells how many points there are', () => {
    const { summary, spec } = drawLines(headOf([point('a', 'low'), point('b', 'high')]), colours)
    expect(summary).toBe('points head 2')
    expect(spec['encoding']).toMatchObject({
      x: { scale: { domain: ['a', 'b'] } },
      y: { scale: { domain: ['low', 'high'] } },
    })
  })

  it('names the category of the best point', () => {
    const [lines] = layersOf(headOf([point('Mon', 2), point('Tue', 1)]))
    expect(lines?.encoding['color']?.legend).toMatchObject({ labelExpr: '["head: best 1 at Tue"][datum.index]' })
  })
})
