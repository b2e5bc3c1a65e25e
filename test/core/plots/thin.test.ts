import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Thinner, thinCloud, thinLine } from '../../../src/core/plots/thin.ts'

interface Spot {
  readonly index: number
  readonly x: number | undefined
  readonly y: number | undefined
}

const byX = ({ x }: Spot): number | undefined => x
const byY = ({ y }: Spot): number | undefined => y

function thin(thinner: Thinner<Spot>, spots: readonly Spot[]): readonly Spot[] {
  for (const spot of spots) thinner.add(spot)
  return thinner.finish()
}

const some = fc.option(fc.integer({ min: -50, max: 50 }), { nil: undefined, freq: 20 })
const spotsOf = fc
  .array(fc.record({ x: some, y: some }), { maxLength: 400 })
  .map((all) => all.map((spot, index): Spot => ({ ...spot, index })))

const thinners = [
  { name: 'thinLine', open: (limit: number) => thinLine<Spot>(limit, byY), measures: [byY] },
  { name: 'thinCloud', open: (limit: number) => thinCloud<Spot>(limit, [byX, byY]), measures: [byX, byY] },
]

describe.each(thinners)('$name', ({ open, measures }) => {
  const limits = fc.integer({ min: 8, max: 60 })

  it('keeps everything that is within the limit', () => {
    fc.assert(
      fc.property(spotsOf, (spots) => {
        expect(thin(open(Math.max(8, spots.length)), spots)).toEqual(spots)
      }),
    )
  })

  it('never keeps more than the limit, and keeps the order, the first, the last, the least and the greatest', () => {
    fc.assert(
      fc.property(spotsOf, limits, (spots, limit) => {
        const kept = thin(open(limit), spots)
        const indexes = kept.map(({ index }) => index)
        expect(kept.length).toBeLessThanOrEqual(limit)
        expect(indexes).toEqual([...new Set(indexes)].sort((one, other) => one - other))
        expect([kept[0], kept.at(-1)]).toEqual([spots[0], spots.at(-1)])
        for (const measure of measures) expect(rangeOf(kept, measure)).toEqual(rangeOf(spots, measure))
      }),
    )
  })

  it('keeps the same of the same', () => {
    fc.assert(
      fc.property(spotsOf, limits, (spots, limit) => {
        expect(thin(open(limit), spots)).toEqual(thin(open(limit), spots))
      }),
    )
  })

  it('uses at least a quarter of what it may keep of what is long', () => {
    const long = Array.from({ length: 100_000 }, (_, index): Spot => ({ index, x: Math.cos(index), y: index % 7919 }))
    const kept = thin(open(2000), long)
    expect(kept.length).toBeGreaterThan(500)
    expect(kept.length).toBeLessThanOrEqual(2000)
  })
})

function rangeOf(spots: readonly Spot[], measure: (spot: Spot) => number | undefined): readonly (number | undefined)[] {
  const values = spots.map(measure).filter((value) => value !== undefined)
  return values.length === 0 ? [] : [Math.min(...values), Math.max(...values)]
}

describe('thinLine', () => {
  const spot = (index: number, y: number | undefined): Spot => ({ index, x: index, y })

  it('keeps of each neighbourhood the least and the greatest, the earlier of equals', () => {
    const ys = [5, 1, 9, 5, 5, 2, 2, 7, 3, 3, 3, 3, 8, 0, 8, 4]
    const kept = thin(
      thinLine<Spot>(10, byY),
      ys.map((y, index) => spot(index, y)),
    )
    expect(kept.map(({ index }) => index)).toEqual([0, 1, 2, 5, 7, 8, 12, 13, 15])
  })

  it('keeps the first of a neighbourhood in which nothing compares', () => {
    const kept = thin(
      thinLine<Spot>(10, byY),
      Array.from({ length: 16 }, (_, index) => spot(index, undefined)),
    )
    expect(kept.map(({ index }) => index)).toEqual([0, 4, 8, 12, 15])
  })
})

describe('thinCloud', () => {
  it('keeps every part of what comes as dense as any other', () => {
    const all = Array.from({ length: 100_000 }, (_, index): Spot => ({ index, x: 0, y: 0 }))
    const kept = thin(thinCloud<Spot>(2000, [byX, byY]), all)
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => kept.filter(({ index }) => Math.floor(index / 10_000) === tenth).length,
    )
    expect(Math.max(...tenths) - Math.min(...tenths)).toBeLessThan(8)
  })
})
