import { describe, expect, it } from '@jest/globals'
import {
  areNumbers,
  categoryOf,
  grouped,
  headFirst,
  isMissing,
  labelsOf,
  missingNotes,
  numberOf,
  tellSeries,
  tracesOf,
} from '../../../src/core/plots/draw-traces.ts'
import { comparedPlot, plotWith, point, seriesWith } from '../../fakes/plots.ts'

const one = seriesWith([point(1, 1)])

describe('tracesOf', () => {
  it('draws the base below the head, series of one file and field under one number', () => {
    const [a, b] = [seriesWith([], { y: 'a' }), seriesWith([], { y: 'b' })]
    const { traces, names, notes } = tracesOf(comparedPlot(plotWith([b, a]), plotWith([a, b])))
    expect(traces.map(({ id, side, index, name }) => [id, side, index, name])).toEqual([
      ['b1', 'base', 1, 'b'],
      ['b0', 'base', 0, 'a'],
      ['h0', 'head', 0, 'a'],
      ['h1', 'head', 1, 'b'],
    ])
    expect({ names, notes }).toEqual({ names: ['a', 'b'], notes: [] })
    expect(headFirst(traces).map(({ id }) => id)).toEqual(['h0', 'h1', 'b1', 'b0'])
  })

  it.each([
    ['nothing, of one', [{}], ['']],
    ['the field', [{ y: 'a' }, { y: 'b' }], ['a', 'b']],
    ['the file below its folder', [{ file: 'm/x/l.csv' }, { file: 'm/y/l.csv' }], ['x/l.csv', 'y/l.csv']],
    ['the file', [{ file: 'l.csv' }, { file: 'm/l.csv' }], ['l.csv', 'm/l.csv']],
    [
      'both',
      [
        { file: 'm/1.csv', y: 'a' },
        { file: 'm/2.csv', y: 'b' },
      ],
      ['1.csv::a', '2.csv::b'],
    ],
  ])('names series by %s', (_, series, expected) => {
    const plot = plotWith(series.map((more) => seriesWith([], more)))
    expect(tracesOf(comparedPlot(undefined, plot)).names).toEqual(expected)
  })

  it('draws of an unchanged plot one side, and says so', () => {
    const { traces, notes } = tracesOf({ ...comparedPlot(plotWith([one]), plotWith([one])), isUnchanged: true })
    expect([traces.map(({ id }) => id), notes]).toEqual([['h0'], ['Unchanged from the base.']])
  })

  it('says what is gone, thinned or too much', () => {
    const thin = seriesWith([point(1, 1)], { rowCount: 1_234_567 })
    expect(tracesOf(comparedPlot(plotWith([thin]), undefined)).notes).toEqual([
      'Only the base has this plot.',
      'Thinned: 1 of 1,234,567 rows are drawn.',
    ])
    const many = plotWith(Array.from({ length: 15 }, (_, index) => seriesWith([], { y: String(index) })))
    const { traces, notes } = tracesOf(comparedPlot(undefined, many))
    expect([traces.length, notes]).toEqual([12, ['Series that are not drawn: 3 more.']])
  })
})

describe('values of a plot', () => {
  it.each([
    [1n, 1],
    [0.5, 0.5],
    ['3', 3],
    [' -1.5e-3 ', -0.0015],
    ['.5', 0.5],
    ['1.', 1],
    ['', undefined],
    ['nan', undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
    ['1e999', undefined],
    [1e300, undefined],
    [-0, 0],
    ['0x10', undefined],
    ['cat', undefined],
    [true, undefined],
    [null, undefined],
  ])('reads %p as the number %p', (value, expected) => {
    expect(numberOf(value)).toBe(expected)
  })

  it.each([
    null,
    '',
    ' ',
    'nan',
    'NaN',
    '-inf',
    'Infinity',
    'None',
    'n/a',
    Number.NaN,
    Number.NEGATIVE_INFINITY,
    '1e999',
    1e300,
    -(10n ** 400n),
  ])('takes %p for missing', (value) => {
    expect(isMissing(value)).toBe(true)
  })

  it.each([
    [['1', '2', ''], true],
    [['1', 'cat'], false],
    [['nan'], false],
    [[], false],
    [[true, 1n], false],
  ])('tells of %p whether they are numbers', (values, expected) => {
    expect(areNumbers(values)).toBe(expected)
  })

  it('writes categories as Python would', () => {
    expect([true, 1n, 0.5, 'cat', null, ''].map(categoryOf)).toEqual(['True', '1', '0.5', 'cat', undefined, undefined])
  })

  it('says how many values are left out', () => {
    const notes = (...values: readonly (number | null)[]): readonly string[] =>
      missingNotes(values.map((value) => point(1, value)))
    expect([notes(1), notes(null), notes(null, Number.NaN)]).toEqual([
      [],
      ['Not finite, and left out: 1 value.'],
      ['Not finite, and left out: 2 values.'],
    ])
  })
})

describe('words of a plot', () => {
  it('tells series by their names where there are several', () => {
    const tell = (names: readonly string[]): string => {
      const plot = plotWith(names.map((y) => seriesWith([], { y })))
      return tellSeries(tracesOf(comparedPlot(undefined, plot)).traces, (base, head) => `${base?.id}, ${head?.id}`)
    }
    expect([tell([]), tell(['a']), tell(['a', 'b'])]).toEqual([
      'no values',
      'undefined, h0',
      'a: undefined, h0; b: undefined, h1',
    ])
  })

  it('takes labels from the head, and from the base where it is alone', () => {
    const [base, head] = ['b', 'h'].map((xLabel) => plotWith([one], { xLabel, yLabel: 'y' }))
    expect([labelsOf(comparedPlot(base, head)), labelsOf(comparedPlot(base, undefined))]).toEqual([
      { x: 'h', y: 'y' },
      { x: 'b', y: 'y' },
    ])
  })

  it('sets thousands apart', () => {
    expect([0, 999, 1000, 1_234_567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567'])
  })
})
