import { describe, expect, it } from '@jest/globals'
import { indexOfField, tableOf } from '../../../src/core/plots/table.ts'
import { parseJson } from '../../../src/core/python/json.ts'
import { faultOf } from '../../fakes/fault.ts'

function read(json: string): object | undefined {
  const table = tableOf(parseJson(json, 'a.json'), 'a.json')
  return table === undefined ? undefined : { ...table, rows: [...table.rows] }
}

describe('tableOf', () => {
  it.each<readonly [string, string, object]>([
    [
      'a list',
      '[{"a": 1, "b": 0.5}, {"b": 2, "a": null}]',
      {
        fields: ['a', 'b'],
        last: 'b',
        rows: [
          [1n, 0.5],
          [null, 2n],
        ],
      },
    ],
    ['a list in mappings', '{"x": {"y": {"z": [{"a": 1}]}}, "n": 2}', { fields: ['a'], last: 'a', rows: [[1n]] }],
    [
      'lists that are put together row by row, the later one winning',
      '{"x": [{"a": 1, "b": 1}, {"a": 2, "b": 2}], "y": [{"b": 3, "c": 4}]}',
      {
        fields: ['a', 'b', 'c'],
        last: 'b',
        rows: [
          [1n, 3n, 4n],
          [2n, 2n, undefined],
        ],
      },
    ],
    [
      'no list whose mappings differ in their names',
      '{"x": [{"a": 1}, {"b": 1}], "y": [{"c": 1}], "z": [1, 2], "e": []}',
      { fields: ['c'], last: 'a', rows: [[1n]] },
    ],
  ])('reads %s', (_, json, table) => {
    expect(read(json)).toEqual(table)
  })

  it.each(['[]', '{"a": []}'])('gives nothing of %s, which has no row', (json) => {
    expect(read(json)).toBeUndefined()
  })

  it.each(['1', 'null', '{}', '[1, 2]', '[[1]]', '{"a": {"b": 1}}', '[{}]', '[{"a": 1}, {"b": 1}]', '[{"a": 1}, 2]'])(
    'refuses %s',
    async (json) => {
      expect(await faultOf(() => read(json))).toEqual({
        code: 'SYNTAX',
        message: 'a.json holds no rows to draw; expected a list of mappings that all have the same names.',
      })
    },
  )
})

describe('indexOfField', () => {
  it('finds a field, and of two with one name the last', () => {
    const columns = { fields: ['a', 'b', 'a'], last: 'a' }
    expect([indexOfField('b', columns, 'a.csv'), indexOfField('a', columns, 'a.csv')]).toEqual([1, 2])
  })

  it('says which fields there are', async () => {
    const columns = { fields: ['a', 'b'], last: 'b' }
    expect(await faultOf(() => indexOfField('c', columns, 'a.csv'))).toEqual({
      code: 'SYNTAX',
      message: 'a.csv has no field "c", which dvc.yaml names; its fields are "a", "b".',
    })
  })
})
