import { describe, expect, it } from '@jest/globals'
import { asData, pairSeries, toFinite } from '../../../src/core/plots/pairs.ts'
import { dataPlot, imagePlot, seriesOf } from '../../fakes/plot-rows.ts'

describe('pairSeries', () => {
  it('pairs by file and field, in the order of the head, then what is gone', () => {
    const [train, test, loss] = [
      seriesOf([], { file: 'train.csv' }),
      seriesOf([], { file: 'test.csv' }),
      seriesOf([], { file: 'train.csv', y: 'loss' }),
    ]
    const pairs = pairSeries({
      id: 'a',
      base: dataPlot([train, loss]),
      head: dataPlot([test, train]),
      isUnchanged: false,
    })
    expect(pairs).toEqual([
      { label: 'test.csv: acc', base: undefined, head: test },
      { label: 'train.csv: acc', base: train, head: train },
      { label: 'loss', base: loss, head: undefined },
    ])
  })
})

describe('asData', () => {
  it('gives a plot that has rows on either side', () => {
    const plot = { id: 'a', base: undefined, head: dataPlot([]), isUnchanged: false }
    expect(asData(plot)).toEqual(plot)
    expect(asData({ ...plot, base: plot.head, head: undefined })).toEqual({ ...plot, base: plot.head, head: undefined })
  })

  it('gives nothing of a picture that the project made', () => {
    expect(asData({ id: 'a', base: undefined, head: imagePlot('0'), isUnchanged: false })).toBeUndefined()
  })
})

describe('toFinite', () => {
  it.each([
    [1n, 1],
    [0.5, 0.5],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
    [10n ** 400n, undefined],
    ['1', undefined],
    [true, undefined],
    [null, undefined],
    [undefined, undefined],
  ])('gives of %s the number %s', (value, expected) => {
    expect(toFinite(value)).toBe(expected)
  })
})
