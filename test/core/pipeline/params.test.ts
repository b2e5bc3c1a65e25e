import { describe, expect, it } from '@jest/globals'
import { addNames, missingParams, pickParams } from '../../../src/core/pipeline/params.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'

const value = parseYaml('train: {lr: 0.1, layers: [2, {n: 3}]}\nseed: 1\nempty:\n', 'params.yaml')

describe('pickParams', () => {
  it('picks names, dotted ones and parts of lists too, in the order that is asked for', () => {
    const names = ['seed', 'train.lr', 'train.layers.1.n', 'train', 'gone', 'seed.x', 'train.layers.9', 'empty']
    expect([...pickParams(value, names)]).toEqual([
      ['seed', 1n],
      ['train.lr', 0.1],
      ['train.layers.1.n', 3n],
      ['train', parseYaml('{lr: 0.1, layers: [2, {n: 3}]}', 'x')],
      ['empty', null],
    ])
  })

  it('gives the whole top level without names', () => {
    expect(pickParams(value, undefined)).toBe(value)
    expect(pickParams([1n], undefined)).toEqual(new Map())
    expect(pickParams(null, ['a'])).toEqual(new Map())
  })
})

describe('pickParams by a pattern', () => {
  const models = parseYaml('{models: {a: {lr: 1, n: 2}, b: {lr: 3}}, list: [{k: 4}], 0: five}', 'params.yaml')

  it.each([
    ['models.*.n', 2n],
    ['models.a.l?', 1n],
    ['models.[!a].lr', 3n],
    ['**.k', 4n],
    ['list.*.k', 4n],
    ['models.**.n', 2n],
    ['.models.b.lr', 3n],
    ['0', 'five'],
  ])('picks %s, which fits one value', (name, value) => {
    expect([...pickParams(models, [name])]).toEqual([[name, value]])
  })

  it.each(['models.*.lr', 'models.*.z', '*.k'])('picks nothing for %s, which fits several or none', (name) => {
    expect(pickParams(models, [name]).size).toBe(0)
  })
})

describe('addNames', () => {
  it('keeps all of a file as soon as somebody wants all of it', () => {
    const params = new Map<string, readonly string[] | undefined>()
    addNames(params, 'f', ['a'])
    addNames(params, 'f', ['b', 'a'])
    addNames(params, 'g', undefined)
    addNames(params, 'g', ['a'])
    addNames(params, 'h', ['a'])
    addNames(params, 'h', undefined)
    expect(Object.fromEntries(params)).toEqual({ f: ['a', 'b'], g: undefined, h: undefined })
  })
})

describe('missingParams', () => {
  it('names what is missing, and what is near it', () => {
    const { code, message } = missingParams(['sed', 'x'], value, 'dvc.yaml: train: params.yaml')
    expect([code, message]).toEqual([
      'PIPELINE',
      'dvc.yaml: train: params.yaml lacks sed, x, which the stage names in params. The nearest name there is seed.',
    ])
    expect(missingParams(['zzzzzz'], null, 'p').message).toBe('p lacks zzzzzz, which the stage names in params.')
  })
})
