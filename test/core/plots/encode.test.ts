import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { encodePlot, parsePlots } from '../../../src/core/plots/encode.ts'
import type { Plot } from '../../../src/core/plots/plot.ts'
import { parseJson, renderJson } from '../../../src/core/python/json.ts'
import type { Value } from '../../../src/core/value.ts'
import { faultOf } from '../../fakes/fault.ts'

const data: Plot = {
  ...{ kind: 'data', id: 'roc.csv', template: 'linear', ownTemplate: undefined },
  ...{ title: 'ROC', xLabel: 'fpr', yLabel: 'tpr' },
  series: [
    {
      ...{ file: 'roc.csv', x: 'fpr', y: 'tpr', rowCount: 9 },
      points: [
        { x: 0, y: 1n, count: 1, row: undefined },
        { x: 'a', y: null, count: 3, row: undefined },
        {
          x: Number.NaN,
          y: true,
          count: 1,
          row: new Map<string, Value>([
            ['number', '7'],
            ['deep', [2n ** 60n]],
          ]),
        },
      ],
    },
  ],
}
const image: Plot = { kind: 'image', id: 'a.png', md5: '0123456789abcdef'.repeat(2), size: 12 }

const text =
  '{"kind": "data", "id": "roc.csv", "template": "linear", "ownTemplate": null, "title": "ROC", "xLabel": "fpr", "yLabel": "tpr", "series": [{"file": "roc.csv", "x": "fpr", "y": "tpr", "rowCount": 9, "points": [[0.0, 1], ["a", null, 3], [{"number": "NaN"}, true, 1, {"number": "7", "deep": [{"number": "1152921504606846976"}]}]]}]}'

const read = (...plots: readonly string[]): readonly Plot[] =>
  parsePlots(
    plots.map((plot) => parseJson(plot, 'r')),
    'r: plots',
  )

describe('encodePlot', () => {
  it('writes no more of a point than there is to say', () => {
    expect(renderJson(encodePlot(data))).toBe(text)
    expect(renderJson(encodePlot(image))).toBe(
      `{"kind": "image", "id": "a.png", "md5": "${'0123456789abcdef'.repeat(2)}", "size": 12}`,
    )
  })

  it('is what parsePlots reads back', () => {
    expect(read(text, renderJson(encodePlot(image)))).toEqual([data, image])
    const cell = fc.oneof(fc.bigInt(), fc.double(), fc.string({ maxLength: 9 }), fc.boolean(), fc.constant(null))
    const row = fc.option(
      fc.dictionary(fc.string(), cell).map((one) => new Map<string, Value>(Object.entries(one))),
      { nil: undefined },
    )
    const points = fc.array(fc.record({ x: cell, y: cell, count: fc.integer({ min: 1, max: 9 }), row }))
    fc.assert(
      fc.property(points, fc.string(), (some, name) => {
        const [series] = data.series
        const plot: Plot = {
          ...data,
          id: name,
          title: name,
          ownTemplate: name,
          series: [{ file: name, x: name, y: name, ...series, points: some, rowCount: 999 }],
        }
        expect(read(renderJson(encodePlot(plot)))).toEqual([plot])
      }),
    )
  })
})

describe('parsePlots', () => {
  const edited = (found: string, put: string): string => {
    if (!text.includes(found)) throw new Error(found)
    return text.replace(found, put)
  }
  const picture = renderJson(encodePlot(image))

  it.each<readonly [readonly string[], string]>([
    [['1'], 'r: plots[0] is an integer; expected a mapping.'],
    [['{}'], 'r: plots[0].kind is nothing; expected text.'],
    [[edited('"data"', '"html"')], 'r: plots[0].kind is "html"; expected data or image.'],
    [[picture, picture], 'r: plots[1] has the id of one before it.'],
    [[picture.replace('0123', '../x')], 'r: plots[0].md5 is no MD5; expected 32 hexadecimal digits.'],
    [[picture.replace('12}', '10000001}')], 'r: plots[0].size is 10000001; expected at most 10000000.'],
    [[picture.replace('12}', '1.5}')], 'r: plots[0].size is 1.5; expected a whole number.'],
    [[picture.replace('12}', '-1}')], 'r: plots[0].size is an integer; expected a number of at least 0.'],
    [[edited('"linear"', '7')], 'r: plots[0].template is an integer; expected text.'],
    [[edited('"ownTemplate": null', '"ownTemplate": []')], 'r: plots[0]: ownTemplate is a list; expected text.'],
    [
      [edited('"ownTemplate": null', `"ownTemplate": "${'x'.repeat(1_000_001)}"`)],
      'r: plots[0].ownTemplate is longer than 1000000 characters.',
    ],
    [[edited('"rowCount": 9', '"rowCount": 2')], 'r: plots[0].series[0].points has 3 points; expected at most 2.'],
    [[edited('[0.0, 1]', '[0.0]')], 'r: plots[0].series[0].points[0] is not a list of x, y, count and row.'],
    [[edited('[0.0, 1]', '{}')], 'r: plots[0].series[0].points[0] is not a list of x, y, count and row.'],
    [
      [edited('null, 3]', 'null, 0]')],
      'r: plots[0].series[0].points[1][2] is an integer; expected a whole number of at least 1.',
    ],
    [
      [edited('null, 3]', 'null, 1.5]')],
      'r: plots[0].series[0].points[1][2] is a number; expected a whole number of at least 1.',
    ],
    [[edited('[0.0, 1]', '[[], 1]')], 'r: plots[0].series[0].points[0][0] is a list; expected a value without parts.'],
    [
      [edited('["a", null', `["${'a'.repeat(201)}", null`)],
      'r: plots[0].series[0].points[1][0] is longer than 200 characters.',
    ],
    [
      [edited('{"number": "7"', '[{"number": "7"').replace(']}]]}', ']}]]]}')],
      'r: plots[0].series[0].points[2][3] is a list; expected a mapping.',
    ],
  ])('refuses %#', async (plots, message) => {
    expect(await faultOf(() => read(...plots))).toEqual({ code: 'SYNTAX', message })
  })
})
