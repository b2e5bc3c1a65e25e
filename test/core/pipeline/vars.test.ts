import { describe, expect, it } from '@jest/globals'
import { type Context, emptyContext } from '../../../src/core/pipeline/context.ts'
import { below } from '../../../src/core/pipeline/place.ts'
import { readWith } from '../../../src/core/pipeline/reading.ts'
import { extend, loadVars, readVars } from '../../../src/core/pipeline/vars.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import type { Mapping, Value } from '../../../src/core/value.ts'
import { faultOf } from '../../fakes/fault.ts'
import { atTop, somewhere } from '../../fakes/pipeline.ts'
import type { Files } from '../../fakes/workspace.ts'

const files: Files = {
  'v.yaml': 'a: 1\nb: {c: 2}\n0: dropped\n',
  'sub/v.json': '{"d": [1.0]}',
  'v.toml': 'e = 1\n',
  'v.py': 'f = 2\n',
  'empty.yaml': '',
  'false.yaml': 'false\n',
  'list.yaml': '- 1\n',
  'null.json': 'null',
  'twice.yaml': 'a: 1\na: 2\n',
}

/** Loads a list of variables as it stands at the top of a file. */
function load(text: string, directory = '', context: Context = emptyContext): Context {
  const { value, place } = atTop(text)
  const items = value as readonly Value[]
  return readWith(
    loadVars(context, { items, directory, place: below(place, 'vars'), prefix: 's.' }, new Map()),
    (path) => files[path],
  )
}

describe('loadVars', () => {
  it.each([
    ['[]', '', '{}'],
    ['[v.yaml]', '', '{a: 1, b: {c: 2}}'],
    ['["v.yaml:b"]', '', '{b: {c: 2}}'],
    ['["v.yaml:b,a"]', '', '{b: {c: 2}, a: 1}'],
    ['["v.yaml:"]', '', '{a: 1, b: {c: 2}}'],
    ['["v.yaml:,"]', '', '{a: 1, b: {c: 2}}'],
    ['["v.yaml:a", "v.yaml:b"]', '', '{a: 1, b: {c: 2}}'],
    ['[v.yaml, ./v.yaml, sub/../v.yaml]', '', '{a: 1, b: {c: 2}}'],
    ['[v.json, ../v.toml, ../v.py]', 'sub', '{d: [1.0], e: 1, f: 2}'],
    ['[{x: 1, 2: y}, {z: {w: }}]', '', '{x: 1, z: {w: }}'],
    ['[v.yaml, {b: {d: 3}}]', '', '{a: 1, b: {c: 2, d: 3}}'],
    ['[empty.yaml, false.yaml]', '', '{}'],
  ])('loads %s', (text, directory, expected) => {
    expect(load(text, directory).values).toEqual(parseYaml(expected, 'x'))
  })

  it('calls each source by its name', () => {
    expect(load('[v.yaml, {x: 1}]').layers.map(({ origin, file }) => [origin, file])).toEqual([
      ['v.yaml', 'v.yaml'],
      ['s.vars[1]', undefined],
    ])
  })

  it.each([
    ['[none.yaml]', 'PIPELINE', 'vars[0] names none.yaml, which is not there; expected a file of variables.'],
    ['["v.yaml:aa"]', 'PIPELINE', 'vars[0] names aa, which v.yaml does not define. The nearest name there is a.'],
    ['["v.yaml:zzz"]', 'PIPELINE', 'vars[0] names zzz, which v.yaml does not define.'],
    [
      '[v.yaml, "v.yaml:a"]',
      'PIPELINE',
      'vars[1] is "v.yaml:a", which loads a file whole and in part; name each part once.',
    ],
    [
      '["v.yaml:a", v.yaml]',
      'PIPELINE',
      'vars[1] is "v.yaml", which loads a file whole and in part; name each part once.',
    ],
    [
      '["v.yaml:a", "v.yaml:b,a"]',
      'PIPELINE',
      'vars[1] is "v.yaml:b,a", which loads a file twice in part; name each part once.',
    ],
    [
      '[v.yaml, {b: {c: 3}}]',
      'PIPELINE',
      'vars[1] defines b.c, which v.yaml defines already; call one of them something else.',
    ],
    [
      '[{x: 1}, {x: 1}]',
      'PIPELINE',
      'vars[1] defines x, which s.vars[0] defines already; call one of them something else.',
    ],
    ['[{x: [a, "${y}"]}]', 'PIPELINE', 'vars[0].x[1] has "${y}"; vars cannot use ${} themselves.'],
    ['["${y}.yaml"]', 'PIPELINE', 'vars[0] has "${y}.yaml"; vars cannot use ${} themselves.'],
    [
      '[../v.yaml]',
      'PATH',
      'vars[0] names "../v.yaml", which leaves the repository; expected a path inside the repository.',
    ],
  ] as const)('refuses %s', async (text, code, message) => {
    expect(await faultOf(() => load(text))).toEqual({ code, message: `dvc.yaml:1: ${message}` })
  })

  it.each([
    ['[list.yaml]', 'list.yaml is a list; expected names with values, since dvc.yaml takes variables from it.'],
    ['[null.json]', 'null.json is nothing; expected names with values, since dvc.yaml takes variables from it.'],
    ['[twice.yaml]', 'twice.yaml:2:1 is not YAML: a name is given twice.'],
  ])('refuses the file of %s', async (text, message) => {
    expect(await faultOf(() => load(text))).toEqual({ code: 'SYNTAX', message })
  })

  it('refuses names that stand for what a stage is made for', async () => {
    const bound = new Map([['item', { value: 1n, from: undefined }]])
    expect(await faultOf(() => load('[{item: 2}]', '', { ...emptyContext, bound }))).toEqual({
      code: 'PIPELINE',
      message: 'dvc.yaml:1: vars[0] defines item, which stands for what the stage is made for; call it something else.',
    })
    expect(load('[{key: 2}]', '', { ...emptyContext, bound }).values).toEqual(new Map([['key', 2n]]))
  })
})

describe('readVars', () => {
  it('asks for a file one time', () => {
    const asked: string[] = []
    const known = new Map<string, Mapping | undefined>()
    const read = (path: string): Mapping | undefined =>
      readWith(readVars(path, known), (one) => {
        asked.push(one)
        return files[one]
      })
    const values = [read('v.yaml'), read('v.yaml'), read('none.yaml'), read('none.yaml')]
    expect(values[0]).toBe(values[1])
    expect([values[2], asked]).toEqual([undefined, ['v.yaml', 'none.yaml']])
  })
})

describe('extend', () => {
  it('adds a source', () => {
    const layer = { origin: 'x', file: undefined, values: new Map([['a', 1n]]) }
    expect(extend(emptyContext, layer, somewhere).values).toEqual(layer.values)
  })
})
