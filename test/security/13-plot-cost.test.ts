import { describe, expect, it } from '@jest/globals'
import { points, readable, reportPlots, templateOf } from './plots.ts'

/** What is said where time or memory was spent, whichever was first. */
const spent =
  /The process that drew it ended, which happens when a plot needs too much memory\.|It was not drawn within [\d.]+ seconds\.|No time was left for it/u

/** Specifications that cost more than a picture may, and what is said of each. */
const bombs: Readonly<Record<string, readonly [object, RegExp]>> = {
  sequence: [
    points({ data: { sequence: { start: 0, stop: 2e7 } } }),
    /The specification makes a sequence of more than 100000 rows\./u,
  ],
  hidden: [points({ transform: [{ calculate: 'length(sequence(2e8))', as: 'b' }] }), spent],
  backtracking: [
    points({
      transform: [{ calculate: "test(/^(a+)+$/, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')", as: 'b' }],
    }),
    spent,
  ],
  link: [
    points({ encoding: { x: { field: 'a', type: 'quantitative' }, href: { value: 'file:///etc/passwd' } } }),
    /The specification asks for an address \("href"\); data must be in the rows\./u,
  ],
  computed: [
    templateOf({
      $schema: 'https://vega.github.io/schema/vega/v6.json',
      marks: [{ type: 'symbol', encode: { enter: { href: { signal: "'file:///etc/passwd'" } } } }],
    }),
    /The specification asks for an address \("href"\); data must be in the rows\./u,
  ],
}

describe('threat 13: plots that take all time and memory', () => {
  it('cost themselves alone: the report is posted with a note in the place of each', async () => {
    const plots = Object.entries(bombs).map(([name, [template]]) => [name, { template }] as const)
    const shown = await reportPlots({ good: { template: points() }, ...Object.fromEntries(plots) })
    expect([shown.status, shown.outputs['verdict']]).toEqual([0, 'pass'])
    const notes = readable(shown.comment)
      .split('\n')
      .filter((line) => line.startsWith('- '))
    const said = Object.entries(bombs).map(([name, [, sentence]]) =>
      notes.some((note) => note.startsWith(`- ${name}.csv: `) && sentence.test(note)),
    )
    expect(said).toEqual(Object.keys(bombs).map(() => true))
    // Both themes of the good plot, and of no other one.
    expect(shown.pictures.filter((bytes) => bytes.subarray(1, 4).toString() === 'PNG').length).toBe(2)
    expect(shown.stdout).not.toContain('Unexpected failure')
  })
})
