import { describe, expect, it } from '@jest/globals'
import { type Context, emptyContext } from '../../../src/core/pipeline/context.ts'
import { wholeExpression } from '../../../src/core/pipeline/expression.ts'
import { defaultFlags } from '../../../src/core/pipeline/flags.ts'
import { fill, find, type Mode, type Template } from '../../../src/core/pipeline/template.ts'
import { entriesOf } from '../../../src/core/python/mapping.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import type { Mapping, Value } from '../../../src/core/value.ts'
import { faultOf } from '../../fakes/fault.ts'
import { somewhere } from '../../fakes/pipeline.ts'

const values = parseYaml(
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
const context: Context = { ...emptyContext, values, layers: [{ origin: 'params.yaml', file: 'params.yaml', values }] }

function template(mode: Mode = 'plain', flags = defaultFlags): Template {
  return { filling: { context, flags, used: new Map() }, mode, place: somewhere }
}

describe('fill', () => {
  it.each<[string, Value]>([
    ['${n}', 3n],
    ['${ n }', 3n],
    ['${train.lr}', 0.000_01],
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
    expect(fill(text, template())).toEqual(expected)
  })

  it('fills lists, and names and values of mappings, which stay what they are', () => {
    const value = parseYaml("['${n}', {'data-${n}': {a: '${text}'}, 0: x, '${n}': y}, 1, true]", 'f')
    const filled = fill(value, template()) as readonly Value[]
    expect(filled[0]).toBe(3n)
    expect(entriesOf(filled[1] as Mapping)).toEqual([
      ['data-3', new Map([['a', 'x']])],
      [0n, 'x'],
      [3n, 'y'],
    ])
    expect(filled.slice(2)).toEqual([1n, true])
  })

  it.each<[Mode, string, Value]>([
    ['command', 'run ${train.deep} x', 'run --on x'],
    ['command', "echo '${train.name}'", "echo 'a b'"],
    ['loose', '${train.layers}', [2n, 3n]],
    [
      'loose',
      '${train.deep}',
      new Map([
        ['on', true],
        ['off', false],
      ]),
    ],
    ['loose', 'x ${train.layers} ${train.deep}', 'x [2, 3] --on'],
  ])('in a %s takes %s', (mode, text, expected) => {
    expect(fill(text, template(mode))).toEqual(expected)
  })

  it('writes flags as it is told, in a command alone', () => {
    const flags = { bool: 'boolean_optional', list: 'append' } as const
    expect(fill('${n} ${train.deep}', template('command', flags))).toBe('3 --on --no-off')
    expect(fill('${n} ${train.deep}', template('loose', flags))).toBe('3 --on')
  })

  const here = 'dvc.yaml:7: stages.a'

  it.each<[string, string, Mode?]>([
    ['${absentee}', `${here} uses \${absentee}, which neither params.yaml nor vars define.`],
    [
      '${ train.lt }',
      `${here} uses \${train.lt}, which neither params.yaml nor vars define. The nearest defined name is \${train.lr}.`,
    ],
    [
      'x ${trian.lr}',
      `${here} uses \${trian.lr}, which neither params.yaml nor vars define. The nearest defined name is \${train}.`,
    ],
    ['${train.layers[7]}', `${here} uses \${train.layers[7]}, which neither params.yaml nor vars define.`],
    ['${n.x}', `${here} uses \${n.x}, which neither params.yaml nor vars define.`],
    ['${constructor.name}', `${here} uses \${constructor.name}, which neither params.yaml nor vars define.`],
    ['${}', `${here} has \${}, which is no name; expected one such as \${train.layers[0]}.`],
    ['x ${train.}', `${here} has \${train.}, which is no name; expected one such as \${train.layers[0]}.`],
    ['x ${train.layers}', `${here}: \${train.layers} is a list, which cannot stand inside text.`],
    ['x ${train.deep}', `${here}: \${train.deep} is a mapping, which cannot stand inside text.`],
    [
      '${train.deep}',
      `${here}: \${train.deep} is a mapping, which cannot stand there; expected text, a number or a truth.`,
    ],
    ['x ${train.layers}', `${here}: \${train.layers} is a list, which cannot stand inside text.`, 'command'],
    [
      '${train.layers}',
      `${here}: \${train.layers} is a list, which cannot stand there; expected text, a number or a truth.`,
      'command',
    ],
    [
      '${train.deep}',
      `${here}: \${train.deep} is a mapping, which becomes flags after a command alone; write the command before it.`,
      'command',
    ],
  ])('refuses %s', async (text, message, ...[mode]) => {
    expect(await faultOf(() => fill(text, template(mode)))).toEqual({ code: 'PIPELINE', message })
  })

  it('refuses a name of a mapping with parts, and says where a fault lies', async () => {
    expect(await faultOf(() => fill(parseYaml("{'${train.deep}': 1}", 'x'), template('loose')))).toEqual({
      code: 'PIPELINE',
      message: `${here}: \${\${train.deep}} is a mapping, which cannot be a name.`,
    })
    expect(await faultOf(() => fill(parseYaml("{deps: [x, '${zebra}']}", 'x'), template()))).toEqual({
      code: 'PIPELINE',
      message: 'dvc.yaml:7: stages.a.deps[1] uses ${zebra}, which neither params.yaml nor vars define.',
    })
  })

  it('refuses a list of lists as a flag', async () => {
    const nested = new Map([['v', new Map([['x', [[1n]]]])]])
    const filling = { context: { ...emptyContext, values: nested }, flags: defaultFlags, used: new Map() }
    expect(await faultOf(() => fill('run ${v}', { filling, mode: 'command', place: somewhere }))).toEqual({
      code: 'PIPELINE',
      message: `${here}: x is a list of lists, which cannot become a flag.`,
    })
  })

  it('takes note of the variables that come from files, mappings left out', () => {
    const one = template('loose')
    fill(['${n} ${train.layers[-1]} ${n}', '${train.layers}', '${train}', '\\${text}'], one)
    expect([...one.filling.used].map(([file, names]) => [file, [...names]])).toEqual([
      ['params.yaml', ['n', 'train.layers.1', 'train.layers']],
    ])
  })
})

describe('find', () => {
  it('gives the variable with its path', () => {
    const expression = wholeExpression('${train.layers[-1]}')
    expect(expression && find(expression, template())).toEqual({ value: 3n, path: ['train', 'layers', '1'] })
  })
})
