import { describe, expect, it } from '@jest/globals'
import { renderBars } from '../../../src/core/plots/bar-table.ts'
import type { DataPlot } from '../../../src/core/plots/plot.ts'
import type { Value } from '../../../src/core/value.ts'
import { dataPlot, seriesOf } from '../../fakes/plot-rows.ts'

function bars(pairs: readonly (readonly [Value, Value])[], template = 'bar_horizontal'): DataPlot {
  return dataPlot([seriesOf(pairs)], { template, xLabel: 'importance', yLabel: 'feature' })
}

const head = bars([
  [0.5, 'radius_mean'],
  [-0.25, 'area'],
  [1.0, 'new'],
])

describe('renderBars', () => {
  it('draws each bar, and writes both values and the change', () => {
    const base = bars([
      [0.4, 'radius_mean'],
      [-0.25, 'area'],
      [0.1, 'gone'],
    ])
    expect(
      renderBars({ id: 'b', base, head, isUnchanged: false }),
    ).toBe(`| feature | importance | Base | Head | Change |
| --- | --- | ---: | ---: | ---: |
| radius&#95;mean | ████████ | 0.4000 | 0.5000 | &#43;0.1000 |
| area | ▒▒▒▒ | −0.2500 | −0.2500 |  |
| new | ████████████████ | – | 1.000 |  |
| gone | ██ | 0.1000 | – |  |`)
  })

  it('puts the largest first for a sorted template, and counts what finds no room', () => {
    const many = bars(
      Array.from({ length: 17 }, (_, index) => [BigInt(index), `f${index}`] as const),
      'bar_horizontal_sorted',
    )
    const lines = renderBars({ id: 'b', base: undefined, head: many, isUnchanged: false }).split('\n')
    expect([lines[2], lines.length, lines.at(-1)]).toEqual([
      '| f16 | ████████████████ | – | 16.00 |  |',
      19,
      '2 more bars, not shown here.',
    ])
  })

  it('takes the value from y where x has none, and passes over what has no number', () => {
    const turned = bars([
      ['a', 0n],
      ['b', Number.NaN],
    ])
    expect(renderBars({ id: 'b', base: turned, head: undefined, isUnchanged: false }).split('\n').slice(2)).toEqual([
      '| a |  | 0.000 | – |  |',
    ])
  })
})
