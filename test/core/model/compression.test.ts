import { expect, it } from '@jest/globals'
import { compressionOf, toHex } from '../../../src/core/model/compression.ts'
import { bytesOf, readPickle } from '../../fakes/pickles.ts'

it.each([
  ['good-pipeline.joblib', 'none'],
  ['good-zlib.joblib', 'zlib'],
  ['good-gzip.joblib', 'gzip'],
  ['compressed-bz2.joblib', 'bz2'],
  ['compressed-lzma.joblib', 'lzma'],
  ['compressed-xz.joblib', 'xz'],
])('tells how joblib has compressed %s: %s', (name, expected) => {
  expect(compressionOf(readPickle(name))).toBe(expected)
})

it('writes bytes in hexadecimal', () => {
  expect(toHex(bytesOf('\x00\x7f\xff'))).toBe('007fff')
})
