import { describe, expect, it } from '@jest/globals'
import { type Hash, isDirectory, isHashValue, isSameHash, objectKey } from '../../../src/core/dvc/hash.ts'

const value = '764efa883dda1e11db47671c4a3bbd9e'
const file: Hash = { algorithm: 'md5', value }
const folder: Hash = { algorithm: 'md5', value: `${value}.dir` }
const legacy: Hash = { algorithm: 'md5-dos2unix', value }

describe('objectKey', () => {
  it('gives the layout of DVC 3 and that of DVC 2', () => {
    expect(objectKey(file)).toBe('files/md5/76/4efa883dda1e11db47671c4a3bbd9e')
    expect(objectKey(folder)).toBe('files/md5/76/4efa883dda1e11db47671c4a3bbd9e.dir')
    expect(objectKey(legacy)).toBe('76/4efa883dda1e11db47671c4a3bbd9e')
  })
})

describe('isDirectory', () => {
  it('knows a manifest by its suffix', () => {
    expect([file, folder, legacy].map(isDirectory)).toEqual([false, true, false])
  })
})

describe('isHashValue', () => {
  it.each([
    [value, true],
    [`${value}.dir`, true],
    ['', false],
    [value.slice(1), false],
    [`${value}0`, false],
    [value.toUpperCase(), false],
    [`${value}.dirs`, false],
    [`${value}\n`, false],
    [`../${value}`, false],
  ])('judges %j', (text, expected) => {
    expect(isHashValue(text)).toBe(expected)
  })
})

describe('isSameHash', () => {
  it.each([
    [file, { ...file }, true],
    [file, folder, false],
    [file, legacy, false],
    [file, undefined, false],
    [undefined, undefined, true],
  ])('compares %j with %j', (one, other, expected) => {
    expect([isSameHash(one, other), isSameHash(other, one)]).toEqual([expected, expected])
  })
})
