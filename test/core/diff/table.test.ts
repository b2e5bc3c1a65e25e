import { describe, expect, it } from '@jest/globals'
import { diffTables } from '../../../src/core/diff/table.ts'
import type { Table } from '../../../src/core/results/results.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'

function table(text: string): Table {
  return parseYaml(text, 'x') as Table
}

describe('diffTables', () => {
  it('gives what differs, files and names by code point', () => {
    const base = table('{b.json: {z: 1, a: 0.5, same: 1}, a.json: {x: 1}, Z.json: {v: text}}')
    const head = table('{b.json: {z: 3, a: 0.25, same: 1, new: 2}, Z.json: {v: other}}')
    expect(diffTables(base, head)).toEqual([
      { file: 'Z.json', name: 'v', old: 'text', new: 'other', diff: undefined },
      { file: 'a.json', name: 'x', old: 1n, new: null, diff: undefined },
      { file: 'b.json', name: 'a', old: 0.5, new: 0.25, diff: -0.25 },
      { file: 'b.json', name: 'new', old: null, new: 2n, diff: undefined },
      { file: 'b.json', name: 'z', old: 1n, new: 3n, diff: 2n },
    ])
  })

  it.each([
    ['1', '1.0', false],
    ['true', '1', true],
    ['.nan', '.nan', true],
    ["'1'", '1', true],
    ['[1, 2]', '[1, 2.0]', false],
    ['[1, 2]', '[2, 1]', true],
    ['', 'null', false],
  ])('compares %s with %s by their value', (one, other, differs) => {
    const found = diffTables(table(`{f: {v: ${one}}}`), table(`{f: {v: ${other}}}`))
    expect(found.length).toBe(differs ? 1 : 0)
  })

  it('counts truths as 0 and 1, and mixes integers with floats', () => {
    const found = diffTables(table('{f: {a: false, b: 1, c: 1}}'), table('{f: {a: true, b: 1.5, c: x}}'))
    expect(found.map(({ diff }) => diff)).toEqual([1n, 0.5, undefined])
  })

  it('gives what is equal too when it is asked', () => {
    const same = { file: 'f', name: 'a', old: 1n, new: 1n, diff: 0n }
    expect(diffTables(table('{f: {a: 1}}'), table('{f: {a: 1}}'), true)).toEqual([same])
  })
})
