import { describe, expect, it } from '@jest/globals'
import type { PlotDefinition } from '../../../src/core/pipeline/pipeline.ts'
import { countSeries, labelsOf, type SeriesSource, sourcesOf } from '../../../src/core/plots/sources.ts'
import { faultOf } from '../../fakes/fault.ts'
import { parseText } from '../../fakes/pipeline.ts'

/** The definition of a plot of the top level. */
function definitionOf(entry: string): PlotDefinition {
  const [definition] = parseText(`plots: [${entry}]\n`).plots
  if (definition === undefined) throw new Error(entry)
  return definition
}

function sources(entry: string): readonly SeriesSource[] {
  const definition = definitionOf(entry)
  return sourcesOf({ id: definition.id, definition })
}

const source = (file: string, y: string | undefined, x?: readonly [string, string]): SeriesSource => ({
  ...{ file, y },
  x: x === undefined ? undefined : { file: x[0], field: x[1] },
})

describe('sourcesOf', () => {
  it.each<readonly [string, readonly SeriesSource[]]>([
    ['a.csv', [source('a.csv', undefined)]],
    ['a.csv: {x: t}', [source('a.csv', undefined, ['a.csv', 't'])]],
    ['a.csv: {y: v}', [source('a.csv', 'v')]],
    ['a.csv: {x: t, y: [v, w]}', [source('a.csv', 'v', ['a.csv', 't']), source('a.csv', 'w', ['a.csv', 't'])]],
    ['n: {y: {a.csv: v, b.csv: [v, w]}}', [source('a.csv', 'v'), source('b.csv', 'v'), source('b.csv', 'w')]],
    [
      'n: {x: t, y: {a.csv: v, b.csv: [v, w]}}',
      [
        source('a.csv', 'v', ['a.csv', 't']),
        source('b.csv', 'v', ['b.csv', 't']),
        source('b.csv', 'w', ['b.csv', 't']),
      ],
    ],
    [
      'n: {x: {c.csv: t}, y: {a.csv: [v, w]}}',
      [source('a.csv', 'v', ['c.csv', 't']), source('a.csv', 'w', ['c.csv', 't'])],
    ],
    [
      'n: {x: {c.csv: t, d.csv: u}, y: {a.csv: v, b.csv: w}}',
      [source('a.csv', 'v', ['c.csv', 't']), source('b.csv', 'w', ['d.csv', 'u'])],
    ],
  ])('makes series of %s', (entry, expected) => {
    expect(sources(entry)).toEqual(expected)
  })

  it('refuses several fields for x that are not as many as those for y', async () => {
    expect(await faultOf(() => sources('n: {x: {c.csv: t, d.csv: u}, y: {a.csv: v}}'))).toEqual({
      code: 'SYNTAX',
      message: 'Plot n in dvc.yaml names 2 fields for x and 1 for y; expected one x, or as many as y.',
    })
  })
})

describe('countSeries', () => {
  it.each([
    ['a.csv', 'data', 1],
    ['a.csv: {y: [v, w]}', 'data', 2],
    ['n: {y: {a.csv: v, b.csv: [v, w]}}', 'data', 3],
    ['a.png', 'image', 0],
  ] as const)('counts those of %s', (entry, kind, count) => {
    const definition = definitionOf(entry)
    expect(countSeries({ id: definition.id, kind, definition })).toBe(count)
  })
})

describe('labelsOf', () => {
  const [one, other] = [
    { x: 'step', y: 'loss' },
    { x: 'epoch', y: 'acc' },
  ]

  it.each([
    ['a.csv', [one], { title: 'a.csv', xLabel: 'step', yLabel: 'loss' }],
    ['a.csv', [one, other], { title: 'a.csv', xLabel: 'x', yLabel: 'y' }],
    ['a.csv', [one, { ...one, y: 'acc' }], { title: 'a.csv', xLabel: 'step', yLabel: 'y' }],
    ['a.csv: {title: T, x_label: X, y_label: Y}', [one, other], { title: 'T', xLabel: 'X', yLabel: 'Y' }],
  ])('puts at the axes of %s what is said or common', (entry, series, labels) => {
    const definition = definitionOf(entry)
    expect(labelsOf({ id: definition.id, definition }, series)).toEqual(labels)
  })
})
