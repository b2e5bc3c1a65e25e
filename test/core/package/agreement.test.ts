import { describe, expect, it } from '@jest/globals'
import { type Answer, differenceOf, toAnswer } from '../../../src/core/package/agreement.ts'
import { parseJson } from '../../../src/core/python/json.ts'
import type { Value } from '../../../src/core/value.ts'

const answer = (predictions: readonly Value[], probabilities?: Answer['probabilities']): Answer => ({
  predictions,
  probabilities,
})

describe('differenceOf', () => {
  it.each<[string, Answer, Answer]>([
    ['integers as floats', answer([0n, 1n]), answer([0, 1])],
    ['texts', answer(['a', 'b']), answer(['a', 'b'])],
    ['what another processor rounds', answer([1000]), answer([1000.0000001])],
    ['infinities', answer([Number.POSITIVE_INFINITY]), answer([Number.POSITIVE_INFINITY])],
    ['several outputs a row', answer([[1n, 2.5]]), answer([[1, 2.5]])],
    ['no probabilities on one side', answer([1n], [[0, 1]]), answer([1n])],
    ['probabilities', answer([1n], [[0.25, 0.75]]), answer([1n], [[0.25, 0.75000000001]])],
  ])('takes %s for the same', (_, expected, found) => {
    expect(differenceOf(expected, found)).toBe(undefined)
  })

  it.each<[Answer, Answer, string]>([
    [answer([1n, 0n]), answer([1n]), '1 rows came back for 2'],
    [answer([1n, 0n]), answer([1n, 1n]), 'the prediction of row 2 is 1; expected 0'],
    [answer(['a']), answer(['b']), 'the prediction of row 1 is "b"; expected "a"'],
    [answer(['1']), answer([1n]), 'the prediction of row 1 is 1; expected "1"'],
    [answer([1.5]), answer([null]), 'the prediction of row 1 is null; expected 1.5'],
    [answer([1]), answer([1.0001]), 'the prediction of row 1 is 1.0001; expected 1'],
    [answer([[1, 2]]), answer([[1]]), 'the prediction of row 1 is [1]; expected [1, 2]'],
    [answer([new Map()]), answer([new Map()]), 'the prediction of row 1 is {…}; expected {…}'],
    [
      answer([1n], [[0.25, 0.75]]),
      answer([1n], [[0.3, 0.7]]),
      'the probabilities of row 1 is [0.3, 0.7]; expected [0.25, 0.75]',
    ],
    [answer([[1, 2, 3, 4, 5, 6, 7]]), answer([0]), 'the prediction of row 1 is 0; expected [1, 2, 3, 4, 5, 6, …]'],
  ])('tells how %j and %j differ', (expected, found, difference) => {
    expect(differenceOf(expected, found)).toBe(difference)
  })
})

it.each<[string, Answer | undefined]>([
  ['{"predictions": [1], "probabilities": null}', answer([1n])],
  ['{"predictions": [1]}', answer([1n])],
  ['{"predictions": [1], "probabilities": [[0.5, 0.5]]}', answer([1n], [[0.5, 0.5]])],
  ['{"predictions": 1}', undefined],
  ['{"predictions": [1], "probabilities": ["a"]}', undefined],
  ['[]', undefined],
])('reads the answer %s', (text, expected) => {
  expect(toAnswer(parseJson(text, 'a'))).toEqual(expected)
})
