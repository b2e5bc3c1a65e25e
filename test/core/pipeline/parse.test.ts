import { describe, expect, it } from '@jest/globals'
import { parsePipeline } from '../../../src/core/pipeline/parse.ts'
import type { Pipeline } from '../../../src/core/pipeline/pipeline.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import { faultOf } from '../../fakes/fault.ts'

function parse(text: string, params = 'n: 1\n', file = 'dvc.yaml'): Pipeline {
  return parsePipeline(text, file, parseYaml(params, 'params.yaml'))
}

const flags = { cache: true, persist: false, push: true, remote: undefined }

describe('parsePipeline', () => {
  it('reads a stage with everything that it can have', () => {
    const text = `stages:
  train:
    desc: the model
    cmd: python train.py --n \${n}
    wdir: code
    deps: [train.py, '../data-\${n}']
    params:
    - lr
    - train.layers
    - conf.json: [a, b]
    - all.toml:
    outs:
    - model.pkl
    - ckpt: {persist: true, cache: false, push: false, remote: Big}
    metrics:
    - m.json: {cache: false}
    plots:
    - roc.csv: {x: fpr, y: tpr, cache: false}
    frozen: true
    always_changed: true
metrics: [more.json]
params: [extra.yaml]
plots: [x]
artifacts: {m: {path: model.pkl}}
`
    const params = new Map<string, readonly string[] | undefined>([
      ['params.yaml', ['lr', 'train.layers']],
      ['conf.json', ['a', 'b']],
      ['all.toml', undefined],
    ])
    expect(parse(text)).toEqual({
      ...{ file: 'dvc.yaml', metrics: ['more.json'], params: ['extra.yaml'] },
      stages: [
        {
          ...{ name: 'train', file: 'dvc.yaml', directory: 'code', command: 'python train.py --n 1', params },
          ...{ deps: ['train.py', '../data-1'], frozen: true, alwaysChanged: true },
          outs: [
            { path: 'model.pkl', kind: 'out', ...flags },
            { path: 'ckpt', kind: 'out', cache: false, persist: true, push: false, remote: 'big' },
            { path: 'm.json', kind: 'metric', ...flags, cache: false },
            { path: 'roc.csv', kind: 'plot', ...flags, cache: false },
          ],
        },
      ],
    })
  })

  it('reads the least that a stage can be, and a list of commands', () => {
    const bare = { file: 'dvc.yaml', directory: '', deps: [], params: new Map(), outs: [] }
    expect(parse('stages:\n  a:\n    cmd: echo\n  b:\n    cmd: [echo x, "echo ${n}"]\n').stages).toEqual([
      { ...bare, name: 'a', command: 'echo', frozen: false, alwaysChanged: false },
      { ...bare, name: 'b', command: ['echo x', 'echo 1'], frozen: false, alwaysChanged: false },
    ])
  })

  it('reads a file without stages', () => {
    const nothing = { file: 'dvc.yaml', stages: [], metrics: [], params: [] }
    expect(parse('')).toEqual(nothing)
    expect(parse('metrics:\n- m.json\n')).toEqual({ ...nothing, metrics: ['m.json'] })
  })

  it('places paths of a file in a folder below that folder', () => {
    const { stages, metrics } = parse(
      'metrics: [m.json]\nstages: {a: {cmd: x, wdir: ../lib}}\n',
      'n: 1',
      'sub/dvc.yaml',
    )
    expect([stages[0]?.directory, metrics]).toEqual(['lib', ['sub/m.json']])
  })

  it.each([
    ['a', 'SYNTAX', 'dvc.yaml is text; expected a mapping.'],
    ['stage: {}', 'SYNTAX', 'dvc.yaml:1 has the unknown key "stage"; the nearest known one is "stages".'],
    ['stages: []', 'SYNTAX', 'dvc.yaml:1: stages is a list; expected a mapping.'],
    ['stages:\n  a: x', 'SYNTAX', 'dvc.yaml:2: stages.a is text; expected a mapping.'],
    [
      'stages:\n  a:\n    cmd: x\n    dep: [y]',
      'SYNTAX',
      'dvc.yaml:4: stages.a has the unknown key "dep"; the nearest known one is "deps".',
    ],
    ['stages:\n  a: {}', 'SYNTAX', 'dvc.yaml:2: stages.a.cmd is nothing; expected a command or a list of commands.'],
    [
      'stages:\n  a:\n    cmd: []',
      'SYNTAX',
      'dvc.yaml:3: stages.a.cmd is a list; expected a command or a list of commands.',
    ],
    [
      'stages:\n  a:\n    cmd: x\n    deps: y',
      'SYNTAX',
      'dvc.yaml:4: stages.a.deps is text; expected a list of paths.',
    ],
    [
      'stages:\n  a:\n    cmd: x\n    outs: y',
      'SYNTAX',
      'dvc.yaml:4: stages.a.outs is text; expected a list of paths.',
    ],
    ['metrics: m.json', 'SYNTAX', 'dvc.yaml:1 is text; expected a list of paths.'],
    [
      'stages:\n  a:\n    cmd: x\n    wdir: ..',
      'PATH',
      'dvc.yaml:4: stages.a.wdir names "..", which leaves the repository; expected a path inside the repository.',
    ],
    [
      'stages:\n  a:\n    cmd: x\n    wdir: /tmp',
      'PATH',
      'dvc.yaml:4: stages.a.wdir names "/tmp", an absolute path; expected a path inside the repository.',
    ],
    [
      'stages:\n  a:\n    cmd: x ${m}',
      'PIPELINE',
      'dvc.yaml:3: stages.a.cmd uses ${m}, which params.yaml does not define. The nearest defined name is ${n}.',
    ],
    [
      'stages:\n  a:\n    foreach: [1]\n    do: {cmd: x}',
      'UNSUPPORTED',
      'dvc.yaml:3: stages.a has a stage made for each value (foreach); Crisol does not run that. Run dvc repro in its place.',
    ],
    [
      'vars: [x.yaml]',
      'UNSUPPORTED',
      'dvc.yaml:1 has variables of its own (vars); Crisol does not run that. Run dvc repro in its place.',
    ],
  ] as const)('refuses %j', async (text, code, message) => {
    expect(await faultOf(() => parse(text))).toEqual({ code, message })
  })
})
