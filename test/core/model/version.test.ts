import { expect, it } from '@jest/globals'
import { compareVersions, isSameVersion } from '../../../src/core/model/version.ts'

it.each<[string, string, string, boolean | undefined]>([
  ['3.11', '==', '3.11.0', true],
  ['3.11.4', '==', '3.11.*', true],
  ['3.10.4', '!=', '3.11.*', true],
  ['3.11', '!=', '3.11', false],
  ['3.9', '<', '3.10', true],
  ['3.10', '<=', '3.10', true],
  ['3.10', '>', '3.9', true],
  ['3.9', '>=', '3.10', false],
  ['1.4.5', '~=', '1.4.2', true],
  ['1.5.0', '~=', '1.4.2', false],
  ['1.5', '=', '1.5', undefined],
])('of %s %s %s is %s', (one, operator, other, expected) => {
  expect(compareVersions(one, operator, other)).toBe(expected)
})

it.each([
  ['1.7.2', '1.7.2', true],
  ['1.7', '1.7.0', true],
  ['2.0.0', '2', true],
  ['2.3.1+cpu', '2.3.1', true],
  ['v1.0', '1.0.0', true],
  ['1.0rc1', '1.0.0rc1', true],
  ['1.0rc1', '1.0', false],
  ['1.7.2', '1.7.20', false],
  ['1.10', '1.1', false],
])('takes %s and %s for the same: %s', (one, other, expected) => {
  expect(isSameVersion(one, other)).toBe(expected)
})
