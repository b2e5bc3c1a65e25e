import { describe, expect, it } from '@jest/globals'
import { parsePlots, parseStagePlots } from '../../../src/core/pipeline/plots.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import { faultOf } from '../../fakes/fault.ts'
import { somewhere } from '../../fakes/pipeline.ts'

const plain = {
  ...{ stage: undefined, x: undefined, y: [], xLabel: undefined, yLabel: undefined, title: undefined },
  ...{ template: undefined, header: true },
}
const inSub = { ...somewhere, file: 'sub/dvc.yaml' }

describe('parsePlots', () => {
  it('reads paths, and what is to be drawn of them', () => {
    const text = `
- roc.csv
- ../loss.json: {x: step, y: loss, x_label: Step, y_label: Loss, title: T, template: smooth}
- many.csv: {y: [a, b]}
- both: {x: {a.csv: t, ../b.csv: u}, y: {a.csv: p, ../b.csv: [q, r]}, title: Both}
- one.csv:
  two.csv:
`
    expect(parsePlots(parseYaml(text, 'x'), inSub)).toEqual([
      { ...plain, id: 'sub/roc.csv' },
      {
        ...plain,
        id: 'loss.json',
        x: 'step',
        y: ['loss'],
        xLabel: 'Step',
        yLabel: 'Loss',
        title: 'T',
        template: 'smooth',
      },
      { ...plain, id: 'sub/many.csv', y: ['a', 'b'] },
      {
        ...{ ...plain, id: 'both', title: 'Both' },
        x: new Map([
          ['sub/a.csv', 't'],
          ['b.csv', 'u'],
        ]),
        y: new Map([
          ['sub/a.csv', ['p']],
          ['b.csv', ['q', 'r']],
        ]),
      },
      { ...plain, id: 'sub/one.csv' },
      { ...plain, id: 'sub/two.csv' },
    ])
    expect(parsePlots(null, inSub)).toEqual([])
  })

  it.each([
    ['[1]', 'sub/dvc.yaml:7: stages.a[0] is 1; expected text.'],
    ['[p: {title: 1}]', 'sub/dvc.yaml:7: stages.a[0].p.title is 1; expected text.'],
    ['[p: {y: [a, 1]}]', 'sub/dvc.yaml:7: stages.a[0].p.y is 1; expected text.'],
  ])('refuses %s, which a template can make', async (text, message) => {
    expect(await faultOf(() => parsePlots(parseYaml(text, 'x'), inSub))).toEqual({ code: 'SYNTAX', message })
  })
})

describe('parseStagePlots', () => {
  it('reads how the plots of a stage are drawn, from its directory', () => {
    const value = parseYaml('[a.csv, {b.csv: {x: t, y: u, header: false, cache: false}}]', 'x')
    expect(parseStagePlots(value, { stage: 'train', directory: 'out', place: somewhere })).toEqual([
      { ...plain, id: 'out/a.csv', stage: 'train' },
      { ...plain, id: 'out/b.csv', stage: 'train', x: 't', y: ['u'], header: false },
    ])
  })
})
