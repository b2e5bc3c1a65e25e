import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { summarizeSample, welchOneSided } from '../../../src/core/gate/welch.ts'

/** `scipy.stats.ttest_ind(low, high, equal_var=False, alternative='less').pvalue`, SciPy 1. */
const golden = JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/scipy/welch.json'), 'utf8')) as {
  readonly low: readonly number[]
  readonly high: readonly number[]
  readonly p: number
}[]

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 12 })

describe('summarizeSample', () => {
  it.each([
    [[3], { count: 1, mean: 3, variance: 0 }],
    [[1, 2, 3, 4], { count: 4, mean: 2.5, variance: 5 / 3 }],
    [[2, 2, 2], { count: 3, mean: 2, variance: 0 }],
  ])('gives count, mean and unbiased variance of %j', (sample, expected) => {
    expect(summarizeSample(sample)).toEqual(expected)
  })
})

describe('welchOneSided', () => {
  it.each(golden)('gives the chance that SciPy gives for $low below $high', ({ low, high, p }) => {
    const chance = welchOneSided(summarizeSample(low), summarizeSample(high))
    expect(Math.abs(chance / p - 1)).toBeLessThan(1e-10)
  })

  it('is certain about samples without any spread', () => {
    const [one, two] = [summarizeSample([1, 1, 1]), summarizeSample([2, 2, 2])]
    expect([welchOneSided(one, two), welchOneSided(two, one), welchOneSided(one, one)]).toEqual([0, 1, 1])
  })

  it('gives chances of both sides that add up to one', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        const [a, b] = [summarizeSample(one), summarizeSample(other)]
        fc.pre(a.variance + b.variance > 0)
        expect(welchOneSided(a, b) + welchOneSided(b, a)).toBeCloseTo(1, 9)
      }),
    )
  })

  it('is never more sure of a smaller difference', () => {
    fc.assert(
      fc.property(values, values, fc.double({ min: 0, max: 1e6, noNaN: true }), (one, other, shift) => {
        const [low, high] = [summarizeSample(one), summarizeSample(other)]
        fc.pre(low.variance + high.variance > 1e-6)
        const farther = { ...high, mean: high.mean + shift }
        expect(welchOneSided(low, farther)).toBeLessThanOrEqual(welchOneSided(low, high) + 1e-12)
      }),
    )
  })
})
