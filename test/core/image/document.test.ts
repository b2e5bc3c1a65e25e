import { expect, it } from '@jest/globals'
import { asDocument, parseDocument } from '../../../src/core/image/document.ts'

it.each([
  ['{"a":1}', { a: 1 }],
  ['[]', undefined],
  ['null', undefined],
  ['"{}"', undefined],
  ['{', undefined],
])('reads %s', (text, expected) => {
  expect(parseDocument(text)).toEqual(expected)
})

it.each([
  [{ a: 1 }, { a: 1 }],
  [[1], {}],
  [null, {}],
  ['a', {}],
  [undefined, {}],
])('takes %j for an object', (value, expected) => {
  expect(asDocument(value)).toEqual(expected)
})
