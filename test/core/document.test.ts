import { expect, it } from '@jest/globals'
import { asDocument, asText, documentsIn, parseDocument } from '../../src/core/document.ts'

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

it.each([
  ['a', 'a'],
  [1, ''],
  [null, ''],
  [{ toString: null }, ''],
])('takes %j for a text', (value, expected) => {
  expect(asText(value)).toBe(expected)
})

it.each([
  [
    [{ a: 1 }, {}],
    [{ a: 1 }, {}],
  ],
  [[], []],
  [[{}, null], undefined],
  [[[]], undefined],
  [{}, undefined],
])('takes %j for a list of objects', (value, expected) => {
  expect(documentsIn(value)).toEqual(expected)
})
