import { encodePlot, parsePlots } from '../plots/encode.ts'
import { parseJson, renderJson } from '../python/json.ts'
import { isMapping, type Value } from '../value.ts'
import { amountOf, decodeValue, encodeValue, fault, listOf, mappingOf, optionalText, textOf } from './fields.ts'
import { mostValues } from './flatten.ts'
import type { Problem, Results, Table, TestFailure, TestSuite } from './results.ts'
import { encodeStage, parseStage } from './train-record.ts'

/** Results beyond this many characters are refused: they can come from a stranger. */
const maxLength = 20_000_000

/**
 * Writes Results as JSON, `schema: 1`. Floats have a point or an exponent and integers have none; NaN,
 * infinities and integers beyond 2^53 are `{"number": "NaN"}`. Ends with a newline.
 */
export function encodeResults(results: Results): string {
  const { source } = results
  const entries: readonly (readonly [string, Value])[] = [
    ['schema', 1n],
    ['commit', source.commit ?? null],
    ['branch', source.branch ?? null],
    ['dirty', source.dirty],
    ['metrics', encodeTable(results.metrics)],
    ['params', encodeTable(results.params)],
    ['plots', results.plots.map(encodePlot)],
    ['tests', results.tests.map(encodeSuite)],
    ['stages', results.stages.map(encodeStage)],
    ['config', results.config ?? null],
    ['environment', results.environment],
    [
      'problems',
      results.problems.map(
        ({ file, message }) =>
          new Map([
            ['file', file],
            ['message', message],
          ]),
      ),
    ],
  ]
  return `${renderJson(new Map(entries))}\n`
}

function encodeTable(table: Table): Value {
  return new Map(
    [...table].map(([file, values]) => [file, new Map([...values].map(([name, value]) => [name, encodeValue(value)]))]),
  )
}

function encodeSuite({ file, name, passed, failed, skipped, seconds, failures }: TestSuite): Value {
  return new Map<string, Value>([
    ['file', file],
    ['name', name],
    ['passed', BigInt(passed)],
    ['failed', BigInt(failed)],
    ['skipped', BigInt(skipped)],
    ['seconds', seconds],
    [
      'failures',
      failures.map(
        ({ test, message }) =>
          new Map([
            ['test', test],
            ['message', message],
          ]),
      ),
    ],
  ])
}

/**
 * Reads Results. The text may come from a stranger: sizes are limited, and nothing but what belongs is taken.
 *
 * @throws {UserError} SYNTAX
 */
export function parseResults(text: string, file: string): Results {
  if (text.length > maxLength) throw fault(file, `has ${text.length} characters; at most ${maxLength} are read`)
  const root = parseJson(text, file)
  if (!isMapping(root) || root.get('schema') !== 1n) throw fault(file, 'is not a file of Crisol results (schema 1)')
  const known = [
    'schema',
    'commit',
    'branch',
    'dirty',
    'metrics',
    'params',
    'plots',
    'tests',
    'stages',
    'config',
    'environment',
    'problems',
  ]
  const stranger = [...root.keys()].find((key) => !known.includes(key))
  if (stranger !== undefined) throw fault(file, `has the unknown key ${JSON.stringify(stranger.slice(0, 80))}`)
  return {
    source: {
      commit: optionalText(root, 'commit', file),
      branch: optionalText(root, 'branch', file),
      dirty: root.get('dirty') === true,
    },
    metrics: parseTable(root.get('metrics'), `${file}: metrics`),
    params: parseTable(root.get('params'), `${file}: params`),
    // What was collected before there were plots has none.
    plots: root.has('plots') ? parsePlots(listOf(root, 'plots', file), `${file}: plots`) : [],
    tests: listOf(root, 'tests', file).map((suite, index) => parseSuite(suite, `${file}: tests[${index}]`)),
    stages: listOf(root, 'stages', file).map((stage, index) => parseStage(stage, `${file}: stages[${index}]`)),
    config: optionalText(root, 'config', file),
    environment: new Map(
      [...mappingOf(root.get('environment'), `${file}: environment`)].map(([name, version]) => [name, String(version)]),
    ),
    problems: listOf(root, 'problems', file).map((problem, index) =>
      parseProblem(problem, `${file}: problems[${index}]`),
    ),
  }
}

function parseTable(value: Value | undefined, where: string): Table {
  const files = [...mappingOf(value, where)].map(
    ([file, values]) => [file, mappingOf(values, `${where}[${JSON.stringify(file)}]`)] as const,
  )
  const count = files.reduce((sum, [, { size }]) => sum + size, 0)
  if (count > mostValues) throw fault(where, `hold ${count} values; at most ${mostValues} are read`)
  return new Map(
    files.map(([file, values]) => [file, new Map([...values].map(([name, item]) => [name, decodeValue(item)]))]),
  )
}

function parseSuite(value: Value, where: string): TestSuite {
  const suite = mappingOf(value, where)
  return {
    file: textOf(suite, 'file', where),
    name: textOf(suite, 'name', where),
    passed: amountOf(suite, 'passed', where),
    failed: amountOf(suite, 'failed', where),
    skipped: amountOf(suite, 'skipped', where),
    seconds: amountOf(suite, 'seconds', where),
    failures: listOf(suite, 'failures', where).map((failure) => parseFailure(failure, where)),
  }
}

function parseFailure(value: Value, where: string): TestFailure {
  const failure = mappingOf(value, where)
  return { test: textOf(failure, 'test', where), message: textOf(failure, 'message', where) }
}

function parseProblem(value: Value, where: string): Problem {
  const problem = mappingOf(value, where)
  return { file: textOf(problem, 'file', where), message: textOf(problem, 'message', where) }
}
