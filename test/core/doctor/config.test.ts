import { describe, expect, it } from '@jest/globals'
import { type Config, defaultConfig } from '../../../src/core/config/config.ts'
import { parseConfig } from '../../../src/core/config/parse.ts'
import { judgeRules, judgeServe, judgeTests } from '../../../src/core/doctor/config.ts'
import { parseWorkflow } from '../../../src/core/doctor/workflow-file.ts'
import type { Finding } from '../../../src/core/finding.ts'

function config(text: string): Config {
  return parseConfig(text, 'crisol.yaml')
}

function linesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ state, says }) => `${state} ${says}`)
}

describe('judgeRules', () => {
  const metrics = [
    { file: 'm.json', name: 'test.accuracy', value: 0.9 },
    { file: 'm.json', name: 'test.loss', value: 0.1 },
  ]

  it.each([
    [
      'there is no file',
      defaultConfig,
      'warn There is none, so that nothing fails but a failed stage; crisol init writes one.',
    ],
    [
      'each pattern picks a metric',
      config('metrics: { test.accuracy: {}, "m.json:*.loss": {} }'),
      'ok It is valid, and each of its patterns picks a metric.',
    ],
    [
      'a name is misspelt',
      config('metrics: { test.acuracy: {}, zzz: {} }'),
      'warn No metric is named test.acuracy, zzz; the nearest to test.acuracy is test.accuracy.',
    ],
    [
      'a name is like none',
      config('metrics: { zzz: {} }'),
      'warn No metric is named zzz; crisol metrics show lists those that are there.',
    ],
  ])('tells where %s', (_, declared, line) => {
    expect(linesOf([judgeRules(declared, metrics)])).toEqual([line])
  })

  it('holds patterns against nothing where no metric is here', () => {
    expect(linesOf([judgeRules(config('metrics: { a: {} }'), [])])).toEqual([
      'unknown It is valid; no metric is here to hold its patterns against.',
    ])
  })
})

describe('judgeTests', () => {
  it('looks for a step that writes the file, and for the file', () => {
    const run = 'jobs: { a: { steps: [{ run: pytest --junitxml=reports/junit.xml }] } }'
    const tests = ['reports/junit.xml', 'here.xml', 'nowhere.xml']
    expect(linesOf(judgeTests(tests, ['here.xml'], [parseWorkflow(run, 'w.yml')]))).toEqual([
      'ok A step of a workflow writes it.',
      'ok It is there.',
      'warn It is not there, and no step of a workflow names it; write it with pytest --junitxml=nowhere.xml, or take it out of report.tests.',
    ])
  })

  it.each(['setup', 'test'])('finds the file in the %s of a workflow that is called', (input) => {
    const call = `jobs: { a: { uses: crisol-ml/crisol/.github/workflows/review.yml@v1, with: { ${input}: pytest --junitxml=a.xml } } }`
    expect(linesOf(judgeTests(['a.xml'], [], [parseWorkflow(call, 'w.yml')]))).toEqual([
      'ok A step of a workflow writes it.',
    ])
  })
})

describe('judgeServe', () => {
  const paths = { files: ['serve.lock'], outputs: ['models', 'e.json'] }
  const lookedFor = { models: [], isPackaged: false }

  it.each<[string, string, Parameters<typeof judgeServe>[2], readonly string[]]>([
    ['nothing is served', '', lookedFor, []],
    [
      'the only model is served',
      '',
      { models: ['m.onnx'], isPackaged: true },
      ['missing serve.model is m.onnx, which is no file here and no output of a stage; name one that is.'],
    ],
    [
      'all is there or made by a stage',
      'serve: { model: models/m.onnx, example: e.json, requirements: serve.lock }',
      lookedFor,
      ['ok The model is models/m.onnx.'],
    ],
    [
      'an example is nowhere',
      'serve: { model: models/m.onnx, example: f.json }',
      lookedFor,
      ['missing serve.example is f.json, which is no file here and no output of a stage; name one that is.'],
    ],
    [
      'a pickle is packaged',
      'serve: { model: models/m.pkl }',
      { ...lookedFor, isPackaged: true },
      [
        'missing models/m.pkl is a pickle, which is not packaged; say serve.allow-pickle: true in crisol.yaml, or save it in another form.',
      ],
    ],
    [
      'a pickle is packaged that may be',
      'serve: { model: models/m.pkl, allow-pickle: true }',
      { ...lookedFor, isPackaged: true },
      ['ok The model is models/m.pkl.'],
    ],
    [
      'nothing says what is packaged',
      '',
      { models: ['a.onnx', 'b.onnx'], isPackaged: true },
      ['missing Nothing says which model is packaged; name it as serve.model in crisol.yaml.'],
    ],
  ])('tells where %s', (_, text, served, lines) => {
    expect(linesOf(judgeServe(config(text), paths, served))).toEqual(lines)
  })
})
