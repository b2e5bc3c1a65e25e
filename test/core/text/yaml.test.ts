import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { UserError } from '../../../src/core/error.ts'
import { parseYaml, readYaml, refuseConflict } from '../../../src/core/text/yaml.ts'
import { isMapping, keyOf, type Mapping, type Value } from '../../../src/core/value.ts'

const map = (...entries: readonly [string, Value][]) => new Map(entries)

/** Runs a call that must refuse, and gives what it says. */
function refusal(run: () => unknown): { message: string; code: string } {
  try {
    run()
  } catch (error) {
    if (error instanceof UserError) return { message: error.message, code: error.code }
    throw error
  }
  throw new Error('was not refused')
}

/** Lists of the one before, ten times each: ten to the power of the levels, were all of it written out. */
function bomb(levels: number): string {
  const lines = ['a0: &a0 x']
  for (let level = 1; level <= levels; level++) {
    lines.push(
      `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    )
  }
  return lines.join('\n')
}

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

  it.each([
    [
      'a: [1',
      'p.yaml:1:6 is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ].',
    ],
    ['a: "x', 'p.yaml:1:6 is not YAML: Missing closing "quote.'],
    ['a: 1\nb:\n\tc: 1', 'p.yaml:3:1 is not YAML: Tabs are not allowed as indentation.'],
    ['a: b: c', 'p.yaml:1:4 is not YAML: Nested mappings are not allowed in compact mappings.'],
    ['@x', 'p.yaml:1:1 is not YAML: Plain value cannot start with reserved character @.'],
    ['a: 1\nb: 2\na: 3', 'p.yaml:3:1 is not YAML: a name is given twice.'],
    ['{a: 1, "a": 2}', 'p.yaml:1:8 is not YAML: a name is given twice.'],
    ['1: a\n"1": b', 'p.yaml:2:1 is not YAML: a name is given twice.'],
    ['__proto__: 1\n__proto__: 2', 'p.yaml:2:1 is not YAML: a name is given twice.'],
    ['<<: {a: 1}\n<<: {b: 1}', 'p.yaml:2:1 is not YAML: a name is given twice.'],
    ['a: 1\n---\nb: 2', 'p.yaml:2:1 is not YAML: more than one document.'],
    ['---\na: 1\n---\n', 'p.yaml:3:1 is not YAML: more than one document.'],
  ])('refuses the bad YAML %j and tells where', (text, message) => {
    expect(refusal(() => parseYaml(text, 'p.yaml'))).toEqual({ message, code: 'SYNTAX' })
  })

  it.each([
    ['a: 1\nb: *x', 'p.yaml:2 is not data: found the alias *x, which nothing before it defines.'],
    ['a: *x\nb: &x 1', 'p.yaml:1 is not data: found the alias *x, which nothing before it defines.'],
    ['*x : 1', 'p.yaml:1 is not data: found the alias *x, which nothing before it defines.'],
    ['a:\n  <<: *x', 'p.yaml:2 is not data: found the alias *x, which nothing before it defines.'],
    ['&x a: 1\n*x : 2', 'p.yaml:1 is not data: found a name that is given twice.'],
    ['b: 1\n? [1]\n: 2', 'p.yaml:2 is not data: found a name that is a list or a mapping.'],
    ['? {a: 1}\n: 2', 'p.yaml:1 is not data: found a name that is a list or a mapping.'],
    ['a: &x [1]\n*x : 2', 'p.yaml:2 is not data: found a name that is a list or a mapping.'],
    ['<<: 5', 'p.yaml:1 is not data: found a merge (<<) of something that is no mapping.'],
    ['<<: [{a: 1}, 5]', 'p.yaml:1 is not data: found a merge (<<) of something that is no mapping.'],
    ['<<:', 'p.yaml:1 is not data: found a merge (<<) of something that is no mapping.'],
  ])('refuses %j, which is no data', (text, message) => {
    expect(refusal(() => parseYaml(text, 'p.yaml'))).toEqual({ message, code: 'SYNTAX' })
  })

  it.each([
    ['a: !foo bar', '!foo'],
    ['a: !foo [1]', '!foo'],
    ['a: !foo {b: 1}', '!foo'],
    ['!foo\na: 1', '!foo'],
    ['!foo a: 1', '!foo'],
    ['? !foo a\n: 1', '!foo'],
    ['a: !!python/object/apply:os.system ["true"]', 'tag:yaml.org,2002:python/object/apply:os.system'],
    ['a: !!python/object:builtins.dict {x: 1}', 'tag:yaml.org,2002:python/object:builtins.dict'],
    ['a: !!python/name:os.system ""', 'tag:yaml.org,2002:python/name:os.system'],
    ['%TAG ! tag:x.org,2000:\n---\na: !foo 1', 'tag:x.org,2000:foo'],
    ['a: !<tag:x.org,2000:y> {b: 1}', 'tag:x.org,2000:y'],
    ['a: !!binary aGk=', 'tag:yaml.org,2002:binary'],
    ['a: !!set {x}', 'tag:yaml.org,2002:set'],
    ['a: !!omap [x: 1]', 'tag:yaml.org,2002:omap'],
    ['a: !!str {x: 1}', 'tag:yaml.org,2002:str'],
    ['a: !!seq {x: 1}', 'tag:yaml.org,2002:seq'],
    ['a: !!map x', 'tag:yaml.org,2002:map'],
  ])('refuses the tag of %j', (text, tag) => {
    const line = text.startsWith('%') ? 3 : text.startsWith('!foo\n') ? 2 : 1
    expect(refusal(() => parseYaml(text, 'p.yaml'))).toEqual({
      message: `p.yaml:${line} is not data: found the tag ${tag}, which only a program could read.`,
      code: 'SYNTAX',
    })
  })

  it('reads aliases of aliases as long as they stay small', () => {
    const value = parseYaml(bomb(3), 'p.yaml') as ReadonlyMap<string, readonly (readonly (readonly string[])[])[]>
    expect(value.get('a3')?.flat(2)).toEqual(Array(1000).fill('x'))
  })

  it('refuses an alias bomb', () => {
    expect(refusal(() => parseYaml(bomb(12), 'p.yaml'))).toEqual({
      message: 'p.yaml:2 is not data: found more than 2000000 values (aliases counted).',
      code: 'SYNTAX',
    })
  })

  it('refuses an alias bomb of merges', () => {
    const lines = ['a0: &a0 {k: 1}']
    for (let level = 1; level <= 9; level++) {
      lines.push(
        `a${level}: &a${level} {<<: [${Array(10)
          .fill(`*a${level - 1}`)
          .join(', ')}]}`,
      )
    }
    expect(refusal(() => parseYaml(lines.join('\n'), 'p.yaml'))).toEqual({
      message: 'p.yaml:2 is not data: found more than 2000000 values (aliases counted).',
      code: 'SYNTAX',
    })
  })

  it.each(['a: &x [*x]', 'a: &x {b: *x}', 'a: &x [*x, *x, *x]', 'a: &x {<<: *x}', '&x [[*x]]'])(
    'refuses %j, which holds itself',
    (text) => {
      expect(refusal(() => parseYaml(text, 'p.yaml'))).toEqual({
        message: 'p.yaml:1 is not data: found nesting deeper than 200.',
        code: 'SYNTAX',
      })
    },
  )

  it('reads a hundred thousand names, each of which is compared with no other one', () => {
    const text = Array.from({ length: 100_000 }, (_, index) => `name${index}: ${index}\n`).join('')
    const value = parseYaml(text, 'm.yaml')
    expect(isMapping(value) && [value.size, value.get('name99999')]).toEqual([100_000, 99_999n])
  })

  it('reads nesting up to 200', () => {
    let value: Value = []
    for (let depth = 0; depth < 200; depth++) value = [value]
    expect(parseYaml('['.repeat(201) + ']'.repeat(201), 'p.yaml')).toEqual(value)
  })

  it.each([
    ['lists', '['.repeat(202) + ']'.repeat(202), 'p.yaml:1 is not data: found nesting deeper than 200.'],
    ['lists in lines', `${'- '.repeat(202)}x`, 'p.yaml:1 is not data: found nesting deeper than 200.'],
    ['mappings', '{a: '.repeat(202) + '}'.repeat(202), 'p.yaml:1 is not data: found nesting deeper than 200.'],
    [
      'fifty thousand lists',
      '['.repeat(50_000) + ']'.repeat(50_000),
      'p.yaml is not YAML that can be read: it is nested too deep.',
    ],
    ['fifty thousand open lists', '['.repeat(50_000), 'p.yaml is not YAML that can be read: it is nested too deep.'],
    [
      'fifty thousand open mappings',
      '{a: '.repeat(50_000),
      'p.yaml is not YAML that can be read: it is nested too deep.',
    ],
  ])('refuses %s that are nested deeper', (_, text, message) => {
    expect(refusal(() => parseYaml(text, 'p.yaml'))).toEqual({ message, code: 'SYNTAX' })
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

  it('refuses any text that is not data with a user error, and never fails otherwise', () => {
    const pieces = [
      'a',
      'b',
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '&x ',
      '*x',
      '<<',
      '!t ',
      '!!int ',
      '? ',
    ]
    const more = [
      '|\n',
      '>-\n',
      '"',
      "'",
      '#',
      '%',
      '---\n',
      '...\n',
      '\t',
      '0x_',
      '~',
      '1',
      '.',
      '_',
      '\r',
      '\0',
      '\ud800',
    ]
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...pieces, ...more) }), (text) => {
        try {
          expect(parseYaml(text, 'p.yaml')).not.toBeUndefined()
        } catch (error) {
          if (!(error instanceof UserError)) throw error
          expect(error.message).toMatch(/^p\.yaml:\d+(?::\d+ is not YAML: .+\.| is not data: found .+\.)$/su)
          expect(error.code).toBe('SYNTAX')
        }
      }),
      { numRuns: 1000 },
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

describe('refuseConflict', () => {
  it.each([
    ['<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> topic\n', 1, '<<<<<<<'],
    ['a: 0\r\nb: 1\r\n<<<<<<< HEAD\r\n', 3, '<<<<<<<'],
    ['a: 1\n>>>>>>> topic\n', 2, '>>>>>>>'],
    ['a: "x\n<<<<<<< HEAD\ny"\n', 2, '<<<<<<<'],
  ])('refuses %j', (text, line, mark) => {
    const expected = {
      message: `dvc.lock:${line} has a merge conflict (${mark}); resolve it and commit the file.`,
      code: 'SYNTAX',
    }
    expect(refusal(() => refuseConflict(text, 'dvc.lock'))).toEqual(expected)
    expect(refusal(() => parseYaml(text, 'dvc.lock'))).toEqual(expected)
    expect(refusal(() => readYaml(text, 'dvc.lock'))).toEqual(expected)
  })

  it.each([
    '',
    'a: 1\n',
    'a: <<<<<<< x\n',
    ' <<<<<<< HEAD\n',
    '<<<<<<<\n',
    '<<<<<<<< HEAD\n',
    '=======\n',
    '<< HEAD\n',
    'a: |\n  <<<<<<< HEAD\n  >>>>>>> x\n',
  ])('lets %j pass', (text) => {
    expect(refuseConflict(text, 'dvc.lock')).toBeUndefined()
  })
})
