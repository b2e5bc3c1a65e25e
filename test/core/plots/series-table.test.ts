import { describe, expect, it } from '@jest/globals'
import { renderSeries } from '../../../src/core/plots/series-table.ts'
import { dataPlot, seriesOf } from '../../fakes/plot-rows.ts'

describe('renderSeries', () => {
  it('tells lowest, highest and last of both sides, gaps left out', () => {
    const base = dataPlot([
      seriesOf(
        [
          [0n, 0.5],
          [1n, 0.75],
          [2n, 0.625],
          [3n, Number.NaN],
        ],
        { rowCount: 4000 },
      ),
    ])
    const head = dataPlot([
      seriesOf([
        [0n, 0.25],
        [1n, 0.875],
      ]),
      seriesOf([[0n, 'n/a']], { y: 'note' }),
    ])
    expect(renderSeries({ id: 'a', base, head, isUnchanged: false })).toBe(`|  | Side | Rows | Lowest | Highest | Last |
| --- | --- | ---: | ---: | ---: | ---: |
| acc | base | 4000 | 0.5000 | 0.7500 | 0.6250 |
| acc | head | 2 | 0.2500 | 0.8750 | 0.8750 |
| note | head | 1 | – | – | – |`)
  })

  it('counts the series that find no room', () => {
    const series = Array.from({ length: 12 }, (_, index) => seriesOf([[0n, 1n]], { y: `s${index}` }))
    const text = renderSeries({ id: 'a', base: undefined, head: dataPlot(series), isUnchanged: false })
    expect([text.split('\n').length, text.endsWith('\n\n2 more lines, not shown here.')]).toEqual([14, true])
  })
})
