import { describe, expect, it } from '@jest/globals'
import { legendOf } from '../../../src/core/plots/draw-legend.ts'
import { coloursOf } from '../../../src/core/plots/draw-theme.ts'
import { tracesOf } from '../../../src/core/plots/draw-traces.ts'
import { comparedPlot, plotWith, seriesWith } from '../../fakes/plots.ts'

const colours = coloursOf('light')

function legendFor(base: readonly string[], head: readonly string[], figure = ''): ReturnType<typeof legendOf> {
  const side = (names: readonly string[]) =>
    names.length === 0 ? undefined : plotWith(names.map((y) => seriesWith([], { y })))
  const { traces } = tracesOf(comparedPlot(side(base), side(head)))
  return legendOf(
    traces.map((trace) => ({ trace, figure })),
    colours,
  )
}

describe('legendOf', () => {
  it('names both sides of one series, the base grey', () => {
    const scale = { domain: ['b0', 'h0'] }
    const legend = { values: ['b0', 'h0'], labelExpr: '["base: AUC 0.5","head: AUC 0.5"][datum.index]', columns: 3 }
    expect(legendFor(['y'], ['y'], 'AUC 0.5')).toEqual({
      height: 34,
      color: { field: 't', type: 'nominal', scale: { ...scale, range: ['#8c959f', '#0072b2'] }, legend },
      strokeDash: {
        field: 't',
        type: 'nominal',
        scale: {
          ...scale,
          range: [
            [1, 0],
            [1, 0],
          ],
        },
        legend,
      },
    })
  })

  it('names the base once beside several series, which have colour and dash of their own', () => {
    const { color, strokeDash } = legendFor(['a', 'b'], ['a', 'b'])
    expect(color).toEqual({
      field: 't',
      type: 'nominal',
      scale: { domain: ['b0', 'b1', 'h0', 'h1'], range: ['#8c959f', '#8c959f', '#0072b2', '#d55e00'] },
      legend: { values: ['b0', 'h0', 'h1'], labelExpr: '["base","a","b"][datum.index]', columns: 3 },
    })
    expect(strokeDash['scale']).toMatchObject({
      range: [
        [1, 0],
        [7, 3],
        [1, 0],
        [7, 3],
      ],
    })
  })

  it('names the series of the base where it is alone, and of the head where that is', () => {
    expect(legendFor(['a', 'b'], []).color['legend']).toMatchObject({ labelExpr: '["a","b"][datum.index]' })
    expect(legendFor([], ['a', 'b']).color['legend']).toMatchObject({ labelExpr: '["a","b"][datum.index]' })
  })

  it.each([
    [21, 3],
    [36, 2],
    [37, 1],
  ])('sets names of %i characters in %i columns', (length, columns) => {
    expect(legendFor([], ['a', 'x'.repeat(length)]).color['legend']).toMatchObject({ columns })
  })

  it('keeps names that would be code as text', () => {
    const { color } = legendFor([], ['a', '"][0]+evil("'])
    expect(color['legend']).toMatchObject({ labelExpr: '["a","\\"][0]+evil(\\""][datum.index]' })
  })
})
