import { describe, expect, it } from '@jest/globals'
import { compareReview, imagesOf, plotsOf } from '../../../src/flows/review/compare.ts'
import { dataPlot } from '../../fakes/plot-rows.ts'
import { baselineWith, resultsWith } from '../../fakes/results.ts'

const [strict, lax, broken] = [
  'metrics:\n  acc: { better: higher, tolerance: 0 }\n',
  'metrics:\n  acc: { better: none }\n',
  'gates: {}\n',
]

/** Compares a drop of accuracy under the configurations of head and base. */
function compare(head: string | undefined, base: string | undefined): object {
  const { verdict, remarks, problems } = compareReview({
    head: resultsWith('{acc: 0.8}', { config: head }),
    baseline: baselineWith(resultsWith('{acc: 0.9}', { config: base })),
    ...{ title: undefined, defaultTitle: 'r', accepted: undefined, remarks: [], plots: [], history: [] },
  })
  return { verdict, remarks, problems: problems.map(({ message }) => message) }
}

describe('compareReview', () => {
  it.each<readonly [string, string | undefined, string | undefined, string, readonly string[]]>([
    ['no gates at all', undefined, undefined, 'warn', []],
    ['the same gates', strict, strict, 'fail', []],
    [
      'gates of the base that the head loosens',
      lax,
      strict,
      'fail',
      ['This change edits metrics in crisol.yaml; those of the base count.'],
    ],
    [
      'gates of the base that the head removes',
      undefined,
      strict,
      'fail',
      ['This change edits metrics in crisol.yaml; those of the base count.'],
    ],
    [
      'gates that the head brings',
      strict,
      undefined,
      'fail',
      ['This change edits metrics in crisol.yaml; the base has no crisol.yaml, so those of this change count.'],
    ],
    [
      'gates that the head mends',
      lax,
      broken,
      'pass',
      [
        'crisol.yaml of the base does not parse, so the gates of this change count: crisol.yaml has the unknown key "gates"; the nearest known one is gate.',
      ],
    ],
    [
      'the gates of the base where the head takes test results away',
      strict,
      `${strict}report: { tests: [a.xml] }\n`,
      'fail',
      ['This change edits report.tests in crisol.yaml; its own list counts.'],
    ],
    [
      'the gates of the base where the head asks for other machines',
      `${strict}runner: { instance-types: [p5.48xlarge] }\n`,
      strict,
      'fail',
      ['This change edits runner in crisol.yaml: the machines that are launched.'],
    ],
    ['a title that the head adds', `${strict}report: { title: Iris }\n`, strict, 'fail', []],
  ])('judges by %s', (_, head, base, verdict, remarks) => {
    expect(compare(head, base)).toEqual({ verdict, remarks, problems: [] })
  })

  it('judges by the gates of the base where those of the head do not parse, and fails', () => {
    const message = 'crisol.yaml has the unknown key "gates"; the nearest known one is gate.'
    expect(compare(broken, lax)).toEqual({
      verdict: 'fail',
      remarks: ['This change edits metrics in crisol.yaml; those of the base count.'],
      problems: [message],
    })
  })
})

describe('imagesOf', () => {
  const sides = (head: string | undefined, base: string | undefined) => ({
    head: resultsWith('', { config: head }),
    baseline: baselineWith(resultsWith('', { config: base })),
  })

  it.each([
    ['the head', 'report: {images: none}', 'report: {images: mermaid}', 'none'],
    ['the base where the head says nothing that can be read', 'report: [', 'report: {images: mermaid}', 'mermaid'],
    ['nobody', undefined, undefined, 'auto'],
  ])('is what %s says', (_, head, base, expected) => expect(imagesOf(sides(head, base))).toBe(expected))
})

describe('plotsOf', () => {
  const plots = ['roc.csv', 'live/a.tsv', 'live/b.tsv'].map((id) => dataPlot([], { id }))
  const idsOf = (config: string | undefined): readonly string[] | undefined =>
    plotsOf({
      head: resultsWith('', { config, plots: [] }),
      baseline: baselineWith(resultsWith('', { plots })),
    }).base?.map(({ id }) => id)

  it('leaves out of the base what the head picks no more', () => {
    expect(idsOf('report: {plots: [live/, gone.csv]}')).toEqual(['live/a.tsv', 'live/b.tsv'])
    expect(idsOf('report: {plots: ["*.csv"]}')).toEqual(['roc.csv'])
  })

  it.each([undefined, 'report: {}', 'report: ['])('leaves all where the head says %j', (config) => {
    expect(idsOf(config)).toEqual(['roc.csv', 'live/a.tsv', 'live/b.tsv'])
  })

  it('has nothing of a base that is not there', () => {
    const sides = { head: resultsWith('', { plots }), baseline: baselineWith(undefined) }
    expect(plotsOf(sides)).toEqual({ base: undefined, head: plots })
  })
})
