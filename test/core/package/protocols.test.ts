import { describe, expect, it } from '@jest/globals'
import { parseExample } from '../../../src/core/model/example.ts'
import { asksFor, malformed, parseTensors, requestOfOneRow } from '../../../src/core/package/protocols.ts'
import { parseJson } from '../../../src/core/python/json.ts'

const example = parseExample('{"columns": ["a", "b c"], "data": [[1.5, "x,\\"y\\""], [2, "z"]]}', 'e.json')
const byColumn = {
  inputs: [
    { name: 'a', datatype: 'FP64', width: 1 },
    { name: 'b c', datatype: 'BYTES', width: 1 },
  ],
}

describe('asksFor', () => {
  it('gives the rows in every protocol', () => {
    expect(
      asksFor(example, 'm', byColumn).map(({ protocol, path, contentType, body }) => [
        protocol,
        path,
        contentType,
        body,
      ]),
    ).toEqual([
      [
        'Typed predict',
        '/predict',
        'application/json',
        '{"inputs": [{"a": 1.5, "b c": "x,\\"y\\""}, {"a": 2, "b c": "z"}]}',
      ],
      [
        'MLflow dataframe_split',
        '/invocations',
        'application/json',
        '{"dataframe_split": {"columns": ["a", "b c"], "data": [[1.5, "x,\\"y\\""], [2, "z"]]}}',
      ],
      [
        'MLflow dataframe_records',
        '/invocations',
        'application/json',
        '{"dataframe_records": [{"a": 1.5, "b c": "x,\\"y\\""}, {"a": 2, "b c": "z"}]}',
      ],
      ['MLflow instances', '/invocations', 'application/json', '{"instances": [[1.5, "x,\\"y\\""], [2, "z"]]}'],
      ['MLflow inputs', '/invocations', 'application/json', '{"inputs": {"a": [1.5, 2], "b c": ["x,\\"y\\"", "z"]}}'],
      ['MLflow CSV, with a header', '/invocations', 'text/csv; header=present', 'a,b c\n1.5,"x,""y"""\n2,z\n'],
      ['SageMaker CSV, without', '/invocations', 'text/csv; header=absent', '1.5,"x,""y"""\n2,z\n'],
      ['KServe V1', '/v1/models/m:predict', 'application/json', '{"instances": [[1.5, "x,\\"y\\""], [2, "z"]]}'],
      [
        'Open Inference V2',
        '/v2/models/m/infer',
        'application/json',
        '{"inputs": [{"name": "a", "datatype": "FP64", "shape": [2, 1], "data": [1.5, 2]}, {"name": "b c", "datatype": "BYTES", "shape": [2, 1], "data": ["x,\\"y\\"", "z"]}]}',
      ],
    ])
  })

  it('gives one tensor of rows where the model takes that', () => {
    const numbers = parseExample('{"columns": ["a", "b"], "data": [[1, 2], [3, 4]]}', 'e.json')
    const whole = { inputs: [{ name: 'inputs', datatype: 'FP64', width: 2 }] }
    expect(asksFor(numbers, 'm', whole).at(-1)?.body).toBe(
      '{"inputs": [{"name": "inputs", "datatype": "FP64", "shape": [2, 2], "data": [1, 2, 3, 4]}]}',
    )
  })

  it('leaves out V2 where a value is null', () => {
    const holed = parseExample('{"columns": ["a"], "data": [[null]]}', 'e.json')
    const asks = asksFor(holed, 'm', { inputs: [] })
    expect(asks.map(({ protocol }) => protocol)).not.toContain('Open Inference V2')
    expect(asks.find(({ protocol }) => protocol === 'SageMaker CSV, without')?.body).toBe('\n')
  })

  it('reads the tensors that come back', () => {
    const [ask] = asksFor(example, 'm', byColumn).slice(-1)
    const odds = '{"name": "probabilities", "shape": [2, 2], "data": [0.5, 0.5, 1, 0]}'
    const read = (text: string): unknown => ask?.read(parseJson(text, 'a'))
    expect(read(`{"outputs": [{"name": "predictions", "shape": [2], "data": [0, 1]}, ${odds}]}`)).toEqual({
      predictions: [0n, 1n],
      probabilities: [
        [0.5, 0.5],
        [1, 0],
      ],
    })
    expect(read('{"outputs": [{"name": "predictions", "data": ["a"]}]}')).toEqual({
      predictions: ['a'],
      probabilities: undefined,
    })
    expect(['{}', '{"outputs": []}', '[]'].map(read)).toEqual([undefined, undefined, undefined])
  })

  it.each(['[1e9, 1]', '[3, 2]', '[{}, 2]', '[2, "a"]', '[-1, 2]', '[0.5, 2]', '[]', '{}'])(
    'reads no probabilities of the shape %s',
    (shape) => {
      const [ask] = asksFor(example, 'm', byColumn).slice(-1)
      const text = `{"outputs": [{"name": "predictions", "data": []}, {"name": "probabilities", "shape": ${shape}, "data": [1, 2, 3, 4]}]}`
      expect(ask?.read(parseJson(text, 'a'))).toEqual({ predictions: [], probabilities: undefined })
    },
  )
})

it('reads what V2 says of the model', () => {
  const text =
    '{"inputs": [{"name": "inputs", "datatype": "FP64", "shape": [-1, 30]}, {"name": "b", "datatype": "BYTES"}]}'
  expect(parseTensors(parseJson(text, 'a'))).toEqual({
    inputs: [
      { name: 'inputs', datatype: 'FP64', width: 30 },
      { name: 'b', datatype: 'BYTES', width: 1 },
    ],
  })
  expect(parseTensors(parseJson('{}', 'a'))).toBe(undefined)
})

it.each(['{}', '"x"', '-1', '1.5', '1e400'])('takes the width %s of a tensor for one column', (width) => {
  const answer = parseJson(`{"inputs": [{"name": "a", "datatype": "FP64", "shape": [-1, ${width}]}]}`, 'a')
  expect(parseTensors(answer)).toEqual({ inputs: [{ name: 'a', datatype: 'FP64', width: 1 }] })
})

it('asks for one row', () => {
  expect(requestOfOneRow(example)).toBe('{"inputs": [{"a": 1.5, "b c": "x,\\"y\\""}]}')
})

it('has bodies that are no request for both of our own paths', () => {
  expect([...new Set(malformed.map(({ path }) => path))]).toEqual(['/predict', '/invocations'])
})
