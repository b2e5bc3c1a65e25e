import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { buildGraph, type DataSource, type Graph } from '../../../src/core/pipeline/graph.ts'
import { dependentsOf, type PlanOptions, planNodes } from '../../../src/core/pipeline/plan.ts'
import { parseText } from '../../fakes/pipeline.ts'

/** Builds the graph of stages like `train: data -> model`. */
function graphOf(...lines: readonly string[]): Graph {
  const stages = lines.map((line) => {
    const [name = '', deps = '', outs = ''] = line.split(/:|->/u)
    const list = (words: string): string => `[${words.trim().split(' ').filter(Boolean).join(', ')}]`
    return `  ${name}: {cmd: run, deps: ${list(deps)}, outs: ${list(outs)}}\n`
  })
  const raw: DataSource = { kind: 'source', file: 'raw.dvc', outs: ['raw'], deps: [], frozen: false }
  return buildGraph([...parseText(`stages:\n${stages.join('')}`).stages, raw])
}

function plan(graph: Graph, targets: readonly string[], options?: PlanOptions): readonly string[] {
  return planNodes(graph, targets, options).map(({ address }) => address)
}

describe('planNodes', () => {
  const graph = graphOf(
    'eval: model -> m',
    'train: data -> model',
    'prepare: raw -> data',
    'other: raw -> z',
    'alone: -> y',
  )

  it.each<[string, readonly string[], PlanOptions, readonly string[]]>([
    ['everything without a target', [], {}, ['raw.dvc', 'prepare', 'train', 'eval', 'other', 'alone']],
    ['targets with what they need', ['train'], {}, ['raw.dvc', 'prepare', 'train']],
    ['several targets, in the order of the graph', ['other', 'prepare'], {}, ['raw.dvc', 'prepare', 'other']],
    ['data alone', ['raw.dvc'], {}, ['raw.dvc']],
    ['targets alone, in their order', ['eval', 'train', 'eval'], { single: true }, ['eval', 'train']],
    ['what depends on a target', ['prepare'], { downstream: true }, ['prepare', 'train', 'eval']],
    ['what depends on data', ['raw.dvc'], { downstream: true }, ['raw.dvc', 'prepare', 'train', 'eval', 'other']],
    [
      'all that a target is linked with',
      ['other'],
      { pipeline: true },
      ['raw.dvc', 'prepare', 'train', 'eval', 'other'],
    ],
    [
      'several pipelines, that of the first target first',
      ['alone', 'train'],
      { pipeline: true },
      ['alone', 'raw.dvc', 'prepare', 'train', 'eval', 'other'],
    ],
    [
      'the pipeline rather than targets alone',
      ['alone'],
      { pipeline: true, single: true, downstream: true },
      ['alone'],
    ],
    [
      'everything, whatever the targets',
      ['alone'],
      { all: true, single: true },
      ['raw.dvc', 'prepare', 'train', 'eval', 'other', 'alone'],
    ],
  ])('plans %s', (_, targets, options, expected) => {
    expect(plan(graph, targets, options)).toEqual(expected)
  })

  it('plans every stage one time and after its needs, in any graph without a cycle', () => {
    const links = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 })
    const shuffled = fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 })
    fc.assert(
      fc.property(links, shuffled, (pairs, file) => {
        const lines = file.map((stage) => {
          const deps = pairs.filter(([one, other]) => other === stage && one < stage).map(([one]) => `o${one}`)
          return `s${stage}: ${[...new Set(deps)].join(' ')} -> o${stage}`
        })
        const any = graphOf(...lines)
        const names = plan(any, [])
        expect(names.toSorted()).toEqual([...any.keys()].sort())
        for (const { address, needs } of any.values()) {
          for (const need of needs) expect(names.indexOf(need)).toBeLessThan(names.indexOf(address))
        }
      }),
    )
  })
})

describe('dependentsOf', () => {
  it('gives what depends on each, directly', () => {
    const graph = graphOf('a: raw -> x', 'b: x -> y', 'c: x y ->')
    expect(dependentsOf(graph)).toEqual(
      new Map([
        ['raw.dvc', ['a']],
        ['a', ['b', 'c']],
        ['b', ['c']],
      ]),
    )
  })
})
