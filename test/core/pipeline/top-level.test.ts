import { describe, expect, it } from '@jest/globals'
import { emptyContext } from '../../../src/core/pipeline/context.ts'
import { defaultFlags } from '../../../src/core/pipeline/flags.ts'
import { parseTopLevel } from '../../../src/core/pipeline/top-level.ts'
import { parseYaml } from '../../../src/core/text/yaml.ts'
import type { Mapping } from '../../../src/core/value.ts'
import { faultOf } from '../../fakes/fault.ts'

const values = parseYaml('{n: x, l: [a]}', 'x') as Mapping
const sections = {
  filling: { context: { ...emptyContext, values }, flags: defaultFlags, used: new Map() },
  place: { file: 'sub/dvc.yaml', lineOf: () => 3, path: [] },
}

function parse(text: string): ReturnType<typeof parseTopLevel> {
  return parseTopLevel(parseYaml(text, 'x') as Mapping, sections)
}

describe('parseTopLevel', () => {
  it('reads every section, its templates filled and its paths from the root', () => {
    const { metrics, params, plots, artifacts, datasets } = parse(`
metrics: ['\${n}.json', ../m.json]
params: [p.yaml]
plots: ['\${n}.csv']
artifacts: {'m-\${n}': {path: '\${n}.bin', type: model, labels: ['\${n}']}}
datasets: [{name: '\${n}', type: dvc, url: u}]
`)
    expect([metrics, params, plots.map(({ id }) => id)]).toEqual([
      ['sub/x.json', 'm.json'],
      ['sub/p.yaml'],
      ['sub/x.csv'],
    ])
    expect(artifacts).toEqual(
      new Map([['m-x', { path: 'sub/x.bin', desc: undefined, type: 'model', labels: ['x'], meta: null }]]),
    )
    expect(datasets).toEqual([{ name: 'x', type: 'dvc', fields: parseYaml('{name: x, type: dvc, url: u}', 'x') }])
  })

  it('finds nothing in nothing', () => {
    expect(parse('{}')).toEqual({ metrics: [], params: [], plots: [], artifacts: new Map(), datasets: [] })
  })

  it.each([
    ["metrics: ['${l}']", 'SYNTAX', 'sub/dvc.yaml:3: metrics[0] is a list; expected text.'],
    [
      'metrics: [../../m]',
      'PATH',
      'sub/dvc.yaml:3: metrics[0] names "../m", which leaves the repository; expected a path inside the repository.',
    ],
    [
      "params: ['${z}']",
      'PIPELINE',
      'sub/dvc.yaml:3: params[0] uses ${z}, which neither params.yaml nor vars define. The nearest defined name is ${n}.',
    ],
    ['datasets: [x]', 'SYNTAX', 'sub/dvc.yaml:3: datasets[0] is "x"; expected a mapping.'],
    [
      'datasets: [{name: x}]',
      'SYNTAX',
      'sub/dvc.yaml:3: datasets[0] has text for its name and nothing for its type; expected texts.',
    ],
    ["artifacts: {a: {path: '${l}'}}", 'SYNTAX', 'sub/dvc.yaml:3: artifacts.a.path is a list; expected text.'],
  ] as const)('refuses %s', async (text, code, message) => {
    expect(await faultOf(() => parse(text))).toEqual({ code, message })
  })
})
