import { describe, expect, it } from '@jest/globals'
import { flattenMetrics, flattenParams } from '../../../src/core/results/flatten.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'

const text = `
a: {b: 1, c: {d: 0.5}}
text: x
yes: true
nothing:
seeds: [1, 2.5]
words: [a, b]
mixed: [1, a]
empty: []
none: {}
x.y: 3
nan: .nan
`

describe('flattenMetrics', () => {
  it('keeps numbers, text, truths and lists of numbers by their dotted names', () => {
    expect([...flattenMetrics(parseYaml(text, 'm'))]).toEqual([
      ...[
        ['a.b', 1n],
        ['a.c.d', 0.5],
        ['text', 'x'],
        ['yes', true],
      ],
      ...[
        ['seeds', [1n, 2.5]],
        ['x.y', 3n],
        ['nan', Number.NaN],
      ],
    ])
  })

  it.each([
    ['0.5', [['', 0.5]]],
    ['', []],
    ['[1, 2]', [['', [1n, 2n]]]],
    ['{}', []],
  ])('reads a file that is %j alone', (one, expected) => {
    expect([...flattenMetrics(parseYaml(one, 'm'))]).toEqual(expected)
  })
})

describe('flattenParams', () => {
  it('keeps every leaf, lists whole', () => {
    expect([...flattenParams(parseYaml(text, 'p'))]).toEqual([
      ...[
        ['a.b', 1n],
        ['a.c.d', 0.5],
        ['text', 'x'],
        ['yes', true],
        ['nothing', null],
        ['seeds', [1n, 2.5]],
      ],
      ...[
        ['words', ['a', 'b']],
        ['mixed', [1n, 'a']],
        ['empty', []],
        ['x.y', 3n],
        ['nan', Number.NaN],
      ],
    ])
  })
})
