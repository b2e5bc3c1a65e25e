import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { UserError } from '../../../src/core/error.ts'
import { exampleValue, parseExample } from '../../../src/core/model/example.ts'
import { renderJson } from '../../../src/core/python/json.ts'

const whole =
  '{"inputs": {"columns": ["a", "b"], "data": [[1.5, 2], ["x", null]]}, "predictions": [0, 1], "probabilities": [[0.5, 0.5], [1, 0.0]], "versions": {"python": "3.11.2", "numpy": "2.1.0"}}'

describe('parseExample', () => {
  it('reads all that can be recorded', () => {
    expect(parseExample(whole, 'e.json')).toEqual({
      columns: ['a', 'b'],
      rows: [
        [1.5, 2n],
        ['x', null],
      ],
      predictions: [0n, 1n],
      probabilities: [
        [0.5, 0.5],
        [1, 0],
      ],
      versions: new Map([
        ['python', '3.11.2'],
        ['numpy', '2.1.0'],
      ]),
    })
  })

  it.each([
    ['MLflow has written', '{"columns": ["a"], "data": [[1]]}'],
    ['MLflow would be asked', '{"dataframe_split": {"columns": ["a"], "data": [[1]]}}'],
    ['has inputs alone', '{"inputs": {"columns": ["a"], "data": [[1]]}, "predictions": null}'],
  ])('reads one that %s', (_, text) => {
    const nothing = { predictions: undefined, probabilities: undefined, versions: new Map() }
    expect(parseExample(text, 'e.json')).toEqual({ columns: ['a'], rows: [[1n]], ...nothing })
  })

  it.each([
    ['[]', 'e.json is a list; expected {"inputs": {"columns": [...], "data": [[...]]}, "predictions": [...]}.'],
    ['{"inputs": 3}', 'inputs in e.json is an integer; expected {"inputs": '],
    ['{"inputs": {"columns": [], "data": []}}', 'e.json has no columns (a list); expected'],
    ['{"inputs": {"columns": [1], "data": [[1]]}}', 'A column in e.json is an integer; expected a name.'],
    [
      '{"inputs": {"columns": ["a", "a"], "data": [[1, 2]]}}',
      'e.json has the column "a" twice; expected names that differ.',
    ],
    ['{"inputs": {"columns": ["a"], "data": []}}', 'e.json has no rows (data is a list); expected'],
    ['{"inputs": {"columns": ["a"], "data": [1]}}', 'Row 1 in e.json is an integer; expected a list of 1 values.'],
    [
      '{"inputs": {"columns": ["a"], "data": [[1], [1, 2]]}}',
      'Row 2 in e.json has 2 values; expected 1, one for each column.',
    ],
    [
      '{"inputs": {"columns": ["a"], "data": [[NaN]]}}',
      'Row 1, value 1 in e.json is NaN; expected a finite number, a text, true, false or null.',
    ],
    [
      '{"inputs": {"columns": ["a"], "data": [[{}]]}}',
      'Row 1, value 1 in e.json is a mapping; expected a finite number',
    ],
    [
      '{"inputs": {"columns": ["a"], "data": [[1]]}, "predictions": [1, 2]}',
      'predictions in e.json has 2 items; expected 1, one for each row.',
    ],
    [
      '{"inputs": {"columns": ["a"], "data": [[1]]}, "probabilities": [1]}',
      'probabilities in e.json, row 1, is a number; expected a list of numbers, one for each class.',
    ],
    [
      '{"inputs": {"columns": ["a"], "data": [[1]]}, "versions": {"numpy": 2}}',
      'versions.numpy in e.json is an integer',
    ],
    ['{', 'e.json:1:2 is not JSON: found the end of the file'],
  ])('refuses %s', (text, message) => {
    const given = text.replace('"probabilities": [1]', '"probabilities": [1.5]')
    expect(() => parseExample(given, 'e.json')).toThrow(message)
  })

  it('reads or refuses any JSON in a sentence', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        try {
          parseExample(text, 'e.json')
        } catch (error) {
          if (!(error instanceof UserError)) throw error
        }
      }),
    )
  })
})

it('writes what it has read', () => {
  const value = exampleValue(parseExample(whole, 'e.json'))
  expect(parseExample(renderJson(value), 'e.json')).toEqual(parseExample(whole, 'e.json'))
})
