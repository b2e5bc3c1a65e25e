import { describe, expect, it } from '@jest/globals'
import { isDataset, isExternal, locate } from '../../../src/core/pipeline/location.ts'
import { faultOf } from '../../fakes/fault.ts'

describe('locate', () => {
  it.each([
    ['', 'a', 'a', false],
    ['sub', './a/../b', 'sub/b', false],
    ['sub', '../a', 'a', false],
    ['sub', '../../a', '../a', true],
    ['', '..', '..', true],
    ['', '/data/./x', '/data/x', true],
    ['sub', 's3://bucket/key/', 's3://bucket/key', true],
    ['', 'remote://store/x', 'remote://store/x', true],
    ['', 'ds://name', 'ds://name', true],
    ['', 'a://b', 'a://b', true],
    ['sub', 'a:b', 'sub/a:b', false],
  ])('in %j places %s at %s', (directory, written, place, external) => {
    expect([locate(directory, written, 'f'), isExternal(locate(directory, written, 'f'))]).toEqual([place, external])
  })

  it.each([
    ['.', 'which is the repository itself'],
    ['.git/HEAD', 'which belongs to git or DVC'],
    ['a\0b', 'which holds a NUL'],
  ])('refuses %j', async (written, why) => {
    const fault = await faultOf(() => locate('', written, 'f'))
    expect([fault?.code, fault?.message]).toEqual(['PATH', expect.stringContaining(why)])
  })
})

describe('isDataset', () => {
  it.each([
    ['ds://name', true],
    ['s3://ds', false],
    ['ds', false],
  ])('of %s is %s', (place, expected) => {
    expect(isDataset(place)).toBe(expected)
  })
})
