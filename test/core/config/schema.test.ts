import { describe, expect, it } from '@jest/globals'
import { expectationOf, type Schema, validate } from '../../../src/core/config/schema.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import { faultOf } from '../../fakes/fault.ts'

const field = (schema: Schema): { schema: Schema; doc: string } => ({ schema, doc: 'Words.' })
const schema: Schema = {
  kind: 'object',
  keys: {
    size: field({ kind: 'number' }),
    name: field({ kind: 'text' }),
    files: field({ kind: 'list' }),
    mode: field({ kind: 'choice', choices: ['fast', 'slow'] }),
    limit: field({ kind: 'tolerance' }),
    id: field({ kind: 'text', form: { pattern: /^a-\d$/u, words: 'an id such as a-1' } }),
    ids: field({ kind: 'list', form: { pattern: /^a-\d$/u, words: 'an id such as a-1' } }),
    count: field({ kind: 'whole', least: 1, most: 9 }),
    rules: field({ kind: 'map', values: { kind: 'object', keys: { on: field({ kind: 'text' }) } } }),
  },
}

describe('validate', () => {
  it.each([
    '{}',
    '{size: 1, name: a, files: [a, b], mode: fast, limit: 1%, rules: {x: {on: y}, "*": {}}}',
    '{size: -1.5, name: "", files: []}',
    '{limit: 0}',
    '{id: a-1, ids: [a-1, a-2], count: 9}',
    '{limit: 0.5 %}',
    '{limit: [0.1, 2%]}',
  ])('lets %s pass', async (text) => {
    expect(await faultOf(() => validate(parseYaml(text, 'x'), schema))).toBe(undefined)
  })

  it.each([
    ['[]', 'crisol.yaml is a list; expected a mapping.'],
    ['{size: big}', 'size in crisol.yaml is "big"; expected a number.'],
    ['{size: .nan}', 'size in crisol.yaml is NaN; expected a number.'],
    ['{name: 1}', 'name in crisol.yaml is 1; expected text.'],
    ['{files: a}', 'files in crisol.yaml is "a"; expected a list of texts.'],
    ['{ids: [a-1, b]}', 'ids in crisol.yaml is "b"; expected a list of texts, each an id such as a-1.'],
    ['{id: b}', 'id in crisol.yaml is "b"; expected an id such as a-1.'],
    [`{id: ${'b'.repeat(200)}}`, `id in crisol.yaml is "${'b'.repeat(80)}"; expected an id such as a-1.`],
    ['{count: 0}', 'count in crisol.yaml is 0; expected a whole number from 1 to 9.'],
    ['{count: 1.5}', 'count in crisol.yaml is 1.5; expected a whole number from 1 to 9.'],
    ['{count: "5"}', 'count in crisol.yaml is "5"; expected a whole number from 1 to 9.'],
    ['{files: [1]}', 'files in crisol.yaml is a list; expected a list of texts.'],
    ['{mode: fats}', 'mode in crisol.yaml is "fats"; expected fast | slow.'],
    ['{mode: true}', 'mode in crisol.yaml is true or false; expected fast | slow.'],
    ['{limit: 5}', undefined],
    ['{limit: -5}', 'limit in crisol.yaml is -5; expected a number (absolute) or a percentage such as 5%.'],
    [
      '{limit: 5 percent}',
      'limit in crisol.yaml is "5 percent"; expected a number (absolute) or a percentage such as 5%.',
    ],
    ['{limit: [1]}', 'limit in crisol.yaml is a list; expected a number (absolute) or a percentage such as 5%.'],
    ['{rules: {x: y}}', 'rules.x in crisol.yaml is "y"; expected a mapping.'],
    ['{rules: {"test.*": {on: 1}}}', 'rules."test.*".on in crisol.yaml is 1; expected text.'],
    ['{nam: a}', 'crisol.yaml has the unknown key "nam"; the nearest known one is name.'],
    ['{rules: {x: {off: a}}}', 'rules.x in crisol.yaml has the unknown key "off"; expected one of on.'],
    [
      '{constructor: a}',
      'crisol.yaml has the unknown key "constructor"; expected one of size, name, files, mode, limit, id, ids, count, rules.',
    ],
  ])('judges %s', async (text, message) => {
    const fault = await faultOf(() => validate(parseYaml(text, 'x'), schema))
    expect(fault).toEqual(message === undefined ? undefined : { code: 'SYNTAX', message })
  })
})

describe('expectationOf', () => {
  it.each<readonly [Schema, string]>([
    [schema, 'a mapping'],
    [{ kind: 'map', values: { kind: 'text' } }, 'a mapping'],
    [{ kind: 'choice', choices: ['a', 'b'] }, 'a | b'],
    [{ kind: 'list' }, 'a list of texts'],
    [{ kind: 'text' }, 'text'],
    [{ kind: 'number' }, 'a number'],
    [{ kind: 'tolerance' }, 'a number (absolute) or a percentage such as 5%'],
  ])('says what $kind expects', (one, expected) => {
    expect(expectationOf(one)).toBe(expected)
  })
})
