import { describe, expect, it } from '@jest/globals'
import { faultOf } from '../../fakes/fault.ts'
import { bareStage, parseText, plainOutput } from '../../fakes/pipeline.ts'
import type { Files } from '../../fakes/workspace.ts'

/** Names of stages with their commands. */
function commands(text: string, files: Files = {}): Readonly<Record<string, unknown>> {
  return Object.fromEntries(parseText(text, files).stages.map(({ name, command }) => [name, command]))
}

describe('parsePipeline', () => {
  it('reads a whole file', () => {
    const text = `vars:
- n: 1
stages:
  prepare:
    cmd: prepare \${n}
    outs: [data]
  train:
    foreach: [a, b]
    do:
      cmd: train \${item}
      deps: [data]
      plots: ['\${item}.csv': {x: step}]
metrics: [m.json]
params: [extra.yaml]
plots: [all.csv]
artifacts: {m: {path: model}}
datasets: [{name: d, type: url}]
`
    const plot = { id: 'all.csv', stage: undefined, x: undefined, y: [], xLabel: undefined, yLabel: undefined }
    const plots = ['a', 'b'].map((item) => ({
      ...plot,
      title: undefined,
      template: undefined,
      header: true,
      id: `${item}.csv`,
      stage: `train@${item}`,
      x: 'step',
    }))
    expect(parseText(text)).toEqual({
      ...{ file: 'dvc.yaml', groups: ['train'], metrics: ['m.json'], params: ['extra.yaml'] },
      stages: [
        { ...bareStage, name: 'prepare', line: 4, command: 'prepare 1', outs: [{ ...plainOutput, path: 'data' }] },
        ...['a', 'b'].map((item, index) => ({
          ...{ ...bareStage, name: `train@${item}`, line: 7, group: 'train', command: `train ${item}`, deps: ['data'] },
          outs: [{ ...plainOutput, path: `${item}.csv`, kind: 'plot' }],
          plots: [plots[index]],
        })),
      ],
      plots: [{ ...plot, title: undefined, template: undefined, header: true }, ...plots],
      artifacts: new Map([['m', { path: 'model', desc: undefined, type: undefined, labels: [], meta: null }]]),
      datasets: [
        {
          name: 'd',
          type: 'url',
          fields: new Map([
            ['name', 'd'],
            ['type', 'url'],
          ]),
        },
      ],
    })
  })

  it.each(['', '{}', 'stages: {}'])('reads %j, which says nothing', (text) => {
    const nothing = { stages: [], groups: [], metrics: [], params: [], plots: [], artifacts: new Map(), datasets: [] }
    expect(parseText(text)).toEqual({ file: 'dvc.yaml', ...nothing })
  })

  it('takes variables from the params.yaml beside it, from vars, and from the vars of the stage', () => {
    const files = { 'params.yaml': 'a: 1', 'v.toml': 'b = 2', 'w/own.json': '{"c": 3}' }
    const text = 'vars: [v.toml]\nstages:\n  s: {cmd: "x ${a} ${b} ${c} ${d}", wdir: w, vars: [own.json, {d: 4}]}\n'
    expect(commands(text, files)).toEqual({ s: 'x 1 2 3 4' })
  })

  it('takes variables of a file in a folder from that folder', () => {
    const { stages } = parseText(
      'vars: [v.yaml]\nstages: {a: {cmd: "${p} ${v}"}}',
      { 'sub/params.yaml': 'p: x', 'sub/v.yaml': 'v: y', 'params.yaml': 'p: z' },
      'sub/dvc.yaml',
    )
    expect([stages[0]?.command, stages[0]?.directory]).toEqual(['x y', 'sub'])
  })

  it('gives variables of a stage to no other, and item to no stage but its own', async () => {
    const text =
      'vars: [{item: outer}]\nstages:\n  a: {foreach: [1], do: {cmd: "x ${item}"}}\n  b: {cmd: "x ${item}", vars: [{q: 1}]}\n'
    expect(commands(text)).toEqual({ 'a@1': 'x 1', b: 'x outer' })
    expect((await faultOf(() => parseText(`${text}  c: {cmd: "x \${q}"}\n`)))?.message).toMatch(
      /^dvc\.yaml:5: stages\.c\.cmd uses/u,
    )
  })

  it('makes a stage of each combination of a matrix', () => {
    const text = 'stages: {m: {matrix: {a: [x, y], b: [1]}, cmd: "run ${item.a} ${item.b} ${key}"}}'
    expect(commands(text)).toEqual({ 'm@x-1': 'run x 1 x-1', 'm@y-1': 'run y 1 y-1' })
  })

  it('writes flags as it is told', () => {
    const flags = { bool: 'boolean_optional', list: 'append' } as const
    const { stages } = parseText(
      'vars: [{t: {a: false, b: [1, 2]}}]\nstages: {s: {cmd: "x ${t}"}}',
      {},
      'dvc.yaml',
      flags,
    )
    expect(stages[0]?.command).toBe('x --no-a --b 1 --b 2')
  })

  it.each([
    ['a', 'SYNTAX', 'dvc.yaml is "a"; expected a mapping.'],
    ['stage: {}', 'SYNTAX', 'dvc.yaml:1 has the unknown key "stage"; the nearest known one is "stages".'],
    [
      'stages:\n  a:\n    cmd: x\n    dep: [y]',
      'SYNTAX',
      'dvc.yaml:4: stages.a has the unknown key "dep"; the nearest known one is "deps".',
    ],
    ['stages:\n  a: {}', 'SYNTAX', 'dvc.yaml:2: stages.a has no cmd; add it.'],
    ['stages:\n  a:\n    cmd: x\n    deps: y', 'SYNTAX', 'dvc.yaml:4: stages.a.deps is "y"; expected a list.'],
    [
      'stages:\n  1:\n    cmd: x',
      'SYNTAX',
      'dvc.yaml:1: stages has the name 1, which is an integer; expected text: write it in quotes.',
    ],
    [
      'stages:\n  a:\n    cmd:\n    - x\n    - ${m}',
      'PIPELINE',
      'dvc.yaml:5: stages.a.cmd[1] uses ${m}, which neither params.yaml nor vars define.',
    ],
    [
      'stages:\n  a:\n    foreach: [1]\n    do:\n      cmd: x ${itm}',
      'PIPELINE',
      'dvc.yaml:5: stages.a.do.cmd (of a@1) uses ${itm}, which neither params.yaml nor vars define. The nearest defined name is ${item}.',
    ],
    [
      'stages:\n  a@b: {cmd: x}',
      'PIPELINE',
      'dvc.yaml:2: stages.a@b makes the stage "a@b", whose name has an @ of its own; DVC does not find such a stage.',
    ],
    [
      "stages:\n  a: {foreach: ['b@c'], do: {cmd: x}}",
      'PIPELINE',
      'dvc.yaml:2: stages.a makes the stage "a@b@c", whose name has an @ of its own; DVC does not find such a stage.',
    ],
    [
      "stages:\n  a: {foreach: [''], do: {cmd: x}}",
      'PIPELINE',
      'dvc.yaml:2: stages.a makes the stage "a@", whose name is empty; DVC does not find such a stage.',
    ],
    [
      'stages:\n  a: {matrix: {}, cmd: x}',
      'PIPELINE',
      'dvc.yaml:2: stages.a makes the stage "a@", whose name is empty; DVC does not find such a stage.',
    ],
    [
      'vars:\n- x.yaml',
      'PIPELINE',
      'dvc.yaml:2: vars[0] names x.yaml, which is not there; expected a file of variables.',
    ],
    [
      'stages: {a: {foreach: [1], do: {cmd: x, vars: [{item: 1}]}}}',
      'PIPELINE',
      'dvc.yaml:1: stages.a.do.vars[0] (of a@1) defines item, which stands for what the stage is made for; call it something else.',
    ],
    [
      '<<<<<<< HEAD\nstages: {}',
      'SYNTAX',
      'dvc.yaml:1 has a merge conflict (<<<<<<<); resolve it and commit the file.',
    ],
  ] as const)('refuses %j', async (text, code, message) => {
    expect(await faultOf(() => parseText(text))).toEqual({ code, message })
  })

  it('says that a variable is defined twice, and where', async () => {
    expect(await faultOf(() => parseText('vars:\n- {b: 1}\n- {a: {c: 1}}\n', { 'params.yaml': 'a: 1' }))).toEqual({
      code: 'PIPELINE',
      message: 'dvc.yaml:3: vars[1] defines a, which params.yaml defines already; call one of them something else.',
    })
  })

  it('refuses a params.yaml that holds no names', async () => {
    expect(await faultOf(() => parseText('stages: {}', { 'params.yaml': '- 1' }))).toEqual({
      code: 'SYNTAX',
      message: 'params.yaml is a list; expected names with values, since dvc.yaml takes variables from it.',
    })
  })
})
