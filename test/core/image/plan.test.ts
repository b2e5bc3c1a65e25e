import { expect, it } from '@jest/globals'
import { imageEpoch, layerNames } from '../../../src/core/image/plan.ts'

it('lays the layers in the order in which they change', () => {
  expect(layerNames).toEqual(['server', 'dependencies', 'code', 'model'])
})

it('has a time that archives of Python can count to', () => {
  expect(new Date(imageEpoch * 1000).toISOString()).toBe('1980-01-01T00:00:00.000Z')
})
