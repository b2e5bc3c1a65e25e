import { describe, expect, it } from '@jest/globals'
import { drawBars } from '../../../src/core/plots/draw-bars.ts'
import { coloursOf } from '../../../src/core/plots/draw-theme.ts'
import type { Value } from '../../../src/core/value.ts'
import { comparedPlot, plotWith, point, seriesWith } from '../../fakes/plots.ts'

const colours = coloursOf('light')
type Values = Readonly<Record<string, Value>>

function plotOf(values: Values, template = 'bar_horizontal') {
  const points = Object.entries(values).map(([category, value]) => point(value, category))
  return plotWith([seriesWith(points, { x: 'importance', y: 'feature' })], { template })
}

function draw(base: Values | undefined, head: Values | undefined, template?: string) {
  const side = (values: Values | undefined) => (values === undefined ? undefined : plotOf(values, template))
  return drawBars(comparedPlot(side(base), side(head)), colours)
}

function domainOf({ spec }: ReturnType<typeof draw>, channel: 'x' | 'y'): unknown {
  const encoding = spec['encoding'] as Readonly<Record<string, { readonly scale: { readonly domain: unknown } }>>
  return encoding[channel]?.scale.domain
}

describe('drawBars', () => {
  it('groups both sides by category, and writes the value of the head with its change', () => {
    const drawn = draw({ a: 1, b: '2' }, { a: 1.5, b: 2, c: 3n })
    expect(drawn.spec['data']).toEqual({
      values: [
        { x: 1.5, y: 'a', t: 'h0', text: '1.500 (+0.500)' },
        { x: 2, y: 'b', t: 'h0', text: '2' },
        { x: 3, y: 'c', t: 'h0', text: '3' },
        { x: 1, y: 'a', t: 'b0' },
        { x: 2, y: 'b', t: 'b0' },
      ],
    })
    expect(drawn.summary).toBe('a base 1.000 → head 1.500 (+0.500), b base 2 → head 2 (±0), c head 3')
    expect(drawn.notes).toEqual([])
    expect(drawn.spec['encoding']).toMatchObject({ yOffset: { field: 't', scale: { domain: ['h0', 'b0'] } } })
  })

  it.each([
    ['bar_horizontal', ['b', 'a', 'c']],
    ['bar_horizontal_sorted', ['c', 'a', 'b']],
  ])('orders the categories of %s', (template, expected) => {
    expect(domainOf(draw({ b: 9, a: 9, c: 9 }, { b: 1, a: 2, c: 3 }, template), 'y')).toEqual(expected)
  })

  it('draws the twenty largest on either side of zero, and says how many are left out', () => {
    const values = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`f${index}`, index % 2 === 0 ? index : -index]),
    )
    const drawn = draw(undefined, values)
    expect(domainOf(drawn, 'y')).toEqual(Array.from({ length: 20 }, (_, index) => `f${index + 10}`))
    expect(drawn.notes).toEqual(['The 20 largest are drawn; 10 more are left out.'])
    expect(drawn.summary).toBe('f10 head 10, f11 head -11, f12 head 12, …')
  })

  it('starts at zero and leaves room for what is written', () => {
    // Of 540 pixels, the names have 7 and the figures 21 (or 28 on each side, or 14).
    expect(domainOf(draw(undefined, { a: 10 }), 'x')).toEqual([0, 10 + (10 * 21) / 512])
    expect(domainOf(draw(undefined, { a: -10, b: 10 }), 'x')).toEqual([-10 - (20 * 28) / 477, 10 + (20 * 28) / 477])
    expect(domainOf(draw(undefined, { a: -10 }), 'x')).toEqual([-10 - (10 * 28) / 505, 0])
    expect(domainOf(draw(undefined, { a: 0 }), 'x')).toEqual([0, 14 / 519])
  })

  it('adds up rows of one category, and says what is not finite', () => {
    const points = [point(1, 'a'), point(2, 'a'), point('nan', 'a')]
    const { spec, notes } = drawBars(comparedPlot(undefined, plotWith([seriesWith(points)])), colours)
    expect(spec['data']).toEqual({ values: [{ x: 3, y: 'a', t: 'h0', text: '3' }] })
    expect(notes).toEqual(['Not finite, and left out: 1 value.'])
  })

  it('writes the values of the base where it is alone', () => {
    const { spec, summary } = draw({ a: 0.5 }, undefined)
    expect([spec['data'], summary]).toEqual([
      { values: [{ x: 0.5, y: 'a', t: 'b0', text: '0.5000' }] },
      'a base 0.5000',
    ])
  })

  it('draws fewer categories of more series', () => {
    const points = Array.from({ length: 20 }, (_, index) => point(index, `f${index}`))
    const series = Array.from({ length: 6 }, (_, index) => seriesWith(points, { file: `${index}.csv` }))
    const { notes, spec } = drawBars(comparedPlot(undefined, plotWith(series)), colours)
    expect(notes).toEqual(['The 10 largest are drawn; 10 more are left out.'])
    expect((spec['data'] as { values: readonly unknown[] }).values).toHaveLength(60)
  })

  it('tells that nothing is a number', () => {
    expect(draw(undefined, { a: 'x' }).summary).toBe('no values')
  })
})
