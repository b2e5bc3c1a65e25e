import { describe, expect, it } from '@jest/globals'
import { renderInWords } from '../../../src/core/plots/in-words.ts'
import { dataPlot, seriesOf } from '../../fakes/plot-rows.ts'

function shown(template: string, mayChart = true): readonly [string, boolean] {
  const head = dataPlot(
    [
      seriesOf([
        [0n, 1n],
        [1n, 2n],
      ]),
    ],
    { template },
  )
  const { markdown, hasChart } = renderInWords({ id: 'a', base: undefined, head, isUnchanged: false }, mayChart)
  return [markdown.split('\n')[0] ?? '', hasChart]
}

const table = '|  | Side | Rows | Lowest | Highest | Last |'

describe('renderInWords', () => {
  it.each([
    ['linear', '```mermaid', true],
    ['simple', '```mermaid', true],
    ['smooth', '```mermaid', true],
    ['scatter', table, false],
    ['scatter_jitter', table, false],
    ['my_own', table, false],
    ['confusion', '| acc ↓ step → | 0 | 1 |', false],
    ['confusion_normalized', '| acc ↓ step → | 0 | 1 |', false],
    ['bar_horizontal', '| acc | step | Base | Head | Change |', false],
    ['bar_horizontal_sorted', '| acc | step | Base | Head | Change |', false],
  ])('shows %s', (template, first, hasChart) => {
    expect(shown(template)).toEqual([first, hasChart])
  })

  it('says that there is nothing to show', () => {
    const plot = { id: 'a', base: dataPlot([seriesOf([])]), head: dataPlot([]), isUnchanged: false }
    expect(renderInWords(plot, true)).toEqual({ markdown: 'It has no rows.', hasChart: false })
  })

  it('puts the table below the chart, and shows it alone where there is room for none', () => {
    const head = dataPlot([
      seriesOf([
        [0n, 1n],
        [1n, 2n],
      ]),
    ])
    const plot = { id: 'a', base: undefined, head, isUnchanged: false }
    const { markdown } = renderInWords(plot, true)
    expect(markdown.endsWith(`\n\n<sub>🟦 head</sub>\n\n${renderInWords(plot, false).markdown}`)).toBe(true)
    expect(shown('linear', false)).toEqual([table, false])
  })
})
