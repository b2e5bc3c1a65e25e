import { describe, expect, it } from '@jest/globals'
import { emptyContext } from '../../../src/core/pipeline/context.ts'
import { expandForeach, expandMatrix, type Variant } from '../../../src/core/pipeline/expand.ts'
import { defaultFlags } from '../../../src/core/pipeline/flags.ts'
import type { Template } from '../../../src/core/pipeline/template.ts'
import { renderJson } from '../../../src/core/python/json.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import type { Mapping } from '../../../src/core/value.ts'
import { faultOf } from '../../fakes/fault.ts'
import { somewhere } from '../../fakes/pipeline.ts'

const values = parseYaml('{l: [true, x, {a: 1}], s: [false, 2], d: {x: 1, y: {a: 2}}, n: 5, t: ab}', 'x') as Mapping
const template: Template = {
  filling: { context: { ...emptyContext, values }, flags: defaultFlags, used: new Map() },
  mode: 'loose',
  place: somewhere,
}

/** Keys with what item and key stand for, as JSON. */
function shown(variants: readonly Variant[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    variants.map(({ key, bound }) => [
      key,
      [...bound].map(([name, { value }]) => `${name} ${renderJson(value)}`).join(', '),
    ]),
  )
}

describe('expandForeach', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    [
      '[a, 1, true, null, 1.0]',
      { a: 'item "a"', '1': 'item 1', true: 'item true', None: 'item null', '1.0': 'item 1.0' },
    ],
    ['"${s}"', { False: 'item false', '2': 'item 2' }],
    ['["${n}", "${s[0]}", "v${n}", true]', { '5': 'item 5', False: 'item false', v5: 'item "v5"', true: 'item true' }],
    ['"${l}"', { '0': 'item true', '1': 'item "x"', '2': 'item {"a": 1}' }],
    ['[true, [1]]', { '0': 'item true', '1': 'item [1]' }],
    ['[{0: dropped, a: "${n}"}]', { '0': 'item {"a": 5}' }],
    ['[1, "1", 2]', { '1': 'item "1"', '2': 'item 2' }],
    [
      '{x: 1, true: "${d}", 3: }',
      { x: 'item 1, key "x"', true: 'item {"x": 1, "y": {"a": 2}}, key "true"', '3': 'item null, key "3"' },
    ],
    ['"${d}"', { x: 'item 1, key "x"', y: 'item {"a": 2}, key "y"' }],
    ['[]', {}],
    ['{}', {}],
  ])('makes of %s', (text, expected) => {
    expect(shown(expandForeach(parseYaml(text, 'x'), template))).toEqual(expected)
  })

  it('keeps the order, the last of two of one name in the place of the first', () => {
    expect(expandForeach(['b', 'a', 'b'], template).map(({ key }) => key)).toEqual(['b', 'a'])
  })

  it('knows which variable an item is', () => {
    const from = (text: string): unknown =>
      expandForeach(parseYaml(text, 'x'), template).map(({ bound }) => bound.get('item')?.from)
    expect(from('"${l}"')).toEqual([
      ['l', '0'],
      ['l', '1'],
      ['l', '2'],
    ])
    expect(from('"${d}"')).toEqual([
      ['d', 'x'],
      ['d', 'y'],
    ])
    expect(from('["${l[2]}", x]')).toEqual([['l', '2'], undefined])
  })

  it.each([
    ['abc', 'dvc.yaml:7: stages.a is text; expected a list or a mapping.'],
    ['"${n}"', 'dvc.yaml:7: stages.a is an integer; expected a list or a mapping.'],
    ['"x${n}"', 'dvc.yaml:7: stages.a is text; expected a list or a mapping.'],
    [
      '"${z}"',
      'dvc.yaml:7: stages.a uses ${z}, which neither params.yaml nor vars define. The nearest defined name is ${l}.',
    ],
  ])('refuses %s', async (text, message) => {
    expect(await faultOf(() => expandForeach(parseYaml(text, 'x'), template))).toEqual({ code: 'PIPELINE', message })
  })
})

describe('expandMatrix', () => {
  const expand = (text: string): readonly Variant[] => expandMatrix(parseYaml(text, 'x') as Mapping, template)

  it('makes every combination, the last name fastest', () => {
    expect(shown(expand('{a: [x, y], b: [1, true, 2.0]}'))).toEqual({
      'x-1': 'item {"a": "x", "b": 1}, key "x-1"',
      'x-true': 'item {"a": "x", "b": true}, key "x-true"',
      'x-2.0': 'item {"a": "x", "b": 2.0}, key "x-2.0"',
      'y-1': 'item {"a": "y", "b": 1}, key "y-1"',
      'y-true': 'item {"a": "y", "b": true}, key "y-true"',
      'y-2.0': 'item {"a": "y", "b": 2.0}, key "y-2.0"',
    })
  })

  it.each<[string, readonly string[]]>([
    [
      '{k: "${l}", m: ["${l[0]}", true, [1]]}',
      ['True-True', 'True-true', 'True-m2', 'x-True', 'x-true', 'x-m2', 'k2-True', 'k2-true', 'k2-m2'],
    ],
    ['{k: "${d}"}', ['x', 'y']],
    ['{k: aé😀}', ['a', 'é', '😀']],
    ['{k: "v${n}"}', ['v', '5']],
    ['{"k${n}": [[1]]}', ['k50']],
    ['{a: [x-y, x], b: [z, y-z]}', ['x-y-z', 'x-y-y-z', 'x-z']],
    ['{a: [], b: [1]}', []],
    ['{}', ['']],
  ])('names of %s', (text, keys) => {
    expect(expand(text).map(({ key }) => key)).toEqual(keys)
  })

  it('knows which variable each part of an item is', () => {
    const [variant] = expand('{k: "${l}", m: [1]}')
    expect(variant?.bound.get('item')?.partsFrom).toEqual(
      new Map([
        ['k', ['l', '0']],
        ['m', undefined],
      ]),
    )
  })

  it.each([
    ['{k: "${n}"}', 'dvc.yaml:7: stages.a.k is an integer; expected a list.'],
    ['{k: "${t}"}', 'dvc.yaml:7: stages.a.k is text; expected a list.'],
    ['{"${n}": [1]}', 'dvc.yaml:7: stages.a is an integer; expected text.'],
    [
      `{a: [${'1,'.repeat(400)}], b: [${'1,'.repeat(400)}]}`,
      'dvc.yaml:7: stages.a makes 160000 stages; expected at most 100000.',
    ],
  ])('refuses %j', async (text, message) => {
    expect(await faultOf(() => expand(text))).toEqual({ code: 'PIPELINE', message })
  })
})
