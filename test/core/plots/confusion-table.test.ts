import { describe, expect, it } from '@jest/globals'
import { renderConfusion } from '../../../src/core/plots/confusion-table.ts'
import type { DataPlot } from '../../../src/core/plots/plot.ts'
import type { Value } from '../../../src/core/value.ts'
import { dataPlot, pointOf, seriesOf } from '../../fakes/plot-rows.ts'

function matrix(cells: readonly (readonly [Value, Value, number])[]): DataPlot {
  const points = cells.map(([x, y, count]) => pointOf(x, y, count))
  const labels = { xLabel: 'actual', yLabel: 'predicted', template: 'confusion' }
  return dataPlot([{ ...seriesOf([]), points }], labels)
}

const head = matrix([
  ['cat', 'cat', 50],
  ['cat', 'd|g', 3],
  ['d|g', 'd|g', 40],
])

describe('renderConfusion', () => {
  it('writes counts, and the change of each cell that changed', () => {
    const base = matrix([
      ['cat', 'cat', 47],
      ['cat', 'd|g', 6],
      ['d|g', 'd|g', 40],
      ['d|g', 'cat', 1],
    ])
    expect(renderConfusion({ id: 'c', base, head, isUnchanged: false })).toBe(`| predicted ↓ actual → | cat | d&#124;g |
| --- | ---: | ---: |
| **cat** | **50** (+3) | **0** (−1) |
| **d&#124;g** | **3** (−3) | 40 |`)
  })

  it('writes the counts alone of one side', () => {
    const table = `| predicted ↓ actual → | cat | d&#124;g |
| --- | ---: | ---: |
| **cat** | 50 | 0 |
| **d&#124;g** | 3 | 40 |`
    expect(renderConfusion({ id: 'c', base: undefined, head, isUnchanged: false })).toBe(table)
    expect(renderConfusion({ id: 'c', base: head, head: undefined, isUnchanged: false })).toBe(table)
  })

  it('sorts classes that are numbers by size, before texts', () => {
    const classes = matrix([
      [10n, 'b', 1],
      [2n, 'a', 1],
      ['x', 2n, 1],
    ])
    expect(renderConfusion({ id: 'c', base: undefined, head: classes, isUnchanged: false }).split('\n')).toEqual([
      '| predicted ↓ actual → | 2 | 10 | x |',
      '| --- | ---: | ---: | ---: |',
      '| **2** | 0 | 0 | 1 |',
      '| **a** | 1 | 0 | 0 |',
      '| **b** | 0 | 1 | 0 |',
    ])
  })

  it('leaves out what has no class, as the picture does', () => {
    const some = matrix([
      ['cat', 'cat', 2],
      [null, 'cat', 1],
      ['cat', '', 1],
    ])
    expect(renderConfusion({ id: 'c', base: undefined, head: some, isUnchanged: false }).split('\n').slice(2)).toEqual([
      '| **cat** | 2 |',
    ])
  })

  it('adds up equal cells of several series', () => {
    const twice = dataPlot([...head.series, ...head.series], { xLabel: 'x', yLabel: 'y', template: 'confusion' })
    expect(renderConfusion({ id: 'c', base: undefined, head: twice, isUnchanged: false })).toContain(
      '| **cat** | 100 |',
    )
  })

  it('lists the cells that changed most where there are many classes', () => {
    const cells = Array.from({ length: 13 }, (_, index) => [BigInt(index), BigInt(index), 5] as const)
    const before = matrix(cells)
    const after = matrix(cells.map(([x, y, count]) => [x, y, x === 7n ? 9 : count]))
    const text = renderConfusion({ id: 'c', base: before, head: after, isUnchanged: false })
    expect(text.split('\n').slice(0, 4)).toEqual([
      '| actual | predicted | Base | Head | Change |',
      '| --- | --- | ---: | ---: | ---: |',
      '| 7 | 7 | 5 | 9 | +4 |',
      '| 0 | 0 | 5 | 5 |  |',
    ])
    expect(text.endsWith('\n\n13 cells in all; those that changed most are shown.')).toBe(true)
  })
})
