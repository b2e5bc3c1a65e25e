import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { renderYaml } from '../../../src/core/dvc/emit.ts'
import { parseJson } from '../../../src/core/python/json.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import type { Mapping, Value } from '../../../src/core/value.ts'

/** What ruamel.yaml 0.19 writes for each value, as DVC configures it. */
const golden = JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/dvc/yaml_emit.json'), 'utf8')) as {
  readonly strings: readonly {
    readonly value: string
    readonly top: string
    readonly nested: string
    readonly key: string | null
  }[]
  readonly numbers: readonly { readonly py: string; readonly yaml: string }[]
  readonly structs: readonly { readonly json: unknown; readonly yaml: string }[]
}

describe('renderYaml', () => {
  it.each(golden.strings)('writes the text $value as ruamel does', ({ value, top, nested }) => {
    expect(renderYaml(new Map([['cmd', value]]))).toBe(top)
    const stage = new Map<string, Value>([
      ['cmd', value],
      ['lst', [value]],
    ])
    expect(renderYaml(new Map([['stages', new Map([['s', stage]])]]))).toBe(nested)
  })

  it.each(golden.strings.filter(({ key }) => key !== null))(
    'writes the key $value as ruamel does',
    ({ value, key }) => {
      expect(renderYaml(new Map([[value, 1n]]))).toBe(key)
    },
  )

  it.each(golden.numbers)('writes the value $py as ruamel does', ({ yaml }) => {
    expect(renderYaml(parseYaml(yaml, 'v.yaml') as Mapping)).toBe(yaml)
  })

  it.each(golden.structs)('writes nested lists and mappings as ruamel does', ({ json, yaml }) => {
    expect(renderYaml(parseJson(JSON.stringify(json), 'v.json') as Mapping)).toBe(yaml)
  })

  it('writes keys that are no text without quotes, and text that looks like them in quotes', () => {
    const text = "v:\n  0: a\n  '0x1': b\n  true: c\n  1.5: d\n  null: e\n  -1:\n    1e+20: f\n  '2': g\n"
    expect(renderYaml(parseYaml(text, 'v.yaml') as Mapping)).toBe(text)
  })

  it('leaves a blank before nothing in a list, as ruamel does', () => {
    const text = 'v:\n- \n- - \n  - 1\n- a:\n'
    expect(renderYaml(parseYaml(text, 'v.yaml') as Mapping)).toBe(text)
  })

  it('writes what parseYaml reads back', () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'grapheme' }).filter((text) => !/[\u0085\u2028\u2029]/u.test(text)),
      fc.bigInt(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
    )
    const { value } = fc.letrec<{ value: Value }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        leaf as fc.Arbitrary<Value>,
        fc.array(tie('value')),
        fc.array(fc.tuple(fc.string({ unit: 'binary-ascii' }), tie('value'))).map((entries) => new Map(entries)),
      ),
    }))
    fc.assert(
      fc.property(value, (generated) => {
        expect(parseYaml(renderYaml(new Map([['v', generated]])), 'v.yaml')).toEqual(new Map([['v', generated]]))
      }),
      { numRuns: 500 },
    )
  })
})
