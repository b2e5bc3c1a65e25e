import { describe, expect, it } from '@jest/globals'
import { addNames, parseOutputs, parseParams, type Source } from '../../../src/core/pipeline/stage-parts.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import { faultOf } from '../../fakes/fault.ts'

const source: Source & { readonly name: string } = {
  ...{ file: 'dvc.yaml', name: 'a', context: new Map([['n', 1n]]) },
  place: (...path) => `dvc.yaml:${path.join('.')}`,
}

function outputs(text: string, key: 'outs' | 'metrics' | 'plots' = 'outs'): ReturnType<typeof parseOutputs> {
  return parseOutputs(key, parseYaml(text, 'x'), source)
}

describe('parseOutputs', () => {
  it('reads paths, and paths with flags, templates filled', () => {
    const flags = { cache: true, persist: false, push: true, remote: undefined }
    expect(outputs("[a, 'b-${n}', {c: {cache: false}, d: }]")).toEqual([
      { path: 'a', kind: 'out', ...flags },
      { path: 'b-1', kind: 'out', ...flags },
      { path: 'c', kind: 'out', ...flags, cache: false },
      { path: 'd', kind: 'out', ...flags },
    ])
    expect([outputs('', 'metrics'), outputs('[]', 'plots')]).toEqual([[], []])
  })

  it.each([
    ['[1]', 'outs', 'dvc.yaml:outs: stages.a.outs has an integer; expected a path.'],
    [
      '[a: {cach: false}]',
      'outs',
      'dvc.yaml:outs: stages.a.outs["a"] has the unknown key "cach"; the nearest known one is "cache".',
    ],
    [
      '[a: {template: x}]',
      'metrics',
      'dvc.yaml:metrics: stages.a.metrics["a"] has the unknown key "template"; expected one of cache, persist, checkpoint, remote, push, desc, type, labels, meta.',
    ],
  ] as const)('refuses %s in %s', async (text, key, message) => {
    expect(await faultOf(() => outputs(text, key))).toEqual({ code: 'SYNTAX', message })
  })
})

describe('parseParams', () => {
  const read = (text: string): ReturnType<typeof parseParams> => parseParams(parseYaml(text, 'x'), 'a', source)

  it('joins what names the same file', () => {
    expect(read("[lr, {params.yaml: [n, lr]}, {'c-${n}.json': }, {c-1.json: [x]}]")).toEqual(
      new Map<string, readonly string[] | undefined>([
        ['params.yaml', ['lr', 'n']],
        ['c-1.json', undefined],
      ]),
    )
    expect([read(''), read('[x.yaml: []]')]).toEqual([new Map(), new Map([['x.yaml', undefined]])])
  })

  it.each([
    ['lr', 'SYNTAX', 'dvc.yaml:params: stages.a.params is text; expected a list.'],
    ['[c.json: x]', 'SYNTAX', 'dvc.yaml:params: stages.a.params has text; expected a list of names.'],
    [
      '[params.py: [LR]]',
      'UNSUPPORTED',
      'dvc.yaml:params: stages.a.params names params.py; Crisol reads parameters from YAML, JSON and TOML.',
    ],
  ] as const)('refuses %s', async (text, code, message) => {
    expect(await faultOf(() => read(text))).toEqual({ code, message })
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
