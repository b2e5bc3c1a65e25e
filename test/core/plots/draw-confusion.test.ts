import { describe, expect, it } from '@jest/globals'
import { drawConfusion } from '../../../src/core/plots/draw-confusion.ts'
import { coloursOf } from '../../../src/core/plots/draw-theme.ts'
import { comparedPlot, plotWith, point, samplePlots, seriesWith } from '../../fakes/plots.ts'

const colours = coloursOf('light')

interface Unit {
  readonly title?: { readonly text: string }
  readonly height: number
  readonly data: { readonly values: readonly unknown[] }
  readonly layer: readonly { readonly encoding: { readonly color: { readonly legend?: unknown } } }[]
}

function draw(plot: Parameters<typeof drawConfusion>[0] | undefined) {
  const body = drawConfusion(plot ?? comparedPlot(undefined, undefined), colours)
  return { ...body, unit: body.spec as unknown as Unit }
}

/** A matrix of so many classes that are always taken for themselves. */
function perfect(classes: number, count = 1) {
  return plotWith([
    seriesWith(Array.from({ length: classes }, (_, index) => point(BigInt(index), BigInt(index), count))),
  ])
}

describe('drawConfusion', () => {
  it('says in each cell how often and how much more often than in the base, coloured by the share of the row', () => {
    const { unit, summary, notes, caption } = draw(samplePlots['confusion'])
    expect(unit.data.values).toEqual([
      { x: 'benign', y: 'benign', share: 105 / 107, text: '105', change: '+4' },
      { x: 'malignant', y: 'benign', share: 2 / 107, text: '2', change: '−4' },
      { x: 'benign', y: 'malignant', share: 3 / 64, text: '3', change: '−3' },
      { x: 'malignant', y: 'malignant', share: 61 / 64, text: '61', change: '+3' },
    ])
    expect(unit.layer).toHaveLength(3)
    expect({ summary, notes, caption }).toEqual({
      summary: 'on the diagonal: base 93.0 % → head 97.1 %, most changed: actual benign, predicted benign +4',
      notes: [],
      caption: 'Small: change from the base. Colour: share of the row.',
    })
  })

  it('says the percentage of the row and its change in points, where it is normalized', () => {
    expect(draw(samplePlots['normalized']).unit.data.values).toMatchObject([
      { text: '98.1 %', change: '+3.7 pp' },
      { text: '1.9 %', change: '−3.7 pp' },
      { text: '4.7 %', change: '−4.7 pp' },
      { text: '95.3 %', change: '+4.7 pp' },
    ])
  })

  it('writes no change of a new plot, and ±0 where there is none', () => {
    const { unit, summary, caption } = draw(comparedPlot(undefined, perfect(1)))
    expect(unit.data.values).toEqual([{ x: '0', y: '0', share: 1, text: '1', change: '' }])
    expect([unit.layer.length, caption]).toEqual([2, 'Colour: share of the row.'])
    expect(summary).toBe('on the diagonal: head 100.0 %')
    const same = draw(comparedPlot(perfect(1), perfect(1)))
    expect(same.unit.data.values).toMatchObject([{ change: '±0' }])
    expect(same.summary).toBe('on the diagonal: base 100.0 % → head 100.0 %')
  })

  it('draws what only the base has', () => {
    const { unit, summary } = draw(comparedPlot(perfect(1), undefined))
    expect([unit.data.values, summary]).toEqual([
      [{ x: '0', y: '0', share: 1, text: '1', change: '' }],
      'on the diagonal: base 100.0 %',
    ])
  })

  it('gives a class that never occurs no share', () => {
    const head = plotWith([seriesWith([point('a', 'b', 1)])])
    expect(draw(comparedPlot(undefined, head)).unit.data.values).toMatchObject([
      { x: 'a', y: 'a', share: 0 },
      { x: 'b', y: 'a', share: 0 },
      { x: 'a', y: 'b', share: 1 },
      { x: 'b', y: 'b', share: 0 },
    ])
  })

  it.each([
    ['many classes', perfect(13)],
    ['long figures', perfect(8, 12_345_678)],
  ])('draws %s by colour alone, with a scale', (_, head) => {
    const { unit } = draw(comparedPlot(undefined, head))
    expect(unit.layer).toHaveLength(1)
    expect(unit.layer[0]?.encoding.color.legend).toMatchObject({ title: 'share of y', values: [0, 0.5, 1] })
  })

  it('leaves the rarest of very many classes out, and says so', () => {
    const { unit, notes } = draw(comparedPlot(undefined, perfect(34)))
    expect([unit.data.values.length, notes]).toEqual([900, ['The 30 most frequent classes are drawn; 4 are left out.']])
  })

  it('sets the matrices of several series below each other', () => {
    const series = ['train.csv', 'test.csv'].map((file) => seriesWith([point('a', 'a', 2)], { file }))
    const { spec, summary } = draw(comparedPlot(undefined, plotWith(series)))
    const units = spec['vconcat'] as readonly Unit[]
    expect(units.map(({ title, data }) => [title?.text, data.values.length])).toEqual([
      ['train.csv', 1],
      ['test.csv', 1],
    ])
    expect(summary).toBe('train.csv: on the diagonal: head 100.0 %; test.csv: on the diagonal: head 100.0 %')
  })

  it('draws four matrices at the most, and fewer classes of each', () => {
    const points = perfect(34).series.flatMap((series) => series.points)
    const series = Array.from({ length: 5 }, (_, index) => seriesWith(points, { file: `${index}.csv` }))
    const { spec, notes } = draw(comparedPlot(undefined, plotWith(series)))
    expect((spec['vconcat'] as readonly Unit[]).map(({ data }) => data.values.length)).toEqual([49, 49, 49, 49])
    expect(notes).toEqual([
      'Series that are not drawn: 1 more.',
      'The 7 most frequent classes are drawn; 27 are left out.',
    ])
  })

  it('leaves the matrix empty of a series without rows', () => {
    const series = [seriesWith([point('a', 'a')], { file: '1' }), seriesWith([], { file: '2' })]
    expect(draw(comparedPlot(undefined, plotWith(series))).summary).toBe(
      '1: on the diagonal: head 100.0 %; 2: no values',
    )
  })
})
