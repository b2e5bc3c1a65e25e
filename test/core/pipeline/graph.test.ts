import { describe, expect, it } from '@jest/globals'
import { parseIgnore } from '../../../src/core/dvc/ignore.ts'
import { addressOf, buildGraph, type DataSource, type Graph } from '../../../src/core/pipeline/graph.ts'
import type { Stage } from '../../../src/core/pipeline/pipeline.ts'
import { faultOf } from '../../fakes/fault.ts'
import { parseText } from '../../fakes/pipeline.ts'

/** Stages like `train: data -> model` of one file. */
function stagesOf(lines: readonly string[], file = 'dvc.yaml'): readonly Stage[] {
  const stages = lines.map((line) => {
    const [name = '', deps = '', outs = ''] = line.split(/:|->/u)
    const list = (words: string): string => `[${words.trim().split(' ').filter(Boolean).join(', ')}]`
    return `  ${name}: {cmd: run, deps: ${list(deps)}, outs: ${list(outs)}}\n`
  })
  return parseText(`stages:\n${stages.join('')}`, {}, file).stages
}

function graphOf(...lines: readonly string[]): Graph {
  return buildGraph(stagesOf(lines))
}

function needs(graph: Graph): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries([...graph].map(([name, node]) => [name, node.needs]))
}

const source = (file: string, ...outs: readonly string[]): DataSource => ({
  kind: 'source',
  file,
  outs,
  deps: [],
  frozen: false,
})

describe('buildGraph', () => {
  it('links a dependency with what makes it, what it lies in and what lies in it', () => {
    const graph = graphOf(
      'split: raw -> data/train data/test',
      'train: data/train/x.csv train.py -> model',
      'all: data -> sum',
      'eval: model data/test -> m.json',
    )
    expect(needs(graph)).toEqual({ split: [], train: ['split'], all: ['split'], eval: ['train', 'split'] })
    expect(graph.get('train')).toMatchObject({ kind: 'stage', deps: ['data/train/x.csv', 'train.py'], outs: ['model'] })
  })

  it('takes no name for another that begins like it', () => {
    expect(needs(graphOf('a: -> data', 'b: database -> x'))).toEqual({ a: [], b: [] })
  })

  it('links files of parameters too, after the dependencies', () => {
    const { stages } = parseText(
      'stages: {a: {cmd: x, outs: [p.yaml]}, b: {cmd: x, outs: [d]}, c: {cmd: x, params: [{p.yaml: [k]}, {sub/q.json: }], deps: [d]}}',
    )
    const graph = buildGraph(stages)
    expect(needs(graph)).toEqual({ a: [], b: [], c: ['b', 'a'] })
    expect(graph.get('c')).toMatchObject({ deps: ['d'], paramFiles: ['p.yaml', 'sub/q.json'] })
  })

  it('links over files, and with data that no stage makes', () => {
    const members = [
      ...stagesOf(['a: sub/o raw.csv -> p']),
      source('raw.csv.dvc', 'raw.csv'),
      ...stagesOf(['a: ../raw.csv -> o', 'b: ../p ->'], 'sub/dvc.yaml'),
    ]
    expect(needs(buildGraph(members))).toEqual({
      a: ['sub/dvc.yaml:a', 'raw.csv.dvc'],
      'raw.csv.dvc': [],
      'sub/dvc.yaml:a': ['raw.csv.dvc'],
      'sub/dvc.yaml:b': ['a'],
    })
  })

  it('lets what is frozen need nothing', () => {
    const { stages } = parseText('stages: {a: {cmd: x, outs: [d]}, b: {cmd: x, deps: [d], frozen: true}}')
    const imported = { ...source('i.dvc', 'i'), deps: ['d'] }
    expect(needs(buildGraph([...stages, imported]))).toEqual({ a: [], b: [], 'i.dvc': ['a'] })
    expect(needs(buildGraph([...stages, { ...imported, frozen: true }]))).toMatchObject({ 'i.dvc': [] })
  })

  it('resolves paths from the directory of the stage, and keeps what lies outside', () => {
    const { stages } = parseText(
      'stages: {a: {cmd: x, wdir: w, deps: [../i, s3://b/k, ../../z, ds://n], outs: [o]}, b: {cmd: x, outs: [{s3://b/k: {cache: false}}]}}',
    )
    const graph = buildGraph(stages)
    expect(graph.get('a')).toMatchObject({ deps: ['i', 's3://b/k', '../z', 'ds://n'], outs: ['w/o'], needs: ['b'] })
  })

  it('allows one dependency twice', () => {
    expect(needs(graphOf('a: -> x', 'b: x x ->'))).toEqual({ a: [], b: ['a'] })
  })

  it.each([
    [['a: y -> x', 'b: x -> y'], 'The stages a -> b -> a need each other (dvc.yaml:3, dvc.yaml:2); break the cycle.'],
    [['a: -> x', 'b: -> x'], 'The stage a (dvc.yaml:2) and the stage b (dvc.yaml:3) both make x; only one may.'],
    [['a: x -> x'], 'The stage a (dvc.yaml:2) both needs and makes x; it may do one of both.'],
    [['a: d/x -> d'], 'The stage a (dvc.yaml:2) needs d/x and makes d, one inside the other; move one out.'],
    [['a: d -> d/x'], 'The stage a (dvc.yaml:2) needs d and makes d/x, one inside the other; move one out.'],
    [
      ['a: -> d', 'b: -> d/e/f'],
      'The output d/e/f of the stage b (dvc.yaml:3) lies inside d of the stage a (dvc.yaml:2); move one out.',
    ],
    [
      ['a: -> d/e/f', 'b: -> d'],
      'The output d/e/f of the stage a (dvc.yaml:2) lies inside d of the stage b (dvc.yaml:3); move one out.',
    ],
    [['a: -> y ./y'], 'The stage a (dvc.yaml:2) names its output y twice; name it once.'],
  ])('refuses %j', async (lines, message) => {
    expect(await faultOf(() => graphOf(...lines))).toEqual({ code: 'PIPELINE', message })
  })

  it('finds a cycle through a stage that is frozen, as DVC does', async () => {
    const { stages } = parseText(
      'stages: {a: {cmd: x, deps: [p], outs: [o], frozen: true}, b: {cmd: x, deps: [o], outs: [p]}}',
    )
    expect((await faultOf(() => buildGraph(stages)))?.message).toBe(
      'The stages a -> b -> a need each other (dvc.yaml:1, dvc.yaml:1); break the cycle.',
    )
  })

  it.each<[string, readonly (Stage | DataSource)[], string]>([
    [
      'one output of two files',
      [...stagesOf(['a: -> sub/o']), ...stagesOf(['a: -> o'], 'sub/dvc.yaml')],
      'The stage a (dvc.yaml:2) and the stage a (sub/dvc.yaml:2) both make sub/o; only one may.',
    ],
    [
      'one output of a stage and a .dvc file',
      [...stagesOf(['a: -> d']), source('d.dvc', 'd')],
      'The stage a (dvc.yaml:2) and d.dvc both make d; only one may.',
    ],
    [
      'a file inside an output',
      [...stagesOf(['a: -> ../sub'], 'sub/dvc.yaml')],
      'The file sub/dvc.yaml lies inside sub, which the stage a (sub/dvc.yaml:2) makes; move it out.',
    ],
    [
      'a .dvc file inside an output',
      [source('d/x.dvc', 'd/x'), source('d.dvc', 'd')],
      'The output d/x of d/x.dvc lies inside d of d.dvc; move one out.',
    ],
    [
      'a cycle over files',
      [...stagesOf(['a: s/p -> o']), ...stagesOf(['a: ../o -> p'], 's/dvc.yaml')],
      'The stages a -> s/dvc.yaml:a -> a need each other (s/dvc.yaml:2, dvc.yaml:2); break the cycle.',
    ],
    [
      'two things of one name',
      [...stagesOf(['x.dvc: -> o']), source('x.dvc', 'x')],
      'The stage x.dvc (dvc.yaml:2) and x.dvc have the same name; call one something else.',
    ],
  ])('refuses %s', async (_, members, message) => {
    expect(await faultOf(() => buildGraph(members))).toEqual({ code: 'PIPELINE', message })
  })

  it('refuses an output that .dvcignore passes over, and lets a dependency be', async () => {
    const isIgnored = parseIgnore([{ directory: '', text: 'o\n' }])
    expect(await faultOf(() => buildGraph(stagesOf(['a: -> o']), isIgnored))).toEqual({
      code: 'PIPELINE',
      message: 'The output o of the stage a (dvc.yaml:2) is passed over by .dvcignore; take it out of there.',
    })
    expect(needs(buildGraph(stagesOf(['a: o ->']), isIgnored))).toEqual({ a: [] })
  })

  it.each([
    [
      ['a: .git/x -> y'],
      'dvc.yaml:2: stages.a.deps names ".git/x", which belongs to git or DVC; expected a path inside the repository.',
    ],
    [
      ['a: -> .'],
      'dvc.yaml:2: stages.a.outs names ".", which is the repository itself; expected a path inside the repository.',
    ],
    [
      ['a: -> x', 'b: -> X'],
      'The repository names "x" and "X", which some file systems cannot tell apart; rename one.',
    ],
  ])('refuses the paths of %j', async (lines, message) => {
    expect(await faultOf(() => graphOf(...lines))).toEqual({ code: 'PATH', message })
  })
})

describe('addressOf', () => {
  it.each([
    ['train', 'dvc.yaml', 'train'],
    ['train@a', 'sub/dvc.yaml', 'sub/dvc.yaml:train@a'],
  ])('of %s in %s is %s', (name, file, address) => {
    expect(addressOf({ name, file })).toBe(address)
  })
})
