import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { drawPlot } from '../../../src/core/plots/draw.ts'
import { refusalOfSpec } from '../../../src/core/plots/refusal.ts'
import { anyPlot, comparedPlot, plotWith, point, samplePlots, seriesWith } from '../../fakes/plots.ts'

const one = [seriesWith([point(0n, 0.5)], { x: 'step', y: 'f1' })]

describe('drawPlot', () => {
  it.each([
    ['roc', 'ROC curve: AUC base 0.7129 → head 0.8641 (+0.1512).'],
    [
      'confusion',
      'Confusion: on the diagonal: base 93.0 % → head 97.1 %, most changed: actual benign, predicted benign +4.',
    ],
    [
      'bars',
      'Importance: worst concavity base 0.4364 → head 0.5455 (+0.1091), mean symmetry base 0.4000 → head 0.5000 (+0.1000), area error base 0.3556 → head 0.4444 (+0.0889), ….',
    ],
    ['scatter', 'Predictions: points base 80 → head 80 (±0), mean actual base 4.922 → head 4.807 (−0.115).'],
    ['own', 'Gain: rows base 4 → head 4.'],
  ])('tells %s in one sentence', (name, alt) => {
    const plot = samplePlots[name]
    expect(plot === undefined ? '' : drawPlot(plot, 'light').alt).toBe(alt)
  })

  it('gives of each theme another background, and always the same of one', () => {
    for (const plot of Object.values(samplePlots)) {
      const [light, dark, again] = (['light', 'dark', 'light'] as const).map((theme) => drawPlot(plot, theme))
      expect([light, dark].map((drawn) => drawn?.spec)).toMatchObject([
        { background: '#ffffff' },
        { background: '#0d1117' },
      ])
      expect(again).toEqual(light)
      expect(refusalOfSpec(light?.spec)).toBeUndefined()
    }
  })

  it('draws a template that it does not know, or that is broken, as linear, and says so', () => {
    const drawn = (more: object) => drawPlot(comparedPlot(undefined, plotWith(one, more)), 'light')
    expect(drawn({ template: 'spider' })).toMatchObject({
      alt: 'plot.csv: best head 0.5000, last head 0.5000.',
      notes: ['The template "spider" is not known; the plot is drawn as linear.'],
    })
    expect(drawn({ template: 'toString' }).notes).toEqual([
      'The template "toString" is not known; the plot is drawn as linear.',
    ])
    const { spec, notes } = drawn({ template: 'mine', ownTemplate: '{' })
    const note = 'The template "mine" is not a JSON object; the plot is drawn as linear.'
    expect(notes).toEqual([note])
    expect(spec).toHaveProperty('title', { text: 'plot.csv', subtitle: [note] })
  })

  it.each([
    ['no rows', []],
    ['no values', [point(1n, null), point(2n, 'nan'), point(null, 3)]],
  ])('says that there is nothing to draw of %s', (_, points) => {
    const drawn = drawPlot(comparedPlot(undefined, plotWith([seriesWith(points)])), 'light')
    expect(drawn).toMatchObject({
      alt: 'plot.csv: no values.',
      notes: [],
      spec: { mark: { text: 'No values to draw.' } },
    })
  })

  it('keeps titles from vega that it would take for something else', () => {
    const more = { title: 'constructor', xLabel: 'valueOf', yLabel: 'y' }
    const { alt, spec } = drawPlot(comparedPlot(undefined, plotWith(one, more)), 'light')
    expect(alt).toBe('constructor: best head 0.5000, last head 0.5000.')
    expect(spec).toMatchObject({
      title: { text: 'constructor ' },
      encoding: { x: { title: 'valueOf ' }, y: { title: 'y' } },
    })
  })

  it('says of a plot that is on no side that it has no values', () => {
    expect(drawPlot({ id: 'gone.csv', base: undefined, head: undefined, isUnchanged: true }, 'dark').alt).toBe(
      'gone.csv: no values.',
    )
  })

  it('makes plain JSON of whatever rows there are', () => {
    fc.assert(
      fc.property(anyPlot, (plot) => {
        const { spec } = drawPlot(plot, 'light')
        expect(JSON.parse(JSON.stringify(spec))).toEqual(spec)
        expect(JSON.stringify(spec)).not.toMatch(/\b(?:NaN|Infinity|undefined)\b(?!["\\])/u)
      }),
    )
  })
})
