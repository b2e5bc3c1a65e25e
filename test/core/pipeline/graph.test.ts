import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { buildGraph, type Graph, orderStages } from '../../../src/core/pipeline/graph.ts'
import { parsePipeline } from '../../../src/core/pipeline/parse.ts'
import { faultOf } from '../../fakes/fault.ts'

/** Builds the graph of stages like `train: data -> model`. */
function graphOf(...lines: readonly string[]): Graph {
  const stages = lines.map((line) => {
    const [name = '', deps = '', outs = ''] = line.split(/:|->/u)
    const list = (words: string): string => `[${words.trim().split(' ').filter(Boolean).join(', ')}]`
    return `  ${name}: {cmd: run, deps: ${list(deps)}, outs: ${list(outs)}}\n`
  })
  return buildGraph(parsePipeline(`stages:\n${stages.join('')}`, 'dvc.yaml', null).stages)
}

function needs(graph: Graph): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries([...graph].map(([name, node]) => [name, node.needs]))
}

function order(graph: Graph, ...targets: readonly string[]): readonly string[] {
  return orderStages(graph, targets).map(({ stage }) => stage.name)
}

describe('buildGraph', () => {
  it('links a dependency with what makes it, what it lies in and what lies in it', () => {
    const graph = graphOf(
      'split: raw -> data/train data/test',
      'train: data/train/x.csv train.py -> model',
      'all: data -> sum',
      'eval: model data/test -> m.json',
    )
    expect(needs(graph)).toEqual({ split: [], train: ['split'], all: ['split'], eval: ['train', 'split'] })
    expect(graph.get('train')).toMatchObject({ deps: ['data/train/x.csv', 'train.py'], outs: ['model'] })
  })

  it('takes no name for another that begins like it', () => {
    expect(needs(graphOf('a: -> data', 'b: database -> x'))).toEqual({ a: [], b: [] })
  })

  it('lets a frozen stage need nothing', () => {
    const { stages } = parsePipeline(
      'stages: {a: {cmd: x, outs: [d]}, b: {cmd: x, deps: [d], frozen: true}}',
      'dvc.yaml',
      null,
    )
    expect(needs(buildGraph(stages))).toEqual({ a: [], b: [] })
  })

  it('resolves paths from the directory of the stage', () => {
    const { stages } = parsePipeline('stages: {a: {cmd: x, wdir: w, deps: [../i], outs: [o]}}', 'dvc.yaml', null)
    expect(buildGraph(stages).get('a')).toMatchObject({ deps: ['i'], outs: ['w/o'] })
  })

  it.each([
    [['a: y -> x', 'b: x -> y'], 'dvc.yaml: the stages a -> b -> a need each other; break the cycle.'],
    [['a: -> x', 'b: -> x'], 'dvc.yaml: the stages a and b both make x; only one may.'],
    [['a: x -> x'], 'dvc.yaml: the stage a both needs and makes x.'],
    [['a: -> d', 'b: -> d/e/f'], 'dvc.yaml: d/e/f (of the stage b) lies inside d (of the stage a); move one out.'],
    [['a: x x -> y'], 'dvc.yaml: stages.a.deps names x twice; name it once.'],
    [['a: -> y ./y'], 'dvc.yaml: stages.a.outs names y twice; name it once.'],
  ])('refuses %j', async (lines, message) => {
    expect(await faultOf(() => graphOf(...lines))).toEqual({ code: 'PIPELINE', message })
  })

  it.each([
    [
      ['a: -> ../x'],
      'dvc.yaml: stages.a.outs names "../x", which leaves the repository; expected a path inside the repository.',
    ],
    [['a: /x -> y'], 'dvc.yaml: stages.a.deps names "/x", an absolute path; expected a path inside the repository.'],
    [['a: -> x', 'b: -> X'], 'dvc.yaml names "x" and "X", which some file systems cannot tell apart; rename one.'],
  ])('refuses the paths of %j', async (lines, message) => {
    expect(await faultOf(() => graphOf(...lines))).toEqual({ code: 'PATH', message })
  })
})

describe('orderStages', () => {
  const graph = graphOf('eval: model -> m', 'train: data -> model', 'prepare: raw -> data', 'other: raw -> z')

  it('puts each stage after what it needs, otherwise as in the file', () => {
    expect(order(graph)).toEqual(['prepare', 'train', 'eval', 'other'])
  })

  it('takes targets with what they need', () => {
    expect(order(graph, 'train')).toEqual(['prepare', 'train'])
    expect(order(graph, 'other', 'prepare')).toEqual(['other', 'prepare'])
  })

  it.each([
    ['trian', 'the nearest stage is "train"'],
    ['zzzzzzzz', 'its stages are eval, train, prepare, other'],
  ])('refuses the target %s', async (target, hint) => {
    const message = `dvc.yaml has no stage "${target}"; ${hint}.`
    expect(await faultOf(() => order(graph, target))).toEqual({ code: 'INPUT', message })
  })

  it('gives every stage one time and after its needs, in any graph without a cycle', () => {
    const links = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 })
    const shuffled = fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 })
    fc.assert(
      fc.property(links, shuffled, (pairs, file) => {
        const lines = file.map((stage) => {
          const deps = pairs.filter(([one, other]) => other === stage && one < stage).map(([one]) => `o${one}`)
          return `s${stage}: ${[...new Set(deps)].join(' ')} -> o${stage}`
        })
        const any = graphOf(...lines)
        const names = order(any)
        expect(names.toSorted()).toEqual([...any.keys()].sort())
        for (const { stage, needs: before } of any.values()) {
          for (const need of before) expect(names.indexOf(need)).toBeLessThan(names.indexOf(stage.name))
        }
      }),
    )
  })
})
