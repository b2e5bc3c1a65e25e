import { describe, expect, it } from '@jest/globals'
import { coloursOf, seriesColour, seriesDash } from '../../../src/core/plots/draw-theme.ts'

/** Relative luminance, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** The colour at a share of the way between two. */
function between([from, to]: readonly [string, string], share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number]
    return Math.round(a + share * (b - a))
      .toString(16)
      .padStart(2, '0')
  })
  return `#${parts.join('')}`
}

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const colours = coloursOf(theme)

  it('has text that is read (WCAG AA) and marks that are seen (3 : 1) on an opaque background', () => {
    expect(colours.background).toMatch(/^#[0-9a-f]{6}$/u)
    for (const text of [colours.ink, colours.muted]) expect(contrast(text, colours.background)).toBeGreaterThan(4.5)
    for (const mark of [...colours.series, colours.base])
      expect([mark, contrast(mark, colours.background) > 2.9]).toEqual([mark, true])
  })

  it('has text that is read on every share', () => {
    const shares = Array.from({ length: 101 }, (_, index) => index / 100)
    const bad = shares.filter((share) => {
      const text = share > colours.turn ? colours.onShare : colours.ink
      return contrast(text, between(colours.shares, share)) < 3.5
    })
    expect(bad).toEqual([])
  })
})

describe('seriesColour and seriesDash', () => {
  it('tell 36 series apart', () => {
    const looks = Array.from(
      { length: 36 },
      (_, index) => `${seriesColour(index, coloursOf('light'))} ${seriesDash(index)}`,
    )
    expect(new Set(looks).size).toBe(36)
  })
})
