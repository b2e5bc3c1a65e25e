import { describe, expect, it } from '@jest/globals'
import { findSpent } from '../../../src/core/fleet/templates.ts'
import { aTemplate, minute } from '../../fakes/fleet.ts'

const now = 1_790_000_000_000

describe('findSpent', () => {
  it.each([
    { name: 'one of which no launch can be under way', created: now - 15 * minute - 1, expected: ['t'] },
    { name: 'one of which a fleet may still be asked for', created: now - 15 * minute, expected: [] },
    { name: 'one from the future', created: now + 60 * minute, expected: [] },
    { name: 'one of an unknown time', created: Number.NaN, expected: [] },
  ])('gives $expected for $name', ({ created, expected }) => {
    expect(findSpent([aTemplate('t', created)], now).map(({ name }) => name)).toEqual(expected)
  })
})
