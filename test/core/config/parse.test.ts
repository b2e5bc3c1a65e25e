import { describe, expect, it } from '@jest/globals'
import { defaultServe } from '../../../src/core/config/config.ts'
import { parseConfig } from '../../../src/core/config/parse.ts'
import { faultOf } from '../../fakes/fault.ts'

const strict = { regression: 'fail', bound: 'fail', missing: 'fail', tests: 'fail', unreadable: 'fail' }
const exact = { absolute: 0, relative: undefined }

describe('parseConfig', () => {
  it('reads everything that it can have', () => {
    const text = `
metrics:
  test.accuracy: {better: higher, tolerance: 1%, at-least: 0.9}
  'm.json:*loss*': {better: lower, tolerance: [0.5%, 0.01], at-most: 2}
  '*': {better: none}
gate: {regression: warn, tests: ignore}
report:
  title: The model
  images: branch
  tests: [junit.xml, more.xml]
serve:
  model: models/model.joblib
  example: models/example.json
  requirements: serve.lock
  predictor: src/predictor.py
  name: cancer
  allow-pickle: true
  trusted-modules: [own.steps]
`
    const rule = { better: undefined, tolerance: exact, atLeast: undefined, atMost: undefined }
    expect(parseConfig(text, 'crisol.yaml')).toEqual({
      isDeclared: true,
      metrics: [
        {
          ...{ ...rule, pattern: 'test.accuracy', better: 'higher', atLeast: 0.9 },
          tolerance: { absolute: undefined, relative: 0.01 },
        },
        {
          ...{ ...rule, pattern: 'm.json:*loss*', better: 'lower', atMost: 2 },
          tolerance: { absolute: 0.01, relative: 0.005 },
        },
        { ...rule, pattern: '*', better: 'none' },
      ],
      gate: { ...strict, regression: 'warn', tests: 'ignore' },
      report: { title: 'The model', images: 'branch', plots: [], tests: ['junit.xml', 'more.xml'] },
      serve: {
        model: 'models/model.joblib',
        example: 'models/example.json',
        requirements: 'serve.lock',
        predictor: 'src/predictor.py',
        name: 'cancer',
        allowPickle: true,
        trustedModules: ['own.steps'],
      },
    })
  })

  it.each(['', '{}', '# nothing yet\n'])('reads %j as gates that fail and no rule', (text) => {
    const report = { title: undefined, images: 'auto', plots: [], tests: [] }
    expect(parseConfig(text, 'crisol.yaml')).toEqual({
      isDeclared: true,
      metrics: [],
      gate: strict,
      report,
      serve: defaultServe,
    })
  })

  it.each([
    ['gates: {}', 'crisol.yaml has the unknown key "gates"; the nearest known one is gate.'],
    ['gate: {regression: error}', 'gate.regression in crisol.yaml is "error"; expected fail | warn | ignore.'],
    ['metrics: {a: {better: more}}', 'metrics.a.better in crisol.yaml is "more"; expected higher | lower | none.'],
    ['metrics: {a: 0.9}', 'metrics.a in crisol.yaml is 0.9; expected a mapping.'],
    [
      'metrics: {a: {tolerence: 1}}',
      'metrics.a in crisol.yaml has the unknown key "tolerence"; the nearest known one is tolerance.',
    ],
    ['report: {images: png}', 'report.images in crisol.yaml is "png"; expected auto | branch | mermaid | none.'],
    ['serve: {allow-pickle: yes}', 'serve.allow-pickle in crisol.yaml is "yes"; expected true or false.'],
    ['report: {tests: junit.xml}', 'report.tests in crisol.yaml is "junit.xml"; expected a list of texts.'],
  ])('refuses %s', async (text, message) => {
    expect(await faultOf(() => parseConfig(text, 'crisol.yaml'))).toEqual({ code: 'SYNTAX', message })
  })
})
