import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { defaultFlags, type FlagStyle, toFlags } from '../../../src/core/pipeline/flags.ts'
import { parseJson } from '../../../src/core/python/json.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import type { Mapping } from '../../../src/core/value.ts'

/** Values with the flags that DVC makes of them. */
const golden = parseJson(
  readFileSync(join(import.meta.dirname, '../../fixtures/dvc/cmd_dict_unpack.json'), 'utf8'),
  'g',
) as readonly Mapping[]

describe('toFlags', () => {
  it.each<[string, FlagStyle]>([
    ['default', defaultFlags],
    ['boolean_optional', { ...defaultFlags, bool: 'boolean_optional' }],
    ['append', { ...defaultFlags, list: 'append' }],
  ])('makes the flags that DVC makes: %s', (style, flags) => {
    expect(golden.map((one) => toFlags(one.get('value') as Mapping, flags))).toEqual(
      golden.map((one) => one.get(style)),
    )
  })

  it.each([
    ['{}', ''],
    ['{a: {}, b: [], c: false}', ''],
    ['{a: [true, null, 1.0, x y]}', "--a True None 1.0 'x y'"],
    ["{a: it's, b: '$HOME', c: 'a@b%c+d=e:f,g./h-i'}", `--a 'it'"'"'s' --b '$HOME' --c a@b%c+d=e:f,g./h-i`],
    ['{a b: 1}', '--a b 1'],
  ])('of %s', (text, flags) => {
    expect(toFlags(parseYaml(text, 'x') as Mapping, defaultFlags)).toBe(flags)
  })

  it.each([
    ['{a: {b: [[1]]}}', { name: 'a.b', reason: 'a list of lists' }],
    ['{a: [{b: 1}]}', { name: 'a', reason: 'a list of lists' }],
    ['{a: {b: 1}, a.b: 2}', { name: 'a.b', reason: 'named twice' }],
  ])('cannot make any of %s', (text, fault) => {
    expect(toFlags(parseYaml(text, 'x') as Mapping, defaultFlags)).toEqual(fault)
  })
})
