import { describe, expect, it } from '@jest/globals'
import { checkShape, type Shape } from '../../../src/core/pipeline/shape.ts'
import { faultOf } from '../../fakes/fault.ts'
import { atTop } from '../../fakes/pipeline.ts'

const text: Shape = { kind: 'text' }
const list: Shape = { kind: 'list', items: text }
const record: Shape = { kind: 'record', keys: { name: text, on: { kind: 'truth' }, more: list }, required: ['name'] }
const map: Shape = { kind: 'map', values: text, isFilled: false }
const either: Shape = { kind: 'either', shapes: [text, list, record] }

function check(written: string, shape: Shape): Promise<unknown> {
  const { value, place } = atTop(written)
  return faultOf(() => checkShape(value, shape, place))
}

describe('checkShape', () => {
  it.each<[string, string, Shape]>([
    ['text', 'a', text],
    ['a truth', 'true', { kind: 'truth' }],
    ['nothing', '', { kind: 'nothing' }],
    ['anything', '[1, {2: 3}]', { kind: 'anything' }],
    ['any mapping', '{1: 2}', { kind: 'mapping' }],
    ['a list', '[a, b]', list],
    ['a record', '{more: [a], name: b, on: false}', record],
    ['names', '{a: b, "1": c}', map],
    ['no names', '{}', map],
    ['one of several', '[a]', either],
    ['another of several', '{name: a}', either],
    ['what depends on the value', 'a', { kind: 'depends', on: (value) => (value === 'a' ? text : list) }],
  ])('takes %s', async (_, written, shape) => {
    expect(await check(written, shape)).toBeUndefined()
  })

  it.each<[string, Shape, string]>([
    ['1', text, 'dvc.yaml is 1; expected text.'],
    ['"yes"', { kind: 'truth' }, 'dvc.yaml is "yes"; expected true or false.'],
    ['a', { kind: 'nothing' }, 'dvc.yaml is "a"; expected nothing.'],
    ['a', list, 'dvc.yaml is "a"; expected a list.'],
    ['[]', { kind: 'mapping' }, 'dvc.yaml is a list; expected a mapping.'],
    ['\n- a\n- 1', list, 'dvc.yaml:3: [1] is 1; expected text.'],
    ['[]', record, 'dvc.yaml is a list; expected a mapping.'],
    ['{on: true}', record, 'dvc.yaml has no name; add it.'],
    ['name: a\nmore:\n- b\n- []', record, 'dvc.yaml:4: more[1] is a list; expected text.'],
    ['name: a\nnam: b', record, 'dvc.yaml:2 has the unknown key "nam"; the nearest known one is "name".'],
    ['name: a\ntoString: b', record, 'dvc.yaml:2 has the unknown key "toString"; expected one of name, on, more.'],
    ['a: b\n1: c', map, 'dvc.yaml has the name 1, which is an integer; expected text: write it in quotes.'],
    ['{}', { ...map, isFilled: true }, 'dvc.yaml is a mapping; expected a name with what it stands for.'],
    ['1', either, 'dvc.yaml is 1; expected text, a list or a mapping.'],
    ['[1]', either, 'dvc.yaml:1: [0] is 1; expected text.'],
  ])('refuses %j', async (written, shape, message) => {
    expect(await check(written, shape)).toEqual({ code: 'SYNTAX', message })
  })

  it('names the parent of an unknown key, and the line of the key itself', async () => {
    const nested: Shape = {
      kind: 'record',
      keys: { stages: { kind: 'map', values: record, isFilled: false } },
      required: [],
    }
    expect(await check('stages:\n  a:\n    name: b\n    onn: true\n', nested)).toEqual({
      code: 'SYNTAX',
      message: 'dvc.yaml:4: stages.a has the unknown key "onn"; the nearest known one is "on".',
    })
  })
})
