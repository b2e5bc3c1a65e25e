import { expect, it } from '@jest/globals'
import { none, opaque, toTuple } from '../../../src/core/model/pickle-value.ts'

it('keeps the items of a short tuple, and of a long one nothing', () => {
  expect(toTuple([none, none])).toEqual({ kind: 'tuple', items: [none, none] })
  expect(toTuple(Array.from({ length: 33 }, () => none))).toBe(opaque)
})
