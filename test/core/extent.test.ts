import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { extentOf } from '../../src/core/extent.ts'

it('is what Math.min and Math.max say of numbers that a call can take', () => {
  fc.assert(
    fc.property(fc.array(fc.double()), (all) => expect(extentOf(all)).toEqual([Math.min(...all), Math.max(...all)])),
  )
})

it('takes more numbers than a call can', () => {
  expect(extentOf(Array.from({ length: 200_000 }, (_, index) => index))).toEqual([0, 199_999])
})
