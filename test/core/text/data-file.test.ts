import { describe, expect, it } from '@jest/globals'
import { parseDataFile } from '../../../src/core/text/data-file.ts'
import { refusal } from '../../fakes/fault.ts'

describe('parseDataFile', () => {
  it.each([
    ['metrics.json', '{"a": NaN, "b": 1.0}', { a: Number.NaN, b: 1 }],
    ['params.toml', 'a = 0x10\n[b]\nc = 1.5', { a: 16n, b: new Map([['c', 1.5]]) }],
    ['params.yaml', 'a: 017\nb: yes', { a: 17n, b: 'yes' }],
    ['params.yml', 'a: 1', { a: 1n }],
    ['metrics', 'a: 1', { a: 1n }],
    ['json', 'a: 1', { a: 1n }],
    ['a.json/metrics', 'a: 1', { a: 1n }],
    ['metrics.JSON', '{"a": 1, "a": 2}', { a: 2n }],
    ['params.py', 'a = 1\nb = a', { a: 1n }],
    ['sub/params.PY', 'a = 1', { a: 1n }],
    ['sub/.json', 'a: 1', { a: 1n }],
    ['metrics.toml.bak', 'a: 1', { a: 1n }],
  ])('reads %s by the end of its name', (file, text, value) => {
    expect(parseDataFile(text, file)).toEqual(new Map(Object.entries(value)))
  })

  it.each([
    ['m.json', 'a: 1', 'm.json:1:1 is not JSON: found "a"; expected a value.'],
    ['p.toml', 'a: 1', 'p.toml:1:2 is not TOML: illegal character in key.'],
    ['p.py', 'a = (', 'p.py:1 is not Python: found a bracket that is not closed.'],
    ['p.yaml', 'a: "x', 'p.yaml:1:6 is not YAML: Missing closing "quote.'],
    ['p', 'a: 1\na: 2', 'p:2:1 is not YAML: a name is given twice.'],
  ])('refuses %s in its own language', (file, text, message) => {
    expect(refusal(() => parseDataFile(text, file))).toEqual({ message, code: 'SYNTAX' })
  })
})
