import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseYaml, readYaml } from '../../../src/core/text/yaml.ts'
import { keyOf, type Mapping, type Value } from '../../../src/core/value.ts'
import { refusal } from '../../fakes/fault.ts'

const map = (...entries: readonly [string, Value][]) => new Map(entries)

describe('parseYaml', () => {
  it.each<[string, Value]>([
    ['', null],
    ['# only a comment\n', null],
    ['---\n', null],
    ['a', 'a'],
    ['[]', []],
    ['{}', map()],
    ['- 1\n- [2.0, x]\n-\n', [1n, [2, 'x'], null]],
    ['a: 1\nb:\n  c: [x, {d: ~}]\n', map(['a', 1n], ['b', map(['c', ['x', map(['d', null])]])])],
    ['---\na: 1\n...\n', map(['a', 1n])],
    ['a:\nb: ""\n', map(['a', null], ['b', ''])],
    ['a: "1"\nb: \'true\'\nc: !!str 12\n', map(['a', '1'], ['b', 'true'], ['c', '12'])],
    ['a: |\n  x\n   y\nb: >-\n  x\n  y\nc: |\n  017\n', map(['a', 'x\n y\n'], ['b', 'x y'], ['c', '017\n'])],
    ['a: !!map {b: !!seq [!!int 1, !!null ~, !!bool true]}', map(['a', map(['b', [1n, null, true]])])],
    ['1: a\n1.0: b\ntrue: c\n~: d\n017: e\n', map(['1', 'a'], ['1.0', 'b'], ['True', 'c'], ['None', 'd'], ['17', 'e'])],
    ['? a\n: 1\n? b\n', map(['a', 1n], ['b', null])],
    [': 1', map(['None', 1n])],
    ['a: b#c # d\n', map(['a', 'b#c'])],
    ['a: "\\u00e9\\n\\x41"', map(['a', 'é\nA'])],
    ['\ufeffa: 1\r\nb: 2\r\n', map(['a', 1n], ['b', 2n])],
    ['a: =\nb: <<\n', map(['a', '='], ['b', '<<'])],
    ['{"a": 1, "b": [true, null, 1e5]}', map(['a', 1n], ['b', [true, null, 100_000]])],
  ])('reads %j', (text, value) => {
    expect(parseYaml(text, 'p.yaml')).toEqual(value)
  })

  it.each<[string, Value]>([
    ['017', 17n],
    ['0o17', 15n],
    ['1_000', 1000n],
    ['yes', 'yes'],
    ['off', 'off'],
    ['1:30', '1:30'],
    ['1e5', 100_000],
    ['.5e3', '.5e3'],
    ['1.0', 1],
    ['-.inf', Number.NEGATIVE_INFINITY],
    ['.nan', Number.NaN],
    ['2024-01-02', '2024-01-02'],
    ['0x_', '0x_'],
  ])('reads %s as ruamel does, also after a YAML 1.1 directive', (text, value) => {
    expect(parseYaml(`a: ${text}`, 'p.yaml')).toEqual(map(['a', value]))
    expect(parseYaml(`%YAML 1.1\n---\na: ${text}`, 'p.yaml')).toEqual(map(['a', value]))
  })

  it('keeps names in the order of the file, numbers among them too', () => {
    expect([...(parseYaml('10: a\nz: b\n2: c\na: d\n', 'p.yaml') as ReadonlyMap<string, Value>).keys()]).toEqual([
      '10',
      'z',
      '2',
      'a',
    ])
  })

  it('keeps what a key is: 0 is no text, though "0" is', () => {
    const text = '0: a\n"1": b\nmore: {<<: {2: x}, true: y}\n'
    const value = parseYaml(text, 'p.yaml') as Mapping
    expect([...value.keys()].map((name) => keyOf(value, name))).toEqual([0n, '1', 'more'])
    const more = value.get('more') as Mapping
    expect([...more.keys()].map((name) => keyOf(more, name))).toEqual([2n, true])
  })

  it('gives no meaning to the names of prototypes', () => {
    const text = '__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\nhasOwnProperty: 1\n'
    expect(parseYaml(text, 'p.yaml')).toEqual(
      map(
        ['__proto__', map(['polluted', true])],
        ['constructor', map(['prototype', map(['polluted', true])])],
        ['hasOwnProperty', 1n],
      ),
    )
    expect('polluted' in {}).toBe(false)
  })

  it.each<[string, Value]>([
    ['a: &x [1, 2]\nb: *x\nc: [*x]\n', map(['a', [1n, 2n]], ['b', [1n, 2n]], ['c', [[1n, 2n]]])],
    ['a: &x 1\nb: *x\nc: &x 2\nd: *x\n', map(['a', 1n], ['b', 1n], ['c', 2n], ['d', 2n])],
    ['a: &x y\n*x : 1\n', map(['a', 'y'], ['y', 1n])],
    ['&x a: *x\n', map(['a', 'a'])],
    ['a: &x\nb: *x\n', map(['a', null], ['b', null])],
  ])('follows the aliases of %j', (text, value) => {
    expect(parseYaml(text, 'p.yaml')).toEqual(value)
  })

  it.each<[string, string, readonly (readonly [string, Value])[]]>([
    [
      'its own names after the merged ones',
      '{b: 2, c: 4, <<: {a: 1, c: 3}}',
      [
        ['a', 1n],
        ['c', 4n],
        ['b', 2n],
      ],
    ],
    [
      'the first of merged mappings as the strongest',
      '{w: 0, <<: [{x: 1, y: 2}, {x: 3, z: 4}], z: 9}',
      [
        ['x', 1n],
        ['z', 9n],
        ['y', 2n],
        ['w', 0n],
      ],
    ],
    [
      'merges in merged mappings',
      '{<<: {<<: {a: 1, b: 1}, b: 2}, c: 3}',
      [
        ['a', 1n],
        ['b', 2n],
        ['c', 3n],
      ],
    ],
    ['a merge of nothing in a list', '{<<: [], a: 1}', [['a', 1n]]],
    ['a quoted << as a name', '{"<<": 5}', [['<<', 5n]]],
    ['__proto__ from a merge as a name', '{<<: {__proto__: 1}}', [['__proto__', 1n]]],
  ])('merges as ruamel does: %s', (_, text, entries) => {
    expect([...(parseYaml(text, 'p.yaml') as ReadonlyMap<string, Value>)]).toEqual(entries)
  })

  it('merges through aliases', () => {
    const text = 'base: &base {lr: 0.1, n: 1}\ntrain:\n  <<: *base\n  n: 2\n'
    expect(parseYaml(text, 'p.yaml')).toEqual(
      map(['base', map(['lr', 0.1], ['n', 1n])], ['train', map(['lr', 0.1], ['n', 2n])]),
    )
  })

  it('reads nesting up to 200', () => {
    let value: Value = []
    for (let depth = 0; depth < 200; depth++) value = [value]
    expect(parseYaml('['.repeat(201) + ']'.repeat(201), 'p.yaml')).toEqual(value)
  })

  it('reads JSON as the same texts, truths and integers', () => {
    const { value: anyJson } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.oneof(fc.string({ unit: 'binary-ascii' }), fc.boolean(), fc.constant(null), fc.nat()),
        fc.array(tie('value')),
        fc.dictionary(fc.string({ unit: 'binary-ascii' }), tie('value')),
      ),
    }))
    const toValue = (json: unknown): Value => {
      if (Array.isArray(json)) return json.map(toValue)
      if (typeof json === 'number') return BigInt(json)
      if (typeof json !== 'object' || json === null) return json as Value
      return new Map(Object.entries(json).map(([key, item]) => [key, toValue(item)]))
    }
    fc.assert(
      fc.property(anyJson, (json) => {
        const text = JSON.stringify(json).replaceAll('\u007f', '\\u007f')
        expect(parseYaml(text, 'p.yaml')).toEqual(toValue(json))
      }),
      { numRuns: 200 },
    )
  })
})

describe('readYaml', () => {
  const text = [
    '# a pipeline',
    'stages:',
    '  train:',
    '    cmd: python train.py',
    '    deps:',
    '      - data',
    '      - src: {a: 1}',
    '  "1": &one',
    '    cmd: x',
    '  two: *one',
    '',
  ].join('\n')
  const file = readYaml(text, 'dvc.yaml')

  it('reads the same value as parseYaml', () => {
    const one = map(['cmd', 'x'])
    const train = map(['cmd', 'python train.py'], ['deps', ['data', map(['src', map(['a', 1n])])]])
    expect(file.value).toEqual(map(['stages', map(['train', train], ['1', one], ['two', one])]))
    expect(parseYaml(text, 'dvc.yaml')).toEqual(file.value)
  })

  it.each<[readonly (string | number)[], number]>([
    [['stages'], 2],
    [['stages', 'train'], 3],
    [['stages', 'train', 'cmd'], 4],
    [['stages', 'train', 'deps', 0], 6],
    [['stages', 'train', 'deps', 1], 7],
    [['stages', 'train', 'deps', 1, 'src', 'a'], 7],
    [['stages', '1'], 8],
    [['stages', '1', 'cmd'], 9],
    [['stages', 'two'], 10],
  ])('finds the line of %j', (path, line) => {
    expect(file.lineOf(path)).toBe(line)
  })

  it.each<[readonly (string | number)[], number]>([
    [['stages', 'train', 'outs'], 3],
    [['stages', 'train', 'outs', 0, 'path'], 3],
    [['stages', 'train', 'deps', 7], 5],
    [['stages', 'train', 'cmd', 'x'], 4],
    [['stages', 'two', 'cmd'], 10],
    [['plots'], 1],
    [[], 1],
  ])('finds the line of the nearest parent of %j, which is not there', (path, line) => {
    expect(file.lineOf(path)).toBe(line)
  })

  it('gives the first line of a file without names', () => {
    expect(readYaml('', 'p.yaml').lineOf(['a', 'b'])).toBe(1)
    expect(readYaml('\n\nx\n', 'p.yaml').lineOf(['a'])).toBe(1)
  })

  it('refuses what parseYaml refuses', () => {
    expect(refusal(() => readYaml('a: 1\na: 2', 'dvc.yaml'))).toEqual({
      message: 'dvc.yaml:2:1 is not YAML: a name is given twice.',
      code: 'SYNTAX',
    })
  })
})
