import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { fill, fillCommand } from '../../../src/core/pipeline/template.ts'
import { parseJson } from '../../../src/core/python/json.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import type { Mapping, Value } from '../../../src/core/value.ts'
import { faultOf } from '../../fakes/fault.ts'

/** Values with the flags that DVC makes of them. */
const golden = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/dvc/cmd_dict_unpack.json'), 'utf8'),
) as {
  readonly default: string
}[]
const values = parseJson(
  readFileSync(join(import.meta.dirname, '../../fixtures/dvc/cmd_dict_unpack.json'), 'utf8'),
  'g',
)

const context = parseYaml(
  `
train: {lr: 1.0e-05, layers: [2, 3], name: a b, deep: {on: true, off: false}}
n: 3
one: 1.0
nothing:
when: yes
text: "x"
`,
  'params.yaml',
) as Mapping

describe('fill', () => {
  it.each([
    ['${n}', 3n],
    ['${ n }', 3n],
    ['${train.lr}', 0.000_01],
    ['${train.layers}', [2n, 3n]],
    ['${train.layers[1]}', 3n],
    ['${train.layers.0}', 2n],
    ['${train.deep.on}', true],
    ['${nothing}', null],
    ['a-${n}-${text}', 'a-3-x'],
    ['${one}/${train.lr}', '1.0/1e-05'],
    ['${train.deep.on}.txt', 'true.txt'],
    ['${nothing}.txt', 'None.txt'],
    ['\\${n}', '${n}'],
    ['\\${n} ${n}', '${n} 3'],
    ['$n {n} $(n)', '$n {n} $(n)'],
  ])('fills %s', (text, expected) => {
    expect(fill(text, context, 'f')).toEqual(expected)
  })

  it('fills lists, and keys and values of mappings', () => {
    const value = parseYaml("['${n}', {'data-${n}': {a: '${text}'}}, 1, true]", 'f')
    expect(fill(value, context, 'f')).toEqual([3n, new Map([['data-3', new Map([['a', 'x']])]]), 1n, true])
  })

  it.each([
    ['${absentee}', 'f uses ${absentee}, which params.yaml does not define.'],
    ['${train.lt}', 'f uses ${train.lt}, which params.yaml does not define. The nearest defined name is ${train.lr}.'],
    ['x ${trian.lr}', 'f uses ${trian.lr}, which params.yaml does not define. The nearest defined name is ${train}.'],
    ['${train.layers[7]}', 'f uses ${train.layers[7]}, which params.yaml does not define.'],
    ['${n.x}', 'f uses ${n.x}, which params.yaml does not define.'],
    ['${}', 'f uses ${}, which params.yaml does not define. The nearest defined name is ${n}.'],
    ['x ${train.layers}', 'f: ${train.layers} is a list, which cannot stand inside text.'],
    ['x ${train.deep}', 'f: ${train.deep} is a mapping, which cannot stand inside text.'],
  ])('refuses %s', async (text, message) => {
    expect(await faultOf(() => fill(text, context, 'f'))).toEqual({ code: 'PIPELINE', message })
  })

  it('does not find what every object has', async () => {
    const fault = await faultOf(() => fill('${constructor.name}', context, 'f'))
    expect(fault?.code).toBe('PIPELINE')
  })
})

describe('fillCommand', () => {
  const cases = (values as readonly Mapping[]).map((item, index) => [
    golden[index]?.default ?? '',
    item.get('value') ?? null,
  ])

  it.each(cases as [string, Value][])('makes the flags %s as DVC does', (flags, value) => {
    expect(fillCommand('run ${v}', new Map([['v', value]]), 'f')).toBe(`run ${flags}`)
  })

  it('writes values into the text', () => {
    expect(fillCommand('echo ${n} ${text} ${train.lr} \\${HOME}', context, 'f')).toBe('echo 3 x 1e-05 ${HOME}')
  })

  it('writes a value as it stands: quoting is for the command to do', () => {
    expect(fillCommand("echo '${train.name}'", context, 'f')).toBe("echo 'a b'")
  })

  it('refuses a list in text and a list of lists as a flag', async () => {
    expect(await faultOf(() => fillCommand('run ${train.layers}', context, 'f'))).toEqual({
      code: 'PIPELINE',
      message: 'f: ${train.layers} is a list, which cannot stand inside text.',
    })
    const nested: Mapping = new Map([['v', new Map([['x', [[1n]]]])]])
    expect(await faultOf(() => fillCommand('run ${v}', nested, 'f'))).toEqual({
      code: 'PIPELINE',
      message: 'f: x is a list of lists, which cannot become a flag.',
    })
  })
})
