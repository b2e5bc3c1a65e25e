import { parseYaml } from '../text/yaml.ts'
import { isList, isMapping, isNumeric, type Mapping, type Value } from '../value.ts'
import type { Cause, Config, Direction, Gate, ImageMode, MetricRule, ServeConfig, Tolerance } from './config.ts'
import { crisolSchema } from './crisol-schema.ts'
import { validate } from './schema.ts'

const empty: Mapping = new Map()

/**
 * Reads `crisol.yaml`. An empty file declares gates that fail and no rule.
 *
 * @throws {UserError} SYNTAX with the name that is wrong, what was found and what was expected
 */
export function parseConfig(text: string, file: string): Config {
  const value = parseYaml(text, file) ?? empty
  validate(value, crisolSchema)
  const root = value as Mapping
  const report = section(root, 'report')
  return {
    isDeclared: true,
    metrics: [...section(root, 'metrics')].map(([pattern, rule]) => toRule(pattern, isMapping(rule) ? rule : empty)),
    gate: toGate(section(root, 'gate')),
    report: {
      title: textOf(report.get('title')),
      plots: texts(report.get('plots')),
      images: (textOf(report.get('images')) as ImageMode | undefined) ?? 'auto',
      tests: texts(report.get('tests')),
    },
    serve: toServe(section(root, 'serve')),
  }
}

function toServe(serve: Mapping): ServeConfig {
  return {
    model: textOf(serve.get('model')),
    example: textOf(serve.get('example')),
    requirements: textOf(serve.get('requirements')),
    predictor: textOf(serve.get('predictor')),
    name: textOf(serve.get('name')),
    allowPickle: serve.get('allow-pickle') === true,
    trustedModules: texts(serve.get('trusted-modules')),
  }
}

function section(root: Mapping, name: string): Mapping {
  const value = root.get(name)
  return isMapping(value) ? value : empty
}

function textOf(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function texts(value: Value | undefined): readonly string[] {
  return isList(value) ? value.filter((item) => typeof item === 'string') : []
}

function number(value: Value | undefined): number | undefined {
  return isNumeric(value) ? Number(value) : undefined
}

function toRule(pattern: string, rule: Mapping): MetricRule {
  return {
    pattern,
    better: textOf(rule.get('better')) as Direction | undefined,
    tolerance: toTolerance(rule.get('tolerance')),
    atLeast: number(rule.get('at-least')),
    atMost: number(rule.get('at-most')),
  }
}

function toTolerance(value: Value | undefined): Tolerance {
  if (value === undefined) return { absolute: 0, relative: undefined }
  let tolerance: Tolerance = { absolute: undefined, relative: undefined }
  for (const part of isList(value) ? value : [value]) {
    if (typeof part === 'string') tolerance = { ...tolerance, relative: Number.parseFloat(part) / 100 }
    else tolerance = { ...tolerance, absolute: Number(part) }
  }
  return tolerance
}

function toGate(declared: Mapping): Config['gate'] {
  const of = (cause: Cause): Gate => (declared.get(cause) as Gate | undefined) ?? 'fail'
  return {
    regression: of('regression'),
    bound: of('bound'),
    missing: of('missing'),
    tests: of('tests'),
    unreadable: of('unreadable'),
  }
}
