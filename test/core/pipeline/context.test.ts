import { describe, expect, it } from '@jest/globals'
import {
  addLayer,
  type Conflict,
  type Context,
  emptyContext,
  fileOf,
  look,
  nameable,
  nearestVariable,
  valueAt,
} from '../../../src/core/pipeline/context.ts'
import { parseName } from '../../../src/core/pipeline/expression.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import type { Mapping, Value } from '../../../src/core/value.ts'

/** Adds layers, named files first, then those of `dvc.yaml`. */
function layered(...layers: readonly (readonly [origin: string, text: string])[]): Context | Conflict {
  return layers.reduce<Context | Conflict>((context, [origin, text]) => {
    const file = origin.includes('.yaml') ? origin : undefined
    return 'values' in context ? addLayer(context, { origin, file, values: parseYaml(text, 'x') as Mapping }) : context
  }, emptyContext)
}

function context(...layers: readonly (readonly [string, string])[]): Context {
  const made = layered(...layers)
  if ('values' in made) return made
  throw new Error(`A conflict: ${made.name}.`)
}

function parts(name: string): readonly string[] {
  return parseName(name) ?? []
}

describe('addLayer', () => {
  it('merges mappings at any depth, those before first', () => {
    expect(
      context(['params.yaml', 'a: {b: 1}'], ['vars[0]', 'a: {c: {d: 2}}\ne: 3'], ['vars[1]', 'a: {c: {f: 4}}']).values,
    ).toEqual(parseYaml('a: {b: 1, c: {d: 2, f: 4}}\ne: 3', 'x'))
  })

  it.each([
    ['a: 1', 'a: 2', 'a'],
    ['a: {b: {c: 1}}', 'a: {b: {c: 1}}', 'a.b.c'],
    ['a: {b: 1}', 'a: 2', 'a'],
    ['a: 1', 'a: {b: 1}', 'a'],
    ['a: [1]', 'a: [2]', 'a'],
    ['a: ', 'a: ', 'a'],
  ])('finds the conflict of %s and %s', (one, other, name) => {
    expect(layered(['params.yaml', one], ['vars[0]', 'z: 1'], ['vars[1]', other])).toEqual({
      name,
      origin: 'params.yaml',
    })
  })

  it('changes no context that it was given', () => {
    const before = context(['params.yaml', 'a: {b: 1}'])
    addLayer(before, { origin: 'x', file: undefined, values: parseYaml('a: {c: 1}', 'x') as Mapping })
    expect(before.values).toEqual(parseYaml('a: {b: 1}', 'x'))
  })
})

describe('nameable', () => {
  it('leaves out what has a key that is no text', () => {
    expect(nameable(parseYaml('{a: {0: x, b: [{true: y, c: z}]}, 1: w, "2": v}', 'x'))).toEqual(
      parseYaml('{a: {b: [{c: z}]}, "2": v}', 'x'),
    )
  })
})

describe('valueAt', () => {
  const value = parseYaml('{a: {b: [x, {c: y}]}, d: , e: text}', 'x')

  it.each<[readonly string[], Value | undefined]>([
    [[], value],
    [['a', 'b', '0'], 'x'],
    [['a', 'b', '1', 'c'], 'y'],
    [['a', 'b', '-2'], 'x'],
    [['a', 'b', '+0'], 'x'],
    [['d'], null],
    [['a', 'b', '2'], undefined],
    [['a', 'b', '-3'], undefined],
    [['a', 'b', 'c'], undefined],
    [['a', 'b', '0_0'], 'x'],
    [['a', 'b', '1.0'], undefined],
    [['a', 'b', ''], undefined],
    [['e', '0'], undefined],
    [['e', 'length'], undefined],
    [['d', 'x'], undefined],
    [['constructor'], undefined],
  ])('finds %j', (path, expected) => {
    expect(valueAt(value, path)).toEqual(expected)
  })
})

describe('look', () => {
  const variables = context(['params.yaml', 'a: {b: [x, y]}\nitem: hidden'])
  const bound = new Map([
    ['item', { value: parseYaml('{k: [1, 2], l: 3}', 'x'), from: ['models', 'm'] }],
    ['key', { value: 'm', from: undefined }],
    [
      'grid',
      { value: parseYaml('{n: {o: 1}, p: 2}', 'x'), from: undefined, partsFrom: new Map([['n', ['list', '0']]]) },
    ],
  ])
  const both = { ...variables, bound }

  it.each<[string, unknown]>([
    ['a.b[1]', { value: 'y', path: ['a', 'b', '1'] }],
    ['a.b[-1]', { value: 'y', path: ['a', 'b', '1'] }],
    ['item.k[0]', { value: 1n, path: ['models', 'm', 'k', '0'] }],
    ['key', { value: 'm', path: undefined }],
    ['grid.n.o', { value: 1n, path: ['list', '0', 'o'] }],
    ['grid.p', { value: 2n, path: undefined }],
    ['item.z', undefined],
    ['z', undefined],
  ])('finds %s', (name, found) => {
    expect(look(both, parts(name))).toEqual(found)
  })

  it('finds what nothing hides', () => {
    expect(look(variables, ['item'])).toEqual({ value: 'hidden', path: ['item'] })
  })
})

describe('fileOf', () => {
  const variables = context(['params.yaml', 'a: {b: 1}'], ['vars[0]', 'c: 1'], ['sub/v.yaml', 'a: {d: [1, 2]}'])

  it.each([
    ['a.b', 'params.yaml'],
    ['a.d', 'sub/v.yaml'],
    ['a.d[1]', 'sub/v.yaml'],
    ['c', undefined],
    ['a', undefined],
    ['z', undefined],
  ])('of %s is %s', (name, file) => {
    expect(fileOf(variables, parts(name))).toBe(file)
  })
})

describe('nearestVariable', () => {
  const variables = {
    ...context(['params.yaml', 'train: {lr: 1, layers: [{size: 2}]}\nseed: 1']),
    bound: new Map([['item', { value: parseYaml('{name: x}', 'x'), from: undefined }]]),
  }

  it.each([
    ['trian.lr', 'train'],
    ['train.lt', 'train.lr'],
    ['train.layers[0].sise', 'train.layers.0.size'],
    ['itm', 'item'],
    ['item.nam', 'item.name'],
    ['seed.x', undefined],
    ['train.layers[4]', undefined],
    ['whatever', undefined],
  ])('to %s is %s', (name, nearest) => {
    expect(nearestVariable(variables, parts(name))).toBe(nearest)
  })
})
