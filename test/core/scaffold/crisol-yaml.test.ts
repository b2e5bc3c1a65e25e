import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseConfig } from '../../../src/core/config/parse.ts'
import { directionOf } from '../../../src/core/gate/direction.ts'
import { renderCrisolYaml } from '../../../src/core/scaffold/crisol-yaml.ts'
import type { FoundMetric, Survey } from '../../../src/core/scaffold/survey.ts'
import type { Value } from '../../../src/core/value.ts'
import { aSurvey } from '../../fakes/survey.ts'

/** What is written below the two lines that every file has. */
function bodyOf(other: Partial<Survey>): string {
  return renderCrisolYaml(aSurvey(other)).split('\n').slice(2).join('\n')
}

function found(values: Readonly<Record<string, Value>>): readonly FoundMetric[] {
  return Object.entries(values).map(([name, value]) => ({ file: 'metrics.json', name, value }))
}

describe('renderCrisolYaml', () => {
  it('has directions by the names of metrics, and bounds that hold now as comments', () => {
    const metrics = found({
      'test.accuracy': 0.9532,
      'test.log_loss': 0.1234,
      'train.rows': 171n,
      'a: b.f1': [0.81, 0.83],
      rmse: 0,
      r2: -0.123,
      auc: Number.NaN,
    })
    expect(bodyOf({ metrics })).toBe(`metrics: # the first pattern that matches counts
  test.accuracy: { better: higher, tolerance: 1% } # at-least: 0.95
  test.log_loss: { better: lower, tolerance: 1% } # at-most: 0.13
  "a: b.f1": { better: higher, tolerance: 1% } # at-least: 0.82
  rmse: { better: lower, tolerance: 1% } # at-most: 0
  r2: { better: higher, tolerance: 1% } # at-least: -0.13
  auc: { better: higher, tolerance: 1% }
  # shown and not judged, until a rule says which way is better: train.rows
report:
  tests: [reports/junit.xml]
`)
  })

  it('names twenty metrics, and says how many more there are', () => {
    const metrics = found(Object.fromEntries(Array.from({ length: 23 }, (_, index) => [`fold${index}.loss`, 1])))
    const lines = bodyOf({ metrics }).split('\n')
    expect(lines.filter((line) => line.includes('better: lower')).length).toBe(20)
    expect(lines).toContain('  # 3 more are judged by their names, as warnings')
  })

  it('is comments alone where there is nothing to say', () => {
    expect(
      bodyOf({ metrics: [], hasTests: false }),
    ).toBe(`# metrics: # none is there that is judged by its name; the first pattern that matches counts
#   test.accuracy: { better: higher, tolerance: 1% }
# report:
#   tests: [reports/junit.xml] # what a test step writes
`)
  })

  it.each<[string, Partial<Survey>, string]>([
    [
      'a pickle with an example',
      { models: ['models/model.joblib'], example: 'models/example.json' },
      `serve: # for package and serve
  model: models/model.joblib
  example: models/example.json
  # allow-pickle: true # it is a pickle, which runs code when it is loaded: say so to have it packaged
`,
    ],
    [
      'another model without one',
      { models: ['model.onnx'] },
      `serve: # for package and serve
  model: model.onnx
  # example: rows and what the model predicts for them, which a stage writes: docs/serving.md
`,
    ],
    [
      'several models',
      { models: ['a.onnx', 'b.onnx'] },
      `# serve: # for package and serve: one of a.onnx, b.onnx
#   model: a.onnx
`,
    ],
  ])('says what is served for %s', (_, other, lines) => {
    expect(bodyOf({ ...other, metrics: [], hasTests: false }).split('# what a test step writes\n')[1]).toBe(lines)
  })

  it('is what the parser takes, with a rule for each metric whose direction is known', () => {
    const names = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      fc.constantFrom('test.accuracy', 'a/b.loss', '*.f1', 'x: y.auc', 'm#f1', "it's.r2"),
    )
    const values = fc.oneof(fc.double(), fc.bigInt({ min: -9n, max: 9n }), fc.constant('text'))
    fc.assert(
      fc.property(fc.dictionary(names, values, { maxKeys: 15 }), fc.boolean(), (metrics, hasTests) => {
        const text = renderCrisolYaml(aSurvey({ metrics: found(metrics), hasTests, models: ['a b.pkl'] }))
        const { metrics: rules, report } = parseConfig(text, 'crisol.yaml')
        const judged = Object.keys(metrics).filter((name) => directionOf(name) !== 'none')
        expect(rules.map(({ pattern, better }) => [pattern, better])).toEqual(
          judged.map((name) => [name, directionOf(name)]),
        )
        expect(report.tests).toEqual(hasTests ? ['reports/junit.xml'] : [])
      }),
    )
  })
})
