import { beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { renderXyChart } from '../../../src/core/plots/xychart.ts'
import type { Value } from '../../../src/core/value.ts'
import { depth } from '../../depth.ts'
import { dataPlot, seriesOf } from '../../fakes/plot-rows.ts'
import { openMermaid } from '../../mermaid.ts'

type Pairs = readonly (readonly [Value, Value])[]

function chartOf(base: Pairs | undefined, head: Pairs | undefined): ReturnType<typeof renderXyChart> {
  const plot = (pairs: Pairs | undefined) => (pairs === undefined ? undefined : dataPlot([seriesOf(pairs)]))
  return renderXyChart({ id: 'acc.csv', base: plot(base), head: plot(head), isUnchanged: false })
}

describe('renderXyChart', () => {
  it('draws the base grey and the head coloured over one grid, with a legend below', () => {
    const chart = chartOf(
      [
        [0n, 0.5],
        [1n, 0.6],
        [2n, 0.65],
      ],
      [
        [0n, 0.5],
        [1n, 0.625],
        [2n, 0.7],
      ],
    )
    expect(chart?.block).toBe(`\`\`\`mermaid
%%{init: {"xyChart": {"width": 640, "height": 300}, "themeVariables": {"xyChart": {"plotColorPalette": "#8c959f, #3a96d0"}}}}%%
xychart-beta
  x-axis "step" 0 --> 2
  y-axis "acc" 0.5 --> 0.7
  line [0.5, 0.6, 0.65]
  line [0.5, 0.625, 0.7]
\`\`\``)
    expect(chart?.legend).toBe('<sub>🟦 head · ⬜ base</sub>')
  })

  it('drops gaps, and says that only what both have is drawn', () => {
    const chart = chartOf(
      [
        [0n, 1n],
        [1n, null],
        [2n, 3n],
      ],
      [
        [0n, 1n],
        [1n, Number.NaN],
        [2n, 2n],
        [3n, 9n],
        [4n, 9n],
      ],
    )
    expect(chart?.block.split('\n').slice(3, -1)).toEqual([
      '  x-axis "step" 0 --> 2',
      '  y-axis "acc" 1 --> 3',
      '  line [1, 3]',
      '  line [1, 2]',
    ])
    expect(chart?.legend).toBe('<sub>🟦 head · ⬜ base · only where all lines have values</sub>')
  })

  it('counts points where x is no number, and gives a flat line room', () => {
    const chart = chartOf(undefined, [
      ['mon', 5n],
      ['tue', 5n],
    ])
    expect(chart?.block.split('\n').slice(3, -1)).toEqual([
      '  x-axis "step" 0 --> 1',
      '  y-axis "acc" 4.5 --> 5.5',
      '  line [5, 5]',
    ])
    expect(chart?.legend).toBe('<sub>🟦 head</sub>')
  })

  it('names the fields of several series, and counts those that find no room', () => {
    const series = ['a', 'b', 'c_d', 'e'].map((y) =>
      seriesOf(
        [
          [0n, 1n],
          [1n, 2n],
        ],
        { y },
      ),
    )
    const chart = renderXyChart({ id: 'x', base: undefined, head: dataPlot(series), isUnchanged: false })
    expect(chart?.legend).toBe('<sub>🟦 a (head) · 🟧 b (head) · 🟪 c&#95;d (head) · 1 more in the table</sub>')
  })

  it.each<readonly [string, Pairs]>([
    ['nothing', []],
    ['one point', [[0n, 1n]]],
    [
      'one place',
      [
        [1n, 1n],
        [1n, 2n],
      ],
    ],
    [
      'numbers that have no fixed decimals',
      [
        [0n, 1e20],
        [1n, 1n],
      ],
    ],
    [
      'places that fixed decimals do not tell apart',
      [
        [1e-14, 1n],
        [2e-14, 2n],
      ],
    ],
  ])('draws none of %s', (_, pairs) => {
    expect(chartOf(undefined, pairs)).toBeUndefined()
  })

  it('thins to 60 points', () => {
    const pairs = Array.from({ length: 1000 }, (_, index) => [BigInt(index), Math.sin(index / 100)] as const)
    const line = chartOf(undefined, pairs)?.block.split('\n').at(-2) ?? ''
    expect(line.split(',')).toHaveLength(60)
  })
})

describe('what Mermaid’s own parser says of a chart', () => {
  let parse: (text: string) => Promise<{ readonly diagramType: string }>
  beforeAll(async () => {
    const mermaid = await openMermaid()
    parse = async (text) => await mermaid.parse(text)
  })
  const hostile = fc.string({
    unit: fc.oneof(
      fc.constantFrom('"', '`', '\\', '[', ']', '\n', '%%{init: {}}%%', '%%', '-->', '```', '#quot;', ';', '---'),
      fc.constantFrom('title', 'line', '<script>', 'π', '\u202e', '\u2028', '😀', '\ud800', '$$', '@', '&lt;'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 30,
  })
  const number = fc.oneof(
    fc.double(),
    fc.integer({ min: -5, max: 5 }).map(BigInt),
    fc.constantFrom<Value>(null, Number.NaN, 'x', 1e-9, 123456789.125),
  )
  const plot = fc
    .record({
      ...{ xLabel: hostile, yLabel: hostile },
      series: fc.array(fc.record({ y: hostile, pairs: fc.array(fc.tuple(number, number), { maxLength: 80 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
    })
    .map(({ series, ...labels }) =>
      dataPlot(
        series.map(({ y, pairs }) => seriesOf(pairs, { y })),
        labels,
      ),
    )

  it('refuses what a chart must not hold', async () => {
    await expect(parse('xychart-beta\n  title "a"b"\n  line [1, 2]')).rejects.toThrow()
    await expect(parse('xychart-beta\n  line [1e-3, 2]')).rejects.toThrow()
  })

  it('is that each parses, whatever the data and the labels hold', async () => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(fc.option(plot, { nil: undefined }), plot, async (base, head) => {
        const chart = renderXyChart({ id: 'x', base, head, isUnchanged: false })
        if (chart === undefined) return
        count++
        const lines = chart.block.split('\n')
        expect([lines[0], lines.at(-1)]).toEqual(['```mermaid', '```'])
        expect(await parse(lines.slice(1, -1).join('\n'))).toMatchObject({ diagramType: 'xychart' })
        expect(chart.block.length).toBeLessThan(50_000)
      }),
      { numRuns: depth(300, 4000) },
    )
    expect(count).toBeGreaterThan(5)
  })
})
