import { describe, expect, it } from '@jest/globals'
import { bearsNotes } from '../../../src/core/report/report.ts'
import { dataPlot, imagePlot, plotRow } from '../../fakes/plot-rows.ts'

describe('bearsNotes', () => {
  it.each([
    ['what Crisol draws', { head: dataPlot([]) }, true],
    ['what is gone', { base: dataPlot([]), head: undefined }, true],
    ['a template of the user’s own', { head: dataPlot([], { ownTemplate: '{}' }) }, false],
    ['a picture that the project made', { head: imagePlot('a'.repeat(32)) }, false],
  ])('tells it of %s', (_, sides, expected) => {
    const compared = { id: 'p', isUnchanged: false, base: undefined, ...sides }
    expect(bearsNotes(plotRow('p', { compared }))).toBe(expected)
  })
})
