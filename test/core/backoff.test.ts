import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { backoff, pauseAsked } from '../../src/core/backoff.ts'

const pace = { first: 200, longest: 5_000 }

describe('backoff', () => {
  it('doubles, up to a limit', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7].map((attempt) => backoff(attempt, pace, 0.5))
    expect(pauses).toEqual([200, 400, 800, 1600, 3200, 5000, 5000])
  })

  it('is between half of the doubled time and one and a half, whatever the luck', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempt, random) => {
          const middle = Math.min(5_000, 100 * 2 ** attempt)
          const pause = backoff(attempt, pace, random)
          return pause >= middle * 0.5 && pause <= middle * 1.5
        },
      ),
    )
  })
})

describe('pauseAsked', () => {
  it.each([
    [0, 0, 0],
    [3_000, 0, 3_000],
    [3_000, 0.5, 3_375],
    [3_600_000, 0.5, 33_750],
  ])('leaves a server alone that asks for %i ms, by the luck of %d for %d ms', (asked, random, expected) => {
    expect(pauseAsked(asked, random)).toBe(expected)
  })
})
