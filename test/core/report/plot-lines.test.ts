import { describe, expect, it } from '@jest/globals'
import type { DataPlot, Series } from '../../../src/core/plots/plot.ts'
import { linesOf } from '../../../src/core/report/plot-lines.ts'
import type { Value } from '../../../src/core/value.ts'

function series(points: readonly (readonly [Value, Value])[], more: Partial<Series> = {}): Series {
  const shown = points.map(([x, y]) => ({ x, y, count: 1, row: undefined }))
  return { file: 'log.csv', x: 'step', y: 'loss', points: shown, rowCount: points.length, ...more }
}

function plot(all: readonly Series[], more: Partial<DataPlot> = {}): DataPlot {
  return {
    ...{ kind: 'data', id: 'log.csv', template: 'linear', ownTemplate: undefined },
    ...{ title: 'Loss', xLabel: 'step', yLabel: 'loss', series: all, ...more },
  }
}

const lines = (base: DataPlot | undefined, head: DataPlot | undefined) =>
  linesOf({ id: 'log.csv', base, head, isUnchanged: false })

describe('linesOf', () => {
  it('gives both sides of a series by ascending x, what is no number left out', () => {
    const before = series([
      [2n, 0.5],
      [1n, 0.75],
      [3n, Number.NaN],
    ])
    const after = series([
      [1n, 1n],
      [2n, 'x'],
      [3n, 0.25],
    ])
    expect(lines(plot([before]), plot([after]))).toEqual([{ name: 'loss', base: [0.75, 0.5], head: [1, 0.25] }])
  })

  it('keeps the order of the file where x is no number', () => {
    const monthly = series([
      ['feb', 1n],
      ['jan', 2n],
    ])
    expect(lines(undefined, plot([monthly]))).toEqual([{ name: 'loss', base: [], head: [1, 2] }])
  })

  it('names the file where the field alone would not tell, and knows a series that is gone', () => {
    const gone = series([[1n, 1n]], { file: 'old.csv' })
    expect(lines(plot([gone]), plot([series([[1n, 2n]])]))).toEqual([
      { name: 'old.csv: loss', base: [1], head: [] },
      { name: 'log.csv: loss', base: [], head: [2] },
    ])
  })

  it.each([
    { name: 'another template', more: { template: 'confusion' } },
    { name: "a template of the user's own", more: { ownTemplate: '{}' } },
  ])('gives none for $name', ({ more }) => {
    expect(lines(undefined, plot([series([[1n, 1n]])], more))).toEqual([])
  })
})
