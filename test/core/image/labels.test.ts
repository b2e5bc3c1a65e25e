import { expect, it } from '@jest/globals'
import { labelNames, nameLayers } from '../../../src/core/image/labels.ts'

it.each([
  { count: 3, told: 'code,model', names: ['base', 'code', 'model'] },
  { count: 2, told: 'code,model', names: ['code', 'model'] },
  { count: 2, told: 'code,other', names: ['base', 'code'] },
  { count: 1, told: 'code,model', names: ['base'] },
  { count: 2, told: '', names: ['base', 'base'] },
])('names $count layers of which the label tells "$told"', ({ count, told, names }) => {
  expect(nameLayers(count, { [labelNames.layers]: told })).toEqual(names)
})

it('takes all layers for the base of an image that has no label', () => {
  expect(nameLayers(2, {})).toEqual(['base', 'base'])
})
