import { describe, expect, it } from '@jest/globals'
import {
  collapseGroups,
  componentsOf,
  type Dag,
  groupsOf,
  pickNames,
  resolveOutputs,
  toOutputDag,
} from '../../../src/core/dag/dag.ts'
import { buildGraph, type DataSource, type Graph } from '../../../src/core/pipeline/graph.ts'
import { dagOf } from '../../fakes/dag.ts'
import { faultOf } from '../../fakes/fault.ts'
import { parseText } from '../../fakes/pipeline.ts'

const raw: DataSource = { kind: 'source', file: 'raw.dvc', outs: ['raw'], deps: [], frozen: false }

function graphOf(text: string, ...more: readonly DataSource[]): Graph {
  return buildGraph([...parseText(text).stages, ...more])
}

function plain(dag: Dag): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries([...dag].map(([name, { needs }]) => [name, needs]))
}

const pipeline = `stages:
  prepare: {cmd: x, deps: [raw], outs: [data/a, data/b]}
  more: {cmd: x, outs: [other, odd]}
  train: {cmd: x, deps: [data, ds://name], params: [{odd: }], outs: [model]}
  check: {cmd: x, deps: [model]}
  each:
    foreach: [1, 2]
    do: {cmd: x, deps: [model], outs: ['e\${item}']}
`

describe('toOutputDag', () => {
  it('links outputs as their stages are linked, those of a directory side by side', () => {
    expect(Object.entries(plain(toOutputDag(graphOf(pipeline, raw))))).toEqual([
      ['data/a', ['raw']],
      ['data/b', ['raw']],
      ['other', []],
      ['odd', []],
      ['model', ['data/a', 'data/b', 'odd']],
      ['e1', ['model']],
      ['e2', ['model']],
      ['raw', []],
    ])
  })
})

describe('resolveOutputs', () => {
  const graph = graphOf(pipeline, raw)

  it.each<readonly [string, readonly string[]]>([
    ['prepare', ['data/a', 'data/b']],
    ['data/a', ['data/a']],
    ['data/a/inside.csv', ['data/a']],
    ['each', ['e1', 'e2']],
    ['raw.dvc', ['raw']],
    ['check', []],
  ])('finds those of %s', (target, outs) => {
    expect(resolveOutputs(graph, [target], '')).toEqual(outs)
  })

  it('reads paths from a directory', () => {
    expect(resolveOutputs(graph, ['a'], 'data')).toEqual(['data/a'])
  })

  it('takes a name for that of a stage before that of an output', () => {
    expect(resolveOutputs(graphOf('stages: {a: {cmd: x, outs: [a, b]}}'), ['a'], '')).toEqual(['a', 'b'])
  })

  it('refuses what names nothing', async () => {
    expect(await faultOf(() => resolveOutputs(graph, ['modle'], ''))).toEqual({
      code: 'INPUT',
      message: 'The target "modle" is no stage, file of DVC or output; the nearest is "model".',
    })
  })
})

describe('groupsOf', () => {
  it('names the groups of stages, by their files', () => {
    const text = 'stages: {each: {foreach: [1, 2], do: {cmd: x}}, one: {cmd: x}}'
    const graph = buildGraph([...parseText(text).stages, ...parseText(text, {}, 'sub/dvc.yaml').stages])
    expect([...groupsOf(graph)]).toEqual([
      ['each@1', 'each'],
      ['each@2', 'each'],
      ['sub/dvc.yaml:each@1', 'sub/dvc.yaml:each'],
      ['sub/dvc.yaml:each@2', 'sub/dvc.yaml:each'],
    ])
  })
})

describe('pickNames', () => {
  const dag = dagOf('d: b c', 'a', 'b: a', 'c', 'e: c', 'f')

  it.each<readonly [readonly string[], boolean, readonly string[]]>([
    [['b'], false, ['a', 'b']],
    [['e', 'a'], false, ['a', 'c', 'e']],
    [['b'], true, ['d', 'a', 'b', 'c', 'e']],
    [['f'], true, ['f']],
    [[], false, []],
  ])('picks what %j need, full: %s, in the order of the graph', (names, full, picked) => {
    expect([...pickNames(dag, names, full).keys()]).toEqual(picked)
  })
})

describe('collapseGroups', () => {
  it('puts one name in place of a group, after the others', () => {
    const dag = dagOf('prep', 'train@a: prep', 'train@b: prep data', 'report: train@a train@b', 'data')
    const groups = new Map([
      ['train@a', 'train'],
      ['train@b', 'train'],
    ])
    expect(Object.entries(plain(collapseGroups(dag, groups)))).toEqual([
      ['prep', []],
      ['report', ['train']],
      ['data', []],
      ['train', ['prep', 'data']],
    ])
  })

  it('leaves out what a group needs of itself, and keeps a cycle', () => {
    const groups = new Map(['g@1', 'g@2', 'g@3'].map((name) => [name, 'g']))
    expect(plain(collapseGroups(dagOf('g@1', 'g@2: g@1', 'x: g@2', 'g@3: x'), groups))).toEqual({ x: ['g'], g: ['x'] })
  })
})

describe('componentsOf', () => {
  it('splits what nothing links, in the order of the first names', () => {
    const parts = componentsOf(dagOf('b: a', 'x', 'a', 'y: z', 'c: a', 'z'))
    expect(parts.map((part) => [...part.keys()])).toEqual([['b', 'a', 'c'], ['x'], ['y', 'z']])
  })
})
