import { directionOf } from '../gate/direction.ts'
import { matches, toSample } from '../gate/judge.ts'
import { renderScalar } from './scalar.ts'
import type { FoundMetric, Survey } from './survey.ts'

/** Metrics that get a rule, at the most: who has more than that judges few of them. */
const most = 20

/** Where the JUnit file of the test step goes, which the report shows. */
export const junitFile = 'reports/junit.xml'

const head = `# yaml-language-server: $schema=https://raw.githubusercontent.com/crisol-ml/crisol/v1/docs/crisol.schema.json
# Pull requests are judged by this file of their base. All keys: https://github.com/crisol-ml/crisol/blob/v1/docs/configuration.md
`

/** Writes the `crisol.yaml` that fits: directions from the names of metrics, bounds and what opens a door as comments. */
export function renderCrisolYaml(survey: Survey): string {
  return [head, metricLines(survey.metrics), testLines(survey), serveLines(survey)].join('')
}

function metricLines(metrics: readonly FoundMetric[]): string {
  const known = new Map(metrics.filter(isNameable).map((metric) => [metric.name, metric]))
  const judged = [...known.values()].filter(({ name }) => directionOf(name) !== 'none')
  const others = [...known.keys()].filter((name) => directionOf(name) === 'none')
  if (judged.length === 0) {
    return `# metrics: # none is there that is judged by its name; the first pattern that matches counts\n#   test.accuracy: { better: higher, tolerance: 1% }\n${unjudged(others)}`
  }
  const rules = judged.slice(0, most).map(ruleLine)
  return `metrics: # the first pattern that matches counts\n${rules.join('')}${unjudged(others)}${leftOut(judged.length - most)}`
}

/** A name that is a pattern of something else cannot stand for itself. */
function isNameable(metric: FoundMetric): boolean {
  return metric.name !== '' && matches(metric.name, metric)
}

function ruleLine({ name, value }: FoundMetric): string {
  const direction = directionOf(name)
  const mean = toSample(value)?.mean
  const bound = mean === undefined || !Number.isFinite(mean) ? '' : ` # ${boundOf(direction, mean)}`
  return `  ${renderScalar(name)}: { better: ${direction}, tolerance: 1% }${bound}\n`
}

/** A bound that what is there keeps, with two digits. */
function boundOf(direction: string, mean: number): string {
  const step = mean === 0 ? 1 : 10 ** (Math.floor(Math.log10(Math.abs(mean))) - 1)
  const [key, round] = direction === 'higher' ? (['at-least', Math.floor] as const) : (['at-most', Math.ceil] as const)
  return `${key}: ${Number((round(Number((mean / step).toPrecision(12))) * step).toPrecision(3))}`
}

function unjudged(names: readonly string[]): string {
  if (names.length === 0) return ''
  const shown = names.slice(0, 8).map(renderScalar).join(', ')
  const more = names.length > 8 ? ` and ${names.length - 8} more` : ''
  return `  # shown and not judged, until a rule says which way is better: ${shown}${more}\n`
}

function leftOut(count: number): string {
  return count > 0 ? `  # ${count} more are judged by their names, as warnings\n` : ''
}

function testLines({ hasTests }: Survey): string {
  return hasTests
    ? `report:\n  tests: [${junitFile}]\n`
    : `# report:\n#   tests: [${junitFile}] # what a test step writes\n`
}

function serveLines({ models, example }: Survey): string {
  const [model, ...more] = models
  if (model === undefined) return ''
  if (more.length > 0)
    return `# serve: # for package and serve: one of ${models.map(renderScalar).join(', ')}\n#   model: ${renderScalar(model)}\n`
  const lines = [`serve: # for package and serve`, `  model: ${renderScalar(model)}`]
  if (example === undefined)
    lines.push('  # example: rows and what the model predicts for them, which a stage writes: docs/serving.md')
  else lines.push(`  example: ${renderScalar(example)}`)
  if (/\.(?:joblib|pkl|pickle)$/iu.test(model)) {
    lines.push('  # allow-pickle: true # it is a pickle, which runs code when it is loaded: say so to have it packaged')
  }
  return `${lines.join('\n')}\n`
}
