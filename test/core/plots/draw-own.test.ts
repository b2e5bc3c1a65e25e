import { describe, expect, it } from '@jest/globals'
import { configOf } from '../../../src/core/plots/draw-frame.ts'
import { drawOwn } from '../../../src/core/plots/draw-own.ts'
import { coloursOf } from '../../../src/core/plots/draw-theme.ts'
import type { DataPlot, Series } from '../../../src/core/plots/plot.ts'
import type { Value } from '../../../src/core/value.ts'
import { comparedPlot, plotWith, point, seriesWith } from '../../fakes/plots.ts'

/** Every anchor by its name, and one within a text. */
const names = [
  ...['DATA', 'TITLE', 'X', 'Y', 'X_LABEL', 'Y_LABEL', 'COLOR', 'STROKE_DASH', 'SHAPE', 'TOOLTIP', 'ROW', 'COLUMN'],
  ...['GROUP_BY', 'GROUP_BY_X', 'GROUP_BY_Y', 'PIVOT_FIELD', 'PLOT_WIDTH', 'PLOT_HEIGHT', 'ZOOM_AND_PAN'],
]
const template = JSON.stringify({
  ...Object.fromEntries(names.map((name) => [name, `<DVC_METRIC_${name}>`])),
  within: ['<DVC_METRIC_TITLE> of <DVC_METRIC_PLOT_WIDTH> <DVC_METRIC_OTHER>'],
  plain: [1, null, true],
})

function fill(base: DataPlot | undefined, head: DataPlot | undefined, text = template) {
  return drawOwn(comparedPlot(base, head), text, 'light')
}

function row(values: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(values))
}

describe('drawOwn', () => {
  it('fills the anchors of one source as DVC does, the side of each row in rev', () => {
    const side = (y: number): DataPlot => {
      const points = [{ ...point(1n, y), row: row({ step: 1n, 'a.b': y, tags: ['x', Number.NaN], n: row({ m: 2n }) }) }]
      return plotWith([seriesWith(points, { x: 'step', y: 'a.b' })], { title: 'T' })
    }
    const more = { tags: ['x', null], n: { m: 2 } }
    expect(fill(side(0.5), side(0.75))).toEqual({
      spec: {
        background: '#ffffff',
        padding: 16,
        DATA: [
          { step: 1, 'a.b': 0.75, ...more, rev: 'head' },
          { step: 1, 'a.b': 0.5, ...more, rev: 'base' },
        ],
        TITLE: 'T',
        X: 'step',
        Y: 'a\\.b',
        X_LABEL: 'step',
        Y_LABEL: 'a.b',
        COLOR: { field: 'rev', scale: { domain: ['head', 'base'], range: ['#0072b2', '#8c959f'] } },
        STROKE_DASH: {},
        SHAPE: {},
        TOOLTIP: [{ field: 'rev' }, { field: 'step' }, { field: 'a\\.b' }],
        ROW: {},
        COLUMN: {},
        GROUP_BY: ['rev'],
        GROUP_BY_X: ['rev', 'step'],
        GROUP_BY_Y: ['rev', 'a\\.b'],
        PIVOT_FIELD: 'datum["rev"]',
        PLOT_WIDTH: 300,
        PLOT_HEIGHT: 300,
        ZOOM_AND_PAN: { name: 'grid', select: 'interval', bind: 'scales' },
        within: ['T of 300 <DVC_METRIC_OTHER>'],
        plain: [1, null, true],
        config: configOf(coloursOf('light')),
      },
      summary: 'rows base 1 → head 1',
      notes: [],
    })
  })

  it.each<[string, readonly Partial<Series>[], unknown]>([
    [
      'files',
      [{ file: 'm/1.csv' }, { file: 'm/2.csv' }],
      {
        DATA: [
          { x: 1, y: 2, filename: '1.csv', rev: 'head' },
          { x: 1, y: 2, filename: '2.csv', rev: 'head' },
        ],
        SHAPE: { field: 'filename', scale: { domain: ['1.csv', '2.csv'], range: ['circle', 'square'] } },
        ROW: { field: 'filename', sort: [] },
        GROUP_BY: ['rev', 'filename'],
      },
    ],
    [
      'fields',
      [{ y: 'a' }, { y: 'b' }],
      {
        DATA: [
          { x: 1, dvc_inferred_y_value: 2, field: 'a', rev: 'head' },
          { x: 1, dvc_inferred_y_value: 2, field: 'b', rev: 'head' },
        ],
        STROKE_DASH: {
          field: 'field',
          scale: {
            domain: ['a', 'b'],
            range: [
              [1, 0],
              [7, 3],
            ],
          },
        },
        Y: 'dvc_inferred_y_value',
      },
    ],
    [
      'files and fields',
      [
        { file: '1', x: 'c', y: 'a' },
        { file: '2', y: 'b' },
      ],
      {
        DATA: [
          { dvc_inferred_x_value: 1, dvc_inferred_y_value: 2, 'filename::field': '1::a', rev: 'head' },
          { dvc_inferred_x_value: 1, dvc_inferred_y_value: 2, 'filename::field': '2::b', rev: 'head' },
        ],
        PIVOT_FIELD: 'datum["rev"] + \'::\' + datum["filename::field"]',
        TOOLTIP: ['rev', 'dvc_inferred_x_value', 'dvc_inferred_y_value', 'filename::field'].map((field) => ({ field })),
      },
    ],
  ])('tells several %s apart', (_, series, expected) => {
    const head = plotWith(series.map((more) => seriesWith([point(1, 2)], more)))
    expect(fill(undefined, head)).toMatchObject({ spec: expected })
  })

  it('lets the template have its own looks', () => {
    const own = JSON.stringify({
      data: '<DVC_METRIC_DATA>',
      background: 'black',
      padding: 1,
      config: { bar: { color: 'red' } },
    })
    const head = plotWith([seriesWith([])])
    const config = { ...configOf(coloursOf('light')), bar: { color: 'red' } }
    expect(fill(undefined, head, own)).toMatchObject({ spec: { background: 'black', padding: 1, config } })
  })

  it.each([
    ['{', 'The template "linear" is not a JSON object; the plot is drawn as linear.'],
    ['[]', 'The template "linear" is not a JSON object; the plot is drawn as linear.'],
    ['{"mark": "line"}', 'The template "linear" has no "<DVC_METRIC_DATA>"; the plot is drawn as linear.'],
  ])('has a problem with %s', (text, problem) => {
    expect(fill(undefined, plotWith([seriesWith([point(1, 2)])]), text)).toEqual({ problem })
  })
})
